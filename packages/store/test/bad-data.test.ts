import { chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { prepareBinaries } from '../src/embedded/binaries.ts'
import { clusterFolder, explain } from '../src/embedded/cluster.ts'
import { openRecord, startEmbedded } from '../src/index.ts'
import { makeFolder, makeHome, ordinaryAccount, run, testAsRoot } from './machine.ts'
import { query } from './query.ts'

/** A data folder with a database in it, stopped. */
const madeFolder = async (): Promise<string> => {
  const folder = await makeFolder()
  await (await startEmbedded({ folder })).stop()
  return folder
}

test('a database of another major version is refused and left as it is', async () => {
  const folder = await madeFolder()
  const marker = join(clusterFolder(folder), 'PG_VERSION')
  await writeFile(marker, '17\n')
  await expect(startEmbedded({ folder })).rejects.toMatchObject({
    code: 'data-version',
    place: clusterFolder(folder),
    message: expect.stringMatching(/PostgreSQL 17; this is 18/),
  })
  await writeFile(marker, '18\n')
  await (await startEmbedded({ folder })).stop()
})

test.each([
  { note: 'without its control file', damage: (cluster: string) => rm(join(cluster, 'global', 'pg_control')) },
  { note: 'with an empty control file', damage: (cluster: string) => truncate(join(cluster, 'global', 'pg_control')) },
  { note: 'without its version file', damage: (cluster: string) => rm(join(cluster, 'PG_VERSION')) },
  { note: 'without its log', damage: (cluster: string) => rm(join(cluster, 'pg_wal'), { recursive: true }) },
])('a database $note is refused as damaged, with its place', async ({ damage }) => {
  const folder = await madeFolder()
  await damage(clusterFolder(folder))
  await expect(startEmbedded({ folder })).rejects.toMatchObject({
    code: 'data-corrupt',
    place: clusterFolder(folder),
    advice: expect.stringContaining('backup'),
  })
  // and the folder is free again
  await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: 'data-corrupt' })
})

test('a file where the folder should be is refused', async () => {
  const file = join(await makeFolder(), 'file')
  await writeFile(file, '')
  await expect(startEmbedded({ folder: file })).rejects.toMatchObject({ code: 'data-not-writable', place: file })
  await expect(startEmbedded({ folder: join(file, 'below') })).rejects.toMatchObject({ code: 'data-not-writable' })
})

test('a folder that may not be written is refused', async () => {
  const account = await ordinaryAccount()
  const home = await makeHome(account)
  const folder = join(home, 'data')
  await mkdir(folder, { mode: 0o500 })
  if (account) await chown(folder, account.uid, account.gid)
  const program = run('hold', folder, account)
  expect(JSON.parse(await program.said('refused'))).toMatchObject({
    refused: { code: 'data-not-writable', advice: expect.any(String) },
  })
})

testAsRoot("an ordinary account is refused another account's database, and told whose it is", async () => {
  const folder = await madeFolder()
  const account = await ordinaryAccount()
  if (!account) throw new Error('there is no account "nobody"')
  const home = await mkdtemp(join(tmpdir(), 'onrecord-home-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  await chown(home, account.uid, account.gid)
  await mkdir(join(home, 'data', 'cluster'), { recursive: true })
  await chown(join(home, 'data'), account.uid, account.gid)
  await cp(folder, join(home, 'data'), { recursive: true })
  const program = run('hold', join(home, 'data'), account)
  expect(JSON.parse(await program.said('refused'))).toMatchObject({
    refused: { code: 'data-not-writable', message: expect.stringContaining('uid 0') },
  })
})

testAsRoot('a database that root put back from a backup is handed to the account it runs as', async () => {
  const folder = await madeFolder()
  const restored = await makeFolder()
  await cp(folder, restored, { recursive: true }) // by root, so all of it is root's
  expect((await stat(clusterFolder(restored))).uid).toBe(0)
  const server = await startEmbedded({ folder: restored })
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await server.stop()
})

test("a PostgreSQL's own copy that is incomplete is made again, also by two at once", async () => {
  const folder = await makeFolder()
  const { home, major } = await prepareBinaries([folder])
  expect(major).toBe('18')
  const program = join(home, 'bin', 'postgres')
  const whole = await readFile(program)
  await truncate(program, 1000) // as a power loss right after copying would
  await Promise.all([prepareBinaries([folder]), prepareBinaries([folder])])
  expect((await readFile(program)).equals(whole)).toBe(true)
  expect(await readdir(folder)).toEqual([home.slice(folder.length + 1)])
})

test.each([
  {
    note: 'a full disk',
    said: 'FATAL:  could not write to file "pg_wal/x": No space left on device',
    code: 'disk-full',
  },
  { note: 'a broken log', said: 'PANIC:  could not locate a valid checkpoint record at 0/0', code: 'data-corrupt' },
  { note: 'anything else', said: 'FATAL:  could not map anonymous shared memory', code: 'server-failed' },
])('PostgreSQL’s last words about $note are understood', ({ said, code }) => {
  expect(explain('/data/cluster', said)).toMatchObject({ code, place: '/data/cluster' })
})

test('an address that is not a PostgreSQL server’s is refused before anything is started', async () => {
  const folder = join(await makeFolder(), 'none')
  await expect(openRecord({ data: 'mysql://host/x', folder })).rejects.toMatchObject({ code: 'bad-request' })
  await expect(stat(folder)).rejects.toThrow('ENOENT')
})

test('a server that does not answer is named without its password', async () => {
  const data = 'postgres://someone:secret@127.0.0.1:9/record'
  await expect(openRecord({ data, folder: 'unused' })).rejects.toMatchObject({
    code: 'unreachable',
    place: 'postgres://someone:***@127.0.0.1:9/record',
    message: expect.not.stringContaining('secret'),
  })
})
