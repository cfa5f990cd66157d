import type { EmptiedBy, PublicClaim, PublicDossier } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import {
  agency,
  altered,
  bridge,
  bridgeRecord,
  carried,
  changeset,
  denial,
  first,
  harbour,
  harbourRecord,
  later,
  market,
  monitor,
  seen,
  town,
} from './record.ts'

interface List {
  items: { id: string; type: string; sentence?: { en: string } }[]
  next: string | null
  total: number
  emptiedBy: EmptiedBy | null
  version: { position: number; recordedAt: string }
}

const clock = { now: new Date('2031-05-01T00:00:00Z') }
let store: Store
let api: Contract
const list = (path: string) => api.json<List>(path)
const ids = async (path: string) => (await list(path)).items.map(({ id }) => id)

beforeAll(async () => {
  store = await emptyStore(() => clock.now)
  api = await contractOf(createApp({ store, log: () => undefined }))
  await store.append(changeset(...harbourRecord))
  clock.now = new Date('2031-06-01T00:00:00Z')
  await store.append(changeset(...bridgeRecord))
})

describe('events', () => {
  test('are listed in the order they came on the record', async () => {
    expect(await list('/v1/events')).toMatchObject({
      items: [{ id: harbour.id }, { id: market.id }, { id: bridge.id }],
      next: null,
      total: 3,
      emptiedBy: null,
      version: { position: 2, recordedAt: '2031-06-01T00:00:00.000Z' },
    })
  })

  test('are turned over page by page, each once', async () => {
    const found: string[] = []
    let path = '/v1/events?limit=1'
    for (let pages = 0; pages < 3; pages++) {
      const { items, next, total } = await list(path)
      expect(total).toBe(3)
      found.push(...items.map(({ id }) => id))
      path = `/v1/events?limit=1&cursor=${next}`
    }
    expect(found).toEqual([harbour.id, market.id, bridge.id])
  })

  test('can be narrowed to the largest, or to the parts of one', async () => {
    expect(await ids('/v1/events?partOf=none')).toEqual([harbour.id, bridge.id])
    expect(await ids(`/v1/events?partOf=${harbour.id}`)).toEqual([market.id])
  })

  test('that nothing had been said of by a day are left out', async () => {
    expect(await ids('/v1/events?saidBy=2031-03')).toEqual([harbour.id, market.id])
    expect(await ids('/v1/events?saidBy=2031-04')).toEqual([harbour.id, market.id, bridge.id])
  })

  test('come with how much has been said of them, at the same moment', async () => {
    const counts = { claims: 4, claimants: 3, reports: 2, sources: 2, subEvents: 1, lastSaid: '2031-03-12' }
    expect(await list('/v1/events')).toMatchObject({ items: [{ counts }, { counts: { claims: 1 } }, {}] })
    expect(await list('/v1/events?saidBy=2031-03-08')).toMatchObject({
      items: [{ counts: { claims: 2, reports: 0 } }, {}],
    })
  })

  test('can be narrowed by day, country and box', async () => {
    const ours = await emptyStore()
    const point = { latitude: 10, longitude: -20, radius: 50, basis: { en: 'a map' } }
    const there = { ...town, country: 'SYR', point }
    await ours.append(changeset(...harbourRecord.filter(({ id }) => id !== town.id), there, ...bridgeRecord))
    const contract = await contractOf(createApp({ store: ours }))
    const found = async (query: string) => (await contract.json<List>(`/v1/events?${query}`)).items.map(({ id }) => id)
    expect(await found('country=SYR')).toEqual([harbour.id])
    expect(await found('bbox=-21,9,-19,11')).toEqual([harbour.id])
    expect(await found('bbox=170,9,-19,11')).toEqual([harbour.id])
    expect(await found('from=2031-03-10&to=2031-04')).toEqual([harbour.id, market.id, bridge.id])
    for (const [query, parameter] of [
      ['country=TUR', 'country'],
      ['country=SYR&bbox=0,0,1,1', 'bbox'],
      ['country=SYR&from=2032', 'from'],
      ['to=2031-03-05', 'to'],
    ])
      expect(await contract.json(`/v1/events?${query}`)).toMatchObject({ items: [], emptiedBy: { parameter } })
  })

  test('that came on the record after an instant are left out, and the version is that of the instant', async () => {
    expect(await list('/v1/events?recordedBy=2031-05-15T02:00:00%2B02:00')).toMatchObject({
      items: [{ id: harbour.id }, { id: market.id }],
      version: { position: 1, recordedAt: '2031-05-01T00:00:00.000Z' },
    })
  })

  test.each([
    { query: 'recordedBy=2031-04-30T23:59:59Z', parameter: 'recordedBy' },
    { query: 'saidBy=2030', parameter: 'saidBy' },
    { query: `partOf=${bridge.id}`, parameter: 'partOf' },
    { query: `recordedBy=2031-04-30T23:59:59Z&saidBy=2030&partOf=none`, parameter: 'recordedBy' },
  ])('an empty list names the filter that emptied it ($parameter)', async ({ query, parameter }) => {
    expect(await list(`/v1/events?${query}`)).toMatchObject({ items: [], total: 0, emptiedBy: { parameter } })
  })
})

