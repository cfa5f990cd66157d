import type { Database } from '../database.ts'
import { conditionsOf } from './conditions.ts'
import type { ReadRequest, SearchRequest } from './request.ts'

/** One entry whose words a query found. */
export interface Candidate {
  readonly id: string
  readonly found: string
  readonly type: string
  readonly event_id: string | null
  readonly kind: string | null
  readonly languages: readonly string[]
  readonly appended: number
  readonly score: number
}

/** So many of each, names and claims, are looked at, the newest first; what a common word finds beyond them is not ranked. */
export const MOST_CANDIDATES = 1000
// Words found no more often than this are rare enough to have all of what they find put in order.
const FEW = 2000
/** How long the database may look, in milliseconds. */
const PATIENCE = 3000

/** What a query finds as the record stood after a changeset: at most so many, not yet in order. */
export const readCandidates = async (
  database: Database,
  request: SearchRequest,
  read: ReadRequest,
  position: number,
): Promise<Candidate[]> => {
  const { part, conditions, beside, values } = conditionsOf(request, read, position)
  const rows = (table: string) => `FROM ${table} s WHERE ${conditions.join(' AND ')}`
  const scored = (name: string, table: string) =>
    `SELECT s.id, s.found, s.type, s.event_id, s.kind, s.appended::float8 AS appended,
       ARRAY(SELECT DISTINCT l.language ${beside('l')} AND l.language IS NOT NULL
         UNION SELECT s.language WHERE s.language IS NOT NULL) AS languages,
       ${SCORE} AS score
     FROM ${name} n JOIN ${table} s ON s.id = n.id AND s.appended = n.appended`
  return database.limited<Candidate>(
    PATIENCE,
    `WITH RECURSIVE ${part === null ? '' : `${part},`}
       ${newestOf('names', rows('search_name'))},
       ${newestOf('claims', rows('search_claim'))}
     ${scored('names', 'search_name')} UNION ALL ${scored('claims', 'search_claim')}`,
    values,
  )
}

// A server cannot tell beforehand whether words are rare, and the wrong way to the newest of them takes a hundred times
// longer. So it first looks for a few, in any order: if these are all, they are put in order; if there are more, the words are
// common and the newest are soon met by going back in time.
const newestOf = (name: string, rows: string): string => `
  ${name}_some AS MATERIALIZED (SELECT s.id, s.appended ${rows} LIMIT ${FEW + 1}),
  ${name} AS (
    SELECT * FROM (
      SELECT * FROM ${name}_some WHERE (SELECT count(*) FROM ${name}_some) <= ${FEW}
      UNION ALL
      SELECT * FROM (SELECT s.id, s.appended ${rows} ORDER BY s.appended DESC, s.id DESC LIMIT ${MOST_CANDIDATES + 1}) common
      WHERE (SELECT count(*) FROM ${name}_some) > ${FEW}
    ) either ORDER BY appended DESC, id DESC LIMIT ${MOST_CANDIDATES + 1}
  )`

// How well it was found, as a whole number. A name that is just what was typed comes first, then whole words before beginnings
// of words; then what counts is how often the
// words stand there and where (a name most, then what is said, then quoted words, then what surrounds it), less for a longer
// text. Equal ones are ordered by when they came on the record, the newest first.
const SCORE = `(CASE WHEN s.tsv @@ $4::tsquery THEN 2000000 WHEN s.tsv @@ $3::tsquery THEN 1000000 ELSE 0 END
  + round(ts_rank(s.tsv, $2::tsquery, 1) * 900000))::int`
