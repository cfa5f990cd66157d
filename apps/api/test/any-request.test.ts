import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import {
  altered,
  bridgeRecord,
  carried,
  changeset,
  first,
  harbour,
  harbourRecord,
  later,
  market,
  monitor,
  town,
  witness,
} from './record.ts'
import { type Document, requestsOf } from './requests.ts'

// ONRECORD_REQUESTS=20000 makes more of them.
const REQUESTS = Number(process.env.ONRECORD_REQUESTS ?? 600)

let api: Contract
let document: Document
let known: Record<string, string[]>

beforeAll(async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  await store.append(changeset(...bridgeRecord))
  const app = createApp({ store, site: 'https://onrecord.example', log: () => undefined })
  api = await contractOf(app)
  document = (await (await app.request('/openapi.json')).json()) as Document
  const { items } = await api.json<{ items: { id: string }[] }>('/v1/questions')
  const page = (await api.json<{ next: string }>('/v1/claims?limit=1')).next
  known = {
    event: [harbour.id, 'harbour', market.slug, 'bridge'],
    partOf: ['none', harbour.id],
    claim: [first.id, later.id],
    ...{ a: [first.id, 'MON-1'], b: [later.id, 'MIN-1'], ref: ['MON-1', 'harbour:MON-2', 'P-MONITOR'] },
    question: items.map(({ id }) => id),
    ...{ party: [monitor.id], claimant: [monitor.id, witness.id], about: [monitor.id], outlet: [monitor.id] },
    ...{ publisher: [monitor.id], place: [town.id], within: [town.id], source: [altered.source] },
    entry: [first.id, carried.id, town.id, monitor.id],
    ...{ country: ['SYR'], bbox: ['-180,-90,180,90', '0,0,1,1'], q: ['harbour', '"is said"', '-x', 'lat*'] },
    ...{ cursor: [page, '0.0', '~'], since: ['0', '1'], fields: ['id', 'id,sentence'], lang: ['en', 'ar', 'ar-SY'] },
    ...{ collection: ['events', 'claims', 'places'], feature: [first.id, harbour.id, town.id] },
    ...{
      code: ['event-not-found'],
      bundle: ['0', '000'],
      date: ['latest', '2031-03-08'],
      class: ['figure', 'wording'],
    },
    url: [`https://onrecord.example/en/claims/${first.id}`, 'https://onrecord.example/en/events/harbour'],
  }
})

test(`any of ${REQUESTS} requests is answered as the document says, and none breaks anything`, async () => {
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(requestsOf(document, known), async ({ path, headers }) => {
      const { status } = await api.get(path, { headers })
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      expect(status).toBeLessThan(500)
    }),
    { numRuns: REQUESTS },
  )
  if (process.env.ONRECORD_REQUESTS) process.stdout.write(`${JSON.stringify(Object.fromEntries(statuses))}\n`)
  // Both sorts were really asked: requests that are right, and requests that are not.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 10)
  expect(statuses.get(400) ?? 0).toBeGreaterThan(REQUESTS / 20)
}, 900_000)
