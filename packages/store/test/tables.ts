import { derived } from '../src/rebuild/derived.ts'
import { query } from './query.ts'

/** Every table of what is derived. */
export const derivedTables = derived.flatMap(({ tables }) => tables)

/** The rows of some tables, each as text and in one order, so that two states can be compared. */
export const rowsOf = async (url: string, tables: readonly string[]): Promise<Record<string, unknown[]>> => {
  const found: Record<string, unknown[]> = {}
  for (const table of tables) {
    const rows = await query(url, `SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY 1`)
    found[table] = rows.map(({ row }) => row)
  }
  return found
}
