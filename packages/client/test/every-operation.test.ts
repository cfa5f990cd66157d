import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Entry, idOf, type Party } from '@onrecord/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type ClientError, createClient } from '../src/index.ts'

// The API and its record are reached by path, not by name: this package does not depend on either.
interface Api {
  createApp(options: object): { request(url: string, init?: RequestInit): Promise<Response> }
  openRecord(options: { folder: string }): Promise<{ store: Store; stop(): Promise<void> }>
  createLogKey(file: string, made: { now: Date }): Promise<unknown>
  openSigner(options: { file: string }): unknown
  harbourRecord: readonly Entry[]
}
interface Store {
  append(changeset: { author: string; reason: string; entries: readonly unknown[] }): Promise<unknown>
  keys: { create(asked: { name: string; scopes: readonly string[] }): Promise<{ secret: string }> }
}
const from = async (path: string): Promise<Api> => import(new URL(`../../../${path}`, import.meta.url).href)

/** Every request that was made, as the API was sent it. */
const asked: { method: string; path: string; headers: Headers }[] = []
let client: Client
let key: string
let reader: Client
let folder: string
let stop: () => Promise<void>
let request: (url: string, init: RequestInit) => Promise<Response>
let known: { claim: string; question: string; party: string; place: string; source: string }

const outlet = (name: string): Party => ({
  type: 'party',
  id: idOf('party', 'client', name),
  refs: [],
  name: { en: `Outlet ${name}` },
  shortName: null,
  aliases: [],
  kind: 'media',
  description: null,
  partOf: null,
  affiliations: [],
  website: null,
})

/** A version of the record with one file, as `onrecord export` lays it out. */
const writeVersion = async (exports: string): Promise<void> => {
  const [name, text] = ['onrecord-2031-03-10-version-1', 'id\r\n1\r\n']
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex')
  await mkdir(join(exports, name), { recursive: true })
  await writeFile(join(exports, name, 'claims.csv'), text)
  const manifest = {
    ...{ format: 'onrecord-export-1', name, version: { position: 1, recordedAt: '2031-03-10T12:00:00.000Z' } },
    ...{ event: null, keptAsOf: 1, takenBack: [], notPassedOn: {}, licence: 'CC-BY-4.0', origins: [], totals: {} },
    ...{ checkpoint: null, files: [{ path: 'claims.csv', bytes: text.length, sha256, rows: 1 }] },
  }
  await writeFile(join(exports, name, 'manifest.json'), JSON.stringify(manifest))
}

beforeAll(async () => {
  const { createApp } = await from('apps/api/src/app.ts')
  const { harbourRecord } = await from('apps/api/test/record.ts')
  const { openRecord, createLogKey, openSigner } = await from('packages/store/src/index.ts')
  folder = await mkdtemp(join(tmpdir(), 'onrecord-operations-'))
  const record = await openRecord({ folder: join(folder, 'data') })
  stop = record.stop
  // On the map only what has a point is shown.
  const point = { latitude: 35.5, longitude: 35.8, radius: 100, basis: { en: 'A map.' } }
  const towns = harbourRecord.flatMap(({ type, id }) => (type === 'place' ? [id] : []))
  const entries = harbourRecord.map((entry) =>
    entry.type === 'place' ? { ...entry, point } : entry.type === 'event' ? { ...entry, places: towns } : entry,
  )
  await record.store.append({ author: 'a tester', reason: 'to try it', entries })
  const file = join(folder, 'log-key')
  await createLogKey(file, { now: new Date() })
  await writeVersion(join(folder, 'exports'))
  const app = createApp({
    ...{ store: record.store, site: 'https://onrecord.example', signer: openSigner({ file }) },
    ...{ exports: join(folder, 'exports'), address: 'http://in.memory' },
  })
  request = (url, init) => app.request(url, init)
  const fetch = (url: string, init: RequestInit) => {
    const { pathname } = new URL(url)
    asked.push({ method: init.method ?? 'GET', path: pathname, headers: new Headers(init.headers) })
    return request(url, init)
  }
  key = (await record.store.keys.create({ name: 'A tester', scopes: ['draft', 'publish', 'administer'] })).secret
  client = createClient({ baseUrl: 'http://in.memory', fetch, key })
  reader = createClient({ baseUrl: 'http://in.memory', fetch })
  const [claims, questions, parties, places, sources] = await Promise.all([
    client.claims({ event: 'harbour' }),
    client.questions({ event: 'harbour' }),
    client.parties(),
    client.places(),
    client.sources(),
  ])
  const idIn = ({ items }: { items: readonly { id: string }[] }): string => items[0]?.id ?? ''
  known = {
    ...{ claim: idIn(claims), question: idIn(questions), party: idIn(parties), place: idIn(places) },
    source: idIn(sources),
  }
})

