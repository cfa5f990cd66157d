import type { Page, Question, QuestionDetail } from '@onrecord/model'
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
  event,
  first,
  harbour,
  harbourRecord,
  killed,
  later,
  market,
  monitor,
  seen,
} from './record.ts'

const clock = { now: new Date('2031-05-01T00:00:00Z') }
const stall = event('market-stall', 'the stall', market.id)
const counted = killed('STALL-1', stall.id, monitor.id, '2031-03-08', 1)
let api: Contract

const list = (query = '') => api.json<Page<Question>>(`/v1/questions${query}`)
const answering = async (claim: string): Promise<string> =>
  (await list()).items.find(({ claims }) => claims.includes(claim))?.id ?? ''

beforeAll(async () => {
  const store = await emptyStore(() => clock.now)
  api = await contractOf(createApp({ store }))
  await store.append(changeset(...harbourRecord, stall, counted))
  clock.now = new Date('2031-06-01T00:00:00Z')
  await store.append(changeset(...bridgeRecord))
})

describe('questions', () => {
  test('are those of every event, each event’s own before those of its parts', async () => {
    const { items, total, emptiedBy, version } = await list()
    expect(items.map(({ event }) => event)).toEqual([harbour.id, harbour.id, market.id, stall.id, bridge.id])
    expect([total, emptiedBy, version.position]).toEqual([5, null, 2])
  })

  test('are turned over page by page, each once', async () => {
    const found: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: Page<Question> = await list(`?limit=2${next && `&cursor=${next}`}`)
      found.push(...page.items.map(({ id }) => id))
      next = page.next
    }
    expect(found).toEqual((await list()).items.map(({ id }) => id))
  })

  test.each([
    { query: `?event=${bridge.id}`, events: [bridge.id] },
    { query: '?event=harbour-market', events: [market.id, stall.id] },
    { query: '?kind=occurrence', events: [harbour.id] },
    { query: '?event=harbour&kind=casualties&state=single-origin', events: [harbour.id, market.id, stall.id] },
    { query: '?saidBy=2031-03-07', events: [market.id] },
    { query: '?recordedBy=2031-05-15T00:00:00Z&event=harbour-market', events: [market.id, stall.id] },
  ])('can be narrowed ($query)', async ({ query, events }) => {
    expect((await list(query)).items.map((question) => question.event)).toEqual(events)
  })

  test.each([
    { query: '?recordedBy=2031-04-30T00:00:00Z&state=open', parameter: 'recordedBy' },
    { query: '?saidBy=2030&event=none-such', parameter: 'saidBy' },
    { query: '?event=none-such&kind=silence', parameter: 'event' },
    { query: '?event=bridge&recordedBy=2031-05-15T00:00:00Z', parameter: 'event' },
    { query: '?event=bridge&kind=silence&state=open', parameter: 'kind' },
    { query: '?event=bridge&kind=casualties&state=disputed', parameter: 'state' },
  ])('that are none name the filter that left none ($parameter: $query)', async ({ query, parameter }) => {
    expect(await list(query)).toMatchObject({ items: [], total: 0, emptiedBy: { parameter } })
  })

  test.each([
    { query: '?kind=casualty', valid: ['casualties', 'tally', 'silence'] },
    { query: '?state=closed', valid: ['unanswered', 'single-origin', 'agreed', 'disputed', 'open'] },
  ])('are not narrowed by what there is not; what there is, is told ($query)', async ({ query, valid }) => {
    const response = await api.get(`/v1/questions${query}`)
    expect([response.status, await response.json()]).toMatchObject([400, { valid: expect.arrayContaining(valid) }])
  })

  test('of an empty record are none, and no filter is blamed', async () => {
    const empty = await contractOf(createApp({ store: await emptyStore() }))
    expect(await empty.json('/v1/questions?state=open')).toMatchObject({ items: [], total: 0, emptiedBy: null })
  })
})

describe('a question', () => {
  const read = async (claim: string, query = '') =>
    api.json<QuestionDetail>(`/v1/questions/${await answering(claim)}${query}`)

  test('comes with its claims, their sentences and reports, and whoever and wherever these name', async () => {
    const detail = await read(first.id)
    expect(detail.question.claims).toEqual([first.id, later.id])
    expect(detail.claims.map(({ id }) => id)).toEqual(detail.question.claims)
    expect(detail.claims[1]?.sentence.en).toMatch(/Harbour Monitor said that 1,383/)
    expect(detail.reports.map(({ id }) => id).sort()).toEqual([carried.id, altered.id].sort())
    expect(detail.sources.map(({ id }) => id).sort()).toEqual([carried.source, altered.source].sort())
    expect(detail.parties.map(({ id }) => id).sort()).toEqual([monitor.id, agency.id].sort())
    expect(detail.places).toHaveLength(1)
    expect(detail).toMatchObject({ event: { id: harbour.id }, within: [], links: [], version: { position: 1 } })
  })

  test('asked of a part of a part knows all the larger events, nearest first', async () => {
    expect(await read(counted.id)).toMatchObject({
      event: { id: stall.id },
      within: [{ id: market.id }, { id: harbour.id }],
    })
    expect((await read(seen.id)).within.map(({ id }) => id)).toEqual([harbour.id])
  })

  test('is as of a day, and not there before anybody answered it', async () => {
    expect((await read(first.id, '?saidBy=2031-03-11')).claims.map(({ id }) => id)).toEqual([first.id])
    const id = await answering(denial.id)
    expect((await api.get(`/v1/questions/${id}?saidBy=2031-03-08`)).status).toBe(404)
    expect((await api.get(`/v1/questions/${id}?saidBy=2031-03-09`)).status).toBe(200)
  })

  test('is as the record stood at an instant', async () => {
    const id = (await list('?event=bridge')).items[0]?.id
    expect((await api.get(`/v1/questions/${id}?recordedBy=2031-05-15T00:00:00Z`)).status).toBe(404)
    expect((await api.get(`/v1/questions/${id}?recordedBy=2031-06-15T00:00:00Z`)).status).toBe(200)
  })

  test.each(['question-00000000000000000000000000', 'MON-1', harbour.id])(
    'that is none is not found (%s)',
    async (id) => {
      const response = await api.get(`/v1/questions/${id}`)
      expect([response.status, await response.json()]).toMatchObject([
        404,
        { code: 'question-not-found', see: ['/v1/questions'] },
      ])
    },
  )
})
