import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../src/database.ts'
import { openRecord, openStore } from '../src/index.ts'
import { checkWhole } from './check-whole.ts'
import { layLine } from './cutting.ts'
import { by, notice, party } from './entries.ts'
import { testAsRoot } from './machine.ts'
import { query } from './query.ts'
import { freshDatabase, freshStore, onEachServer } from './servers.ts'
import { derivedTables, rowsOf } from './tables.ts'

/** Makes an account with these rights on every table, and gives its address of the database. */
const roleOn = async (url: string, rights: string, connections = -1): Promise<string> => {
  const role = `role_${randomUUID().replaceAll('-', '')}`
  await query(url, `CREATE ROLE ${role} LOGIN CONNECTION LIMIT ${connections}`)
  onTestFinished(async () => {
    await query(url, `DROP OWNED BY ${role}`)
    await query(url, `DROP ROLE ${role}`)
  })
  await query(url, `GRANT ${rights} ON ALL TABLES IN SCHEMA public TO ${role}`)
  return url.replace('onrecord@', `${role}@`)
}

const accountOf = (url: string): string => /\/\/([^@]+)@/.exec(url)?.[1] ?? ''

const nameOf = (url: string): string => /@\/([^?]+)/.exec(url)?.[1] ?? ''

onEachServer(({ socket }) => {
  test.each([
    { when: 'before', there: 0 },
    { when: 'after', there: 1 },
  ] as const)(
    'a line cut $when the server was told to commit: repeated under its id, it is there once',
    async (cut) => {
      const url = await freshDatabase(socket)
      const line = await layLine(socket)
      const store = await openStore({ url: line.url(nameOf(url)) })
      onTestFinished(() => store.close())
      const changeset = { ...by(party('one')), id: 'only-once' }
      line.cutAt('COMMIT', cut.when)
      await expect(store.append(changeset)).rejects.toMatchObject({ code: 'unreachable' })
      const direct = await openStore({ url })
      onTestFinished(() => direct.close())
      await expect.poll(async () => (await direct.version()).position).toBe(cut.there)
      expect(await store.append(changeset)).toMatchObject({ position: 1, appended: 1, changeset: 'only-once' })
      expect(await checkWhole(direct, url)).toMatchObject({ position: 1, entries: 1, leaves: 1 })
    },
  )

  test('a server that has no connection left is told of, and goes on once there is one', async () => {
    const store = await freshStore(socket)
    const url = await roleOn(store.url, 'SELECT', 1)
    const database = await openDatabase(url)
    onTestFinished(() => database.close())
    const head = () => database.query('SELECT position FROM head', [])
    // the first holds the connection that opening needed; the reader's own is one too many
    await expect(head()).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('too many connections'),
    })
    await query(store.url, `ALTER ROLE ${accountOf(url)} CONNECTION LIMIT 2`)
    expect(await head()).toEqual([{ position: '0' }])
  })

  test('an account that may only read opens the record, reads everything and changes nothing', async () => {
    const store = await freshStore(socket)
    await store.append(by(party('one')))
    const reader = await openStore({ url: await roleOn(store.url, 'SELECT') })
    onTestFinished(() => reader.close())
    expect(await reader.byRef('one')).toEqual([party('one')])
    expect(await reader.events()).toMatchObject({ total: 0 })
    await expect(reader.append(by(party('two')))).rejects.toMatchObject({ code: 'unreachable' })
    expect(await store.version()).toMatchObject({ position: 1 })
  })

  test('an account that may write rows appends, withholds, erases and rebuilds, and cannot change the schema', async () => {
    const store = await freshStore(socket)
    const url = await roleOn(store.url, 'SELECT, INSERT, UPDATE, DELETE')
    const writer = await openStore({ url })
    onTestFinished(() => writer.close())
    await writer.append(by(...Array.from({ length: 300 }, (_, index) => party(`party ${index}`))))
    await writer.append(by({ ...notice('hide', party('party 0')), notice: 'withholding' as const }))
    await writer.erase({ id: party('party 1').id, author: 'an editor', reason: 'a private person' })
    const before = await rowsOf(store.url, derivedTables)
    await writer.rebuild()
    expect(await rowsOf(store.url, derivedTables)).toEqual(before)
    expect(await store.version()).toMatchObject({ position: 3 })
    await expect(query(url, 'CREATE TABLE one ()')).rejects.toThrow('permission denied')
    await expect(query(url, 'ALTER TABLE head ADD COLUMN one int')).rejects.toThrow('must be owner')
  })

  test('slow reads keep neither other readers nor a writer waiting', async () => {
    const store = await freshStore(socket)
    const database = await openDatabase(store.url)
    onTestFinished(() => database.close())
    const order: string[] = []
    const slow = Array.from({ length: 9 }, () => database.query('SELECT pg_sleep(2)', []))
    const allSlow = Promise.all(slow).then(() => order.push('slow'))
    await Promise.all(Array.from({ length: 50 }, () => database.named('version', 'SELECT position FROM head', [])))
    order.push('readers')
    // and with every connection for readers taken there is one to write
    const last = database.query('SELECT pg_sleep(2)', [])
    await database.transaction((client) => client.query('UPDATE head SET entries = entries'))
    order.push('writer')
    await Promise.all([allSlow, last])
    expect(order).toEqual(['readers', 'writer', 'slow'])
  })

  test('a read that takes the server too long is given up, and told as that', async () => {
    const store = await freshStore(socket)
    const database = await openDatabase(store.url)
    onTestFinished(() => database.close())
    expect(await database.query('SHOW statement_timeout', [])).toEqual([{ statement_timeout: '15s' }])
    const idle = 'idle_in_transaction_session_timeout'
    const writing = await database.transaction((client) => client.query(`SHOW ${idle}`))
    expect(writing.rows).toEqual([{ [idle]: '2min' }])
    const slow = database.query('SELECT pg_sleep(60) AS slow', [])
    slow.catch(() => undefined)
    // what the server does to it after fifteen seconds
    await expect
      .poll(() =>
        query(
          store.url,
          `SELECT pg_cancel_backend(pid) AS ended FROM pg_stat_activity
           WHERE query LIKE 'SELECT pg_sleep(60)%' AND datname = current_database() AND pid <> pg_backend_pid()`,
        ),
      )
      .toEqual([{ ended: true }])
    await expect(slow).rejects.toMatchObject({ code: 'too-slow', advice: expect.any(String) })
  })

  test('a server that takes no writes is read from, and an author is told', async () => {
    const store = await freshStore(socket)
    await store.append(by(party('one')))
    await query(store.url, `ALTER DATABASE ${nameOf(store.url)} SET default_transaction_read_only = on`)
    const late = await openStore({ url: store.url })
    onTestFinished(() => late.close())
    expect(await late.byRef('one')).toHaveLength(1)
    await expect(late.append(by(party('two')))).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('read-only'),
    })
  })
})

