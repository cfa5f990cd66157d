import { idOf, type PublicDossier, unscoped } from '@onrecord/model'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import {
  agency,
  altered,
  bridge,
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
  market,
  monitor,
  party,
  seen,
  town,
  witness,
} from './record.ts'

interface Item {
  readonly id: string
}
interface List<Of = Item> {
  readonly items: Of[]
  readonly next: string | null
  readonly total: number
  readonly atLeast: boolean
  readonly emptiedBy: { parameter: string; given: string; see: string[] } | null
}

const page = altered.source
const quay = {
  ...town,
  id: idOf('place', 'harbour', 'L-QUAY'),
  refs: [{ scheme: 'harbour', value: 'L-QUAY' }],
  name: { en: 'The Quay' },
  within: [town.id],
  point: { latitude: 35.5, longitude: 35.8, radius: 300, basis: { en: 'A map.' } },
}
const office = party('P-OFFICE', 'Monitoring Office', monitor.id)
const speaker = {
  ...party('P-SPEAKER', 'A Speaker'),
  kind: 'person',
  affiliations: [{ party: monitor.id, role: { en: 'spokesperson' }, window: '2030/2031' }],
}
const blamed = {
  ...claimOf('AG-BLAMES', harbour.id, agency.id, '2031-03-11'),
  kind: 'responsibility',
  value: {
    act: { key: 'shelling', label: { en: 'the shelling', ar: 'القصف' } },
    parties: [monitor.id],
    mode: 'did',
    attitude: 'affirms',
    scope: unscoped,
  },
}

let api: Contract

beforeAll(async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord, ...bridgeRecord, quay, office, speaker))
  api = await contractOf(createApp({ store }))
})

const ids = async (path: string): Promise<string[]> => (await api.json<List>(path)).items.map(({ id }) => id).sort()
const sorted = (...items: readonly Item[]) => items.map(({ id }) => id).sort()

describe('the list of claims', () => {
  test('has each claim as the dossier has it', async () => {
    const { claims } = await api.json<PublicDossier>('/v1/events/harbour')
    const { items } = await api.json<List>('/v1/claims?event=harbour')
    expect(items.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...claims].sort((a, b) => (a.id < b.id ? -1 : 1)))
  })

  test.each([
    { query: '', found: [first, later, denial, seen, bridged] },
    { query: `claimant=${monitor.id}`, found: [first, later, bridged] },
    { query: `claimant=${monitor.id}&event=harbour`, found: [first, later] },
    { query: 'event=harbour-market', found: [seen] },
    { query: 'kind=occurrence', found: [denial] },
    { query: 'outcome=killed&saidTo=2031-03-08', found: [first, seen] },
    { query: 'saidFrom=2031-03-12', found: [later, bridged] },
    { query: `outlet=${agency.id}`, found: [later] },
    { query: `place=${town.id}`, found: [first, later, denial] },
    { query: 'population=everyone&event=bridge', found: [bridged] },
    { query: 'lang=en', found: [later] },
    { query: 'ref=MON-1', found: [first] },
    { query: `ref=MON-1&claimant=${witness.id}`, found: [] },
    { query: 'saidBy=2031-03-08', found: [first, seen] },
  ])('can be narrowed ($query)', async ({ query, found }) => {
    expect(await ids(`/v1/claims?${query}`)).toEqual(sorted(...found))
  })

  test('can be narrowed to those that answer a question', async () => {
    const { items } = await api.json<List<{ id: string; claims: string[] }>>('/v1/questions')
    for (const { id, claims } of items) expect(await ids(`/v1/claims?question=${id}`)).toEqual([...claims].sort())
  })

  test('can be narrowed to those that name a party without being said by it', async () => {
    const { items } = await api.json<List<{ id: string; claimant: string }>>(`/v1/claims?about=${agency.id}`)
    expect(items).toEqual([])
    expect(await ids(`/v1/claims?about=${monitor.id}`)).toEqual([])
  })

  test.each([
    { query: `claimant=${witness.id}&event=bridge`, parameter: 'claimant' },
    { query: 'kind=silence', parameter: 'kind' },
    { query: 'saidFrom=2040', parameter: 'saidFrom' },
    { query: 'country=FRA', parameter: 'country' },
    { query: 'ref=nothing', parameter: 'ref' },
    { query: 'saidBy=1999', parameter: 'saidBy' },
    { query: 'recordedBy=1999-01-01T00:00:00Z', parameter: 'recordedBy' },
  ])('says what emptied it ($query)', async ({ query, parameter }) => {
    const { items, total, emptiedBy } = await api.json<List>(`/v1/claims?${query}`)
    expect([items, total, emptiedBy?.parameter]).toEqual([[], 0, parameter])
    expect(new URLSearchParams(query).get(parameter)?.slice(0, 4)).toBe(emptiedBy?.given.slice(0, 4))
  })

  test('is turned over by its link, and told whole as a table and one a line', async () => {
    const turned: string[] = []
    for (let path: string | undefined = '/v1/claims?limit=2'; path !== undefined; ) {
      const response = await api.get(path)
      const { items, total } = (await response.json()) as List
      expect(total).toBe(5)
      turned.push(...items.map(({ id }) => id))
      path = /<([^>]+)>; rel="next"/.exec(response.headers.get('Link') ?? '')?.[1]
    }
    const table = parse(await (await api.get('/v1/claims.csv')).text(), { columns: true }) as Record<string, string>[]
    const lines = (await (await api.get('/v1/claims.ndjson')).text()).trim().split('\n')
    expect(table.map(({ id }) => id)).toEqual(turned)
    expect(lines.map((line) => (JSON.parse(line) as Item).id)).toEqual(turned)
    expect(table[0]?.sentence).toMatch(/Harbour Monitor/)
    const arabic = await (await api.get('/v1/claims.csv?wording=ar')).text()
    expect(arabic).toContain('Harbour Monitor (ع)')
  })
})