afterAll(async () => {
  await stop?.()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

const drafted = async (name: string): Promise<string> =>
  (await client.writing.propose({ reason: 'seen in print', entries: [outlet(name)] })).id
const hooked = async (): Promise<string> => (await client.writing.addWebhook('https://example.org/hook')).webhook.id

/** The call of this client for each operation of the OpenAPI document. */
const calls: Readonly<Record<string, () => Promise<unknown>>> = {
  getRoot: () => client.service.index(),
  getOpenApi: () => client.service.openApi(),
  getLlms: () => client.service.llms(),
  listSchemas: () => client.service.schemas(),
  getSchema: () => client.service.schema('Claim'),
  getHealth: () => client.service.health(),
  getReady: () => client.ready(),
  getError: () => client.service.problem('event-not-found'),
  listEvents: () => client.events(),
  getEvent: () => client.event('harbour'),
  listChanges: () => client.changes('harbour', { from: '2031-03-08' }),
  listEventClaims: () => client.eventClaims('harbour', { limit: 2 }),
  listQuestions: () => client.questions(),
  getQuestion: () => client.question(known.question),
  getComparison: () => client.compare('MON-1', 'MON-2'),
  listFigures: () => client.figures({ event: 'harbour' }),
  listLenses: () => client.lenses(),
  listClaims: () => client.claims(),
  getClaim: () => client.claim(known.claim),
  search: () => client.search({ q: 'harbour' }),
  listReports: () => client.reports(),
  listParties: () => client.parties(),
  getParty: () => client.party(known.party),
  listPlaces: () => client.places(),
  getPlace: () => client.place(known.place),
  listSources: () => client.sources(),
  getSource: () => client.source(known.source),
  getFeed: () => client.feeds.atom({ lang: 'ar' }),
  getEventFeed: () => client.feeds.json({ event: 'harbour', class: ['figure', 'wording'] }),
  getQuestionFeed: () => client.feeds.json({ question: known.question }),
  getPartyFeed: () => client.feeds.json({ party: known.party }),
  getOgcLanding: () => client.maps.landing(),
  getOgcApi: () => client.maps.api(),
  getOgcConformance: () => client.maps.conformance(),
  listOgcCollections: () => client.maps.collections(),
  getOgcCollection: () => client.maps.collection('events'),
  listOgcItems: () => client.maps.features('events', { bbox: '-180,-90,180,90' }),
  getOgcItem: () => client.maps.feature('claims', known.claim),
  getOEmbed: () => client.embed(`https://onrecord.example/en/claims/${known.claim}`, { maxwidth: 400 }),
  listEntries: () => client.entryByRef('MON-1'),
  getEntry: () => client.entry(known.claim),
  listRevisions: () => client.revisions(known.claim),
  getProof: () => client.proof(known.claim),
  listRecordChanges: () => client.history(),
  listNotices: () => client.notices(),
  getCheckpoint: () => client.log.checkpoint(),
  getLogKeys: () => client.log.keys(),
  listLogOpenings: () => client.log.openings(0),
  listVersions: () => client.versions(),
  getVersion: () => client.manifest('latest'),
  postDraft: () => drafted('D-1'),
  listDrafts: () => client.writing.drafts(),
  getDraft: async () => client.writing.draft(await drafted('D-2')),
  acceptDraft: async () => client.writing.accept(await drafted('D-3')),
  rejectDraft: async () => client.writing.reject(await drafted('D-4'), 'not in that paper'),
  postChangeset: () => client.writing.publish({ reason: 'seen in print', entries: [outlet('C-1')] }),
  postNotice: () =>
    client.writing.notice({ about: known.claim, notice: 'correction', reason: { en: 'We had misread a digit.' } }),
  addWebhook: hooked,
  listWebhooks: () => client.writing.webhooks(),
  removeWebhook: async () => client.writing.removeWebhook(await hooked()),
  resumeWebhook: async () => client.writing.resumeWebhook(await hooked()),
}

test('every operation of the OpenAPI document has its call, which asks for just that', async () => {
  const { paths } = (await client.service.openApi()) as {
    paths?: Record<string, Record<string, { operationId: string }>>
  }
  const operations = Object.entries(paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({ path, method: method.toUpperCase(), operationId })),
  )
  expect(operations.length).toBeGreaterThan(50)
  for (const { path, method, operationId } of operations) {
    const call = calls[operationId]
    if (call === undefined) expect.fail(`${operationId} (${method} ${path}) has no call in the client`)
    asked.length = 0
    expect(await call(), operationId).not.toBeNull()
    const template = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}(\\.(atom|feed))?$`)
    expect(
      asked.filter((one) => one.method === method && template.test(one.path)),
      operationId,
    ).toHaveLength(1)
  }
  expect(Object.keys(calls).sort()).toEqual(operations.map(({ operationId }) => operationId).sort())
})

describe('what the OpenAPI document has no word for', () => {
  test('is read as bytes: tiles of the log, files of a version', async () => {
    expect((await client.log.tile('0/000.p/1'))?.length).toBe(32)
    expect(await client.log.tile('0/999')).toBeNull()
    const file = await client.file('latest', 'claims.csv')
    expect(await new Response(file).text()).toBe('id\r\n1\r\n')
    expect([await client.file('latest', 'no.csv'), await client.file('2020-01-01', 'claims.csv')]).toEqual([null, null])
  })

  test('is read as text in any form', async () => {
    expect(await client.text('v1/figures.csv', { event: 'harbour' })).toMatch(/^id,ref,event,/)
    expect(JSON.parse(await client.text(`v1/claims/${known.claim}.jsonld`))).toHaveProperty('@context')
  })
})

describe('a list that is read as it comes', () => {
  test('has every item its pages have', async () => {
    const { lines, each } = client
    expect(await all(lines.claims({ event: 'harbour' }))).toEqual(
      await all(each.claims({ event: 'harbour', limit: 1 })),
    )
    expect(await all(lines.eventClaims('harbour'))).toEqual(await all(each.eventClaims('harbour', { limit: 1 })))
    for (const name of ['events', 'questions', 'figures', 'reports', 'parties', 'places', 'sources'] as const)
      expect(await all<unknown>(lines[name]()), name).toEqual(await all<unknown>(each[name]({ limit: 2 })))
    const types = (await all(lines.event('harbour'))).map(({ type }) => type)
    expect(new Set(types)).toEqual(new Set(['event', 'claim', 'report', 'link', 'party', 'place', 'source']))
    const { features } = await client.maps.features('events')
    expect(features.length).toBeGreaterThan(1)
    expect(await all(client.maps.each('events', { limit: 1 }))).toEqual(features)
    expect((await all(each.history({ limit: 3 }))).length).toBeGreaterThan(10)
  })

  test('says that it broke off, and is let go by whoever has enough', async () => {
    let cancelled = false
    const pieces = ['{"type":"party"', ',"id":']
    const stream = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => {
          const piece = pieces.shift()
          if (piece === undefined) controller.close()
          else controller.enqueue(new TextEncoder().encode(piece))
        },
        cancel: () => {
          cancelled = true
        },
      })
    const broken = createClient({ baseUrl: 'http://x', fetch: () => new Response(stream()) })
    await expect(all(broken.lines.parties())).rejects.toMatchObject({ code: 'unreadable' })
    const party = JSON.stringify(outlet('X'))
    pieces.push(`${party}\n`, `${party}\n`, `${party}\n`)
    for await (const one of broken.lines.parties()) {
      expect(one.id).toBe(outlet('X').id)
      break
    }
    expect(cancelled).toBe(true)
  })
})

describe('whoever writes', () => {
  test('reads what was written from then on, wherever it is read from, and shows the key to nothing that needs none', async () => {
    const { position } = await client.writing.publish({ reason: 'seen in print', entries: [outlet('C-2')] })
    asked.length = 0
    expect(await client.entry(outlet('C-2').id)).toMatchObject({ name: { en: 'Outlet C-2' } })
    expect(asked[0]?.headers.get('X-On-Record-Position')).toBe(String(position))
    expect(asked[0]?.headers.get('Authorization')).toBeNull()
  })

  test('is told by its code what is wrong, with every place', async () => {
    const entries = [{ ...outlet('C-3'), kind: 'nothing' as 'media', website: 'ftp://x' }]
    const error = await client.writing.publish({ reason: 'x', entries }).catch((reason: ClientError) => reason)
    expect(error).toMatchObject({ code: 'entries-refused', status: 422 })
    expect((error as ClientError).problem?.issues?.map(({ path }) => path)).toEqual([['kind'], ['website']])
    await expect(reader.writing.webhooks()).rejects.toMatchObject({ code: 'key-missing', status: 401 })
    expect(await client.writing.draft('draft-none')).toBeNull()
  })

  test('goes through every draft that waits, page after page', async () => {
    for (const name of ['E-1', 'E-2', 'E-3']) await drafted(name)
    const waiting = await all(client.writing.eachDraft({ limit: 2 }))
    expect(waiting.length).toBeGreaterThan(2)
    expect(new Set(waiting.map(({ id }) => id)).size).toBe(waiting.length)
  })

  test('appends nothing twice when the API is busy after it was done', async () => {
    let lost = 0
    const names: (string | null)[] = []
    const fetch = async (url: string, init: RequestInit) => {
      const response = await request(url, init)
      if (init.method !== 'POST') return response
      names.push(new Headers(init.headers).get('Idempotency-Key'))
      lost += 1
      const problem = { type: '/errors/x', code: 'busy', title: 'Busy', status: 503, detail: 'Busy.', instance: '/' }
      return lost === 1 ? Response.json(problem, { status: 503, headers: { 'Retry-After': '0' } }) : response
    }
    const writer = createClient({ baseUrl: 'http://in.memory', fetch, key })
    const before = (await writer.ready()).position
    const done = await writer.writing.publish({ reason: 'seen in print', entries: [outlet('C-4')] })
    expect(done).toMatchObject({ appended: 1, position: before + 1 })
    expect((await writer.ready()).position).toBe(before + 1)
    expect(names).toEqual([names[0], names[0]])
    lost = 0
    // Adding a webhook twice makes two, so nobody tries.
    await expect(writer.writing.addWebhook('https://example.org/hook')).rejects.toMatchObject({ code: 'busy' })
    expect(lost).toBe(1)
  })
})
