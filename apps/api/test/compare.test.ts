import type { ComparisonAnswer } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import {
  altered,
  bridge,
  bridged,
  bridgeRecord,
  changeset,
  denial,
  first,
  harbour,
  harbourRecord,
  killed,
  later,
  monitor,
} from './record.ts'

const clock = { now: new Date('2031-05-01T00:00:00Z') }
const twin = {
  ...killed('MON-1 elsewhere', bridge.id, monitor.id, '2031-04-02', 4),
  refs: [{ scheme: 'elsewhere', value: 'MON-1' }],
}
let store: Store
let api: Contract
const of = (a: string, b: string, rest = '') => api.json<ComparisonAnswer>(`/v1/compare?a=${a}&b=${b}${rest}`)
const problem = async (query: string) => {
  const response = await api.get(`/v1/compare?${query}`)
  return { status: response.status, ...((await response.json()) as object) }
}

beforeAll(async () => {
  store = await emptyStore(() => clock.now)
  api = await contractOf(createApp({ store }))
  await store.append(changeset(...harbourRecord))
  clock.now = new Date('2031-06-01T00:00:00Z')
  await store.append(changeset(...bridgeRecord, twin))
})

describe('two claims', () => {
  test('are set side by side, with both, the reasons, and a sentence in both languages', async () => {
    const { a, b, comparison, events, parties, version } = await of('harbour:MON-1', 'MON-2')
    expect([a.id, b.id]).toEqual([first.id, later.id])
    expect(comparison).toMatchObject({ a: first.id, b: later.id, outcome: 'updates', later: 'b' })
    expect(comparison.reasons).toMatchObject([{ code: 'same-claimant-later' }])
    expect(comparison.dimensions).toMatchObject({ outcome: 'same', population: 'same' })
    expect(comparison.sentence).toEqual({ en: expect.stringContaining('830'), ar: expect.stringContaining('830') })
    expect([events.map(({ id }) => id), parties.map(({ id }) => id)]).toEqual([[harbour.id], [monitor.id]])
    expect(version.position).toBe(2)
  })

  test('can be asked for by id, and the other way round', async () => {
    expect((await of(later.id, first.id)).comparison).toMatchObject({ outcome: 'updates', later: 'a' })
  })

  test('can be one and the same', async () => {
    expect((await of('MON-2', later.id)).comparison).toMatchObject({ outcome: 'agrees', a: later.id, b: later.id })
  })

  test('of two kinds differ, and say in what', async () => {
    expect((await of('MIN-1', 'MON-2')).comparison).toMatchObject({
      outcome: 'differs',
      dimensions: { kind: 'disjoint' },
    })
  })

  test('of events nobody ties together come with both events', async () => {
    const { a, b, events } = await of('BRI-1', 'MON-2')
    expect([a.id, b.id, events.map(({ id }) => id)]).toEqual([bridged.id, later.id, [bridge.id, harbour.id]])
  })

  test('one of which is of a kind this release does not know cannot be compared, and are shown all the same', async () => {
    const newer = <Entry extends { id: string }>(entry: Entry): Entry =>
      entry.id === denial.id ? { ...entry, kind: 'prophecy', unknown: true } : entry
    const ours: Store = {
      ...store,
      event: async (...asked) => (await store.event(...asked))?.map(newer) ?? null,
      entry: async (...asked) => (await store.entry(...asked).then((entry) => entry && newer(entry))) ?? null,
    }
    const contract = await contractOf(createApp({ store: ours }))
    expect(await contract.json(`/v1/compare?a=${denial.id}&b=${first.id}`)).toMatchObject({
      a: { kind: 'prophecy', unknown: true, sentence: { en: expect.any(String) } },
      comparison: { outcome: 'undetermined', reasons: [{ code: 'kind-unknown' }] },
    })
  })
})

describe('a claim that cannot be compared is refused, and the problem names which it is', () => {
  test.each([
    { note: 'missing', query: 'a=MON-2', says: { status: 400, code: 'parameter-missing', parameter: 'b' } },
    {
      note: 'a name nobody knows',
      query: 'a=MON-2&b=NONE-1',
      says: { status: 404, code: 'claim-not-found', parameter: 'b', given: 'NONE-1' },
    },
    {
      note: 'an id nobody knows',
      query: 'a=claim-00000000000000000000000000&b=MON-2',
      says: { status: 404, code: 'claim-not-found', parameter: 'a' },
    },
    {
      note: 'an altered copy',
      query: 'a=COPY-1&b=MON-2',
      says: { status: 404, code: 'not-a-claim', parameter: 'a', see: ['/v1/reports?ref=COPY-1'] },
    },
    {
      note: 'an altered copy by its id',
      query: `a=MON-2&b=${altered.id}`,
      says: { status: 404, code: 'not-a-claim', parameter: 'b', see: [`/v1/entries/${altered.id}`] },
    },
    {
      note: 'a party',
      query: 'a=P-MONITOR&b=MON-2',
      says: { status: 404, code: 'not-a-claim', parameter: 'a', see: ['/v1/entries?ref=P-MONITOR'] },
    },
    {
      note: 'a question',
      query: 'a=MON-2&b=question-00000000000000000000000000',
      says: { status: 404, code: 'claim-not-found', parameter: 'b' },
    },
    {
      note: 'a name two claims have',
      query: 'a=MON-2&b=MON-1',
      says: {
        status: 400,
        code: 'claim-ambiguous',
        parameter: 'b',
        valid: expect.arrayContaining([first.id, twin.id]),
        see: ['/v1/claims?ref=MON-1'],
      },
    },
    {
      note: 'said later',
      query: 'a=MON-2&b=MIN-1&saidBy=2031-03-11',
      says: { status: 404, code: 'claim-not-found', parameter: 'a', detail: expect.stringContaining('said later') },
    },
    {
      note: 'recorded later',
      query: 'a=MON-2&b=BRI-1&recordedBy=2031-05-15T00:00:00Z',
      says: { status: 404, code: 'claim-not-found', parameter: 'b', detail: expect.stringContaining('record later') },
    },
  ])('$note', async ({ query, says }) => {
    expect(await problem(query)).toMatchObject(says)
  })

  test('unless the moment leaves only one of two claims with the name', async () => {
    expect((await of('MON-2', 'MON-1', '&recordedBy=2031-05-15T00:00:00Z')).b.id).toBe(first.id)
    expect((await of('MON-2', 'elsewhere:MON-1')).b.id).toBe(twin.id)
  })
})