describe('other lists', () => {
  test.each([
    { path: '/v1/parties?kind=person', found: [speaker] },
    { path: `/v1/sources?publisher=${agency.id}`, found: [{ id: page }] },
    { path: '/v1/sources?event=bridge', found: [] },
    { path: '/v1/reports?event=harbour', found: [carried, altered] },
    { path: `/v1/reports?claim=${later.id}&outlet=${agency.id}`, found: [altered] },
    { path: `/v1/reports?source=${page}`, found: [altered] },
    { path: `/v1/reports?claimant=${monitor.id}&source=${page}`, found: [altered] },
    { path: `/v1/reports?claimant=${agency.id}`, found: [] },
    { path: `/v1/sources?claimant=${monitor.id}&publisher=${agency.id}`, found: [{ id: page }] },
    { path: `/v1/sources?claimant=${agency.id}`, found: [] },
    { path: `/v1/places?within=${town.id}`, found: [quay] },
    { path: '/v1/places?bbox=35,35,36,36', found: [quay] },
    { path: `/v1/events?place=${town.id}`, found: [harbour] },
    { path: `/v1/events?claimant=${witness.id}`, found: [harbour, market] },
    { path: `/v1/questions?claimant=${witness.id}`, found: null },
  ])('can be narrowed ($path)', async ({ path, found }) => {
    const items = await ids(path)
    if (found === null) expect(items).toHaveLength(1)
    else expect(items).toEqual(sorted(...found))
  })

  test.each(['events', 'parties', 'places', 'sources', 'reports', 'questions', 'figures', 'claims'])(
    'have the same items in every form (%s)',
    async (list) => {
      const { items, total, atLeast } = await api.json<List & { items: { claim?: string }[] }>(`/v1/${list}?limit=100`)
      const nameOf = (item: object) => ('claim' in item && list === 'figures' ? item.claim : 'id' in item && item.id)
      const names = items.map(nameOf)
      const table = parse(await (await api.get(`/v1/${list}.csv`)).text(), { columns: true }) as Item[]
      const lines = (await (await api.get(`/v1/${list}.ndjson`)).text()).split('\n').filter((line) => line !== '')
      expect([total, atLeast]).toEqual([names.length, false])
      expect(names.length).toBeGreaterThan(1)
      expect(table.map(({ id }) => id)).toEqual(names)
      expect(lines.map((line) => JSON.parse(line))).toEqual(items)
    },
  )

  test.each(['events', 'places'])('are on a map (%s)', async (list) => {
    const { features } = await api.json<{ features: Item[] }>(`/v1/${list}.geojson`)
    expect(features.map(({ id }) => id).sort()).toEqual(await ids(`/v1/${list}`))
  })

  test('of questions are turned over without doubling or dropping any', async () => {
    const all = (await api.json<List>('/v1/questions?limit=100')).items.map(({ id }) => id)
    const turned: string[] = []
    for (let cursor = ''; ; ) {
      const { items, next, total } = await api.json<List>(`/v1/questions?limit=1${cursor}`)
      expect(total).toBe(all.length)
      turned.push(...items.map(({ id }) => id))
      if (next === null) break
      cursor = `&cursor=${encodeURIComponent(next)}`
    }
    expect(turned).toEqual(all)
    expect((await api.get('/v1/questions?cursor=x')).status).toBe(400)
    expect((await api.get(`/v1/questions?cursor=~${idOf('question', 'none')}`)).status).toBe(400)
  })
})

