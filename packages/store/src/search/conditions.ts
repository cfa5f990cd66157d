import { notGone } from '../notices/gone.ts'
import { unwantedQuery, wantedQuery, wholeQuery } from './ask.ts'
import type { ReadRequest, SearchRequest } from './request.ts'

/** What rows "s" of what is searched must fulfil, as SQL. */
export interface Conditions {
  /** The events asked about, as a table "part" to be named first; null when none are. */
  readonly part: string | null
  readonly conditions: readonly string[]
  /** From the rows of the same claim as "s", its own and its reports', that readers may see. */
  beside(row: string): string
  /** The statement's parameters: $1 the position, $2 the query, $3 the query by whole words only, $4 by a whole name. */
  readonly values: unknown[]
}

/** The condition that readers may be told of a row by which something is found. */
export const shownNow = (row: string): string =>
  `NOT EXISTS (SELECT 1 FROM hidden h WHERE h.id IN (${row}.id, ${row}.found))`

// The revision of an entry that stood after the changeset $1.
const stood = (table: string): string => `${table}.changeset <= $1 AND NOT EXISTS (
  SELECT 1 FROM entry_revision later
  WHERE later.id = ${table}.id AND later.revision = ${table}.revision + 1 AND later.changeset <= $1)`

/** The same where they look back to a changeset $1: whatever named then what is hidden now is not found by its words of then. */
export const shownThen = (row: string): string => `${notGone(`${row}.id`, stood)} AND ${notGone(`${row}.found`, stood)}`

/** Whether a request may be of a state of the record that is past. */
export const looksBack = ({ recordedBy }: SearchRequest, turn: ReadRequest['turn']): boolean =>
  recordedBy !== undefined || turn !== null

/** Writes what a request asks for as conditions on the record as it stood after a changeset. */
export const conditionsOf = (
  request: SearchRequest,
  { ask, until, turn }: ReadRequest,
  position: number,
): Conditions => {
  const values: unknown[] = [position, wantedQuery(ask, true), wantedQuery(ask, false), wholeQuery(ask)]
  const value = (given: unknown): string => `$${values.push(given)}`
  const sees = (row: string) => `${row}.appended <= $1 AND (${row}.replaced IS NULL OR ${row}.replaced > $1)`
  const past = looksBack(request, turn)
  const shown = (row: string) => (past ? shownThen(row) : shownNow(row))
  // Another entry's words about the same thing: a claim's, or those of a report that carries it.
  const beside = (row: string) =>
    `FROM search_claim ${row} WHERE ${row}.found = s.found AND ${sees(row)} AND ${shown(row)}`

  const conditions = [sees('s'), `s.tsv @@ $2::tsquery`, shown('s')]
  const unwanted = unwantedQuery(ask)
  if (unwanted !== null) {
    const query = value(unwanted)
    conditions.push(`NOT s.tsv @@ ${query}::tsquery`)
    conditions.push(`NOT EXISTS (SELECT 1 ${beside('w')} AND w.tsv @@ ${query}::tsquery)`)
  }
  if (request.types !== undefined) conditions.push(`s.type = ANY(${value(request.types)}::text[])`)
  if (request.kind !== undefined) conditions.push(`s.kind = ${value(request.kind)}`)
  if (request.language !== undefined) {
    const language = value(request.language)
    conditions.push(
      `(s.language = ${language} OR (s.type = 'claim' AND EXISTS (SELECT 1 ${beside('l')} AND l.language = ${language})))`,
    )
  }
  if (request.event !== undefined) conditions.push(`s.event_id IN (SELECT id FROM part)`)
  if (until !== null) {
    const day = value(until)
    const spoken = (row: string, event: string) =>
      `EXISTS (SELECT 1 FROM search_claim ${row} WHERE ${row}.event_id = ${event} AND ${row}.said_on <= ${day}
         AND ${sees(row)} AND ${shown(row)})`
    conditions.push(`(s.said_on <= ${day} OR s.type IN ('party', 'place')
      OR (s.type = 'claim' AND s.said_on IS NULL AND EXISTS (SELECT 1 ${beside('r')} AND r.said_on <= ${day}))
      OR (s.type = 'event' AND EXISTS (
        WITH RECURSIVE inner_part AS (
          SELECT s.id UNION SELECT ${partsOf('inner_part')}
        ) SELECT 1 FROM inner_part i WHERE ${spoken('c', 'i.id')})))`)
  }
  const part =
    request.event === undefined
      ? null
      : `part AS (SELECT e.id FROM entry_revision e WHERE e.type = 'event'
           AND e.id IN (SELECT ${value(request.event)} UNION ALL SELECT event_id FROM event_slug WHERE slug = $${values.length})
           AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.id = e.id)
         UNION SELECT ${partsOf('part')})`
  return { part, conditions, beside, values }
}

const partsOf = (above: string): string =>
  `e.id FROM ${above} p JOIN entry_revision e ON e.parent_id = p.id AND e.type = 'event' AND e.changeset <= $1`
