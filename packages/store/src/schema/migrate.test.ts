import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { by, party } from '../../test/entries.ts'
import { query } from '../../test/query.ts'
import { freshDatabase, freshStore, onEachServer } from '../../test/servers.ts'
import { openStore } from '../store.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'

const connect = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

const step = (version: number, sql: string): Migration => ({ version, name: `step ${version}`, sql, checksum: sql })

onEachServer(({ socket }) => {
  test('an empty database gets the whole schema, and opening it again changes nothing', async () => {
    const url = await freshDatabase(socket, 'template0')
    for (let time = 0; time < 2; time++) {
      const store = await openStore({ url })
      expect(await store.version()).toEqual({ position: 0, recordedAt: null, entries: 0 })
      await store.close()
    }
    const applied = await query(url, 'SELECT version FROM schema_migration WHERE version > 0 ORDER BY version')
    expect(applied).toEqual((await readMigrations()).map(({ version }) => ({ version })))
  })

  test('many processes may open an empty database in the same moment', async () => {
    const url = await freshDatabase(socket, 'template0')
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore({ url })))
    for (const store of stores) await store.ready()
    await Promise.all(stores.map((store) => store.close()))
  })

  test('new steps are added to those already taken', async () => {
    const client = await connect(await freshDatabase(socket, 'template0'))
    const steps = [step(1, 'CREATE TABLE one ()'), step(2, 'CREATE TABLE two ()')]
    await migrate(client, steps.slice(0, 1), 'here')
    await migrate(client, steps, 'here')
    await client.query('SELECT FROM one, two')
  })

  test('a step that fails leaves nothing of it or of the steps before it behind', async () => {
    const client = await connect(await freshDatabase(socket, 'template0'))
    await expect(migrate(client, [step(1, 'CREATE TABLE one ()'), step(2, 'NOT SQL')], 'here')).rejects.toThrow()
    const left = await client.query(`SELECT to_regclass('one') AS one`)
    expect(left.rows).toEqual([{ one: null }])
  })

  test('a database of a newer release is refused, naming both versions', async () => {
    const url = await freshDatabase(socket)
    await query(url, `INSERT INTO schema_migration VALUES (9999, '9999-future.sql', 'x')`)
    await expect(openStore({ url })).rejects.toMatchObject({
      code: 'schema-newer',
      message: expect.stringMatching(/schema 9999.*up to \d/),
    })
  })

  test('a process that a newer release has overtaken goes on reading, and is refused its next append', async () => {
    const store = await freshStore(socket)
    await store.append(by(party('one')))
    await query(store.url, `INSERT INTO schema_migration VALUES (9999, '9999-future.sql', 'x')`)
    await expect(store.append(by(party('two')))).rejects.toMatchObject({ code: 'schema-newer' })
    expect(await store.byRef('one')).toHaveLength(1)
    expect(await store.version()).toMatchObject({ position: 1 })
  })

  test('a database whose derived tables a newer release has made is refused', async () => {
    const url = await freshDatabase(socket)
    await query(url, `UPDATE derived SET version = 9999 WHERE name = 'names'`)
    await expect(openStore({ url })).rejects.toMatchObject({ code: 'schema-newer' })
  })

  test('derived tables that an earlier version of our code made are made again', async () => {
    const store = await freshStore(socket)
    await store.append(by(party('one')))
    await query(store.url, `UPDATE derived SET version = 0; DELETE FROM entry_ref`)
    await (await openStore({ url: store.url })).close()
    expect(await store.byRef('one')).toHaveLength(1)
  })

  test('a schema step edited after it was used is refused by name', async () => {
    const url = await freshDatabase(socket)
    await query(url, `UPDATE schema_migration SET checksum = 'edited' WHERE version = 1`)
    await expect(openStore({ url })).rejects.toMatchObject({ code: 'schema-changed', place: '0001-record.sql' })
  })
})
