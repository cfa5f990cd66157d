import type { PoolClient } from 'pg'
import type { Change } from '../write-entries.ts'
import { addLeaves, readEnd } from './add-leaves.ts'
import { fillLeaves } from './fill-leaves.ts'
import { type Appending, makeLeaf } from './leaf.ts'

interface At {
  /** The changeset's position. */
  changeset: number
  at: string
}

/** Writes the leaves of a changeset that was just written, one for each revision, in their order. */
export const writeLeaves = async (
  client: PoolClient,
  changes: readonly Change[],
  { changeset, at }: At,
): Promise<void> => {
  let end = await readEnd(client)
  // A program of the release before the log may have appended while this one came.
  if (end.changeset !== changeset - 1) {
    await fillLeaves(client, changeset)
    end = await readEnd(client)
  }
  const appending = await readAppending(client, changeset)
  await addLeaves(
    client,
    end.size,
    changes.map(({ entry, body, revision }, ordinal) => ({
      ...makeLeaf({ changeset, ordinal, recordedAt: at, revision }, body, appending),
      id: entry.id,
      revision,
    })),
  )
}

/** Forgets the salts of everything an entry ever was: nobody can tell any more what its leaves stood for. */
export const eraseLeafSecrets = async (client: PoolClient, entryId: string): Promise<void> => {
  await client.query('UPDATE log_leaf SET salt = NULL WHERE entry_id = $1', [entryId])
}

const readAppending = async (client: PoolClient, position: number): Promise<Appending> => {
  const { rows } = await client.query<Appending>('SELECT id, author, reason FROM changeset WHERE position = $1', [
    position,
  ])
  if (rows[0]) return rows[0]
  throw new Error(`there is no changeset ${position}`)
}
