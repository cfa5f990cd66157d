import { randomUUID } from 'node:crypto'
import { openStore, type Store } from '@onrecord/store'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'

const run = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The address of an empty database, which is removed when the tests of this file are done. */
export const emptyDatabase = async (): Promise<string> => {
  const server = inject('database')
  const name = `api_${randomUUID().replaceAll('-', '')}`
  await run(server, `CREATE DATABASE ${name}`)
  afterAll(() => run(server, `DROP DATABASE ${name} WITH (FORCE)`))
  return server.replace(/@\/[^?]*/, `@/${name}`)
}

/** An empty record, opened. */
export const emptyStore = async (now?: () => Date): Promise<Store> => {
  const store = await openStore({ url: await emptyDatabase(), ...(now && { now }) })
  afterAll(() => store.close())
  return store
}
