import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { codeOf, StoreError } from '../errors.ts'
import { newerSchema } from './newer-schema.ts'

/** One numbered step of the schema. Steps only go forward and are never edited once released. */
export interface Migration {
  version: number
  name: string
  sql: string
  checksum: string
}

/** Reads `0001-name.sql` files, in order. */
export const readMigrations = async (folder: string = import.meta.dirname): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      // A checkout on Windows may have changed the line ends; that is no change of the schema.
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { version: Number(name.slice(0, 4)), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

const TABLE = `
CREATE TABLE IF NOT EXISTS schema_migration (
  version integer PRIMARY KEY,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`

/**
 * Brings a database to the newest schema, all steps or none. Two processes may do so at once: the second waits for the first
 * and finds nothing left to do.
 */
export const migrate = async (client: ClientBase, migrations: readonly Migration[], place: string): Promise<void> => {
  // An account that may only read or append finds nothing to do here, and needs no right to do it.
  if ((await readApplied(client, migrations, place))?.length === migrations.length) return
  await createTable(client)
  await client.query('BEGIN')
  try {
    await lockSchema(client)
    const applied = (await readApplied(client, migrations, place)) ?? []
    await takeSteps(client, migrations.slice(applied.length))
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

/** Takes steps within the caller's transaction, on a database nobody else knows of yet. */
export const applySteps = async (client: ClientBase, steps: readonly Migration[]): Promise<void> => {
  await client.query(TABLE)
  await lockSchema(client)
  await takeSteps(client, steps)
}

// Row 0 is no step: it is there to be locked. Advisory locks do nothing on some PostgreSQL services.
const lockSchema = async (client: ClientBase): Promise<void> => {
  await client.query(`INSERT INTO schema_migration VALUES (0, 'lock', '') ON CONFLICT DO NOTHING`)
  await client.query('SELECT 1 FROM schema_migration WHERE version = 0 FOR UPDATE')
}

const takeSteps = async (client: ClientBase, steps: readonly Migration[]): Promise<void> => {
  for (const { version, name, sql, checksum } of steps) {
    await client.query(sql)
    await client.query('INSERT INTO schema_migration VALUES ($1, $2, $3)', [version, name, checksum])
  }
}

/** The steps a database has taken; null when it has never taken any. Refused when they are not ours. */
const readApplied = async (
  client: ClientBase,
  migrations: readonly Migration[],
  place: string,
): Promise<Migration[] | null> => {
  try {
    const { rows } = await client.query<Migration>(
      'SELECT version, name, checksum FROM schema_migration WHERE version > 0 ORDER BY version',
    )
    refuseUnknown(rows, migrations, place)
    return rows
  } catch (error) {
    if (codeOf(error) === '42P01') return null
    throw error
  }
}

const createTable = async (client: ClientBase): Promise<void> => {
  try {
    await client.query(TABLE)
  } catch (error) {
    // IF NOT EXISTS does not help two processes that create it in the same moment (which of these codes the loser gets is
    // chance); it only has to look again.
    if (!['23505', '42P07', '42710'].includes(codeOf(error) ?? '')) throw error
    await client.query(TABLE)
  }
}

const refuseUnknown = (applied: readonly Migration[], known: readonly Migration[], place: string): void => {
  const newest = known.at(-1)?.version ?? 0
  const found = applied.at(-1)
  if (found && found.version > newest) throw newerSchema(found.version, newest, place)
  for (const [index, { version, name, checksum }] of applied.entries()) {
    const expected = known[index]
    if (expected?.version !== version || expected.checksum !== checksum)
      throw new StoreError(
        'schema-changed',
        `Schema step ${version} (${name}) is not the one this database was made with.`,
        {
          place: name,
          advice:
            'Steps are never edited once used: restore that file from its release and put the change into a new step.',
        },
      )
  }
}
