import { expect, inject, test } from 'vitest'
import { type ClientError, createClient } from '../src/index.ts'
import { pauseOf } from '../src/pause.ts'

const baseUrl = inject('api')
const client = createClient({ baseUrl })

const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

test('every list is gone through page by page', async () => {
  const { items, total } = await client.claims({ limit: 100 })
  expect(total).toBe(items.length)
  expect(await all(client.each.claims({ limit: 2 }))).toEqual(items)
  const { events, reports, parties, places } = client.each
  const found: Promise<readonly unknown[]>[] = [
    all(events({ limit: 1 })),
    all(reports({ limit: 1 })),
    all(parties({ limit: 1 })),
    all(places({ limit: 1 })),
  ]
  for (const items of await Promise.all(found)) expect(items.length).toBeGreaterThan(0)
  expect((await all(client.each.sources({ limit: 1 }))).length).toBe(2)
  expect((await all(client.each.questions({ limit: 1 }))).length).toBe(4)
  expect((await all(client.each.figures({ limit: 2, event: 'harbour' }))).length).toBe(3)
  expect((await all(client.each.search({ q: 'harbour', limit: 3 }))).length).toBeGreaterThan(3)
})

test('one party, place and publication is read, or is null', async () => {
  const [party] = (await client.parties()).items
  const [place] = (await client.places()).items
  const [source] = (await client.sources({ event: 'harbour' })).items
  expect((await client.party(party?.id ?? ''))?.counts.said).toBe(3)
  expect((await client.place(place?.id ?? ''))?.events.map(({ slug }) => slug)).toEqual(['harbour'])
  expect((await client.source(source?.id ?? ''))?.reports).toHaveLength(1)
  expect([await client.party('nobody'), await client.place('x'), await client.source('..')]).toEqual([null, null, null])
})

/** An API that is busy so often before it answers. */
const busy = (times: number, status: number, headers: Record<string, string>) => {
  const asked: string[] = []
  const fetch = async (url: string, init: RequestInit) => {
    asked.push(url)
    const problem = { type: '/errors/x', code: 'busy', title: 'Busy', status, detail: 'Busy.', instance: '/' }
    return asked.length > times ? globalThis.fetch(url, init) : Response.json(problem, { status, headers })
  }
  return { asked, fetch }
}

test.each([429, 503])('an API that is busy (%i) is asked again when it says', async (status) => {
  const { asked, fetch } = busy(2, status, { 'Retry-After': '0' })
  expect((await createClient({ baseUrl, fetch }).events()).total).toBe(3)
  expect(asked).toHaveLength(3)
})

test('is asked no more often than told, nor after longer than anybody waits', async () => {
  for (const [retries, headers, times] of [
    [1, { 'Retry-After': '0' }, 2],
    [0, { 'Retry-After': '0' }, 1],
    [5, { 'Retry-After': '3600' }, 1],
  ] as const) {
    const { asked, fetch } = busy(9, 429, headers)
    const error = (await createClient({ baseUrl, fetch, retries })
      .events()
      .catch((reason: unknown) => reason)) as ClientError
    expect([error.code, asked.length]).toEqual(['busy', times])
  }
})

test('whoever gives up while it waits is not kept', async () => {
  const given = new AbortController()
  const { fetch } = busy(9, 503, { 'Retry-After': '30' })
  const asked = createClient({ baseUrl, fetch, signal: given.signal }).events()
  setTimeout(() => given.abort(new Error('enough')), 20)
  await expect(asked).rejects.toThrow('enough')
})

test.each([
  { after: '7', attempt: 0, pause: 7000 },
  { after: 'Thu, 01 Jan 1970 00:00:10 GMT', attempt: 0, pause: 9000 },
  { after: null, attempt: 0, pause: 500 },
  { after: null, attempt: 2, pause: 2000 },
  { after: 'soon', attempt: 1, pause: 1000 },
])('waits as long as it is told: $after', ({ after, attempt, pause }) =>
  expect(pauseOf(after, attempt, 1000)).toBe(pause),
)
