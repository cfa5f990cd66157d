import { idOf } from '@onrecord/model'
import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { emptyStore } from './database.ts'
import {
  altered,
  bridge,
  bridged,
  bridgeRecord,
  changeset,
  harbourRecord,
  party,
  seen,
  withholding,
  witness,
} from './record.ts'

const clock = { now: new Date('2031-05-01T12:00:00Z') }
const page = altered.source
const asked = idOf('question', bridge.id, 'casualties', 'killed')
let app: { request(path: string, init?: RequestInit): Response | Promise<Response> }

// One process sees it all: what was there, its withholding, and something else after that.
beforeAll(async () => {
  const store = await emptyStore(() => clock.now)
  await store.append(changeset(...harbourRecord, ...bridgeRecord))
  app = createApp({ store, now: () => clock.now, log: () => undefined })
  expect((await app.request(`/v1/questions/${asked}`)).status).toBe(200)
  clock.now = new Date('2031-06-01T12:00:00Z')
  await store.append(changeset(...[witness.id, bridge.id, page].map(withholding)))
  clock.now = new Date('2031-06-10T12:00:00Z')
  await store.append(changeset(party('P-LATER', 'Somebody Else')))
  clock.now = new Date('2031-06-20T12:00:00Z')
})

const none = (type: string) => `${type}-00000000000000000000000000`

test.each([
  { note: 'an event by its id', withheld: `/v1/events/${bridge.id}`, missing: `/v1/events/${none('event')}` },
  { note: 'an event by its slug', withheld: '/v1/events/bridge', missing: '/v1/events/no-event' },
  { note: 'what is said of it', withheld: '/v1/events/bridge/claims', missing: '/v1/events/no-event/claims' },
  { note: 'its feed', withheld: '/v1/events/bridge/feed.atom', missing: '/v1/events/no-event/feed.atom' },
  { note: 'a claim', withheld: `/v1/claims/${seen.id}`, missing: `/v1/claims/${none('claim')}` },
  { note: 'a claim of it', withheld: `/v1/claims/${bridged.id}`, missing: `/v1/claims/${none('claim')}` },
  { note: 'a question', withheld: `/v1/questions/${asked}`, missing: `/v1/questions/${none('question')}` },
  { note: 'a party', withheld: `/v1/parties/${witness.id}`, missing: `/v1/parties/${none('party')}` },
  { note: 'a publication', withheld: `/v1/sources/${page}`, missing: `/v1/sources/${none('source')}` },
])('whoever asks whether $note has changed is not told that it was ever there', async ({ withheld, missing }) => {
  for (const instant of ['2031-05-15T00:00:00Z', '2031-06-05T00:00:00Z', '2031-06-15T00:00:00Z']) {
    const headers = { 'If-Modified-Since': new Date(instant).toUTCString() }
    const [one, other] = [await app.request(withheld, { headers }), await app.request(missing, { headers })]
    expect([instant, one.status]).toEqual([instant, other.status])
    const told = (response: Response) =>
      Object.fromEntries([...response.headers].filter(([name]) => !['etag', 'x-request-id'].includes(name)))
    expect(told(one)).toEqual(told(other))
  }
})
