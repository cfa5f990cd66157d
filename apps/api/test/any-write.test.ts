import type { OpenAPIHono } from '@hono/zod-openapi'
import { type KeyScope, type Store, StoreError } from '@onrecord/store'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { forms } from '../src/forms/forms.ts'
import { valuesOf } from './bodies.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { bridgeRecord, changeset, first, harbour, harbourRecord, monitor, party, town } from './record.ts'
import { type Writable, writesOf } from './writes.ts'

// ONRECORD_REQUESTS=20000 makes more of them.
const REQUESTS = Number(process.env.ONRECORD_REQUESTS ?? 400)
const scopes = ['draft', 'publish', 'administer'] as const

const entries = [...harbourRecord, ...bridgeRecord].map(({ id }) => id)
let store: Store
let app: OpenAPIHono
let api: Contract
let document: Writable

beforeAll(async () => {
  store = await emptyStore()
  await store.append(changeset(...harbourRecord, ...bridgeRecord))
  app = createApp({ store, log: () => undefined })
  api = await contractOf(app)
  document = (await (await app.request('/openapi.json')).json()) as Writable
})

const keyFor = async (...held: KeyScope[]): Promise<string> =>
  (await store.keys.create({ name: `For ${held.join(' and ')}`, scopes: held })).secret

const send = (method: string, path: string, secret: string | null, body?: string, type = 'application/json') =>
  api.send(path, {
    method,
    headers: { 'Content-Type': type, ...(secret && { Authorization: `Bearer ${secret}` }) },
    ...(body !== undefined && { body }),
  })

/** Drafts and webhooks to do something with. */
const waiting = async () => {
  const secret = await keyFor('draft')
  const drafts = Array.from({ length: 30 }, async (_, index) => {
    const body = { reason: 'to try it', entries: [party(`D-${index}`, `Outlet ${index}`)] }
    return (await (await send('POST', '/v1/drafts', secret, JSON.stringify(body))).json()) as { id: string }
  })
  const webhooks = Array.from({ length: 5 }, (_, index) => store.webhooks.add(`https://example.org/${index}`))
  return {
    draft: (await Promise.all(drafts)).map(({ id }) => id),
    webhook: (await Promise.all(webhooks)).map(({ webhook }) => webhook.id),
    entry: entries,
  }
}

test(`any of ${REQUESTS} requests that write is answered as the document says, and none breaks anything`, async () => {
  // A key may be used so often a minute, so there are many.
  const kinds = [
    ['draft'],
    ['publish'],
    ['administer'],
    ...Array.from({ length: 6 }, () => [...scopes]),
  ] as KeyScope[][]
  const keys = Array.from({ length: Math.ceil(REQUESTS / 100) }, () => kinds).flat()
  const secrets = await Promise.all(keys.map((held) => keyFor(...held)))
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(writesOf(document, await waiting(), secrets), async ({ path, ...request }) => {
      const { status } = await api.send(path, request)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      expect(status).toBeLessThan(500)
    }),
    { numRuns: REQUESTS },
  )
  if (process.env.ONRECORD_REQUESTS) process.stdout.write(`${JSON.stringify(Object.fromEntries(statuses))}\n`)
  // All sorts were really asked: what is done, what is not understood, what is not allowed and what is refused.
  for (const status of [200, 201, 400, 401, 403, 404, 405, 422]) expect(statuses.get(status) ?? 0).toBeGreaterThan(0)
  expect(statuses.get(201) ?? 0).toBeGreaterThan(REQUESTS / 40)
}, 900_000)

