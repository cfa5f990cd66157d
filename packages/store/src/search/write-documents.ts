import type { PoolClient } from 'pg'
import { documentOf, type SearchDocument } from './documents.ts'
import { type EntriesAt, entriesAt } from './entries-at.ts'

// Rows per statement, so that a statement's size stays bounded.
const BATCH = 500

// Every entry is read back, also one just written: stored bodies have their fields in another order, and a name in no language
// we write in is the first there is.
/** Writes what these entries are found by after a changeset; what says the same as before is left alone. */
export const writeDocuments = async (client: PoolClient, ids: readonly string[], position: number): Promise<void> => {
  const entries = entriesAt(client, position)
  // The server writes what was made while we make the next.
  let writing = Promise.resolve()
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH)
    const [documents] = await Promise.all([readDocuments(entries, batch), writing])
    writing = writeAll(client, documents, position)
  }
  await writing
}

const readDocuments = async (entries: EntriesAt, ids: readonly string[]): Promise<SearchDocument[]> => {
  await entries.loadAround(ids)
  const found = ids.map((id) => entries.get(id)).filter((entry) => entry !== undefined)
  await entries.loadMerges(found.map((entry) => (entry.type === 'report' ? entry.claim : entry.id)))
  return found.flatMap((entry) => documentOf(entry, entries.get, entries.stays) ?? [])
}

const writeAll = async (client: PoolClient, documents: readonly SearchDocument[], position: number): Promise<void> => {
  const isClaim = ({ type }: SearchDocument): boolean => type === 'claim'
  await writeChanged(client, 'search_claim', documents.filter(isClaim), position)
  await writeChanged(
    client,
    'search_name',
    documents.filter((document) => !isClaim(document)),
    position,
  )
}

const writeChanged = async (
  client: PoolClient,
  table: 'search_claim' | 'search_name',
  documents: readonly SearchDocument[],
  position: number,
): Promise<void> => {
  if (documents.length === 0) return
  const { rows } = await client.query<{ id: string; digest: string }>(
    `SELECT id, digest FROM ${table} WHERE id = ANY($1) AND replaced IS NULL`,
    [documents.map(({ id }) => id)],
  )
  const current = new Map(rows.map(({ id, digest }) => [id, digest]))
  const changed = documents.filter(({ id, digest }) => current.get(id) !== digest)
  if (changed.length === 0) return
  const replaced = changed.filter(({ id }) => current.has(id)).map(({ id }) => id)
  if (replaced.length > 0)
    await client.query(`UPDATE ${table} SET replaced = $2 WHERE id = ANY($1) AND replaced IS NULL`, [
      replaced,
      position,
    ])
  await client.query(
    `INSERT INTO ${table} (id, appended, found, type, event_id, kind, language, said_on, digest, tsv)
     SELECT n.id, $10::bigint, n.found, n.type, n.event_id, n.kind, n.language, n.said_on, n.digest, n.tsv::tsvector
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
       AS n (id, found, type, event_id, kind, language, said_on, digest, tsv)`,
    [
      changed.map(({ id }) => id),
      changed.map(({ found }) => found),
      changed.map(({ type }) => type),
      changed.map(({ event }) => event),
      changed.map(({ kind }) => kind),
      changed.map(({ language }) => language),
      changed.map(({ saidOn }) => saidOn),
      changed.map(({ digest }) => digest),
      changed.map(({ vector }) => vector),
      position,
    ],
  )
  const words = new Set(changed.flatMap((document) => document.words))
  if (words.size === 0) return
  await client.query('INSERT INTO search_word SELECT * FROM unnest($1::text[]) ON CONFLICT (word) DO NOTHING', [
    [...words].sort(),
  ])
}
