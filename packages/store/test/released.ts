import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'

/** What is kept of a release: its schema, data it wrote, and what it answered about them. */
export interface Release {
  /** The last step of its schema. */
  version: number
  sql: string
  rows: readonly { table: string; row: unknown }[]
  reads: readonly Read[]
}

/** One question asked of that release, and its answer; an entry stands there as its id and revision. */
export interface Read {
  read: string
  args: readonly unknown[]
  gave: unknown
}

const folder = join(import.meta.dirname, 'released')

const lines = async <Line>(file: string): Promise<Line[]> =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

/** Every release there has been. */
export const readReleases = async (): Promise<Release[]> =>
  Promise.all(
    (await readdir(folder)).sort().map(async (name) => ({
      version: Number(name),
      sql: await readFile(join(folder, name, 'schema.sql'), 'utf8'),
      rows: await lines<Release['rows'][number]>(join(folder, name, 'data.ndjson')),
      reads: await lines<Read>(join(folder, name, 'reads.ndjson')),
    })),
  )

// As every release so far has made it before its first step.
const STEPS = `CREATE TABLE schema_migration (
  version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`

/** Puts an empty database into the state a release left it in. */
export const putBack = async (url: string, { sql, rows }: Release): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(STEPS)
    await client.query(sql)
    await client.query('DELETE FROM head')
    for (const { table, row } of rows)
      await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_record(NULL::${table}, $1)`, [
        JSON.stringify(row),
      ])
  } finally {
    await client.end()
  }
}
