import type { PoolClient } from 'pg'
import type { Database } from '../database.ts'
import { type Derived, derived } from './derived.ts'
import { make } from './fill.ts'

/** What was made again, and how many rows each table has now. */
export interface Rebuilt {
  readonly name: string
  readonly tables: Readonly<Record<string, number>>
}

/**
 * Drops the rows of every derived table and makes them again from the entries. Each group is one transaction: readers go on
 * reading the old rows until the new ones are there, appends wait, and an interruption leaves the old rows.
 */
export const rebuild = async (database: Database, onDone: (done: Rebuilt) => void = () => undefined): Promise<void> => {
  for (const one of derived) {
    const tables = await database.alone(async (client) => {
      await make(client, one)
      return countRows(client, one)
    })
    onDone({ name: one.name, tables })
  }
  await database.refreshStatistics()
}

const countRows = async (client: PoolClient, { tables }: Derived): Promise<Record<string, number>> => {
  const counted: Record<string, number> = {}
  for (const table of tables) {
    const { rows } = await client.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`)
    counted[table] = rows[0]?.rows ?? 0
  }
  return counted
}
