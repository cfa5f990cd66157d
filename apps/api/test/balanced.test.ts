import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openStore } from '@onrecord/store'
import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { emptyDatabase, emptyStore } from './database.ts'
import {
  altered,
  bridge,
  bridgeRecord,
  changeset,
  first,
  harbourRecord,
  killed,
  later,
  monitor,
  party,
  town,
  withholding,
} from './record.ts'

const server = join(import.meta.dirname, '../src/server.ts')
const harbour = '/v1/events/harbour'
const paths = [
  ...['/v1/events', harbour, `${harbour}.csv`, `${harbour}.jsonld`, '/v1/feed.atom', '/v1/search?q=harbour'],
  ...[`/v1/claims/${first.id}`, `/v1/parties/${monitor.id}`, `/v1/places/${town.id}`, `/v1/sources/${altered.source}`],
  ...['/v1/claims.ndjson?saidBy=2031-03-09', '/ogc/collections/events/items', `/v1/entries/${first.id}/proof`],
  ...['/v1/changes', '/schema/Claim.json', '/openapi.json', '/docs', '/ogc', '/ogc/collections', '/v1/lenses'],
]

/** A process that serves a record, as one of several behind a name. */
const serving = async (database: string) => {
  const { ONRECORD_FOLDER, HOST, ...env } = process.env
  const settings = { ONRECORD_DATA: database, ONRECORD_PUBLIC_API: 'https://api.example.org', PORT: '0' }
  const child: ChildProcess = spawn(process.execPath, [server], {
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = child.stdout === null ? [] : ((await once(child.stdout, 'data')) as [Buffer])
  const url = /http:\S+/.exec(String(line))?.[0] ?? ''
  const ask = async (path: string, held = '"nothing"') => {
    const headers = { 'Accept-Encoding': 'gzip', 'If-None-Match': held }
    const answer = await fetch(url + path, { headers })
    return { status: answer.status, tag: answer.headers.get('ETag') ?? '', body: await answer.text() }
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'close')
  }
  return { ask, stop }
}

test('two processes over one record name its answers alike, and so does the one that is started after them', async () => {
  const database = await emptyDatabase()
  const store = await openStore({ url: database })
  onTestFinished(() => store.close())
  await store.append(changeset(...harbourRecord, ...bridgeRecord))
  const [one, other] = await Promise.all([serving(database), serving(database)])
  const held = new Map<string, string>()
  for (const path of paths) {
    const answer = await one.ask(path)
    expect([path, answer.status]).toEqual([path, 200])
    expect(answer.tag, path).toMatch(/^"[^"]+"$/)
    expect(await other.ask(path), path).toEqual(answer)
    expect([path, await other.ask(path, answer.tag)]).toEqual([path, { status: 304, tag: answer.tag, body: '' }])
    held.set(path, answer.tag)
  }
  await other.stop()
  const anew = await serving(database)
  for (const [path, tag] of held) expect([path, (await anew.ask(path, tag)).status]).toEqual([path, 304])

  const asked = async (path: string) =>
    Promise.all([one, anew].map(async ({ ask }) => (await ask(path, held.get(path))).status))
  await store.append(
    changeset(killed('BRI-2', bridge.id, party('P-NEW', 'New').id, '2031-04-02', 5), party('P-NEW', 'New')),
  )
  expect([await asked('/v1/events'), await asked(harbour)]).toEqual([
    [200, 200],
    [304, 304],
  ])
  await store.append(changeset(withholding(first.id)))
  expect([await asked(harbour), await asked(`/v1/claims/${first.id}`)]).toEqual([
    [200, 200],
    [404, 404],
  ])
}, 240_000)

const appOver = async (entries: readonly unknown[], instant: string) => {
  const store = await emptyStore(() => new Date(instant))
  await store.append(changeset(...harbourRecord))
  await store.append(changeset(...entries))
  return createApp({ store })
}

test('what stands at the same position of another history has another name', async () => {
  // An older backup was restored, and something else was appended then.
  const [before, after] = await Promise.all([
    appOver([{ ...later, statement: { en: 'Said so.' } }], '2031-05-02T00:00:00Z'),
    appOver([{ ...later, statement: { en: 'Said otherwise.' } }], '2031-05-03T00:00:00Z'),
  ])
  const held = (await before.request(harbour)).headers.get('ETag') ?? ''
  expect((await before.request(harbour, { headers: { 'If-None-Match': held } })).status).toBe(304)
  expect((await after.request(harbour, { headers: { 'If-None-Match': held } })).status).toBe(200)
})

test.each([
  { note: 'a release that words things anew', more: { wording: 'another' } },
  { note: 'another address to be reached at', more: { address: 'https://elsewhere.example.org' } },
  { note: 'another site to lead to', more: { site: 'https://site.example.org' } },
])('$note makes every answer new', async ({ more }) => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  const [app, changed] = [createApp({ store }), createApp({ store, ...more })]
  for (const path of [harbour, '/v1/claims']) {
    const held = (await app.request(path)).headers.get('ETag') ?? ''
    expect((await createApp({ store }).request(path, { headers: { 'If-None-Match': held } })).status).toBe(304)
    expect((await changed.request(path, { headers: { 'If-None-Match': held } })).status).toBe(200)
  }
})
