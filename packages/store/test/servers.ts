import { randomUUID } from 'node:crypto'
import { describe, inject, onTestFinished, test } from 'vitest'
import { socketUrl } from '../src/embedded/database.ts'
import { openStore, type Store } from '../src/index.ts'
import { DEBIAN_MISSING } from './debian.ts'
import { query } from './query.ts'

/** A PostgreSQL the contract is tried on; without a socket it is not installed. */
export interface TestServer {
  name: string
  socket: string | null
}

/** The migrated, empty database every test's own is copied from. */
export const TEMPLATE = 'onrecord_template'

/** Declares promises that must hold on every PostgreSQL there is. */
export const onEachServer = (promises: (server: { socket: string }) => void): void => {
  for (const { name, socket } of inject('servers'))
    describe(`on ${name}`, () => {
      if (socket === null) test.skip(DEBIAN_MISSING)
      else promises({ socket })
    })
}

/** Makes a database for one test and removes it afterwards; `template0` is an empty one. */
export const freshDatabase = async (socket: string, template: string = TEMPLATE): Promise<string> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runSql(socket, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  onTestFinished(async () => runSql(socket, `DROP DATABASE ${name} WITH (FORCE)`))
  return socketUrl(socket, name)
}

/** Opens an empty record for one test. */
export const freshStore = async (socket: string, now?: () => Date): Promise<Store & { url: string }> => {
  const url = await freshDatabase(socket)
  const store = await openStore({ url, ...(now && { now }) })
  onTestFinished(() => store.close())
  return { ...store, url }
}

export const runSql = async (socket: string, sql: string): Promise<void> => {
  await query(socketUrl(socket, 'postgres'), sql)
}
