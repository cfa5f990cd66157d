import { mayRedistribute, readEntry } from '@onrecord/model'
import type { PoolClient } from 'pg'
import { readGoingWith } from '../notices/hidden.ts'

/** What no file for others may hold because of the terms it came under; readers of the record itself may see it. */
export const readHeldBack = async (client: PoolClient): Promise<ReadonlySet<string>> => {
  const { rows } = await client.query<{ id: string; body: unknown }>(
    `SELECT id, body FROM entry_revision
     WHERE type IN ('source', 'report') AND superseded_at IS NULL AND body ->> 'redistribution' IS NOT NULL`,
  )
  const marked = rows.flatMap(({ id, body }) => (mayRedistribute(readEntry(body)) ? [] : [id]))
  if (marked.length === 0) return new Set()
  const claims = await readIds(client, CLAIMS, marked)
  return readGoingWith(client, [...marked, ...claims, ...(await readIds(client, EVENTS, claims))])
}

// Claims that nothing else reports.
const CLAIMS = `
  SELECT parent_id AS id FROM entry_revision WHERE type = 'report' AND superseded_at IS NULL
  GROUP BY parent_id HAVING bool_and(body ->> 'source' = ANY($1) OR id = ANY($1))`

// Events of which nothing but such claims is said, and of which no other is a part.
const EVENTS = `
  SELECT c.parent_id AS id FROM entry_revision c
  WHERE c.type = 'claim' AND c.superseded_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM entry_revision part
    WHERE part.parent_id = c.parent_id AND part.type = 'event' AND part.superseded_at IS NULL)
  GROUP BY c.parent_id HAVING bool_and(c.id = ANY($1))`

const readIds = async (client: PoolClient, sql: string, known: readonly string[]): Promise<string[]> =>
  (await client.query<{ id: string }>(sql, [known])).rows.map(({ id }) => id)
