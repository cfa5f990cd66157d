import type { PoolClient } from 'pg'
import { newerSchema } from '../schema/newer-schema.ts'
import { type Derived, derived } from './derived.ts'

/**
 * Makes again what an earlier release, or an earlier version of our code, has not made as we do. Each is one transaction: an
 * opening that is interrupted goes on where it was.
 */
export const fillDerived = async (client: PoolClient): Promise<void> => {
  for (const one of derived) {
    if (await isMade(client, one)) continue
    await whileNobodyWrites(client, async () => {
      if (!(await isMade(client, one))) await make(client, one)
    })
  }
}

/** Makes some derived tables again within the caller's transaction, and notes by which version. */
export const make = async (client: PoolClient, { name, version, rebuild }: Derived): Promise<void> => {
  await rebuild(client)
  await client.query(
    `INSERT INTO derived (name, version, made_at) VALUES ($1, $2, now())
     ON CONFLICT (name) DO UPDATE SET version = excluded.version, made_at = excluded.made_at`,
    [name, version],
  )
}

/** Does work in one transaction during which no release appends; readers go on reading what was there before. */
export const whileNobodyWrites = async <Result>(client: PoolClient, work: () => Promise<Result>): Promise<Result> => {
  await client.query('BEGIN')
  try {
    await client.query('SELECT 1 FROM schema_migration WHERE version = 0 FOR UPDATE')
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

const isMade = async (client: PoolClient, { name, version }: Derived): Promise<boolean> => {
  const { rows } = await client.query<{ version: number }>('SELECT version FROM derived WHERE name = $1', [name])
  const found = rows[0]?.version ?? 0
  if (found > version) throw newerSchema(found, version)
  return found === version
}
