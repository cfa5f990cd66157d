import { idOf } from '@onrecord/model'
import { parseFeed } from '@rowanmanning/feed-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import {
  agency,
  altered,
  bridged,
  bridgeRecord,
  carried,
  changeset,
  claimOf,
  denial,
  first,
  harbour,
  harbourRecord,
  later,
  monitor,
  party,
  seen,
  town,
  witness,
} from './record.ts'

const clocks = ['saidBy', 'recordedBy']

/** Why an address that answers readers lacks a clock, or both. */
const reasons: Readonly<Record<string, { readonly lacks: readonly string[]; readonly because: string }>> = {
  '/': { lacks: clocks, because: 'it tells of the addresses' },
  '/llms.txt': { lacks: clocks, because: 'it tells of the addresses' },
  '/openapi.json': { lacks: clocks, because: 'it tells of the addresses' },
  '/schema': { lacks: clocks, because: 'it tells of the model' },
  '/schema/{name}': { lacks: clocks, because: 'it tells of the model' },
  '/health': { lacks: clocks, because: 'it tells of the program' },
  '/ready': { lacks: clocks, because: 'it tells where the record stands now' },
  '/errors/{code}': { lacks: clocks, because: 'it tells of the program' },
  '/v1/lenses': { lacks: clocks, because: 'it tells of the program' },
  '/ogc': { lacks: clocks, because: 'it tells of the addresses' },
  '/ogc/api': { lacks: clocks, because: 'it tells of the addresses' },
  '/ogc/conformance': { lacks: clocks, because: 'it tells of the program' },
  '/ogc/collections': { lacks: clocks, because: 'it tells of the collections as they are' },
  '/ogc/collections/{collection}': { lacks: clocks, because: 'it tells of the collection as it is' },
  '/oembed': { lacks: clocks, because: 'the page it is asked about says its moment in its own address' },
  '/v1/events/{event}/changes': { lacks: ['saidBy'], because: '`from` and `to` are what had been said by' },
  '/v1/entries/{entry}/revisions': { lacks: ['saidBy'], because: 'states are what this record did, not what was said' },
  '/v1/changes': { lacks: ['saidBy'], because: 'steps are what this record did, not what was said' },
  '/v1/notices': { lacks: ['saidBy'], because: 'steps are what this record did, not what was said' },
  '/v1/entries/{entry}/proof': { lacks: clocks, because: 'the log is one tree; `revision` says which state is proved' },
  '/log/checkpoint': { lacks: clocks, because: 'the log is one tree, and every earlier one is a part of it' },
  '/log/key': { lacks: clocks, because: 'the log is one tree, and every earlier one is a part of it' },
  '/log/openings/{bundle}': { lacks: clocks, because: 'the log is one tree, and every earlier one is a part of it' },
  '/v1/versions': { lacks: clocks, because: 'the files of a day are named by it' },
  '/v1/versions/{date}/manifest.json': { lacks: clocks, because: 'the files of a day are named by it' },
}

const clock = { now: new Date() }
const at = (day: number) => new Date(Date.UTC(2031, 4, day))
const instant = (day: number) => new Date(Date.UTC(2031, 4, day, 12)).toISOString()

const named = (type: 'place' | 'report', value: string) => ({
  id: idOf(type, 'harbour', value),
  refs: [{ scheme: 'harbour', value }],
})
const point = { latitude: 35.5, longitude: 35.8, radius: 300, basis: { en: 'A map.' } }
const quay = { ...town, ...named('place', 'L-QUAY'), name: { en: 'The Quay' }, within: [town.id], point }
const island = { ...town, ...named('place', 'L-ISLAND'), name: { en: 'The Island' } }
const messenger = party('P-MESSENGER', 'A Messenger')
const atQuay = {
  ...claimOf('MON-QUAY', harbour.id, monitor.id, '2031-04-20'),
  kind: denial.kind,
  value: { ...denial.value, scope: { ...denial.value.scope, area: { places: [quay.id] } } },
}
const inTown = (min: number) => ({
  ...later,
  value: {
    ...later.value,
    count: { ...later.value.count, min, max: min, point: min },
    scope: { ...later.value.scope, area: { places: [town.id] } },
  },
})
const passedOn = {
  ...carried,
  ...named('report', 'REP-QUAY'),
  claim: atQuay.id,
  chain: [{ party: messenger.id, name: 'A Messenger' }],
}
const remark = {
  type: 'notice',
  id: idOf('notice', 'harbour', 'remark'),
  refs: [],
  about: denial.id,
  event: null,
  notice: 'retraction',
  into: null,
  reason: { en: 'The ministry took it back.' },
}

