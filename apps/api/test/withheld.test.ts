import type { PublicDossier, Question, SearchAnswer } from '@onrecord/model'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import {
  bridge,
  bridged,
  bridgeRecord,
  changeset,
  first,
  harbour,
  harbourRecord,
  later,
  market,
  party,
  seen,
  withholding,
  witness,
} from './record.ts'

const clock = { now: new Date('2031-05-01T00:00:00Z') }
const before = '2031-05-15T00:00:00Z'
let api: Contract
/** The questions that only withheld claims answer. */
let asked: { seen: string; bridged: string }

/** A party no claim names any more: the record first had it say what another said. */
const misnamed = party('P-MISNAMED', 'Somebody Else')

beforeAll(async () => {
  const store = await emptyStore(() => clock.now)
  await store.append(changeset(...harbourRecord, ...bridgeRecord, misnamed))
  api = await contractOf(createApp({ store }))
  const { items } = await api.json<{ items: Question[] }>('/v1/questions')
  const answering = (claim: string) => items.find(({ claims }) => claims.includes(claim))?.id ?? ''
  asked = { seen: answering(seen.id), bridged: answering(bridged.id) }
  await store.append(changeset({ ...later, claimant: misnamed.id }))
  clock.now = new Date('2031-06-01T00:00:00Z')
  await store.append(changeset(later))
  await store.append(changeset(withholding(witness.id), withholding(bridge.id), withholding(misnamed.id)))
  api = await contractOf(createApp({ store, log: () => undefined }))
})

/** What an answer says but for the path it was asked at. */
const telling = async (path: string) => {
  const response = await api.get(path)
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'x-request-id'))
  const body = (await response.text()).replace(/"instance":"[^"]*"/, '"instance":"…"')
  return { status: response.status, headers, body: body.replaceAll(/WIT-1|BRI-1|P-WITNESS|NONE-1/g, '…') }
}

const none = (type: string) => `${type}-00000000000000000000000000`

describe('what is withheld answers exactly as what never was', () => {
  test.each([
    { note: 'an event by its id', withheld: `/v1/events/${bridge.id}`, missing: `/v1/events/${none('event')}` },
    { note: 'an event by its slug', withheld: '/v1/events/bridge', missing: '/v1/events/no-event' },
    { note: 'a claim', withheld: `/v1/claims/${seen.id}`, missing: `/v1/claims/${none('claim')}` },
    { note: 'a party', withheld: `/v1/entries/${witness.id}`, missing: `/v1/entries/${none('party')}` },
    {
      note: 'the notice of it',
      withheld: `/v1/entries/${withholding(witness.id).id}`,
      missing: `/v1/entries/${none('notice')}`,
    },
    { note: 'a claim by its name', withheld: '/v1/claims?ref=WIT-1', missing: '/v1/claims?ref=NONE-1' },
    { note: 'a party by its name', withheld: '/v1/entries?ref=P-WITNESS', missing: '/v1/entries?ref=NONE-1' },
    {
      note: 'a claim by its name, on a day before it was said',
      withheld: '/v1/claims?ref=WIT-1&saidBy=2020',
      missing: '/v1/claims?ref=NONE-1&saidBy=2020',
    },
    {
      note: 'an event, before it was withheld',
      withheld: `/v1/events/${bridge.id}?recordedBy=${before}`,
      missing: `/v1/events/${none('event')}?recordedBy=${before}`,
    },
    {
      note: 'a claim by its name, before it was withheld',
      withheld: `/v1/claims?ref=BRI-1&recordedBy=${before}`,
      missing: `/v1/claims?ref=NONE-1&recordedBy=${before}`,
    },
    {
      note: 'an event as what others are part of',
      withheld: `/v1/events?partOf=${bridge.id}`,
      missing: `/v1/events?partOf=${none('event')}`,
    },
    {
      note: 'a claim to compare',
      withheld: '/v1/compare?a=WIT-1&b=MON-1',
      missing: '/v1/compare?a=NONE-1&b=MON-1',
    },
    {
      note: 'a claim to compare, by its id',
      withheld: `/v1/compare?a=MON-1&b=${seen.id}`,
      missing: `/v1/compare?a=MON-1&b=${none('claim')}`,
    },
    {
      note: 'a party to compare, by its id',
      withheld: `/v1/compare?a=MON-1&b=${witness.id}`,
      missing: `/v1/compare?a=MON-1&b=${none('party')}`,
    },
    {
      note: 'a claim to compare, before it was withheld',
      withheld: `/v1/compare?a=MON-1&b=BRI-1&recordedBy=${before}`,
      missing: `/v1/compare?a=MON-1&b=NONE-1&recordedBy=${before}`,
    },
    {
      note: 'an event to ask of',
      withheld: `/v1/questions?event=${bridge.id}`,
      missing: `/v1/questions?event=${none('event')}`,
    },
    {
      note: 'an event to count on',
      withheld: `/v1/figures?event=${bridge.id}&lens=full-range`,
      missing: `/v1/figures?event=${none('event')}&lens=full-range`,
    },
    {
      note: 'the table of an event',
      withheld: `/v1/events/${bridge.id}/claims.csv`,
      missing: `/v1/events/${none('event')}/claims.csv`,
    },
    {
      note: 'the changes of an event',
      withheld: `/v1/events/${bridge.id}/changes?from=2031`,
      missing: `/v1/events/${none('event')}/changes?from=2031`,
    },
    {
      note: 'an event as the last of a page',
      withheld: `/v1/events?cursor=${bridge.id}`,
      missing: `/v1/events?cursor=${none('event')}`,
    },
  ])('$note', async ({ withheld, missing }) => {
    const [hidden, absent] = [await telling(withheld), await telling(missing)]
    expect({ ...hidden, headers: { ...hidden.headers, etag: null } }).toEqual({
      ...absent,
      headers: { ...absent.headers, etag: null },
      body: absent.body
        .replaceAll(none('event'), bridge.id)
        .replaceAll(none('claim'), seen.id)
        .replaceAll(none('party'), witness.id),
    })
  })
})

