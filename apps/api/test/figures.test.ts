import { exactly, type FiguresAnswer, lensNames } from '@onrecord/model'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import {
  agency,
  bridged,
  bridgeRecord,
  changeset,
  claimOf,
  first,
  harbour,
  harbourRecord,
  killed,
  later,
  seen,
  toll,
} from './record.ts'

const among = (name: string, population: object | null, outcome = 'killed') => {
  const claim = killed(name, harbour.id, agency.id, '2031-03-10', 7)
  return { ...claim, value: { ...claim.value, outcome, scope: { ...claim.value.scope, population } } }
}
const civilians = among('AG-CIVILIANS', { status: 'civilian', sex: 'female' })
const unstated = among('AG-UNSTATED', null)
const executed = among('AG-EXECUTED', {}, 'executed')
const sites = {
  ...claimOf('AG-SITES', harbour.id, agency.id, '2031-03-11'),
  kind: 'tally' as const,
  value: {
    what: 'site' as const,
    of: null,
    count: exactly(5, '5'),
    stance: 'total' as const,
    method: 'own-documentation' as const,
    scope: { ...toll(exactly(1)).scope, population: null },
    parts: [],
  },
}
let api: Contract
const read = (query = '') => api.json<FiguresAnswer>(`/v1/figures${query}`)
const claims = async (query: string) => (await read(query)).items.map(({ claim }) => claim)

beforeAll(async () => {
  const store = await emptyStore()
  api = await contractOf(createApp({ store }))
  await store.append(changeset(...harbourRecord, civilians, unstated, executed, sites))
  await store.append(changeset(...bridgeRecord))
})

describe('figures', () => {
  test('are the casualties and tallies of every event, each with its sentence', async () => {
    const { items, total, lens, readings } = await read()
    const all = [seen, first, civilians, unstated, executed, sites, later, bridged].map(({ id }) => id)
    expect(items.map(({ claim }) => claim).sort()).toEqual(all.sort())
    expect([total, lens, readings]).toEqual([8, null, []])
    expect(items.find(({ claim }) => claim === later.id)).toMatchObject({
      kind: 'casualties',
      counted: 'killed',
      count: { min: 1383, max: 1383 },
      stance: 'documented',
      scope: { population: {} },
      claimant: later.claimant,
      statedAt: '2031-03-12',
      sentence: { en: expect.stringMatching(/^On 12 March 2031, Harbour Monitor said/) },
      question: items.find(({ claim }) => claim === first.id)?.question,
    })
    expect(items.find(({ claim }) => claim === sites.id)).toMatchObject({ kind: 'tally', counted: 'site' })
  })

  test('are turned over page by page, and a lens looks at those of all pages from each', async () => {
    const whole = await read('?lens=full-range')
    const page = await read('?lens=full-range&limit=3')
    expect([page.items, page.total]).toEqual([whole.items.slice(0, 3), 8])
    expect(page.readings).toEqual(whole.readings)
    expect((await read(`?lens=full-range&limit=3&cursor=${page.next}`)).items).toEqual(whole.items.slice(3, 6))
  })

  test.each([
    { query: '?event=bridge', found: [bridged] },
    { query: '?population=civilian', found: [civilians] },
    { query: '?population=not-fighting', found: [civilians] },
    { query: '?population=female', found: [civilians] },
    { query: '?event=harbour&population=unstated', found: [unstated, sites] },
    { query: '?outcome=executed', found: [executed] },
    { query: '?outcome=unlawfully-killed', found: [executed] },
    { query: '?event=harbour&outcome=killed&population=everyone', found: [seen, first, executed, later] },
    { query: '?event=harbour&outcome=killed&saidBy=2031-03-08', found: [seen, first] },
  ])('can be narrowed ($query)', async ({ query, found }) => {
    expect((await claims(query)).sort()).toEqual(found.map(({ id }) => id).sort())
  })

  test.each([
    { query: '?saidBy=2030&outcome=injured', parameter: 'saidBy' },
    { query: '?event=none-such', parameter: 'event' },
    { query: '?event=bridge&outcome=injured&population=child', parameter: 'outcome' },
    { query: '?event=bridge&population=child&lens=full-range', parameter: 'population' },
  ])('that are none name the filter that left none ($parameter)', async ({ query, parameter }) => {
    expect(await read(query)).toMatchObject({ items: [], readings: [], emptiedBy: { parameter } })
  })

  test.each([
    { query: '?lens=average', parameter: 'lens', valid: lensNames },
    { query: '?population=people', parameter: 'population', valid: ['everyone', 'unstated', 'civilian', 'alawite'] },
    { query: '?outcome=dead', parameter: 'outcome', valid: ['killed', 'injured'] },
  ])('are not narrowed by what there is not; what there is, is told ($query)', async ({ query, parameter, valid }) => {
    const response = await api.get(`/v1/figures${query}`)
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: 'parameter-invalid', parameter, valid: expect.arrayContaining(valid) },
    ])
  })
})

describe('a lens', () => {
  test('gives a range for each population of each question, with its name, and says what it dropped and why', async () => {
    const { lens, readings } = await read('?event=harbour&lens=full-range')
    expect(lens).toMatchObject({ name: 'full-range', definition: { en: expect.any(String), ar: expect.any(String) } })
    const toldOf = readings.find(({ event }) => event === harbour.id)
    expect(toldOf?.results).toHaveLength(3)
    expect(toldOf?.results.find(({ population }) => JSON.stringify(population) === '{}')).toMatchObject({
      lens: 'full-range',
      low: 830,
      high: 1383,
      dropped: [{ claim: executed.id, why: { en: expect.any(String), ar: expect.any(String) } }],
      sentence: { en: expect.stringContaining('Full range') },
    })
  })

  test.each(lensNames)('accounts for every figure of people it looked at, and names itself (%s)', async (name) => {
    const { items, readings } = await read(`?lens=${name}`)
    for (const { lens, question, results } of readings) {
      const asked = items.filter((item) => item.question === question).map(({ claim }) => claim)
      const traced = new Set(results.flatMap(({ used, dropped }) => [...used, ...dropped].map(({ claim }) => claim)))
      expect(asked.filter((claim) => !traced.has(claim))).toEqual([])
      expect([lens, ...results.map((result) => result.lens)]).toEqual(Array(results.length + 1).fill(name))
    }
    const people = items.filter(({ kind }) => kind === 'casualties').map(({ question }) => question)
    expect(new Set(readings.map(({ question }) => question))).toEqual(new Set(people))
  })

  test('that can use none of the figures gives no number, and says why', async () => {
    const { items, readings } = await read('?outcome=executed&lens=full-range')
    expect(items).toHaveLength(1)
    const dropped = [
      {
        claim: items[0]?.claim,
        why: expect.objectContaining({ en: 'It counts only one way of dying, not all the dead.' }),
      },
    ]
    expect(readings).toMatchObject([{ lens: 'full-range', results: [{ low: null, high: null, used: [], dropped }] }])
  })

  test('is described, in both languages', async () => {
    const { items } = await api.json<{ items: { name: string }[] }>('/v1/lenses')
    expect(items.map(({ name }) => name)).toEqual(lensNames)
    for (const item of items)
      expect(item).toMatchObject({
        label: { en: expect.any(String), ar: expect.any(String) },
        definition: { en: expect.any(String), ar: expect.any(String) },
      })
  })
})