let api: Contract

beforeAll(async () => {
  const store = await emptyStore(() => clock.now)
  const steps = [
    [
      ...harbourRecord.map((it) => (it === town ? { ...town, point } : it === later ? inTown(1383) : it)),
      ...bridgeRecord,
    ],
    [quay, island, messenger, atQuay, passedOn],
    [inTown(1400)],
    [remark],
  ]
  for (const [index, step] of steps.entries()) {
    clock.now = at(index + 1)
    await store.append(changeset(...step))
  }
  api = await contractOf(createApp({ store, site: 'https://onrecord.example' }))
})

describe('both clocks', () => {
  test('are taken by every address that reads the record, or it is said why not', async () => {
    interface Get {
      readonly parameters?: readonly { readonly name: string; readonly in: string }[]
      readonly security?: readonly object[]
    }
    const { paths } = await api.json<{ paths: Record<string, { get?: Get }> }>('/openapi.json')
    const lacking = Object.entries(paths).flatMap(([path, { get }]) => {
      // What takes a key is for those who write, and is of now.
      if (get === undefined || get.security !== undefined) return []
      const taken = (get.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name)
      const lacks = clocks.filter((name) => !taken.includes(name))
      return lacks.length === 0 ? [] : [[path, lacks]]
    })
    expect(Object.fromEntries(lacking)).toEqual(
      Object.fromEntries(Object.entries(reasons).map(([path, { lacks }]) => [path, lacks])),
    )
  })

  const ids = async (path: string) =>
    (await api.json<{ items: { id: string }[] }>(path)).items.map(({ id }) => id).sort()
  const ministry = denial.claimant

  test.each([
    { path: '/v1/parties?saidBy=2031-03-06', of: [] },
    { path: '/v1/parties?saidBy=2031-03-07', of: [witness.id] },
    { path: '/v1/parties?saidBy=2031-03-09', of: [witness.id, monitor.id, ministry] },
    // The agency printed a copy of what was said on that day.
    { path: '/v1/parties?saidBy=2031-03-12', of: [witness.id, monitor.id, ministry, agency.id] },
    { path: '/v1/parties?saidBy=2031-04', of: [witness.id, monitor.id, ministry, agency.id, messenger.id] },
    { path: `/v1/parties?saidBy=2031-04&recordedBy=${instant(1)}`, of: [witness.id, monitor.id, ministry, agency.id] },
    { path: '/v1/places?saidBy=2031-03-06', of: [] },
    { path: '/v1/places?saidBy=2031-03-08', of: [town.id] },
    { path: '/v1/places?saidBy=2031-04', of: [town.id, quay.id] },
    { path: `/v1/places?saidBy=2031-04&recordedBy=${instant(1)}`, of: [town.id] },
    { path: '/v1/sources?saidBy=2031-03-11', of: [] },
    { path: '/v1/sources?saidBy=2031-03-12', of: [carried.source, altered.source] },
    { path: `/v1/sources?saidBy=2031-03-12&claimant=${ministry}`, of: [] },
  ])('of a list show who and what had been heard of by then ($path)', async ({ path, of }) => {
    expect(await ids(path)).toEqual([...of].sort())
    const lines = await (await api.get(path.replace('?', '.ndjson?'))).text()
    expect(lines.split('\n').filter(Boolean)).toHaveLength(of.length)
  })

  test.each(['parties', 'places', 'sources'])('are told apart where they leave nothing of %s', async (list) => {
    const emptiedBy = async (query: string) =>
      (await api.json<{ emptiedBy: { parameter: string } | null }>(`/v1/${list}?${query}`)).emptiedBy?.parameter
    expect(await emptiedBy('saidBy=2031-01')).toBe('saidBy')
    expect(await emptiedBy('saidBy=2032&recordedBy=2031-01-01T00:00:00Z')).toBe('recordedBy')
  })

  const inFeed = async (path: string) => {
    const feed = parseFeed(await (await api.get(path)).text())
    return { ids: feed.items.map(({ id }) => id?.split(':').at(-1)), items: feed.items }
  }

  test.each([
    { path: `/v1/feed.atom?recordedBy=${instant(1)}`, of: [first, later, denial, seen, bridged] },
    { path: `/v1/feed.atom?recordedBy=${instant(2)}`, of: [first, later, denial, seen, bridged, atQuay] },
    { path: '/v1/feed.atom?saidBy=2031-03-09', of: [first, denial, seen, remark] },
    { path: `/v1/feed.atom?saidBy=2031-03-09&recordedBy=${instant(2)}`, of: [first, denial, seen] },
    { path: `/v1/events/harbour/feed.atom?saidBy=2031-03-08`, of: [first, seen] },
    { path: `/v1/parties/${monitor.id}/feed.atom?recordedBy=${instant(1)}&saidBy=2031-03`, of: [first, later] },
    { path: '/v1/feed.atom?recordedBy=2031-01-01T00:00:00Z', of: [] },
  ])('of a feed show it as it was then ($path)', async ({ path, of }) => {
    expect((await inFeed(path)).ids.sort()).toEqual(of.map(({ id }) => id).sort())
  })

  test('of a feed show a revised claim as it stood', async () => {
    const title = async (query: string) =>
      (await inFeed(`/v1/feed.atom${query}`)).items.find(({ id }) => id?.endsWith(later.id))?.title
    expect(await title(`?recordedBy=${instant(2)}`)).toMatch(/1,?383/)
    expect(await title('')).toMatch(/1,?400/)
  })

  const features = async (path: string) => {
    const { features, numberMatched } = await api.json<{ features: { id: string }[]; numberMatched: number }>(path)
    expect(numberMatched).toBe(features.length)
    return features.map(({ id }) => id).sort()
  }

  test.each([
    { path: 'claims/items', of: [later, atQuay] },
    { path: 'claims/items?saidBy=2031-03-11', of: [] },
    { path: 'claims/items?saidBy=2031-03', of: [later] },
    { path: `claims/items?recordedBy=${instant(1)}`, of: [later] },
    { path: 'events/items?saidBy=2031-03-06', of: [] },
    { path: 'events/items?saidBy=2031-03-07', of: [harbour] },
    { path: 'places/items?saidBy=2031-03-08', of: [town] },
    { path: `places/items?recordedBy=${instant(1)}`, of: [town] },
  ])('of a map show what was there then ($path)', async ({ path, of }) => {
    expect(await features(`/ogc/collections/${path}`)).toEqual(of.map(({ id }) => id).sort())
  })

  test('of one thing on a map do so too', async () => {
    const at = `/ogc/collections/claims/items/${later.id}`
    const figure = async (query: string) =>
      (await api.json<{ properties: { sentence_en: string } }>(at + query)).properties.sentence_en
    expect(await figure(`?recordedBy=${instant(1)}`)).toMatch(/1,?383/)
    expect(await figure('?saidBy=2031-03-12')).toMatch(/1,?400/)
    expect((await api.get(`${at}?saidBy=2031-03-11`)).status).toBe(404)
  })

  test('of the states of an entry show those there were', async () => {
    const states = async (query: string) =>
      (await api.json<{ items: { supersededAt: string | null }[] }>(`/v1/entries/${later.id}/revisions${query}`)).items
    expect(await states(`?recordedBy=${instant(2)}`)).toMatchObject([{ supersededAt: null }])
    expect(await states('')).toMatchObject([{ supersededAt: at(3).toISOString() }, { supersededAt: null }])
    expect((await api.get(`/v1/entries/${later.id}/revisions?recordedBy=2031-01-01T00:00:00Z`)).status).toBe(404)
  })

  test('of a page that is shown elsewhere are those of its address', async () => {
    const shown = async (query: string) => {
      const url = encodeURIComponent(`https://onrecord.example/en/claims/${later.id}${query}`)
      return api.json<{ title: string; html: string }>(`/oembed?url=${url}`)
    }
    const then = await shown('?recordedBy=2031-05-02')
    expect(then.title).toMatch(/1,?383/)
    expect(then.html).toContain(`/embed/claims/${later.id}?recordedBy=2031-05-02"`)
    expect((await shown('')).title).toMatch(/1,?400/)
    const wrong = await api.get(
      `/oembed?url=${encodeURIComponent('https://onrecord.example/en/events/harbour?recordedBy=soon')}`,
    )
    expect(wrong.status).toBe(400)
  })
})
