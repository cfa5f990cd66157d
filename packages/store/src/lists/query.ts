import { notGone } from '../notices/gone.ts'
import { clockOf, type RecordedBy } from '../reads/clock.ts'

/** What a list is narrowed by, put together as SQL: the conditions and the parameters they use. */
export interface Query {
  /** The condition that a table's rows are those a reader at the moment asked about sees, and nothing hidden. */
  seen(table: string): string
  /** The same of what may be hidden, for tables that are looked into otherwise. */
  sees(table: string): string
  /** A parameter for a value, as it is written in SQL. */
  put(value: unknown, type: string): string
  values: unknown[]
}

/** Begins a query at a moment of the record's clock. Equal values share a parameter. */
export const queryAt = (clocks: RecordedBy): Query => {
  const { name, sees, values } = clockOf(clocks, [])
  const put = (value: unknown, type: string): string => {
    const known = typeof value === 'object' ? -1 : values.indexOf(value)
    return `$${known === -1 ? values.push(value) : known + 1}::${type}`
  }
  const shown = (table: string): string =>
    name === 'now' ? `NOT EXISTS (SELECT 1 FROM hidden h WHERE h.id = ${table}.id)` : notGone(`${table}.id`, sees)
  const seen = (table: string): string => `${sees(table)} AND ${shown(table)}`
  return { seen, sees, put, values }
}
