import type { Store } from '@onrecord/store'
import { StoreError } from '@onrecord/store'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import type { LogEntry } from '../src/deps.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { changeset, harbourRecord, later } from './record.ts'

let store: Store
let api: Contract

beforeAll(async () => {
  store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  api = await contractOf(createApp({ store }))
})

const clocked = ['saidBy', 'recordedBy']
const turned = ['wording', 'limit', 'cursor', 'fields']

describe('a parameter', () => {
  test.each([
    {
      path: '/v1/events?topic=killed',
      unknown: 'topic',
      valid: [...clocked, 'partOf', 'country', 'bbox', 'place', 'claimant', 'kind', 'from', 'to', ...turned],
    },
    { path: '/v1/events/harbour?said=2025', unknown: 'said', valid: [...clocked, 'lang', 'profile', 'fields'] },
    {
      path: '/v1/claims?ref=MON-1&speaker=x',
      unknown: 'speaker',
      valid: [
        ...['ref', 'event', 'question', 'claimant', 'about', 'outlet', 'kind', 'outcome', 'population', 'saidFrom'],
        ...['saidTo', 'country', 'place', 'lang', ...clocked, ...turned],
      ],
    },
    { path: `/v1/claims/${later.id}?limit=1`, unknown: 'limit', valid: [...clocked, 'fields'] },
    {
      path: '/v1/reports?speaker=x',
      unknown: 'speaker',
      valid: ['ref', 'event', 'claim', 'source', 'claimant', 'outlet', 'lang', ...clocked, ...turned],
    },
    { path: '/v1/parties?q=x', unknown: 'q', valid: ['kind', ...clocked, ...turned] },
    { path: '/v1/places?q=x', unknown: 'q', valid: ['within', 'country', 'bbox', ...clocked, ...turned] },
    {
      path: '/v1/sources?q=x',
      unknown: 'q',
      valid: ['publisher', 'claimant', 'event', 'lang', ...clocked, ...turned],
    },
    { path: '/v1/entries?ref=MON-1&said=2025', unknown: 'said', valid: ['ref', ...clocked, 'limit', 'cursor'] },
    {
      path: '/v1/questions?topic=killed',
      unknown: 'topic',
      valid: ['event', 'kind', 'claimant', 'state', ...clocked, ...turned],
    },
    { path: '/v1/compare?a=MON-1&b=MON-2&c=MON-1', unknown: 'c', valid: ['a', 'b', ...clocked] },
    {
      path: '/v1/figures?kind=tally',
      unknown: 'kind',
      valid: [
        ...['event', 'lens', 'claimant', 'outcome', 'population', 'saidFrom', 'saidTo', 'country'],
        ...[...clocked, ...turned],
      ],
    },
    { path: '/v1/lenses?lang=ar', unknown: 'lang', valid: [] },
    {
      path: '/v1/events/harbour/changes?from=2031&until=2032',
      unknown: 'until',
      valid: ['from', 'to', 'recordedBy'],
    },
    {
      path: '/v1/events/harbour/claims.csv?page=1',
      unknown: 'page',
      valid: ['lang', ...clocked, 'limit', 'cursor', 'fields'],
    },
    { path: '/health?deep=1', unknown: 'deep', valid: [] },
  ])('that is not taken is refused with the list of those that are ($path)', async ({ path, unknown, valid }) => {
    const response = await api.get(path)
    expect(response.status).toBe(400)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.json()).toMatchObject({
      type: '/errors/parameter-unknown',
      code: 'parameter-unknown',
      status: 400,
      instance: path.split('?')[0],
      detail: expect.stringContaining(`"${unknown}"`),
      parameter: unknown,
      valid,
    })
  })

  test.each([
    { query: 'saidBy=yesterday', parameter: 'saidBy', given: 'yesterday', says: 'not a date' },
    { query: 'saidBy=2025-13', parameter: 'saidBy', given: '2025-13', says: 'not a date' },
    { query: 'saidBy=2025-03-06/2025-03-10', parameter: 'saidBy', given: '2025-03-06/2025-03-10', says: 'not a date' },
    { query: 'saidBy=', parameter: 'saidBy', given: '', says: 'not a date' },
    { query: 'recordedBy=2025-03-10', parameter: 'recordedBy', given: '2025-03-10', says: 'not an instant' },
    { query: 'recordedBy=2025-03-10T12:00:00', parameter: 'recordedBy', given: '2025-03-10T12:00:00', says: '%2B' },
    {
      query: 'recordedBy=0000-01-01T00:00:00Z',
      parameter: 'recordedBy',
      given: '0000-01-01T00:00:00Z',
      says: 'not an',
    },
    {
      query: 'recordedBy=2025-02-30T00:00:00Z',
      parameter: 'recordedBy',
      given: '2025-02-30T00:00:00Z',
      says: 'not an',
    },
    { query: 'limit=0', parameter: 'limit', given: '0', says: 'less than 1' },
    { query: 'limit=101', parameter: 'limit', given: '101', says: 'more than 100' },
    { query: 'limit=ten', parameter: 'limit', given: 'ten', says: 'not a number' },
    { query: 'limit=1.5', parameter: 'limit', given: '1.5', says: 'whole' },
    { query: 'limit=1&limit=2', parameter: 'limit', given: '1, 2', says: 'more than once' },
    { query: 'partOf=harbour', parameter: 'partOf', given: 'harbour', says: 'not the id of an event' },
    { query: 'country=sy', parameter: 'country', given: 'sy', says: 'three capital letters' },
    { query: 'bbox=1,2,3', parameter: 'bbox', given: '1,2,3', says: 'west,south,east,north' },
    { query: 'bbox=0,50,1,40', parameter: 'bbox', given: '0,50,1,40', says: 'west,south,east,north' },
    { query: 'from=yesterday', parameter: 'from', given: 'yesterday', says: 'not a date' },
    { query: 'from=2031-04&to=2031-03', parameter: 'to', given: '2031-03', says: 'ends before' },
  ])('that cannot be so is refused with what it was and what it can be ($query)', async (bad) => {
    const response = await api.get(`/v1/events?${bad.query}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      code: 'parameter-invalid',
      parameter: bad.parameter,
      given: bad.given,
      detail: expect.stringContaining(bad.says),
      valid: expect.arrayContaining([expect.any(String)]),
    })
  })

  test('that leads to no page is refused', async () => {
    const response = await api.get('/v1/events?cursor=event-00000000000000000000000000')
    expect([response.status, await response.json()]).toMatchObject([400, { parameter: 'cursor' }])
  })

  test('that is needed is asked for', async () => {
    const response = await api.get('/v1/entries')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'parameter-missing', parameter: 'ref' })
  })
})

describe('an address', () => {
  test.each([
    { path: '/v1/event', near: '/v1/events' },
    { path: '/v1/events/harbour/claim', near: '/v1/events/{event}/claims' },
    { path: '/openapi', near: '/openapi.json' },
    { path: '/v2/claims', near: '/v1/claims' },
  ])('that leads nowhere answers with those near it ($path)', async ({ path, near }) => {
    const response = await api.get(path, { undocumented: true })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      code: 'address-unknown',
      instance: path,
      near: expect.arrayContaining([near]),
    })
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses %s and says what it takes', async (method) => {
    const response = await api.get('/v1/events/harbour', { method, undocumented: true })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
    expect(await response.json()).toMatchObject({ code: 'method-not-allowed', valid: ['GET', 'HEAD', 'OPTIONS'] })
  })

  test('of more than 8 KB is refused', async () => {
    const response = await api.get(`/v1/claims?ref=${'x'.repeat(9000)}`)
    expect([response.status, await response.json()]).toMatchObject([414, { code: 'address-too-long' }])
  })
})

test.each([
  { path: '/v1/events/no-such-event', code: 'event-not-found' },
  { path: '/v1/claims/claim-00000000000000000000000000', code: 'claim-not-found' },
  { path: '/v1/claims/MON-1', code: 'claim-not-found' },
  { path: '/v1/questions/question-00000000000000000000000000', code: 'question-not-found' },
  { path: '/v1/compare?a=MON-1&b=NONE-1', code: 'claim-not-found' },
  { path: '/v1/compare?a=P-MONITOR&b=MON-1', code: 'not-a-claim' },
  { path: '/v1/events/no-such-event/changes?from=2031', code: 'event-not-found' },
  { path: '/v1/events/no-such-event/claims.csv', code: 'event-not-found' },
  { path: '/v1/entries/party-00000000000000000000000000', code: 'entry-not-found' },
])('what is not there is answered with $code', async ({ path, code }) => {
  const response = await api.get(path)
  expect([response.status, await response.json()]).toMatchObject([404, { code, type: `/errors/${code}` }])
})

test('the address in a problem’s type leads to what it stands for', async () => {
  const { type } = await api.json<{ type: string }>('/v1/events/none')
  expect(await api.json(type)).toMatchObject({ code: 'event-not-found', status: 404, title: expect.any(String) })
})

describe('a failure of ours', () => {
  const failing = async (error: Error) => {
    const logged: LogEntry[] = []
    const log = (entry: LogEntry) => logged.push(entry)
    const broken = { ...store, version: () => Promise.reject(error), event: () => Promise.reject(error) }
    const contract = await contractOf(createApp({ store: broken, log }))
    return { contract, logged }
  }

  test('is told to the log whole and to the caller not at all', async () => {
    const { contract, logged } = await failing(new TypeError('password=hunter2 at /srv/secret.ts:12'))
    const response = await contract.get('/v1/events/harbour', { headers: { 'X-Request-Id': 'abc-123' } })
    expect(response.status).toBe(500)
    const body = await response.text()
    expect(body).not.toMatch(/hunter2|secret|TypeError/)
    expect(JSON.parse(body)).toMatchObject({ code: 'internal-error', requestId: 'abc-123' })
    expect(logged).toMatchObject([{ requestId: 'abc-123', path: '/v1/events/harbour', error: { name: 'TypeError' } }])
  })

  test('to reach the database is a 503 that says when to come back, and names no server', async () => {
    const error = new StoreError('unreachable', 'The database does not answer: postgres://host', { place: 'host' })
    const { contract } = await failing(error)
    for (const path of ['/ready', '/v1/events/harbour', '/v1/events']) {
      const response = await contract.get(path)
      expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '5'])
      const body = await response.text()
      expect(body).not.toContain('postgres')
      expect(JSON.parse(body)).toMatchObject({ code: 'record-unreachable' })
    }
  })

  test('to reach the database leaves the program alive and its addresses known', async () => {
    const { contract } = await failing(new StoreError('unreachable', 'gone'))
    expect(await contract.json('/health')).toEqual({ status: 'alive' })
    expect((await contract.get('/')).status).toBe(200)
  })
})
