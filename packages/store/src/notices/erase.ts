import { canonicalJson, contentHash, type Entry, idOf, idType, mentions, type Notice } from '@onrecord/model'
import type { PoolClient } from 'pg'
import { refuseNameless, writeAll } from '../append.ts'
import type { Database } from '../database.ts'
import { StoreError } from '../errors.ts'
import { refuseMoved } from '../expected.ts'
import { type Head, lockHead } from '../head.ts'
import { eraseLeafSecrets } from '../log/leaves.ts'
import type { Change } from '../write-entries.ts'
import { readErased } from './erased.ts'
import { readLedTo } from './hidden.ts'

/** What is to be erased for good, by whom and why. */
export interface Erasure {
  id: string
  author: string
  /** Kept with the record, and not shown to readers: it must not repeat what is erased. */
  reason: string
  /** All that readers are told of the reason. */
  reasonClass?: Notice['reasonClass']
  /** The position the author was looking at; refused if the record has moved since. */
  expectedPosition?: number | undefined
}

/** What came of it. */
export interface Erased {
  position: number
  /** The changeset that erased it; null if it had been erased before. */
  changeset: string | null
  /** What is hidden from now on because it names the erased entry, or because only that led to it. */
  alsoHidden: string[]
}

/**
 * Erases an entry for good: everything it ever said, what was derived from that, and the secrets without which nobody can tell
 * what its leaves in the log stood for. That it was there, and when, stays.
 */
export const erase = async (database: Database, now: () => Date, request: Erasure): Promise<Erased> => {
  refuseNameless(request)
  const type = idType(request.id)
  if (type === null || type === 'question')
    throw new StoreError('no-such-entry', `"${request.id}" is not the id of an entry.`, { place: request.id })
  return database.transaction(async (client) => {
    const head = await lockHead(client)
    await refuseMoved(client, head, request)
    const before = (await readErased(client, [request.id])).get(request.id)
    if (before !== undefined) return { position: head.position, changeset: null, alsoHidden: [] }
    await refuseUnerasable(client, request.id)
    return eraseNow(client, head, request, now())
  })
}

const refuseUnerasable = async (client: PoolClient, id: string): Promise<void> => {
  const { rows } = await client.query<{ kind: string | null }>(
    `SELECT body ->> 'notice' AS kind FROM entry_revision WHERE id = $1 AND superseded_at IS NULL`,
    [id],
  )
  const found = rows[0]
  if (!found)
    throw new StoreError('no-such-entry', `There is no entry ${id} to erase.`, {
      place: id,
      advice: 'Look up its id: by its name from outside, or in what was told to the readers of changes.',
    })
  if (found.kind === 'withholding' || found.kind === 'restoration' || found.kind === 'erasure')
    throw new StoreError('bad-request', `${id} is a notice that hides something, and cannot be erased.`, {
      place: id,
      advice: 'To show again what a withholding hides, append a restoration that names it.',
    })
}

const eraseNow = async (client: PoolClient, head: Head, request: Erasure, now: Date): Promise<Erased> => {
  const { id, author, reason, reasonClass } = request
  const why = { reason: { en: reason }, ...(reasonClass && { reasonClass }) }
  const notice: Notice = { ...silent('erasure', id), ...why }
  // Whoever only this entry led to would be found again once it leads nowhere, so each gets a withholding of its own.
  const ledTo = await readLedTo(client, id)
  const changes = [notice, ...ledTo.map((about): Notice => ({ ...silent('withholding', about, id), ...why }))].map(
    asChange,
  )
  const writing = { author, reason, digest: contentHash([author, reason, id]), changes }
  const erasing = { id, erase: (position: number) => eraseEverything(client, id, position) }
  const { position, changeset } = await writeAll(client, head, { ...writing, erasing }, now)
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM disclosure WHERE changeset = $1 AND change = 'withheld' AND type <> 'notice' ORDER BY ordinal`,
    [position],
  )
  return { position, changeset, alsoHidden: rows.map((row) => row.id) }
}

const silent = (kind: 'erasure' | 'withholding', about: string, because = about) => ({
  type: 'notice' as const,
  id: idOf('notice', kind, about, because),
  refs: [],
  about,
  event: null,
  notice: kind,
  into: null,
})

const asChange = (entry: Entry): Change => ({
  entry,
  body: canonicalJson(entry),
  hash: contentHash(entry),
  parent: null,
  saidAt: null,
  mentions: mentions(entry),
  revision: 1,
})

/** Takes out what an entry ever was, in the transaction that notes its end. */
const eraseEverything = async (client: PoolClient, id: string, position: number): Promise<void> => {
  await eraseLeafSecrets(client, id)
  const { rows } = await client.query<{ type: string; changeset: string }>(
    'SELECT type, changeset FROM entry_revision WHERE id = $1 AND revision = 1',
    [id],
  )
  const first = rows[0]
  await client.query('INSERT INTO erased (id, type, appended, changeset) VALUES ($1, $2, $3, $4)', [
    id,
    first?.type ?? String(idType(id)),
    first?.changeset ?? position,
    position,
  ])
  await client.query('INSERT INTO erased_from SELECT changeset, id FROM entry_revision WHERE id = $1', [id])
  // A digest is made of the hashes of what was asked for: with it somebody could try what the entry may have said.
  await client.query(`UPDATE changeset SET digest = '' WHERE position >= $1 AND position < $2`, [
    first?.changeset ?? position,
    position,
  ])
  await client.query('DELETE FROM mention WHERE from_id = $1', [id])
  await client.query('DELETE FROM entry_ref WHERE id = $1', [id])
  await client.query('DELETE FROM event_slug WHERE event_id = $1', [id])
  await client.query('DELETE FROM entry_revision WHERE id = $1', [id])
}
