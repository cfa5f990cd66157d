import type { PoolClient } from 'pg'
import { touchedBy, touchedIn, withNamers } from './dependents.ts'
import { quoted } from './vector.ts'
import { writeDocuments } from './write-documents.ts'

/**
 * Takes the words of an erased entry out of the search for good, past states included: its own rows, and the rows of
 * whatever was found by its names. What is left of those is made again from the revisions, state by state.
 */
export const eraseSearch = async (client: PoolClient, erased: string, position: number): Promise<void> => {
  const lost = await wordsOf(client, erased)
  const concerned = await withNamers(client, [erased], [erased])
  for (const table of ['search_claim', 'search_name'])
    await client.query(`DELETE FROM ${table} WHERE id = ANY($1)`, [concerned])
  const { rows } = await client.query<{ changeset: string }>(
    `WITH named AS (SELECT to_id AS id FROM mention WHERE from_id = ANY($1) UNION SELECT unnest($1::text[])),
       far AS (SELECT id FROM named UNION SELECT m.to_id FROM named n JOIN mention m ON m.from_id = n.id),
       notice AS (SELECT m.from_id AS id FROM mention m WHERE m.to_id = ANY($1) AND m.from_type = 'notice')
     SELECT DISTINCT changeset FROM entry_revision
     WHERE id IN (SELECT id FROM far UNION SELECT id FROM notice) AND changeset < $2 ORDER BY changeset`,
    [concerned, position],
  )
  const wanted = new Set(concerned)
  for (const { changeset } of rows) {
    const at = Number(changeset)
    const touched = await touchedBy(client, await touchedIn(client, at), at)
    await writeDocuments(
      client,
      touched.filter((id) => wanted.has(id)),
      at,
    )
  }
  await dropWords(client, lost)
}

const wordsOf = async (client: PoolClient, id: string): Promise<string[]> => {
  const { rows } = await client.query<{ word: string }>(
    `SELECT word FROM search_word
     WHERE word IN (SELECT unnest(tsvector_to_array(tsv)) FROM search_name WHERE id = $1)`,
    [id],
  )
  return rows.map(({ word }) => word)
}

/** Forgets the spelling of words that stand in no name any more. */
const dropWords = async (client: PoolClient, words: readonly string[]): Promise<void> => {
  for (const word of words)
    await client.query(
      `DELETE FROM search_word WHERE word = $1
         AND NOT EXISTS (SELECT 1 FROM search_name WHERE type <> 'source' AND tsv @@ $2::tsquery)`,
      [word, quoted(word)],
    )
}