describe('an event', () => {
  test('is found by its slug and by its id, with everything said of it', async () => {
    const dossier = await api.json<PublicDossier>('/v1/events/harbour')
    expect(dossier).toEqual(await api.json(`/v1/events/${harbour.id}`))
    expect(dossier.claims.map(({ id }) => id)).toEqual([seen.id, first.id, denial.id, later.id])
    expect(dossier).toMatchObject({ event: { id: harbour.id }, counts: { claims: 4, reports: 2, subEvents: 1 } })
  })

  test('that is part of another says so, and holds only what is said of it', async () => {
    expect(await api.json<PublicDossier>('/v1/events/harbour-market')).toMatchObject({
      event: { id: market.id },
      within: [{ id: harbour.id }],
      counts: { claims: 1 },
    })
  })

  test('holds only what had been said by a day', async () => {
    const { claims, reports } = await api.json<PublicDossier>('/v1/events/harbour?saidBy=2031-03-09')
    expect(claims.map(({ id }) => id)).toEqual([seen.id, first.id, denial.id])
    expect(reports).toEqual([])
  })

  test('is as the record stood at an instant', async () => {
    expect((await api.get('/v1/events/bridge?recordedBy=2031-05-15T00:00:00Z')).status).toBe(404)
    expect((await api.get('/v1/events/bridge')).status).toBe(200)
    const then = await api.json<PublicDossier>('/v1/events/harbour?recordedBy=2031-05-15T00:00:00Z')
    expect(then).toMatchObject({ counts: { claims: 4 }, version: { position: 1 } })
  })
})

test('an event that got another slug is still found by the one that was printed', async () => {
  const ours = await emptyStore()
  await ours.append(changeset(...harbourRecord))
  await ours.append(changeset({ ...market, slug: 'market-fire' }, { ...harbour, slug: 'port' }))
  const contract = await contractOf(createApp({ store: ours }))
  for (const [slug, id] of [
    ['harbour', harbour.id],
    ['port', harbour.id],
    ['harbour-market', market.id],
    ['market-fire', market.id],
  ])
    expect(await contract.json(`/v1/events/${slug}`), slug).toMatchObject({ event: { id } })
})

test('events that are part of one another do not keep anybody waiting', async () => {
  const ours = await emptyStore()
  await ours.append(changeset(...harbourRecord))
  await ours.append(changeset({ ...harbour, partOf: market.id }))
  const contract = await contractOf(createApp({ store: ours }))
  for (const path of ['/v1/events/harbour', '/v1/events/harbour-market', `/v1/claims/${later.id}`, '/v1/events'])
    expect((await contract.get(path)).status, path).toBe(200)
})

describe('a claim', () => {
  test('comes with its sentence, its citation, its question and its reports', async () => {
    const claim = await api.json<PublicClaim>(`/v1/claims/${later.id}`)
    expect(claim.claim.sentence.en).toMatch(/Harbour Monitor said that 1,383/)
    expect(claim.citation.text).toContain(`${later.id}, version 1`)
    expect(claim.question.claims).toEqual([first.id, later.id])
    expect(claim.reports.map(({ id }) => id).sort()).toEqual([altered.id, carried.id].sort())
  })

  test('comes with the claims it is linked to', async () => {
    const { linked, links } = await api.json<PublicClaim>(`/v1/claims/${first.id}`)
    expect(linked.map(({ id }) => id)).toEqual([denial.id])
    expect(links).toMatchObject([{ relation: 'denies', from: denial.id }])
  })

  test('of a part knows the event that is part of', async () => {
    expect(await api.json<PublicClaim>(`/v1/claims/${seen.id}`)).toMatchObject({
      event: { id: market.id },
      within: [{ id: harbour.id }],
    })
  })

  test('is not there before it was said', async () => {
    expect((await api.get(`/v1/claims/${later.id}?saidBy=2031-03-11`)).status).toBe(404)
    expect((await api.get(`/v1/claims/${later.id}?saidBy=2031-03-12`)).status).toBe(200)
  })
})

