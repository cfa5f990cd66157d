import type { PublicDossier } from '@onrecord/model'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import {
  bridge,
  bridgeRecord,
  changeset,
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

/** A party no claim names any more: the record first had it say what another said. */
const misnamed = party('P-MISNAMED', 'Somebody Else')

beforeAll(async () => {
  const store = await emptyStore(() => clock.now)
  await store.append(changeset(...harbourRecord, ...bridgeRecord, misnamed))
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
      note: 'an event as the last of a page',
      withheld: `/v1/events?cursor=${bridge.id}`,
      missing: `/v1/events?cursor=${none('event')}`,
    },
  ])('$note', async ({ withheld, missing }) => {
    const [hidden, absent] = [await telling(withheld), await telling(missing)]
    expect({ ...hidden, headers: { ...hidden.headers, etag: null } }).toEqual({
      ...absent,
      headers: { ...absent.headers, etag: null },
      body: absent.body.replaceAll(none('event'), bridge.id),
    })
  })
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

test('what is no longer withheld is shown again', async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord, withholding(later.id)))
  const app = createApp({ store })
  expect((await app.request(`/v1/claims/${later.id}`)).status).toBe(404)
  await store.append(changeset({ ...withholding(later.id), notice: 'correction', reason: { en: 'It names nobody.' } }))
  expect((await app.request(`/v1/claims/${later.id}`)).status).toBe(200)
})
