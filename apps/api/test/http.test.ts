import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { PublicDossier } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { changeset, harbourRecord, later, party, withholding } from './record.ts'

let store: Store
let app: OpenAPIHono
const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  (await contractOf(app)).get(path, { headers, method })

beforeAll(async () => {
  store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  app = createApp({ store })
})

const etagOf = async (path: string): Promise<string> => (await get(path)).headers.get('ETag') ?? ''

describe('an answer that a caller holds already', () => {
  test.each([
    '/v1/events',
    '/v1/events/harbour',
    `/v1/claims/${later.id}`,
    '/v1/claims?ref=MON-1',
    '/v1/reports?ref=REP-1',
    '/v1/entries?ref=L-TOWN',
    '/v1/questions',
    '/v1/compare?a=MON-1&b=MON-2',
    '/v1/figures?lens=full-range',
    '/v1/events/harbour/changes?from=2031-03-09',
    '/v1/events/harbour/claims.csv',
  ])('is not sent again (%s)', async (path) => {
    const tag = await etagOf(path)
    expect(tag).toMatch(/^"[\w-]{27}"$/)
    const again = await get(path, { 'If-None-Match': `"other", ${tag}` })
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag])
    expect(again.headers.get('Cache-Control')).toBe('public, max-age=0, s-maxage=10, stale-while-revalidate=60')
  })

  test('has another tag for each address and each set of parameters', async () => {
    const tags = ['/v1/events', '/v1/events?limit=1', '/v1/events/harbour', '/v1/events/harbour?saidBy=2031']
    expect(new Set(await Promise.all(tags.map(etagOf))).size).toBe(4)
  })

  test('is sent again once the record has moved', async () => {
    const tag = await etagOf('/v1/parties')
    await store.append(changeset(party('P-NEW', 'A Newcomer')))
    const again = await get('/v1/parties', { 'If-None-Match': tag })
    expect([again.status, again.headers.get('ETag') === tag]).toEqual([200, false])
    expect(await again.json()).toMatchObject({ version: { position: 2 } })
  })
})

test('what is withheld is gone from the very next answer', async () => {
  const ours = await emptyStore()
  await ours.append(changeset(...harbourRecord))
  const other = createApp({ store: ours })
  expect(await (await other.request('/v1/events/harbour')).text()).toContain(later.id)
  await ours.append(changeset(withholding(later.id)))
  expect(await (await other.request('/v1/events/harbour')).text()).not.toContain(later.id)
  expect((await other.request(`/v1/claims/${later.id}`)).status).toBe(404)
})

test('HEAD answers with the headers of GET and nothing else', async () => {
  for (const path of [
    '/v1/events',
    '/v1/events/harbour',
    '/health',
    '/v1/events/none',
    '/v1/events?x=1',
    '/v1/events/harbour/claims.csv',
  ]) {
    const [head, full] = [await get(path, {}, 'HEAD'), await get(path)]
    expect([head.status, await head.text()]).toEqual([full.status, ''])
    for (const name of ['Content-Type', 'ETag', 'Cache-Control', 'X-Content-Type-Options'])
      expect(head.headers.get(name), name).toBe(full.headers.get(name))
  }
})

test('a page from anywhere may read it', async () => {
  const answer = await get('/v1/events', { Origin: 'https://news.example' })
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('ETag')
  expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
  const asked = await app.request('/v1/events', {
    method: 'OPTIONS',
    headers: { Origin: 'https://news.example', 'Access-Control-Request-Method': 'GET' },
  })
  expect([asked.status, asked.headers.get('Access-Control-Allow-Methods')]).toEqual([204, 'GET,HEAD,OPTIONS'])
})

test.each(['/v1/events', '/v1/events/none', '/nowhere', '/health'])('%s cannot be taken for a page', async (path) => {
  const { headers } = await app.request(path)
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
})

test('every answer is named, by the caller if they like', async () => {
  expect((await get('/health')).headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/)
  expect((await get('/health', { 'X-Request-Id': 'mine-1' })).headers.get('X-Request-Id')).toBe('mine-1')
  expect((await get('/health', { 'X-Request-Id': 'a\tb c' })).headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/)
})

