import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VersionManifest } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { rangeOf } from '../src/files/send-file.ts'
import { contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { changeset, first, harbourRecord, withholding } from './record.ts'

let store: Store
let folder: string
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  store = await emptyStore(() => new Date('2031-03-10T12:00:00Z'))
  await store.append(changeset(...harbourRecord))
  folder = await mkdtemp(join(tmpdir(), 'onrecord-versions-'))
  app = createApp({ store, exports: folder })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const claims = 'id,sentence\r\n1,"one said"\r\n2,"another said"\r\n'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A folder as "onrecord export" makes it, with two small files. */
const writeVersion = async (more: Partial<VersionManifest> = {}): Promise<string> => {
  const position = more.version?.position ?? 1
  const version = more.version ?? { position, recordedAt: '2031-03-10T12:00:00.000Z' }
  const name = `onrecord-${version.recordedAt.slice(0, 10)}-version-${version.position}`
  const files = { 'claims.csv': claims, 'log/keys.json': '{}\n' }
  await mkdir(join(folder, name, 'log'), { recursive: true })
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, name, path), text)
  const manifest: VersionManifest = {
    format: 'onrecord-export-1',
    name,
    version,
    event: null,
    keptAsOf: version.position,
    takenBack: [],
    notPassedOn: {},
    licence: 'CC-BY-4.0',
    origins: [],
    totals: { claim: 2 },
    checkpoint: null,
    files: Object.entries(files).map(([path, text]) => ({
      path,
      bytes: text.length,
      sha256: sha256(text),
      rows: null,
    })),
    ...more,
  }
  await writeFile(join(folder, name, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await writeFile(join(folder, name, 'manifest.note'), 'a note\n')
  return name
}

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

describe('files of the whole record', () => {
  test('where none were made, that is said, and how to make them', async () => {
    const contract = await contractOf(app)
    expect(await contract.json('/v1/versions')).toEqual({
      latest: null,
      items: [],
      note: expect.stringContaining('onrecord export'),
    })
    expect((await get('/v1/versions/latest/manifest.json')).status).toBe(404)
    expect((await createApp({ store }).request('/v1/versions')).status).toBe(200)
  })

  test('are listed version by version, the newest of a day, with a manifest to the byte', async () => {
    await writeVersion()
    await writeVersion({ version: { position: 2, recordedAt: '2031-03-10T13:00:00.000Z' } })
    await writeVersion({ version: { position: 3, recordedAt: '2031-03-11T13:00:00.000Z' } })
    await writeVersion({ version: { position: 4, recordedAt: '2031-03-12T13:00:00.000Z' }, event: 'harbour' })
    await mkdir(join(folder, '.onrecord-2031-03-13-version-9.unfinished-1'))
    await mkdir(join(folder, 'onrecord-2031-03-13-version-9'))
    const contract = await contractOf(app)
    const body = await contract.json('/v1/versions')
    expect(body).toMatchObject({
      latest: '2031-03-11',
      items: [
        { date: '2031-03-11', position: 3, state: 'complete', takenBack: [], files: 2 },
        { date: '2031-03-10', position: 2 },
      ],
    })
    await contract.get('/v1/versions/latest/manifest.json')
    const manifest = await (await get('/v1/versions/2031-03-10/manifest.json')).text()
    expect(manifest).toContain('"position": 2')
    expect(manifest.startsWith('{\n  "format"')).toBe(true)
  })

  test('come whole or in parts, named by their hash, and only when they changed', async () => {
    const path = '/v1/versions/latest/claims.csv'
    const whole = await get(path, { 'Accept-Encoding': 'gzip' })
    expect(await whole.text()).toBe(claims)
    expect(whole.headers.get('ETag')).toBe(`"${sha256(claims)}"`)
    expect(whole.headers.get('Content-Length')).toBe(String(claims.length))
    expect(whole.headers.get('Content-Encoding')).toBeNull()
    const part = await get(path, { Range: 'bytes=3-10' })
    expect([part.status, part.headers.get('Content-Range')]).toEqual([206, `bytes 3-10/${claims.length}`])
    expect(await part.text()).toBe(claims.slice(3, 11))
    expect(await (await get(path, { Range: 'bytes=-5' })).text()).toBe(claims.slice(-5))
    expect((await get(path, { Range: `bytes=${claims.length}-` })).status).toBe(416)
    const tag = `"${sha256(claims)}"`
    expect((await get(path, { 'If-None-Match': tag })).status).toBe(304)
    expect((await get(path, { Range: 'bytes=3-10', 'If-Range': '"another"' })).status).toBe(200)
    const head = await app.request(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('Content-Length'), await head.text()]).toEqual([
      200,
      String(claims.length),
      '',
    ])
    expect(await (await get('/v1/versions/latest/log/keys.json')).text()).toBe('{}\n')
    expect(await (await get('/v1/versions/latest/manifest.note')).text()).toBe('a note\n')
  })

  test.each([
    '../../../secret',
    '..%2f..%2fsecret',
    '%2e%2e/secret',
    '....//secret',
    'log/../../secret',
    '/etc/passwd',
    'claims.csv%00',
    'link',
    'log',
    'log/',
    'constructor',
  ])('no path leads out of them: %s', async (path) => {
    await writeFile(join(folder, 'secret'), 'the secret')
    await symlink(join(folder, 'secret'), join(folder, 'onrecord-2031-03-11-version-3', 'link')).catch(() => undefined)
    for (const date of ['latest', '2031-03-11', '..', '..%2f']) {
      const answer = await get(`/v1/versions/${date}/${path}`)
      expect(answer.status, date).toBe(404)
      expect(await answer.text()).not.toContain('the secret')
    }
  })

  test('a file that is not as its manifest says is not given out', async () => {
    const file = join(folder, 'onrecord-2031-03-11-version-3', 'claims.csv')
    await writeFile(file, `${claims}more`)
    const answer = await get('/v1/versions/2031-03-11/claims.csv')
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '60'])
    await writeFile(file, claims)
    await rename(join(folder, 'onrecord-2031-03-11-version-3'), join(folder, 'onrecord-2031-03-11-version-4'))
    expect((await get('/v1/versions/2031-03-11/claims.csv')).status).toBe(404)
    await rename(join(folder, 'onrecord-2031-03-11-version-4'), join(folder, 'onrecord-2031-03-11-version-3'))
  })

  test('are not given out any more from the moment something in them is withheld, until they are made anew', async () => {
    await rm(folder, { recursive: true })
    await writeVersion()
    expect((await get('/v1/versions/latest/claims.csv')).status).toBe(200)
    await store.append(changeset(withholding(first.id)))
    for (const path of ['claims.csv', 'manifest.json', 'manifest.note', 'log/keys.json']) {
      const answer = await get(`/v1/versions/2031-03-10/${path}`)
      expect([answer.status, ((await answer.json()) as { code: string }).code], path).toEqual([503, 'version-replaced'])
    }
    const contract = await contractOf(app)
    const listed = await contract.json('/v1/versions')
    expect(listed).toMatchObject({
      latest: null,
      items: [{ state: 'being-replaced', takenBack: [{ entries: expect.any(Number) }] }],
    })
    expect(JSON.stringify(listed)).not.toContain(first.id)
    const takenBack = (await store.takenBack(1, 1)) as VersionManifest['takenBack']
    await writeVersion({ keptAsOf: 2, takenBack })
    expect(await contract.json('/v1/versions')).toMatchObject({
      latest: '2031-03-10',
      items: [{ state: 'complete', takenBack }],
    })
    expect((await get('/v1/versions/latest/claims.csv')).status).toBe(200)
  })
})

test.each([
  { header: undefined, is: null },
  { header: 'bytes=0-', is: { start: 0, end: 9 } },
  { header: 'bytes=2-99', is: { start: 2, end: 9 } },
  { header: 'bytes=-3', is: { start: 7, end: 9 } },
  { header: 'bytes=-99', is: { start: 0, end: 9 } },
  { header: 'bytes=-0', is: 'none' },
  { header: 'bytes=10-', is: 'none' },
  { header: 'bytes=5-2', is: null },
  { header: 'bytes=0-1,3-4', is: null },
  { header: 'lines=0-1', is: null },
  { header: 'bytes=-', is: null },
])('of ten bytes, "$header" is $is', ({ header, is }) => {
  expect(rangeOf(header, 10)).toEqual(is)
})
