import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clusterFolder } from '../src/embedded/cluster.ts'
import { startEmbedded } from '../src/index.ts'
import { makeFolder, makeHome, noServer, ordinaryAccount, run, testAsRoot } from './machine.ts'
import { query } from './query.ts'

test('it runs below a HOME nobody else may enter, and stops without a trace', async () => {
  const folder = await makeFolder()
  const server = await startEmbedded({ folder })
  const socket = decodeURIComponent(server.url.split('host=')[1] ?? '')
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await server.stop()
  await noServer(folder)
  await expect(stat(socket)).rejects.toThrow('ENOENT')
})

testAsRoot('root never runs the database as root', async () => {
  const folder = await makeFolder()
  const server = await startEmbedded({ folder })
  const cluster = await stat(clusterFolder(folder))
  expect(cluster.uid).not.toBe(0)
  await server.stop()
})

test('an ordinary account with a HOME of its own can run it', async () => {
  const account = await ordinaryAccount()
  const home = await makeHome(account)
  const program = run('hold', join(home, 'data'), account)
  const { url } = JSON.parse(await program.said('url'))
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  program.kill('SIGTERM')
  await program.said('stopped')
})

test('the database speaks UTF-8 even when the environment names no language', async () => {
  const folder = await makeFolder()
  const program = run('hold', folder)
  const { url } = JSON.parse(await program.said('url'))
  const [answer] = await query(
    url,
    `SELECT pg_encoding_to_char(encoding) AS encoding, datctype, 'م' ~ '[[:alpha:]]' AS arabic
     FROM pg_database WHERE datname = current_database()`,
  )
  expect(answer).toEqual({ encoding: 'UTF8', datctype: 'C.UTF-8', arabic: true })
})

test('the database cannot be reached over a network, and other accounts cannot reach its socket', async () => {
  const server = await startEmbedded({ folder: await makeFolder() })
  expect(await query(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }])
  const { mode } = await stat(decodeURIComponent(server.url.split('host=')[1] ?? ''))
  expect(mode & 0o777).toBe(0o700)
  await server.stop()
})

test('two run side by side in two folders', async () => {
  const [one, two] = await Promise.all([
    startEmbedded({ folder: await makeFolder() }),
    startEmbedded({ folder: await makeFolder() }),
  ])
  expect(one.url).not.toBe(two.url)
  await query(one.url, 'CREATE TABLE mine ()')
  await expect(query(two.url, 'SELECT FROM mine')).rejects.toThrow('does not exist')
  await Promise.all([one.stop(), two.stop()])
})

test('a second one in the same folder is refused, naming the folder and what to do', async () => {
  const folder = await makeFolder()
  const server = await startEmbedded({ folder })
  const refused = {
    code: 'data-in-use',
    place: folder,
    message: expect.stringContaining(folder),
    advice: expect.stringContaining(server.url),
  }
  await expect(startEmbedded({ folder: join(folder, '..', 'data', '.') })).rejects.toMatchObject(refused)
  const other = run('hold', folder)
  expect(JSON.parse(await other.said('refused'))).toMatchObject({ refused: { code: 'data-in-use', place: folder } })
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await server.stop()
  await (await startEmbedded({ folder })).stop()
})

test('a data folder may have a longer path than a socket can', async () => {
  const folder = join(await makeFolder(), 'very-long-name-'.repeat(8), 'very-long-name-'.repeat(8))
  const server = await startEmbedded({ folder })
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await server.stop()
})

test('what was written is there after a restart, at the same address', async () => {
  const folder = await makeFolder()
  const first = await startEmbedded({ folder })
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS seven')
  await first.stop()
  const second = await startEmbedded({ folder })
  expect(second.url).toBe(first.url)
  expect(await query(second.url, 'SELECT * FROM kept')).toEqual([{ seven: 7 }])
  await second.stop()
})

test('Ctrl-C reaches our process and not the database, which answers until it is told to stop', async () => {
  const folder = await makeFolder()
  const program = run('hold', folder)
  await program.said('url')
  program.kill('SIGINT', 'group')
  await program.said('"answered":[{"one":1}]')
  await program.said('stopped')
  await noServer(folder)
})

test('stopping twice, or while another stop is under way, is one stop', async () => {
  const server = await startEmbedded({ folder: await makeFolder() })
  await Promise.all([server.stop(), server.stop()])
  await server.stop()
})