test('a question that only what is withheld answers is not there, at any moment', async () => {
  const bodies = new Set<string>()
  for (const id of [asked.seen, asked.bridged, none('question')])
    for (const query of ['', `?recordedBy=${before}`]) {
      const { status, body } = await telling(`/v1/questions/${id}${query}`)
      expect(status).toBe(404)
      bodies.add(body)
    }
  expect(bodies.size).toBe(1)
})

test.each(['', `&recordedBy=${before}`])('no list, figure, table or comparison tells of it (%s)', async (query) => {
  for (const path of [
    `/v1/questions?limit=100${query}`,
    `/v1/figures?lens=full-range${query}`,
    `/v1/events/harbour/claims.csv?lang=en${query}`,
    `/v1/events/harbour/changes?from=2030${query}`,
  ]) {
    const text = await (await api.get(path)).text()
    expect(text, path).toContain(first.id)
    for (const gone of [seen.id, bridged.id, witness.id, bridge.id, misnamed.id, 'Private Witness'])
      expect(text, path).not.toContain(gone)
  }
})

test('lists and totals do not count it', async () => {
  expect(await api.json('/v1/events')).toMatchObject({ items: [{ id: harbour.id }, { id: market.id }], total: 2 })
})

test.each(['', `?recordedBy=${before}`])(
  'no answer names a withheld witness, nor what only they said (%s)',
  async (query) => {
    const dossier = await api.json<PublicDossier>(`/v1/events/harbour${query}`)
    expect(JSON.stringify(dossier)).not.toContain(witness.id)
    expect(dossier.claims.map(({ id }) => id)).not.toContain(seen.id)
    expect(dossier.claims.length).toBeGreaterThan(0)
  },
)

test('a person wrongly named once is not named by looking back', async () => {
  expect(await (await api.get(`/v1/events/harbour?recordedBy=${before}`)).text()).not.toContain('Somebody Else')
  expect((await api.get(`/v1/claims/${later.id}?recordedBy=${before}`)).status).toBe(404)
  expect((await api.get(`/v1/claims/${later.id}`)).status).toBe(200)
  const told = async (path: string) => {
    const answer = await api.get(`/v1/${path}${path.includes('?') ? '&' : '?'}recordedBy=${before}`)
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  }
  const lists = ['claims', 'claims.csv', 'claims.ndjson', 'figures', 'reports', 'parties', 'events/harbour/feed.atom']
  for (const path of lists)
    for (const word of [misnamed.id, 'Somebody Else']) expect(await told(path), path).not.toContain(word)
  for (const path of [`claims?claimant=${misnamed.id}`, `claims?about=${misnamed.id}`])
    expect(await told(path), path).not.toContain(later.id)
  const found = await api.json<SearchAnswer>(`/v1/search?q=somebody&recordedBy=${before}`)
  expect(found).toMatchObject({ items: [], total: { value: 0 }, near: [] })
  expect((await api.json<SearchAnswer>(`/v1/search?q=sombody&recordedBy=${before}`)).near).toEqual([])
})

test('the parts of a withheld event are withheld with it, also from who asks for them by name', async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  const app = createApp({ store })
  const paths = [
    '/v1/events/harbour-market',
    `/v1/events/${market.id}`,
    `/v1/claims/${seen.id}`,
    `/v1/entries/${witness.id}`,
  ]
  for (const path of paths) expect((await app.request(path)).status, path).toBe(200)
  await store.append(changeset(withholding(harbour.id)))
  for (const path of paths) expect((await app.request(path)).status, path).toBe(404)
  expect(await (await app.request('/v1/events')).json()).toMatchObject({ items: [], total: 0, emptiedBy: null })
})

test('who is named by nothing yet is shown, also when something else is withheld', async () => {
  const store = await emptyStore()
  const unnamed = party('P-UNNAMED', 'A Newcomer')
  await store.append(changeset(...harbourRecord, unnamed, withholding(market.id)))
  const app = createApp({ store })
  expect((await app.request(`/v1/entries/${unnamed.id}`)).status).toBe(200)
  expect((await app.request(`/v1/entries/${witness.id}`)).status).toBe(404)
  expect(await (await app.request('/v1/entries?ref=P-WITNESS')).json()).toMatchObject({ total: 0 })
})

test('what is no longer withheld is shown again', async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord, withholding(later.id)))
  const app = createApp({ store })
  expect((await app.request(`/v1/claims/${later.id}`)).status).toBe(404)
  await store.append(changeset({ ...withholding(later.id), notice: 'correction', reason: { en: 'It names nobody.' } }))
  expect((await app.request(`/v1/claims/${later.id}`)).status).toBe(200)
})