describe('a name from outside', () => {
  test.each(['MON-2', 'harbour:MON-2'])('finds the claim %s', async (ref) => {
    const { items } = await list(`/v1/claims?ref=${ref}`)
    expect(items).toMatchObject([{ id: later.id, sentence: { en: expect.stringContaining('1,383') } }])
  })

  test('in another scheme finds nothing', async () => {
    expect(await list('/v1/claims?ref=elsewhere:MON-2')).toMatchObject({
      items: [],
      emptiedBy: { parameter: 'ref', given: 'elsewhere:MON-2', see: [] },
    })
  })

  test('finds the report that altered a claim, with what it changed', async () => {
    expect(await list('/v1/reports?ref=COPY-1')).toMatchObject({
      items: [{ id: altered.id, claim: later.id, drift: [{ aspect: 'number' }, { aspect: 'bound' }] }],
    })
  })

  test('of a report, asked for as a claim, leads to where it is', async () => {
    expect(await list('/v1/claims?ref=COPY-1')).toMatchObject({
      items: [],
      total: 0,
      emptiedBy: {
        parameter: 'ref',
        because: 'COPY-1 is a report, not a claim.',
        see: ['/v1/reports?ref=COPY-1'],
      },
    })
  })

  test('of a claim said later says that the day emptied the answer', async () => {
    expect(await list('/v1/claims?ref=MON-2&saidBy=2031-03-11')).toMatchObject({
      items: [],
      emptiedBy: { parameter: 'saidBy' },
    })
    expect(await list('/v1/reports?ref=REP-1&saidBy=2031-03-11')).toMatchObject({
      items: [],
      emptiedBy: { parameter: 'saidBy' },
    })
  })

  test('of a claim recorded later says that the instant emptied the answer', async () => {
    expect(await list('/v1/claims?ref=BRI-1&recordedBy=2031-05-15T00:00:00Z')).toMatchObject({
      items: [],
      emptiedBy: { parameter: 'recordedBy' },
    })
  })

  test.each([
    { ref: 'P-MONITOR', id: monitor.id, type: 'party' },
    { ref: 'L-TOWN', id: town.id, type: 'place' },
    { ref: 'S-1', id: carried.source, type: 'source' },
    { ref: 'harbour-market', id: market.id, type: 'event' },
    { ref: 'COPY-1', id: altered.id, type: 'report' },
    { ref: 'MON-1', id: first.id, type: 'claim' },
    { ref: 'LINK-1', id: expect.any(String), type: 'link' },
  ])('finds a $type among entries of every type', async ({ ref, id, type }) => {
    expect(await list(`/v1/entries?ref=${ref}`)).toMatchObject({ items: [{ id, type }], total: 1 })
  })
})

test('an entry is found by its id, a claim among them with its sentence', async () => {
  expect(await api.json(`/v1/entries/${agency.id}`)).toMatchObject({ entry: { name: { en: 'Coast Agency' } } })
  expect(await api.json(`/v1/entries/${later.id}`)).toMatchObject({
    entry: { sentence: { en: expect.stringContaining('1,383') } },
    version: { position: 2 },
  })
})

test('the index names every address, and each leads somewhere', async () => {
  const { addresses } = await api.json<{ addresses: { path: string }[] }>('/')
  expect(addresses.map(({ path }) => path)).toContain('/v1/events/{event}')
  const { paths } = await api.json<{ paths: Record<string, { get?: unknown }> }>('/openapi.json')
  for (const { path } of addresses) {
    if (paths[path]?.get === undefined) continue
    const response = await api.get(path.replaceAll(/\{\w+\}/g, 'none'))
    if (response.status === 404)
      expect(await response.json()).not.toMatchObject({ detail: 'Nothing is served at this path.' })
  }
})

test('an empty record is ready, lists nothing, and blames no filter', async () => {
  const empty = await contractOf(createApp({ store: await emptyStore() }))
  expect(await empty.json('/ready')).toMatchObject({ status: 'ready', version: { position: 0, recordedAt: null } })
  expect(await empty.json('/v1/events')).toMatchObject({ items: [], total: 0, emptiedBy: null })
})
