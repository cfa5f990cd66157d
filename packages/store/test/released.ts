import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnyEntry, canonicalJson } from '@onrecord/model'
import { Client } from 'pg'
import type { Store } from '../src/index.ts'

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

/** Where releases are kept, a folder for each by the number of its schema. */
export const folder = join(import.meta.dirname, 'released')

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
    // What the steps put there themselves is among the rows.
    for (const table of new Set(rows.map(({ table }) => table))) await client.query(`DELETE FROM ${table}`)
    for (const { table, row } of rows)
      await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_record(NULL::${table}, $1)`, [
        JSON.stringify(row),
      ])
  } finally {
    await client.end()
  }
}

type Reads = Record<string, (...args: readonly unknown[]) => Promise<unknown>>

/** What a store answers to a question; `log.head` is the head of its log. */
export const answerOf = async (store: Store, { read, args }: Omit<Read, 'gave'>): Promise<unknown> => {
  const [name = '', of] = read.split('.').reverse()
  const asked = of === undefined ? store : store[of as keyof Store]
  return (asked as unknown as Reads)[name]?.(...args)
}

/** An answer as it is kept with a release: its entries as `id revision`, its hashes in hexadecimal. */
export const inShort = async (store: Store, answer: unknown): Promise<unknown> => {
  if (Array.isArray(answer)) return Promise.all(answer.map((part) => inShort(store, part)))
  if (typeof answer !== 'object' || answer === null) return answer
  if (answer instanceof Uint8Array) return Buffer.from(answer).toString('hex')
  if (answer instanceof Map) return inShort(store, Object.fromEntries(answer))
  if ('refs' in answer && 'id' in answer) {
    const states = await store.revisions(String(answer.id))
    const state = states.find(({ entry }) => canonicalJson(entry) === canonicalJson(answer as AnyEntry))
    // What is hidden has no revisions to be told of, and what is proposed has none yet.
    return state === undefined ? answer : `${answer.id} ${state.revision}`
  }
  const parts = Object.entries(answer).map(async ([key, part]) => [key, await inShort(store, part)] as const)
  return Object.fromEntries(await Promise.all(parts))
}
