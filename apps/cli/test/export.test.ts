import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DuckDBInstance } from '@duckdb/node-api'
import { dossier } from '@onrecord/ingest'
import { type Entry, idOf, type VersionManifest } from '@onrecord/model'
import {
  createLogKey,
  type LogSigner,
  type OpenRecord,
  openRecord,
  openSigner,
  restore,
  type Store,
  startEmbedded,
} from '@onrecord/store'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { verify } from '../src/log/verify.ts'
import { followWithholding, keepProof } from '../src/mirror/keep-proof.ts'
import { replay } from '../src/mirror/replay.ts'
import { bundledFolders } from '../src/records/bundled.ts'
import { exportOf, filesIn, hashesIn, signerFor } from './exports.ts'
import { makeFolder } from './machine.ts'

// One record and one export of it serve most of these promises; what changes the record comes last.

let home: string
let record: OpenRecord
let store: Store
let signer: LogSigner
let whole: { folder: string; manifest: VersionManifest }
let keys: string[]

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'onrecord-export-'))
  record = await openRecord({ folder: join(home, 'data') })
  store = record.store
  const [coast = ''] = await bundledFolders()
  const { about, entries } = await dossier.read(coast)
  await store.append({ author: about?.author ?? '', reason: about?.reason ?? '', entries })
  const [claim] = entries.filter((entry) => entry.type === 'claim')
  await store.append({
    author: 'an editor',
    reason: '=1+1 a typing error',
    entries: [{ ...claim, statement: { en: '=reworded' } }],
  })
  await makeSigned()
}, 60_000)

const makeSigned = async (): Promise<void> => {
  const folder = join(home, 'key')
  await mkdir(folder)
  await createLogKey(join(folder, 'log-key'), { now: new Date('2026-11-22T00:00:00Z') })
  signer = openSigner({ file: join(folder, 'log-key') })
  keys = (await signer.publicKeys()).map(({ vkey }) => vkey)
  whole = await exportOf(store, signer, { to: join(home, 'exports') })
}

afterAll(async () => {
  await record.stop()
  await rm(home, { recursive: true, force: true })
})

beforeEach(() => {
  vi.stubEnv('XDG_STATE_HOME', join(home, 'state'))
})

const refusal = async (folder: string): Promise<string> =>
  verify({ where: folder, keys }).then(
    () => 'nothing was found',
    (error: unknown) => String(Object(error).code),
  )

test('made twice of one version it is the same to the byte', async () => {
  const again = await exportOf(store, signer)
  expect(await hashesIn(again.folder)).toEqual(await hashesIn(whole.folder))
  expect(again.folder).toMatch(/onrecord-\d{4}-\d\d-\d\d-version-2$/)
})

test('it is verified as a whole, and says under which terms what is in it came', async () => {
  const said = (await verify({ where: whole.folder, keys })).join('\n')
  expect(said).toMatch(/Proved: this is the log \S+ of 1,295 leaves.*32 files are as the manifest says/)
  expect(whole.manifest.origins).toEqual([
    expect.objectContaining({ scheme: 'coast-2025', entries: 1294, licence: 'CC-BY-4.0' }),
  ])
  expect(await readFile(join(whole.folder, 'README.txt'), 'utf8')).toContain('On Record contributors')
})

test('a changed byte in any file is found, wherever it is, and so is a file cut short, added or taken away', async () => {
  const folder = join(await makeFolder(), 'copy')
  await cp(whole.folder, folder, { recursive: true })
  const unharmed = await hashesIn(folder)
  let seed = 20261122
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (const path of await filesIn(folder)) {
    const file = join(folder, path)
    const bytes = await readFile(file)
    if (bytes.length > 0) {
      const changed = Buffer.from(bytes)
      const at = random(bytes.length)
      changed[at] = (changed[at] ?? 0) ^ (1 << random(8))
      await writeFile(file, changed)
      expect(await refusal(folder), `byte ${at} of ${path}`).toMatch(/^log-/)
      await writeFile(file, bytes)
      await writeFile(file, bytes)
    }
    // by turns, because each time all of it is read again
    const isCut = bytes.length > 0 && random(2) === 0
    await (isCut ? truncate(file, random(bytes.length)) : rm(file))
    expect(await refusal(folder), `${path} ${isCut ? 'cut short' : 'missing'}`).toMatch(/^log-/)
    await writeFile(file, bytes)
  }
  for (let time = 0; time < 12; time += 1) {
    const note = join(folder, time % 2 === 0 ? 'manifest.note' : 'manifest.json')
    const bytes = await readFile(note)
    const changed = Buffer.from(bytes)
    const at = random(bytes.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << random(8))
    await writeFile(note, changed)
    expect(await refusal(folder), `byte ${at} of ${note}`).toMatch(/^log-/)
    await writeFile(note, bytes)
  }
  await writeFile(join(folder, 'more.csv'), '')
  expect(await refusal(folder)).toBe('log-refused')
  await rm(join(folder, 'more.csv'))
  expect(await hashesIn(folder)).toEqual(unharmed)
  expect(await refusal(folder)).toBe('nothing was found')
})

