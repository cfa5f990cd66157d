import { idOf } from '@onrecord/model'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { emptyStore } from './database.ts'
import {
  agency,
  altered,
  bridge,
  bridged,
  bridgeRecord,
  carried,
  changeset,
  denial,
  first,
  harbour,
  harbourRecord,
  killed,
  later,
  market,
  monitor,
  town,
  withholding,
  witness,
} from './record.ts'

interface App {
  request(path: string, init?: RequestInit): Response | Promise<Response>
}

const clock = { now: new Date('2031-05-01T12:00:00.500Z') }

/** A record of its own, with the harbour and the bridge, and what asks it. */
const opened = async () => {
  clock.now = new Date('2031-05-01T12:00:00.500Z')
  const store = await emptyStore(() => clock.now)
  await store.append(changeset(...harbourRecord, ...bridgeRecord))
  clock.now = new Date('2031-05-02T12:00:00.500Z')
  // Nothing is kept, so that what has one name is made twice and can be compared.
  return { store, app: createApp({ store, now: () => clock.now, kept: 0 }) as App }
}

const question = idOf('question', harbour.id, 'casualties', 'killed')
const page = altered.source

/** What is of the harbour, and what is of the bridge. */
const ofHarbour = [
  '/v1/events/harbour',
  '/v1/events/harbour.csv',
  '/v1/events/harbour/claims',
  '/v1/events/harbour/changes?from=2031-03-08&to=2031-03-12',
  `/v1/events/${market.id}`,
  `/v1/claims/${first.id}`,
]
const ofBridge = ['/v1/events/bridge', `/v1/claims/${bridged.id}`]

const held = async (app: App, path: string) => {
  const response = await app.request(path)
  expect([path, response.status]).toEqual([path, 200])
  return { etag: response.headers.get('ETag') ?? '', body: await response.text() }
}

const isHeld = async (app: App, path: string, etag: string) =>
  (await app.request(path, { headers: { 'If-None-Match': etag } })).status === 304

describe('an answer that is held', () => {
  const touching = {
    'a new claim': [killed('MON-3', harbour.id, monitor.id, '2031-03-14', 1500)],
    'a revised claim': [{ ...first, statement: { en: 'Said otherwise.' } }],
    'a claim that moves to the bridge': [{ ...denial, event: bridge.id }],
    'a revised report': [{ ...carried, note: { en: 'Read again.' } }],
    'a revised place': [{ ...town, name: { en: 'Harbour City' } }],
    'a revised party': [{ ...agency, name: { en: 'Agency of the Coast' } }],
    'a part that becomes its own': [{ ...market, partOf: null }],
    'a withheld claim': [withholding(later.id)],
    'a withheld witness': [withholding(witness.id)],
  }

  test.each(Object.entries(touching))('is made anew by %s it is made of', async (_, entries) => {
    const { store, app } = await opened()
    const before = await Promise.all(ofHarbour.map((path) => held(app, path)))
    await store.append(changeset(...entries))
    expect(await isHeld(app, '/v1/events/harbour', before[0]?.etag ?? '')).toBe(false)
    for (const [index, path] of ofHarbour.entries()) {
      const { etag = '', body } = before[index] ?? {}
      const now = await app.request(path)
      // A table does not show all its event is made of: it may be sent again though it is the same, never the other way round.
      if (await isHeld(app, path, etag)) expect([path, await now.text()]).toEqual([path, body])
    }
  })

  test('stays what it is, byte for byte, when something else is appended', async () => {
    const { store, app } = await opened()
    const before = await Promise.all(
      [...ofHarbour, `/v1/parties/${agency.id}`, `/v1/sources/${page}`].map(async (path) => ({
        path,
        ...(await held(app, path)),
      })),
    )
    await store.append(changeset(killed('BRI-2', bridge.id, witness.id, '2031-04-02', 5)))
    for (const { path, etag, body } of before.filter(({ path }) => !path.includes(witness.id))) {
      if (!(await isHeld(app, path, etag))) expect.fail(`${path} is not held any more`)
      expect([path, (await held(app, path)).body]).toEqual([path, body])
    }
    for (const path of ofBridge) expect((await held(app, path)).body).toContain('"position":2')
  })

  test('is of the step that made it, in its version as in its name', async () => {
    const { store, app } = await opened()
    await store.append(changeset(killed('BRI-3', bridge.id, monitor.id, '2031-04-03', 6)))
    const { version } = JSON.parse((await held(app, '/v1/events/bridge')).body)
    expect(version).toEqual({ position: 2, recordedAt: clock.now.toISOString() })
  })

  test('of the past is held whatever is appended, until something is hidden', async () => {
    const { store, app } = await opened()
    const path = '/v1/events/harbour?recordedBy=2031-05-01T20:00:00Z'
    const before = await held(app, path)
    await store.append(changeset({ ...first, statement: { en: 'Said otherwise.' } }))
    expect(await isHeld(app, path, before.etag)).toBe(true)
    await store.append(changeset(withholding(later.id)))
    expect(await isHeld(app, path, before.etag)).toBe(false)
    expect((await held(app, path)).body).not.toContain(later.id)
  })

  test('a list is of the record as it stands', async () => {
    const { store, app } = await opened()
    const { etag } = await held(app, '/v1/claims?event=harbour')
    await store.append(changeset(killed('BRI-4', bridge.id, monitor.id, '2031-04-04', 7)))
    expect(await isHeld(app, '/v1/claims?event=harbour', etag)).toBe(false)
  })

  test('can be asked for by when it was changed, once that second is over', async () => {
    const { store, app } = await opened()
    await store.append(changeset(killed('MON-4', harbour.id, monitor.id, '2031-03-15', 1600)))
    const path = '/v1/events/harbour'
    expect((await app.request(path)).headers.get('Last-Modified')).toBeNull()
    clock.now = new Date(clock.now.getTime() + 2000)
    const since = (await app.request(path)).headers.get('Last-Modified') ?? ''
    expect(since).toBe('Fri, 02 May 2031 12:00:01 GMT')
    const ask = async (headers: Record<string, string>) => (await app.request(path, { headers })).status
    expect(await ask({ 'If-Modified-Since': since })).toBe(304)
    expect(await ask({ 'If-Modified-Since': 'Fri, 02 May 2031 12:00:00 GMT' })).toBe(200)
    expect(await ask({ 'If-Modified-Since': since, 'If-None-Match': '"another"' })).toBe(200)
  })

  test('tells caches how long it may be used, and what it depends on', async () => {
    const { app } = await opened()
    const { etag } = await held(app, '/v1/events/harbour')
    for (const headers of [{}, { 'If-None-Match': etag }]) {
      const answer = await app.request('/v1/events/harbour', { headers })
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=0, s-maxage=10, stale-while-revalidate=60')
      expect(answer.headers.get('Vary')).toMatch(/X-On-Record-Position.*Accept/)
    }
  })
})

