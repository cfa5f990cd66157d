import { canonicalJson } from '@onrecord/model'
import type { PoolClient } from 'pg'
import { asInstant } from '../reads/clock.ts'
import { addLeaves, readEnd } from './add-leaves.ts'
import { makeLeaf } from './leaf.ts'

interface Row {
  id: string
  revision: number
  body: unknown
  changeset: string
  ordinal: number
  recorded_at: string
  name: string
  author: string
  reason: string
}

const BATCH = 1000

/** Gives leaves to the revisions that have none, because a release without a log appended them; those before a position only. */
export const fillLeaves = async (client: PoolClient, before: number = Number.MAX_SAFE_INTEGER): Promise<void> => {
  for (;;) {
    const end = await readEnd(client)
    const { rows } = await client.query<Row>(
      `SELECT e.id, e.revision, e.body, e.changeset, e.ordinal, ${asInstant('e.recorded_at')} AS recorded_at,
         c.id AS name, c.author, c.reason
       FROM entry_revision e JOIN changeset c ON c.position = e.changeset
       WHERE (e.changeset, e.ordinal) > ($1::bigint, $2::int) AND e.changeset < $3
       ORDER BY e.changeset, e.ordinal LIMIT ${BATCH}`,
      [end.changeset, end.ordinal, before],
    )
    if (rows.length === 0) return
    await addLeaves(
      client,
      end.size,
      rows.map(({ id, revision, body, changeset, ordinal, recorded_at, name, author, reason }) => ({
        ...makeLeaf({ changeset: Number(changeset), ordinal, recordedAt: recorded_at, revision }, canonicalJson(body), {
          id: name,
          author,
          reason,
        }),
        id,
        revision,
      })),
    )
  }
}