testAsRoot('a full disk refuses appends, keeps what was acknowledged, and goes on once there is space', async () => {
  const home = await mkdtemp(join(tmpdir(), 'onrecord-full-'))
  await chmod(home, 0o755)
  const run = promisify(execFile)
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=0755', 'tmpfs', home]).then(
    () => true,
    () => false,
  )
  if (!mounted) return expect(mounted, 'this machine lets root mount nothing').toBe(false)
  onTestFinished(async () => {
    await run('umount', ['-l', home])
    await rm(home, { recursive: true, force: true })
  })
  await mkdir(join(home, 'data'))
  const record = await openRecord({ folder: join(home, 'data') })
  onTestFinished(() => record.stop())
  const { store, url } = record
  await store.append(by(party('before')))
  const ballast = join(home, 'ballast')
  await run('sh', ['-c', `df --output=avail -k ${home} | tail -1`]).then(({ stdout }) =>
    run('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1k', `count=${Number(stdout) - 1024}`]),
  )
  let acknowledged = 1
  const fill = async (): Promise<never> => {
    for (let step = 0; ; step++) {
      await store.append(by(...Array.from({ length: 500 }, (_, index) => party(`party ${step} ${index}`))))
      acknowledged += 1
    }
  }
  await expect(fill()).rejects.toMatchObject({ code: 'disk-full', advice: expect.stringContaining('space') })
  // readers go on
  expect(await store.version()).toMatchObject({ position: acknowledged })
  await writeFile(ballast, '')
  expect(await store.append(by(party('after')))).toMatchObject({ position: acknowledged + 1 })
  await checkWhole(store, url)
})
