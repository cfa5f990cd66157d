import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { KeyScope, Store } from '@onrecord/store'
import { Webhook } from 'standardwebhooks'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { deliverOne } from '../src/webhooks/deliver.ts'
import { depthOf } from '../src/writing/body.ts'
import { emptyStore } from './database.ts'
import { changeset, harbourRecord, later, party } from './record.ts'

let store: Store
let app: OpenAPIHono
const secrets = {} as Record<KeyScope, string>

beforeAll(async () => {
  store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  app = createApp({ store })
  for (const scope of ['draft', 'publish', 'administer'] as const)
    secrets[scope] = (await store.keys.create({ name: `The ${scope}er`, scopes: [scope] })).secret
})

interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: read as the API's callers read it
  readonly body: any
  readonly headers: Headers
}

const send = async (
  method: string,
  path: string,
  { as, body, headers = {} }: { as?: KeyScope | string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> => {
  const secret = as === undefined ? undefined : (secrets[as as KeyScope] ?? as)
  const response = await app.request(path, {
    method,
    headers: {
      ...(secret !== undefined && { Authorization: `Bearer ${secret}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json(), headers: response.headers }
}

const adding = (name: string) => ({ reason: 'seen in print', entries: [party(name, `Party ${name}`)] })

describe('whoever writes', () => {
  test.each([
    { note: 'without a key', as: undefined, status: 401, code: 'key-missing' },
    { note: 'with a key that is none', as: 'onrecord_nothing', status: 401, code: 'key-unknown' },
    { note: 'with a key for something else', as: 'draft', status: 403, code: 'scope-missing' },
  ])('$note is told so, and nothing is written', async ({ as, status, code }) => {
    const before = await store.version()
    const answer = await send('POST', '/v1/changesets', { ...(as && { as }), body: adding('refused') })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer/)
    expect(await store.version()).toEqual(before)
  })

  test('with a key that was revoked is refused from then on', async () => {
    const { key, secret } = await store.keys.create({ name: 'Gone', scopes: ['publish'] })
    expect((await send('POST', '/v1/changesets', { as: secret, body: adding('before') })).status).toBe(201)
    await store.keys.revoke(key.id)
    expect((await send('POST', '/v1/changesets', { as: secret, body: adding('after') })).status).toBe(401)
  })
})

describe('a key', () => {
  test('is used so often a minute, whatever for; then it is told when to go on', async () => {
    const { secret } = await store.keys.create({ name: 'Busy', scopes: ['draft', 'publish', 'administer'] })
    const paths = ['/v1/drafts', '/v1/webhooks', '/v1/drafts/none']
    const answers: Answer[] = []
    for (let at = 0; at < 121; at += 1) answers.push(await send('GET', paths[at % 3] ?? '', { as: secret }))
    expect(answers.slice(0, 120).map(({ status }) => status)).not.toContain(429)
    expect(answers[120]).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    expect(Number(answers[120]?.headers.get('Retry-After'))).toBeGreaterThan(0)
  })
})

describe('a changeset', () => {
  test('is on the record under the name of the key, and its position leads to what was written', async () => {
    const { status, body, headers } = await send('POST', '/v1/changesets', { as: 'publish', body: adding('P-1') })
    expect([status, body]).toMatchObject([201, { appended: 1, unchanged: 0, revised: 0 }])
    expect(headers.get('X-On-Record-Position')).toBe(String(body.position))
    const [last] = await store.changesets({ since: body.position - 1 })
    expect(last).toMatchObject({ author: 'The publisher', reason: 'seen in print' })
  })

  test('asked for twice under one name is made once, and other contents under it are refused', async () => {
    const headers = { 'Idempotency-Key': 'today-1' }
    const first = await send('POST', '/v1/changesets', { as: 'publish', body: adding('P-2'), headers })
    const again = await send('POST', '/v1/changesets', { as: 'publish', body: adding('P-2'), headers })
    expect(again.body).toEqual(first.body)
    const other = await send('POST', '/v1/changesets', { as: 'publish', body: adding('P-3'), headers })
    expect(other.status).toBe(422)
  })

  test('of somebody who looked at an older record is refused', async () => {
    const body = { ...adding('P-4'), expectedPosition: 0 }
    expect(await send('POST', '/v1/changesets', { as: 'publish', body })).toMatchObject({
      status: 409,
      body: { code: 'record-moved' },
    })
    const expected = { ...adding('P-5'), expected: { [later.id]: 7 } }
    expect((await send('POST', '/v1/changesets', { as: 'publish', body: expected })).status).toBe(409)
  })

  test('is refused with everything that is wrong at once: which entry, where, and why', async () => {
    const before = await store.version()
    const body = {
      reason: 'x',
      entries: [{ ...party('P-6', 'x'), kind: 'nothing', website: 'ftp://x' }, { type: 'claim' }, party('P-7', 'Fine')],
    }
    const { status, body: problem } = await send('POST', '/v1/changesets', { as: 'publish', body })
    expect([status, problem.code]).toEqual([422, 'entries-refused'])
    const places = problem.issues.map(
      ({ entry, path }: { entry: string; path: string[] }) => `${entry} ${path.join('.')}`,
    )
    expect(places).toEqual(expect.arrayContaining([`${party('P-6', 'x').id} kind`, `${party('P-6', 'x').id} website`]))
    expect(places.some((place: string) => place.startsWith('#1'))).toBe(true)
    expect(await store.version()).toEqual(before)
  })

  test.each([
    { note: 'no JSON', body: '{', status: 400, code: 'body-invalid' },
    { note: 'JSON without end', body: '['.repeat(1000), status: 400, code: 'body-too-deep' },
    { note: 'too much', body: `"${'x'.repeat(5_000_001)}"`, status: 413, code: 'body-too-large' },
    { note: 'another shape', body: { entries: [] }, status: 422, code: 'body-refused' },
    { note: 'something more', body: { ...adding('P-8'), verdict: true }, status: 422, code: 'body-refused' },
  ])('of $note is refused with its code', async ({ body, status, code }) => {
    const answer = await send('POST', '/v1/changesets', { as: 'publish', body })
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  test('of another type is refused', async () => {
    const headers = { 'Content-Type': 'text/csv' }
    expect(await send('POST', '/v1/changesets', { as: 'publish', body: 'a,b', headers })).toMatchObject({
      status: 415,
      body: { valid: ['application/json'] },
    })
  })

  test.each([
    { json: '{"a":[1,{"b":2}]}', depth: 3 },
    { json: '"[[[["', depth: 0 },
    { json: '{"a\\"[":1}', depth: 1 },
  ])('is as deep as it is nested ($json)', ({ json, depth }) => expect(depthOf(json)).toBe(depth))
})

describe('a draft', () => {
  test('waits for somebody who may publish, and readers see nothing of it before', async () => {
    const proposed = await send('POST', '/v1/drafts', { as: 'draft', body: adding('D-1') })
    expect([proposed.status, proposed.body.decision]).toEqual([201, null])
    const { id } = proposed.body
    const entry = `/v1/entries/${party('D-1', 'x').id}`
    expect((await send('GET', entry)).status).toBe(404)
    expect((await send('GET', '/v1/drafts', { as: 'draft' })).status).toBe(403)
    const waiting = await send('GET', '/v1/drafts', { as: 'publish' })
    expect(waiting.body.items.map((item: { id: string }) => item.id)).toContain(id)
    const accepted = await send('POST', `/v1/drafts/${id}/accept`, { as: 'publish' })
    expect(accepted.body).toMatchObject({
      done: { appended: 1 },
      proposal: { decision: 'accepted', decidedBy: 'The publisher' },
    })
    expect((await send('GET', entry)).status).toBe(200)
    expect((await send('GET', `/v1/drafts/${id}`, { as: 'draft' })).body.decision).toBe('accepted')
  })

  test('that is rejected tells why, and its entries are gone', async () => {
    const { body } = await send('POST', '/v1/drafts', { as: 'draft', body: adding('D-2') })
    const why = { why: 'not in that paper' }
    expect((await send('POST', `/v1/drafts/${body.id}/reject`, { as: 'draft', body: why })).status).toBe(403)
    const rejected = await send('POST', `/v1/drafts/${body.id}/reject`, { as: 'publish', body: why })
    expect(rejected.body).toMatchObject({ decision: 'rejected', entries: null, ...why })
    expect((await send('POST', `/v1/drafts/${body.id}/accept`, { as: 'publish' })).status).toBe(409)
  })

  test('with the same contents by the same key is the same draft', async () => {
    const first = await send('POST', '/v1/drafts', { as: 'draft', body: adding('D-3') })
    const again = await send('POST', '/v1/drafts', { as: 'draft', body: adding('D-3') })
    expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id])
  })

  test('of somebody else is not there for a key that only proposes', async () => {
    const { body } = await send('POST', '/v1/drafts', { as: 'draft', body: adding('D-4') })
    const { secret } = await store.keys.create({ name: 'Another', scopes: ['draft'] })
    expect((await send('GET', `/v1/drafts/${body.id}`, { as: secret })).status).toBe(404)
  })
})

describe('a notice', () => {
  const about = later.id

  test('corrects with a key that may publish, and withholds only with one that may administer', async () => {
    const correction = { about, notice: 'correction', reason: { en: 'We had misread a digit.' } }
    expect((await send('POST', '/v1/notices', { as: 'publish', body: correction })).status).toBe(201)
    const withholding = { about, notice: 'withholding', reason: { en: 'A secret reason' }, reasonClass: 'privacy' }
    expect((await send('POST', '/v1/notices', { as: 'publish', body: withholding })).status).toBe(403)
    expect((await send('POST', '/v1/notices', { as: 'administer', body: withholding })).status).toBe(201)
    expect((await send('GET', `/v1/claims/${about}`)).status).toBe(404)
    expect(JSON.stringify((await send('GET', '/v1/changes?limit=100')).body)).not.toContain('A secret reason')
    const [notice] = (await store.noticesAbout(about)).filter((one) => one.notice === 'withholding')
    const lift = { about: notice?.id ?? '', notice: 'restoration', reason: { en: 'It names nobody.' } }
    expect((await send('POST', '/v1/notices', { as: 'administer', body: lift })).status).toBe(201)
    expect((await send('GET', `/v1/claims/${about}`)).status).toBe(200)
    expect((await send('POST', '/v1/notices', { as: 'administer', body: withholding })).status).toBe(201)
    expect((await send('GET', `/v1/claims/${about}`)).status).toBe(404)
  })

  test('about what is not there is refused', async () => {
    const body = { about: party('nobody', 'x').id, notice: 'retraction', reason: { en: 'x' } }
    expect(await send('POST', '/v1/notices', { as: 'publish', body })).toMatchObject({
      status: 422,
      body: { code: 'entries-refused', issues: [{ path: ['about'] }] },
    })
  })
})

describe('whoever is told of changes', () => {
  /** A receiver that checks each message as Standard Webhooks says, and answers what it is told to. */
  const receiver = async (statuses: number[]) => {
    const taken: { headers: IncomingHttpHeaders; body: string }[] = []
    const server = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (part) => (body += part))
      request.on('end', () => {
        taken.push({ headers: request.headers, body })
        response.writeHead(statuses.shift() ?? 204).end()
      })
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    onTestFinished(() => void server.close())
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, taken }
  }

  const fresh = async () => {
    let time = Date.parse('2031-04-01T00:00:00Z')
    const own = await emptyStore(() => new Date(time))
    await own.append(changeset(...harbourRecord))
    const now = () => new Date(time)
    const deliveries = { store: own, address: 'https://api.example.org', now, reach: { loopback: true } }
    return { own, deliveries, pass: (milliseconds: number) => (time += milliseconds), now }
  }

  test('gets a signed message that anybody’s library takes, once for each change', async () => {
    const { own, deliveries } = await fresh()
    const { url, taken } = await receiver([])
    const { secret } = await own.webhooks.add(url)
    expect(await deliverOne(deliveries)).toBe(false)
    await own.append(changeset(party('W-1', 'New')))
    expect(await deliverOne(deliveries)).toBe(true)
    expect(await deliverOne(deliveries)).toBe(false)
    expect(taken).toHaveLength(1)
    const [{ headers, body }] = taken as [(typeof taken)[0]]
    expect(JSON.parse(body)).toMatchObject({
      type: 'record.changed',
      data: { from: 1, to: 2, changes: 'https://api.example.org/v1/changes?since=1' },
    })
    // The library checks the time as well, so it is asked about a message of its own moment.
    const id = headers['webhook-id'] as string
    const stamp = new Date(Number(headers['webhook-timestamp']) * 1000)
    expect(new Webhook(secret).sign(id, stamp, body)).toBe(headers['webhook-signature'])
    expect(new Webhook(secret).sign(id, stamp, body.replace('2', '3'))).not.toBe(headers['webhook-signature'])
    expect(body).not.toContain('New')
  })

  test('that does not take it is sent the same message again, later and later', async () => {
    const { own, deliveries, pass } = await fresh()
    const { url, taken } = await receiver([503, 500])
    await own.webhooks.add(url)
    await own.append(changeset(party('W-2', 'New')))
    await deliverOne(deliveries)
    expect(await deliverOne(deliveries)).toBe(false)
    pass(6000)
    await deliverOne(deliveries)
    pass(6000)
    expect(await deliverOne(deliveries)).toBe(false)
    pass(6 * 60_000)
    await deliverOne(deliveries)
    expect(new Set(taken.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect((await own.webhooks.list())[0]).toMatchObject({ told: 2, attempts: 0, lastError: null })
  })

  test('that is gone is asked no more', async () => {
    const { own, deliveries } = await fresh()
    const { url } = await receiver([410])
    await own.webhooks.add(url)
    await own.append(changeset(party('W-3', 'New')))
    await deliverOne(deliveries)
    expect((await own.webhooks.list())[0]).toMatchObject({
      stoppedAt: expect.any(String),
      lastError: 'it answered 410',
    })
  })

  test('is never inside this network', async () => {
    const { own, deliveries } = await fresh()
    const { url, taken } = await receiver([])
    await own.webhooks.add(url)
    await own.append(changeset(party('W-4', 'New')))
    await deliverOne({ ...deliveries, reach: {} })
    expect(taken).toEqual([])
    expect((await own.webhooks.list())[0]?.attempts).toBe(1)
    for (const inside of ['http://127.0.0.1/', 'http://10.0.0.1/', 'http://[::1]/', 'https://user:pw@example.org/'])
      expect((await send('POST', '/v1/webhooks', { as: 'administer', body: { url: inside } })).status, inside).toBe(422)
  })

  test('is added, listed without its secret, and removed', async () => {
    const { status, body } = await send('POST', '/v1/webhooks', {
      as: 'administer',
      body: { url: 'https://example.org/hook' },
    })
    expect([status, body.secret]).toEqual([201, expect.stringMatching(/^whsec_/)])
    const listed = await send('GET', '/v1/webhooks', { as: 'administer' })
    expect(JSON.stringify(listed.body)).not.toContain(body.secret)
    expect((await send('DELETE', `/v1/webhooks/${body.webhook.id}`, { as: 'administer' })).status).toBe(200)
    expect((await send('DELETE', `/v1/webhooks/${body.webhook.id}`, { as: 'administer' })).status).toBe(404)
  })
})