test('a manifest made anew is refused, though it fits the files', async () => {
  const folder = join(await makeFolder(), 'copy')
  await cp(whole.folder, folder, { recursive: true })
  const other = await exportOf(store, null, { event: 'syria-coast-2025' })
  await cp(join(other.folder, 'manifest.json'), join(folder, 'manifest.json'))
  expect(await refusal(folder)).toBe('log-refused')
  await rm(folder, { recursive: true })
  await cp(whole.folder, folder, { recursive: true })
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8')
  await writeFile(join(folder, 'manifest.json'), manifest.replace('CC-BY-4.0', 'CC0-1.0'))
  expect(await refusal(folder)).toBe('log-refused')
})

test('DuckDB reads the lines, the tables and the Parquet files, and all have the same in them', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const ask = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRowsJS()
  const { folder, manifest } = whole
  for (const name of ['parties', 'places', 'sources', 'events', 'claims', 'reports', 'links']) {
    const rows = manifest.files.find(({ path }) => path === `${name}.csv`)?.rows ?? -1
    const [lines] = await ask(
      `SELECT count(*)::int FROM read_json('${folder}/${name}.ndjson', format='newline_delimited')`,
    )
    const [csv] = await ask(
      `SELECT count(*)::int FROM read_csv('${folder}/${name}.csv', header=true, all_varchar=true)`,
    )
    const [parquet] = await ask(`SELECT count(*)::int FROM '${folder}/${name}.parquet'`)
    expect([name, lines, csv, parquet]).toEqual([name, [rows], [rows], [rows]])
    const ids = [`'${folder}/${name}.parquet'`, `read_csv('${folder}/${name}.csv', header=true, all_varchar=true)`]
    const [parquetIds, csvIds] = await Promise.all(ids.map((from) => ask(`SELECT list(id ORDER BY id) FROM ${from}`)))
    expect(JSON.stringify(parquetIds)).toBe(JSON.stringify(csvIds))
  }
  expect(manifest.files.find(({ path }) => path === 'claims.parquet')?.rows).toBe(249)
  const types = await ask(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '${folder}/claims.parquet')`)
  expect(types).toEqual(
    expect.arrayContaining([
      ['count_min', 'DOUBLE'],
      ['count_max', 'DOUBLE'],
      ['sentence', 'VARCHAR'],
      ['sentence_ar', 'VARCHAR'],
    ]),
  )
  const sums = 'SELECT sum(count_min), count(count_max), max(length(sentence_ar)) FROM'
  const [parquet] = await ask(`${sums} '${folder}/claims.parquet'`)
  const [csv] = await ask(`${sums} read_csv('${folder}/claims.csv', header=true)`)
  expect(csv?.map(Number)).toEqual(parquet?.map(Number))
  // what a spreadsheet would take for a formula is no formula in the CSV, and as it is everywhere else
  const reworded = `SELECT statement FROM`
  expect(await ask(`${reworded} '${folder}/claims.parquet' WHERE statement LIKE '%reworded'`)).toEqual([['=reworded']])
  expect(
    await ask(
      `${reworded} read_csv('${folder}/claims.csv', header=true, all_varchar=true) WHERE statement LIKE '%reworded'`,
    ),
  ).toEqual([["'=reworded"]])
  connection.closeSync()
})

test('the SQLite file can be asked at once: typed, with indexes, and each entry whole', () => {
  const database = new DatabaseSync(join(whole.folder, 'onrecord.sqlite'), { readOnly: true })
  const asked = database
    .prepare(
      `SELECT e.slug, count(*) AS claims, sum(c.count_min IS NOT NULL) AS figures
       FROM claims c JOIN events e ON e.id = c.event GROUP BY e.id ORDER BY claims DESC LIMIT 1`,
    )
    .get()
  expect(asked?.claims).toBeGreaterThan(10)
  expect(
    database.prepare(`SELECT typeof(count_min) AS type FROM claims WHERE count_min IS NOT NULL LIMIT 1`).get(),
  ).toEqual({
    type: 'real',
  })
  const plan = database.prepare('EXPLAIN QUERY PLAN SELECT * FROM claims WHERE event = ?').all('x')
  expect(JSON.stringify(plan)).toContain('USING INDEX claims_event')
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
  const { json } = database.prepare(`SELECT json FROM parties LIMIT 1`).get() ?? {}
  expect(JSON.parse(String(json))).toMatchObject({ type: 'party' })
  database.close()
})

const gdal = spawnSync('ogrinfo', ['--version']).error === undefined
const gdalTest = gdal || process.env.ONRECORD_REQUIRE === 'all' ? test : test.skip
gdalTest('GDAL reads the GeoJSON (apt-get install gdal-bin)', () => {
  for (const name of ['places', 'events', 'claims']) {
    const { stdout, status } = spawnSync('ogrinfo', ['-so', '-al', join(whole.folder, `${name}.geojson`)], {
      encoding: 'utf8',
    })
    expect(status, name).toBe(0)
    const rows = whole.manifest.files.find(({ path }) => path === `${name}.geojson`)?.rows
    expect(stdout).toContain(`Feature Count: ${rows}`)
    expect(rows).toBeGreaterThan(5)
  }
})

test('of one event it holds what belongs to it, and still verifies', async () => {
  const { folder, manifest } = await exportOf(store, signer, { event: 'syria-coast-2025' })
  expect(folder).toContain('-syria-coast-2025')
  const entries = Object.values(manifest.totals).reduce((sum, count) => sum + count, 0)
  expect(entries).toBeGreaterThan(100)
  expect(entries).toBeLessThanOrEqual(1294)
  expect(await refusal(folder)).toBe('nothing was found')
  await expect(exportOf(store, signer, { event: 'no-such-event' })).rejects.toMatchObject({ code: 'event-unknown' })
})

test('of a record restored from a backup it is the same to the byte', async () => {
  const folder = await makeFolder()
  const made = await store.backup({ folder: () => join(folder, 'backup'), now: new Date() })
  const server = await startEmbedded({ folder: join(folder, 'data') })
  onTestFinished(() => server.stop())
  await restore({ folder: made.folder, url: server.url })
  const again = await openRecord({ data: server.url, folder: '' })
  onTestFinished(() => again.stop())
  const other = await exportOf(again.store, signer)
  expect(await hashesIn(other.folder)).toEqual(await hashesIn(whole.folder))
})

test('killed while it is made, it leaves nothing that is taken for whole, and the next one takes that away', async () => {
  const to = await makeFolder()
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    ONRECORD_DATA: record.url,
    ONRECORD_LOG_KEY: join(home, 'key', 'log-key'),
  }
  const main = join(import.meta.dirname, '../src/main.ts')
  for (const step of ['the log', 'claims', 'the manifest']) {
    const child = spawn(process.execPath, [main, 'export', '--to', to], { env, stdio: ['ignore', 'pipe', 'ignore'] })
    const ended = once(child, 'exit')
    let said = ''
    for await (const chunk of child.stdout) {
      said += String(chunk)
      if (said.includes(`  ${step}\n`)) break
    }
    child.kill('SIGKILL')
    await ended
    expect(said, 'it ended by itself').not.toContain('Made ')
    expect((await readdir(to)).filter((name) => name.startsWith('onrecord-'))).toEqual([])
  }
  expect((await readdir(to)).length).toBeGreaterThan(0)
  const { folder } = await exportOf(store, signer, { to })
  expect(await readdir(to)).toEqual([folder.slice(to.length + 1)])
  await expect(exportOf(store, signer, { to })).rejects.toMatchObject({ code: 'already-there' })
})

test('without a key it is made, and cannot be verified', async () => {
  const { folder, manifest } = await exportOf(store, null)
  expect(manifest.checkpoint).toBeNull()
  expect(await refusal(folder)).toBe('log-unreadable')
})

const mirror = async () => {
  const folder = await makeFolder()
  const other = await openRecord({ folder: join(folder, 'data') })
  onTestFinished(() => other.stop())
  const take = async (from: string) => {
    const done = await replay(other.store, from)
    const withheld = await followWithholding(other.store, folder, done)
    return { ...done, withheld, kept: await keepProof(folder, from) }
  }
  return { store: other.store, take }
}

const withhold = async (about: Entry): Promise<void> => {
  const silent = { type: 'notice', refs: [], about: about.id, event: null, notice: 'withholding', into: null } as const
  const notice = {
    ...silent,
    id: idOf('notice', 'test', about.id),
    reason: { en: 'secret reason' },
    reasonClass: 'safety',
  }
  await store.append({ author: 'an editor', reason: 'secret', entries: [notice] })
}

test('what is withheld is in no later file, not even compressed; older versions are made again without it, and mirrors follow', async () => {
  const other = await mirror()
  const first = await other.take(whole.folder)
  expect(first).toMatchObject({ changesets: 2, appended: 1294, revised: 1, withheld: 0 })
  expect(await refusal(first.kept)).toBe('nothing was found')
  expect(await other.take(whole.folder)).toMatchObject({ changesets: 0, appended: 0, withheld: 0 })
  const mirrored = await exportOf(other.store, await signerFor())
  expect(mirrored.manifest.totals).toEqual(whole.manifest.totals)

  const [claim] = await store.byRef('SOHR-0312-1383')
  if (claim?.type !== 'claim') throw new Error('the record lacks a claim')
  const statement = claim.statement.en ?? ''
  expect(await readFile(join(whole.folder, 'claims.csv'), 'utf8')).toContain(statement)
  await withhold(claim as Entry)
  expect(await store.takenBack(2, 2)).toEqual([{ reasonClass: 'safety', entries: expect.any(Number) }])
  const anew = await exportOf(store, signer, { to: join(home, 'exports'), at: 2, replace: true })
  expect(anew.folder).toBe(whole.folder)
  expect(anew.manifest).toMatchObject({
    keptAsOf: 3,
    version: whole.manifest.version,
    checkpoint: whole.manifest.checkpoint,
    takenBack: [{ reasonClass: 'safety' }],
  })
  expect(await refusal(anew.folder)).toBe('nothing was found')
  const newest = await exportOf(store, signer)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const { folder } of [anew, newest]) {
    for (const path of await filesIn(folder)) {
      const bytes = await readFile(join(folder, path))
      for (const trace of [claim.id, statement, 'secret'])
        expect(bytes.includes(trace), `${trace} in ${path}`).toBe(false)
    }
    for (const table of ['claims', 'reports', 'links']) {
      const rows = await connection.runAndReadAll(`SELECT * FROM '${folder}/${table}.parquet'`)
      expect(JSON.stringify(rows.getRowsJson())).not.toContain(claim.id)
    }
  }
  connection.closeSync()

  const followed = await other.take(newest.folder)
  expect(followed.withheld).toBeGreaterThan(0)
  expect(await other.store.byRef('SOHR-0312-1383')).toEqual([])
  expect((await exportOf(other.store, await signerFor())).manifest.totals).toEqual(newest.manifest.totals)
}, 60_000)

test('what may not be passed on is in no file, and is counted', async () => {
  const [party] = (await store.listParties({ limit: 1 })).items
  const source = {
    type: 'source',
    id: idOf('source', 'test', 'closed'),
    refs: [{ scheme: 'test', value: 'closed-source' }],
    publisher: party?.id,
    form: 'original',
    original: null,
    url: 'https://example.org/closed',
    title: 'Not to be passed on',
    language: 'en',
    publishedAt: null,
    publishedAtBasis: null,
    retrievedAt: null,
    readAs: 'full',
    readNote: null,
    archivedUrl: null,
    sha256: null,
    redistribution: 'none',
  }
  await store.append({ author: 'an editor', reason: 'licensed', entries: [source] })
  const { folder, manifest } = await exportOf(store, signer)
  expect(manifest.notPassedOn).toEqual({ source: 1 })
  for (const path of await filesIn(folder))
    expect((await readFile(join(folder, path))).includes('closed-source'), path).toBe(false)
  expect(await readFile(join(folder, 'README.txt'), 'utf8')).toContain('1 of the type source')
  expect(await refusal(folder)).toBe('nothing was found')
})
