import type { PoolClient } from 'pg'
import type { CheckedEntry } from './check-entries.ts'

/** An entry about to be written, with its revision (1 when it is new). */
export interface Change extends CheckedEntry {
  revision: number
}

interface ChangesetRow {
  position: number
  id: string
  author: string
  reason: string
  at: string
  entries: number
  digest: string
}

/** Writes the row everything else of a changeset points to. */
export const writeChangeset = async (client: PoolClient, row: ChangesetRow): Promise<void> => {
  const { position, id, author, reason, at, entries, digest } = row
  await client.query('INSERT INTO changeset VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    position,
    id,
    author,
    reason,
    at,
    entries,
    digest,
  ])
}

// Rows per statement: one column is one array parameter, so a statement's size stays bounded.
const BATCH = 500

/** Writes revisions and everything derived from them; what they replace is closed at the same instant. */
export const writeEntries = async (
  client: PoolClient,
  changes: readonly Change[],
  position: number,
  at: string,
): Promise<void> => {
  const replaced = changes.filter(({ revision }) => revision > 1).map(({ entry }) => entry.id)
  if (replaced.length > 0) {
    for (const table of ['entry_revision', 'entry_ref'])
      await client.query(`UPDATE ${table} SET superseded_at = $2 WHERE id = ANY($1) AND superseded_at IS NULL`, [
        replaced,
        at,
      ])
  }
  for (let start = 0; start < changes.length; start += BATCH)
    await writeBatch(client, changes.slice(start, start + BATCH), start, position, at)
}

const writeBatch = async (
  client: PoolClient,
  changes: readonly Change[],
  start: number,
  position: number,
  at: string,
): Promise<void> => {
  await client.query(
    `INSERT INTO entry_revision
       (id, revision, type, parent_id, said_at, ordinal, body, body_hash, changeset, recorded_at)
     SELECT *, $9::bigint, $10::timestamptz
     FROM unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::int[], $7::jsonb[], $8::text[])`,
    [
      changes.map(({ entry }) => entry.id),
      changes.map(({ revision }) => revision),
      changes.map(({ entry }) => entry.type),
      changes.map(({ parent }) => parent),
      changes.map(({ saidAt }) => saidAt),
      changes.map((_, index) => start + index),
      changes.map(({ body }) => body),
      changes.map(({ hash }) => hash),
      position,
      at,
    ],
  )
  const named = changes.flatMap(({ entry, revision, mentions }) =>
    mentions.map((to) => ({ id: entry.id, revision, to, type: entry.type })),
  )
  await client.query('INSERT INTO mention SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::text[])', [
    named.map(({ id }) => id),
    named.map(({ revision }) => revision),
    named.map(({ to }) => to),
    named.map(({ type }) => type),
  ])
  const refs = changes.flatMap(({ entry, revision }) =>
    entry.refs.map((ref) => ({ ...ref, type: entry.type, id: entry.id, revision })),
  )
  await client.query(
    `INSERT INTO entry_ref SELECT *, $6::timestamptz
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[])
     ON CONFLICT (value, scheme, type, id, revision) DO NOTHING`,
    [
      refs.map(({ scheme }) => scheme),
      refs.map(({ value }) => value),
      refs.map(({ type }) => type),
      refs.map(({ id }) => id),
      refs.map(({ revision }) => revision),
      at,
    ],
  )
  const events = changes.flatMap(({ entry }) => (entry.type === 'event' ? [entry] : []))
  await client.query(
    `INSERT INTO event_slug SELECT *, $3::timestamptz FROM unnest($1::text[], $2::text[]) ON CONFLICT (slug) DO NOTHING`,
    [events.map(({ slug }) => slug), events.map(({ id }) => id), at],
  )
}
