import type { ClientBase } from 'pg'
import { quoted } from './tables.ts'

/**
 * Does work on tables nobody else knows of yet without their indexes, which are made afterwards over all that is there: several
 * times quicker than row by row. Those of primary keys and of what must be unique stay.
 */
export const withoutIndexes = async (
  client: ClientBase,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexname::text AS name, i.indexdef AS definition FROM pg_indexes i
     WHERE i.schemaname = current_schema() AND i.tablename = ANY ($1) AND i.indexdef NOT LIKE 'CREATE UNIQUE %' ORDER BY 1`,
    [tables],
  )
  for (const { name } of rows) await client.query(`DROP INDEX ${quoted(name)}`)
  await work()
  for (const { definition } of rows) await client.query(definition)
}