const unpack = { gzip: gunzipSync, br: brotliDecompressSync, zstd: zstdDecompressSync }

test.each([
  { accepts: 'gzip', packing: 'gzip' },
  { accepts: 'gzip, deflate, br', packing: 'br' },
  { accepts: 'gzip, deflate, br, zstd', packing: 'zstd' },
  { accepts: 'br;q=0.5, gzip;q=0.9, zstd;q=0', packing: 'gzip' },
] as const)('an answer is packed for those who take $accepts, under a strong name of its own', async (given) => {
  const { accepts, packing } = given
  const path = '/v1/events/harbour'
  const plain = await app.request(path)
  const ask = (more: object, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { 'Accept-Encoding': accepts, ...more } })
  const packed = await ask({})
  expect([packed.headers.get('Content-Encoding'), packed.headers.get('Content-Length')]).toEqual([packing, null])
  expect(packed.headers.get('Vary')).toContain('Accept-Encoding')
  expect(unpack[packing](Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text())
  const tag = packed.headers.get('ETag') ?? ''
  expect(tag).toMatch(/^"[^"]+"$/)
  expect(tag).not.toBe(plain.headers.get('ETag'))
  for (const held of [tag, `W/${tag}`, plain.headers.get('ETag') ?? '', '*']) {
    const spared = await ask({ 'If-None-Match': held })
    expect([held, spared.status, await spared.text()]).toEqual([held, 304, ''])
  }
  expect((await ask({ 'If-None-Match': tag })).headers.get('ETag')).toBe(tag)
  const head = await ask({}, { method: 'HEAD' })
  expect([head.headers.get('ETag'), head.headers.get('Content-Encoding'), await head.text()]).toEqual([
    tag,
    packing,
    '',
  ])
})

test('what is named by its own bytes is spared whoever holds it packed', async () => {
  const headers = { 'Accept-Encoding': 'gzip' }
  const packed = await app.request('/schema/Claim.json', { headers })
  const tag = packed.headers.get('ETag') ?? ''
  expect([packed.headers.get('Content-Encoding'), tag]).toEqual(['gzip', expect.stringMatching(/\.gzip"$/)])
  const spared = await app.request('/schema/Claim.json', { headers: { ...headers, 'If-None-Match': tag } })
  expect([spared.status, spared.headers.get('ETag')]).toEqual([304, tag])
})

test.each(['identity', 'deflate', '*;q=0', ''])(
  'an answer is not packed for whoever takes only %j',
  async (accepts) => {
    const answer = await app.request('/v1/events/harbour', { headers: { 'Accept-Encoding': accepts } })
    expect([answer.headers.get('Content-Encoding'), answer.headers.get('Vary')]).toEqual([
      null,
      expect.stringContaining('Accept-Encoding'),
    ])
  },
)

test('an answer is of the version it names, even while somebody appends', async () => {
  const ours = await emptyStore()
  await ours.append(changeset(...harbourRecord))
  let meddled = false
  const meddling: Store = {
    ...ours,
    event: async (...asked) => {
      const found = await ours.event(...asked)
      if (!meddled) {
        meddled = true
        await ours.append(changeset({ ...later, statement: { en: 'Said otherwise.' } }))
      }
      return found
    },
  }
  const answer = await createApp({ store: meddling }).request('/v1/events/harbour')
  const dossier = (await answer.json()) as PublicDossier
  expect(dossier.version.position).toBe(2)
  expect(JSON.stringify(dossier)).toContain('Said otherwise.')
})

test('an event asked for again, or by many at once, is put together once', async () => {
  let reads = 0
  const counting: Store = {
    ...store,
    event: (...asked) => {
      reads += 1
      return store.event(...asked)
    },
  }
  const ours = createApp({ store: counting })
  await Promise.all(['/v1/events/harbour', '/v1/events/harbour'].map((path) => ours.request(path)))
  await ours.request('/v1/events/harbour')
  await ours.request(`/v1/claims/${later.id}`)
  expect(reads).toBeLessThanOrEqual(2)
})
