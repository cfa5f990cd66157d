import type { Database } from '../database.ts'
import type { Ask } from './ask.ts'
import { shownNow, shownThen } from './conditions.ts'
import { soughtForms } from './forms.ts'
import { stopWords } from './stop-words.ts'
import { quoted } from './vector.ts'

/** A word nothing was found for, and words of names that are spelt much like it. */
export interface Near {
  word: string
  known: string[]
}

/** After which changeset the record is looked at, and whether that is in the past. */
export interface Moment {
  readonly position: number
  readonly past: boolean
}

const MOST_ASKED = 4
const MOST_KNOWN = 3
const MOST_COMPARED = 2000
const SHORTEST = 4

/** Words of names readers may see that are spelt much like those of a query that found nothing. */
export const nearWords = async (database: Database, { terms }: Ask, moment: Moment): Promise<Near[]> => {
  const words = [...new Set(terms.filter(({ without }) => !without).flatMap((term) => term.words))]
  const asked = words.filter((word) => word.length >= SHORTEST && !stopWords.has(word) && !/\d/.test(word))
  const near: Near[] = []
  for (const word of asked.slice(0, MOST_ASKED)) {
    if (await isKnown(database, soughtForms(word), moment)) continue
    const known: string[] = []
    for (const other of await likest(database, word))
      if (known.length < MOST_KNOWN && (await isKnown(database, [other], moment))) known.push(other)
    if (known.length > 0) near.push({ word, known })
  }
  return near
}

/** Words of names that differ by one letter, or two in a longer word, with the same beginning. */
const likest = async (database: Database, word: string): Promise<string[]> => {
  const reach = word.length > 5 ? 2 : 1
  const [first = ''] = [...word]
  // Compared letter by letter, whatever the server sorts by.
  const rows = await database.named<{ word: string }>(
    'search-words',
    `SELECT word FROM search_word
     WHERE word LIKE $1 AND length(word) BETWEEN $2::int AND $3::int ORDER BY word LIMIT ${MOST_COMPARED}`,
    [`${first.replace(/[\\%_]/g, '\\$&')}%`, word.length - reach, word.length + reach],
  )
  return rows
    .map((row) => ({ ...row, far: distance(word, row.word) }))
    .filter(({ far }) => far > 0 && far <= reach)
    .sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_KNOWN * 2)
    .map((row) => row.word)
}

/** Whether readers would find anything by one of these forms. */
const isKnown = async (database: Database, forms: readonly string[], { position, past }: Moment): Promise<boolean> => {
  const shown = past ? shownThen : shownNow
  // Some are fetched before it is looked whether they are shown: asked for just one, the server may go through everything.
  const some = (name: string, table: string) =>
    `${name} AS MATERIALIZED (SELECT s.id, s.found FROM ${table} s WHERE s.tsv @@ $2::tsquery AND s.appended <= $1
       AND (s.replaced IS NULL OR s.replaced > $1) LIMIT ${MOST_COMPARED})`
  const rows = await database.limited<{ known: boolean }>(
    1000,
    `WITH ${some('names', 'search_name')}, ${some('claims', 'search_claim')}
     SELECT EXISTS (SELECT 1 FROM (SELECT * FROM names UNION ALL SELECT * FROM claims) s WHERE ${shown('s')}) AS known`,
    [position, forms.map(quoted).join(' | ')],
  )
  return rows[0]?.known ?? false
}

/** How many letters have to be changed, added, dropped or swapped with their neighbour to get from one word to another. */
const distance = (from: string, to: string): number => {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= from.length; row++) {
    const next = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      next.push(
        Math.min(
          (rows[row - 1]?.[column - 1] ?? 0) + (same ? 0 : 1),
          (rows[row - 1]?.[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          swapped ? (rows[row - 2]?.[column - 2] ?? Number.MAX_SAFE_INTEGER) + 1 : Number.MAX_SAFE_INTEGER,
        ),
      )
    }
    rows.push(next)
  }
  return rows.at(-1)?.at(-1) ?? 0
}
