import { idOf } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { emptyStore } from './database.ts'
import {
  agency,
  altered,
  bridge,
  bridgeRecord,
  changeset,
  first,
  harbour,
  harbourRecord,
  killed,
  later,
  monitor,
  town,
  withholding,
} from './record.ts'

interface App {
  request(path: string, init?: RequestInit): Response | Promise<Response>
}

let store: Store
let app: App
let reads = 0

beforeEach(async () => {
  store = await emptyStore(() => new Date('2031-05-01T12:00:00Z'))
  await store.append(changeset(...harbourRecord, ...bridgeRecord))
  const counted = <Asked extends unknown[], Answer>(read: (...asked: Asked) => Answer) => {
    return (...asked: Asked): Answer => {
      reads += 1
      return read(...asked)
    }
  }
  const { entries, event, listClaims } = store
  app = createApp({
    store: { ...store, entries: counted(entries), event: counted(event), listClaims: counted(listClaims) },
  })
})

const answerOf = async (path: string, init: RequestInit = {}) => {
  const response = await app.request(path, init)
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id').sort()
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) }
}

/** Every address there is, in every form. */
const addresses = async (): Promise<string[]> => {
  const document = (await (await app.request('/openapi.json')).json()) as { paths: Record<string, object> }
  const names: Record<string, string> = {
    ...{ event: 'harbour', claim: first.id, question: idOf('question', harbour.id, 'casualties', 'killed') },
    ...{ party: monitor.id, place: town.id, source: altered.source, entry: first.id, collection: 'events' },
  }
  const paths = Object.entries(document.paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([path]) => path.replace(/\{(\w+)\}/g, (open, name: string) => names[name] ?? open))
    .filter((path) => !path.includes('{'))
  const searched = paths.map((path) => (path === '/v1/search' ? `${path}?q=harbour` : path))
  const forms = ['', '.jsonld', '.geojson', '.csv', '.ndjson', '.atom', '.feed']
  return searched.flatMap((path) =>
    path.startsWith('/v1/') && !path.includes('?') ? forms.map((form) => path + form) : [path],
  )
}

test('an answer given again is the one that was made, in every form and its headers too', async () => {
  const all = [...(await addresses()), '/v1/claims?limit=1', '/v1/events?limit=1&fields=id']
  expect(all.length).toBeGreaterThan(50)
  for (const path of all) {
    const [made, again] = [await answerOf(path), await answerOf(path)]
    expect([path, again]).toEqual([path, made])
  }
})

test('it is given again without being read or made', async () => {
  for (const path of ['/v1/events/harbour', '/v1/claims?event=harbour', '/v1/search?q=harbour']) {
    await answerOf(path)
    const before = reads
    await answerOf(path)
    expect([path, reads]).toEqual([path, before])
  }
})

test.each(['gzip', 'gzip, deflate, br', 'gzip, deflate, br, zstd'])(
  'packed for %s it is the same, too',
  async (accepted) => {
    const init = { headers: { 'Accept-Encoding': accepted } }
    for (const path of ['/v1/events/harbour.jsonld', '/v1/claims', '/v1/events/harbour.ndjson']) {
      const [made, again] = [await answerOf(path, init), await answerOf(path, init)]
      expect([path, again]).toEqual([path, made])
      const { etag, 'content-encoding': packing } = Object.fromEntries(made.headers)
      expect([path, etag]).toEqual([path, expect.stringContaining(packing ?? '?')])
    }
  },
)

test('it is not given for an address elsewhere, whose links lead there', async () => {
  const [here, there] = [
    await answerOf('http://one.example/v1/events/harbour.jsonld'),
    await answerOf('http://two.example/v1/events/harbour.jsonld'),
  ]
  expect(here.body.includes('http://one.example/')).toBe(true)
  expect(there.body.includes('http://one.example/')).toBe(false)
})

test('what changed or was withheld since is not given', async () => {
  const paths = ['/v1/events/harbour', '/v1/claims', `/v1/parties/${agency.id}`, '/v1/search?q=monitor']
  const before = await Promise.all(paths.map((path) => answerOf(path)))
  expect(before[0]?.body.includes(later.id)).toBe(true)
  await store.append(changeset(killed('MON-9', harbour.id, monitor.id, '2031-03-20', 9)))
  expect((await answerOf('/v1/events/harbour')).body.includes('MON-9')).toBe(true)
  await store.append(changeset(withholding(later.id)))
  for (const path of paths) expect([path, (await answerOf(path)).body.includes(later.id)]).toEqual([path, false])
  expect((await answerOf('/v1/events/bridge')).body.includes(bridge.id)).toBe(true)
})
