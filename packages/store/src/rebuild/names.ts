import { type AnyEntry, mentions, readEntry } from '@onrecord/model'
import type { PoolClient } from 'pg'

interface Row {
  id: string
  revision: number
  type: string
  body: unknown
  changeset: string
  ordinal: number
}

const BATCH = 1000

/** Makes again what entries name, what they were called outside, and the addresses of events. */
export const rebuildNames = async (client: PoolClient): Promise<void> => {
  for (const table of ['mention', 'entry_ref', 'event_slug']) await client.query(`DELETE FROM ${table}`)
  let [changeset, ordinal] = ['0', -1]
  for (;;) {
    const { rows } = await client.query<Row>(
      `SELECT id, revision, type, body, changeset, ordinal FROM entry_revision
       WHERE (changeset, ordinal) > ($1::bigint, $2::int) ORDER BY changeset, ordinal LIMIT ${BATCH}`,
      [changeset, ordinal],
    )
    const last = rows.at(-1)
    if (last === undefined) return
    ;[changeset, ordinal] = [last.changeset, last.ordinal]
    const entries = rows.map((row) => ({ ...row, entry: readEntry(row.body) }))
    await writeMentions(client, entries)
    await writeRefs(client, entries)
    await writeSlugs(client, entries)
  }
}

type Read = Row & { entry: AnyEntry }

const writeMentions = async (client: PoolClient, rows: readonly Read[]): Promise<void> => {
  const named = rows.flatMap(({ entry, ...row }) => mentions(entry).map((to) => ({ ...row, to })))
  await client.query('INSERT INTO mention SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::text[])', [
    named.map(({ id }) => id),
    named.map(({ revision }) => revision),
    named.map(({ to }) => to),
    named.map(({ type }) => type),
  ])
}

// A name is held as long as the revision that has it stands.
const writeRefs = async (client: PoolClient, rows: readonly Read[]): Promise<void> => {
  const refs = rows.flatMap(({ entry, ...row }) => entry.refs.map((ref) => ({ ...row, ...ref })))
  await client.query(
    `INSERT INTO entry_ref
     SELECT r.scheme, r.value, e.type, e.id, e.revision, e.recorded_at, e.superseded_at
     FROM unnest($1::text[], $2::text[], $3::text[], $4::int[]) AS r (scheme, value, id, revision)
     JOIN entry_revision e ON e.id = r.id AND e.revision = r.revision
     ON CONFLICT (value, scheme, type, id, revision) DO NOTHING`,
    [
      refs.map(({ scheme }) => scheme),
      refs.map(({ value }) => value),
      refs.map(({ id }) => id),
      refs.map(({ revision }) => revision),
    ],
  )
}

// An address belongs to the first event that had it.
const writeSlugs = async (client: PoolClient, rows: readonly Read[]): Promise<void> => {
  const slugs = rows.flatMap(({ entry, revision }) => (entry.type === 'event' ? [{ ...entry, revision }] : []))
  await client.query(
    `INSERT INTO event_slug
     SELECT s.slug, e.id, e.recorded_at
     FROM unnest($1::text[], $2::text[], $3::int[]) WITH ORDINALITY AS s (slug, id, revision, nth)
     JOIN entry_revision e ON e.id = s.id AND e.revision = s.revision
     ORDER BY s.nth
     ON CONFLICT (slug) DO NOTHING`,
    [slugs.map(({ slug }) => slug), slugs.map(({ id }) => id), slugs.map(({ revision }) => revision)],
  )
}