describe('everything that takes a key', () => {
  test('is refused whoever has none, has another, or asks in another way, before anything is done', async () => {
    const before = await store.version()
    const everything = await keyFor(...scopes)
    for (const [template, methods] of Object.entries(document.paths))
      for (const [name, { security, requestBody }] of Object.entries(methods).filter((one) => one[1].security)) {
        expect(security).toEqual([{ key: [] }])
        const [method, path] = [name.toUpperCase(), template.replace(/\{\w+\}/, 'none')]
        const body = requestBody && '{}'
        expect((await send(method, path, null, body)).status, `${method} ${path}`).toBe(401)
        expect((await send(method, path, 'onrecord_none', body)).status, `${method} ${path}`).toBe(401)
        expect((await send(method, `${path}?dryRun=1`, everything, body)).status, `${method} ${path}`).toBe(400)
        expect((await send(method, `${path}.csv`, everything, body)).status, `${method} ${path}`).toBe(406)
        const refused = await Promise.all(
          scopes.map(async (scope) => (await send(method, path, await keyFor(scope), body)).status === 403),
        )
        expect(refused, `${method} ${path} is not for every key`).toContain(true)
        if (!requestBody) continue
        const deep = `{"entries":${'['.repeat(40)}${']'.repeat(40)}}`
        expect((await send(method, path, everything, deep)).status, `${method} ${path}`).toBe(400)
        expect((await send(method, path, everything, '{}', 'text/csv')).status, `${method} ${path}`).toBe(415)
        expect((await send(method, path, everything, `"${'x'.repeat(5_000_001)}"`)).status).toBe(413)
      }
    expect(await store.version()).toEqual(before)
  })

  test.each([
    {
      note: 'a reason with NUL',
      body: { reason: 'a\0b', entries: [party('U-1', 'x')] },
      entry: 'body',
      path: ['reason'],
    },
    {
      note: 'half of a pair',
      body: { reason: '\ud800', entries: [party('U-2', 'x')] },
      entry: 'body',
      path: ['reason'],
    },
    {
      note: 'an entry with NUL',
      body: { reason: 'x', entries: [party('U-3', 'a\0b')] },
      entry: party('U-3', 'x').id,
      path: ['name', 'en'],
    },
    { note: 'a name with NUL', body: { reason: 'x', entries: [{ 'a\0': 1 }] }, entry: '#0', path: ['a\0'] },
  ])('refuses what no database can keep, with its place: $note', async ({ body, entry, path }) => {
    for (const address of ['/v1/drafts', '/v1/changesets']) {
      const answer = await send('POST', address, await keyFor(...scopes), JSON.stringify(body))
      expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'body-refused' }])
      const { issues } = (await (
        await send('POST', address, await keyFor(...scopes), JSON.stringify(body))
      ).json()) as {
        issues: { entry: string; path: string[] }[]
      }
      expect(issues).toContainEqual(expect.objectContaining({ entry, path }))
    }
  })
})

test('a body full of what cannot be kept is refused in few words', async () => {
  const numbers = Array.from({ length: 100_000 }, () => '1e999').join(',')
  const body = `{"reason":"x","entries":[{"values":[${numbers}]}]}`
  const answer = await send('POST', '/v1/drafts', await keyFor('draft'), body)
  const text = await answer.text()
  expect([answer.status, text.length < body.length]).toEqual([422, true])
  expect(JSON.parse(text).issues).toContainEqual(expect.objectContaining({ entry: '#0', path: ['values', 999] }))
})

test('whatever the record takes, every address can still tell of it, in every form', async () => {
  const other = await emptyStore()
  await other.append(changeset(...harbourRecord, ...bridgeRecord))
  const values = valuesOf(document.components.schemas, [...entries, 'harbour'])
  const kinds = ['Party', 'Place', 'Source', 'ContestedEvent', 'Claim', 'Claim', 'Claim', 'Report', 'Link']
  let taken = 0
  const put = async (entry: unknown) => {
    try {
      await other.append(changeset(JSON.parse(JSON.stringify(entry))))
      taken += 1
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
    }
  }
  const any = fc.constantFrom(...kinds).chain((kind) => values({ $ref: `#/components/schemas/${kind}` }))
  for (const entry of fc.sample(any, REQUESTS / 8)) await put(entry)
  expect(taken).toBeGreaterThan(REQUESTS / 20)
  const reads = await contractOf(createApp({ store: other, log: () => undefined }))
  const named: Record<string, string> = { event: harbour.id, claim: first.id, party: monitor.id, place: town.id }
  const inForms = Object.values(forms).map(({ extension }) => `.${extension}`)
  for (const [template, { get }] of Object.entries(document.paths)) {
    const [, name] = /\{(\w+)\}/.exec(template) ?? []
    if (!get || get.security || (name && !named[name])) continue
    const query = template.endsWith('/search') ? '?q=harbour' : ''
    for (const form of template.startsWith('/v1/') ? ['', ...inForms] : ['']) {
      const answer = await reads.get(`${template.replace(/\{\w+\}/, named[name ?? ''] ?? '')}${form}${query}`)
      expect(answer.status, template).toBeLessThan(500)
      await answer.text()
    }
  }
}, 300_000)