describe('every address', () => {
  let app: App
  let paths: string[]

  beforeAll(async () => {
    app = (await opened()).app
    const document = (await (await app.request('/openapi.json')).json()) as { paths: Record<string, object> }
    const names: Record<string, string> = {
      ...{ event: 'harbour', claim: first.id, question, party: monitor.id, place: town.id, source: page },
      ...{ entry: first.id, code: 'event-not-found' },
    }
    paths = Object.entries(document.paths)
      .filter(([, methods]) => 'get' in methods)
      .map(([path]) => path.replace(/\{(\w+)\}/g, (open, name: string) => names[name] ?? open))
  })

  test('answers HEAD as it answers GET, without the body', async () => {
    for (const path of paths) {
      const [get, head] = await Promise.all([app.request(path), app.request(path, { method: 'HEAD' })])
      const told = (response: Response) => [
        ...[path, response.status],
        ...['Content-Type', 'ETag', 'Cache-Control', 'Vary'].map((name) => response.headers.get(name)),
      ]
      expect(told(head)).toEqual(told(get))
      expect(await head.text()).toBe('')
    }
  })

  test('has a strong name where it may be kept, and is not to be kept where it has none', async () => {
    for (const path of paths) {
      const answer = await app.request(path)
      const [tag, cache] = ['ETag', 'Cache-Control'].map((name) => answer.headers.get(name))
      if (answer.status === 200 && cache !== 'no-store') {
        expect([path, tag]).toEqual([path, expect.stringMatching(/^"[^"]+"$/)])
        expect([path, cache]).toEqual([path, expect.stringMatching(/^public, max-age=(0, (s-maxage=10|must-re)|300$)/)])
        const spared = await app.request(path, { headers: { 'If-None-Match': tag ?? '' } })
        expect([path, spared.status, spared.headers.get('Cache-Control')]).toEqual([path, 304, cache])
      } else expect([path, cache]).toEqual([path, 'no-store'])
    }
  })

  test('says to OPTIONS what it takes', async () => {
    for (const path of paths) {
      const answer = await app.request(path, { method: 'OPTIONS' })
      expect([path, answer.status]).toEqual([path, 204])
      expect(answer.headers.get('Allow')).toMatch(/^GET, HEAD, (POST, )?OPTIONS$/)
    }
    expect((await app.request('/v1/nothing', { method: 'OPTIONS' })).status).toBe(204)
  })
})