describe('one of them', () => {
  test('a party comes with those around it and its events', async () => {
    const detail = await api.json<Record<string, unknown>>(`/v1/parties/${monitor.id}`)
    expect(detail).toMatchObject({
      party: { id: monitor.id },
      above: [],
      members: [
        { party: { id: office.id }, role: null, window: null },
        { party: { id: speaker.id }, role: { en: 'spokesperson' }, window: '2030/2031' },
      ],
      counts: { said: 3, spokenOf: 0, events: 2, members: 2, atLeast: false },
    })
    expect(detail.events).toMatchObject([
      { event: { id: harbour.id }, said: 2, spokenOf: 0 },
      { event: { id: bridge.id }, said: 1, spokenOf: 0 },
    ])
    expect(await api.json(`/v1/parties/${office.id}`)).toMatchObject({ above: [{ id: monitor.id }], events: [] })
    expect(await api.json(`/v1/parties/${monitor.id}?saidBy=2031-03-08`)).toMatchObject({ counts: { said: 1 } })
  })

  test('a party that others name counts what they say', async () => {
    const store = await emptyStore()
    await store.append(changeset(...harbourRecord, ...bridgeRecord, blamed))
    const other = await contractOf(createApp({ store }))
    expect(await other.json(`/v1/parties/${monitor.id}`)).toMatchObject({ counts: { said: 3, spokenOf: 1, events: 2 } })
    const about = await other.json<List>(`/v1/claims?about=${monitor.id}`)
    expect(about.items.map(({ id }) => id)).toEqual([blamed.id])
  })

  test('a place comes with what it lies in, what lies in it, and the events there', async () => {
    expect(await api.json(`/v1/places/${town.id}`)).toMatchObject({
      above: [],
      inside: [{ id: quay.id }],
      events: [{ id: harbour.id, counts: { claims: 4 } }],
      counts: { inside: 1, events: 1, claims: 3, atLeast: false },
    })
    expect(await api.json(`/v1/places/${quay.id}`)).toMatchObject({ above: [{ id: town.id }], inside: [], events: [] })
  })

  test('a publication comes with every claim it carries', async () => {
    expect(await api.json(`/v1/sources/${page}`)).toMatchObject({
      publisher: { id: agency.id },
      reports: [
        {
          report: { id: altered.id, drift: [{ aspect: 'number' }, { aspect: 'bound' }] },
          claim: { id: later.id, sentence: expect.any(Object) },
        },
      ],
      next: null,
      events: [{ id: harbour.id }],
      counts: { reports: 1, atLeast: false },
    })
  })

  test.each([
    { path: `/v1/parties/${town.id}`, code: 'party-not-found' },
    { path: '/v1/places/x', code: 'place-not-found' },
    { path: `/v1/sources/${idOf('source', 'none')}`, code: 'source-not-found' },
  ])('that is not there is refused ($code)', async ({ path, code }) => {
    const response = await api.get(path)
    expect([response.status, await response.json()]).toMatchObject([404, { code }])
  })
})
