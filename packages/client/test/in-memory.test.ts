import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { idOf } from '@onrecord/model'
import { expect, test } from 'vitest'
import { type Client, createClient } from '../src/index.ts'

// The API and its record are reached by path, not by name: this package does not depend on either.
interface InMemory {
  createApp(options: { store: unknown }): { request: typeof fetch }
  openRecord(options: { folder: string }): Promise<{ store: InMemoryStore; stop(): Promise<void> }>
}
interface InMemoryStore {
  append(changeset: { author: string; reason: string; entries: readonly unknown[] }): Promise<unknown>
}
const from = async (path: string): Promise<InMemory> => import(new URL(`../../../${path}`, import.meta.url).href)

test('reads an API in the same process, without a network', async () => {
  const { createApp } = await from('apps/api/src/app.ts')
  const { openRecord } = await from('packages/store/src/index.ts')
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-in-memory-'))
  const record = await openRecord({ folder })
  try {
    const client = createClient({ baseUrl: 'http://in.memory', fetch: createApp({ store: record.store }).request })
    expect(await client.ready()).toEqual({ position: 0, recordedAt: null })
    expect((await client.events()).items).toEqual([])
    expect(await client.event('nothing-of-that-name')).toBeNull()
    expect(await client.versions()).toMatchObject({ latest: null, items: [], note: expect.any(String) })
    expect(await client.manifest('latest')).toBeNull()
    await keepsACopy(client, record.store)
  } finally {
    await record.stop()
    await rm(folder, { recursive: true, force: true })
  }
}, 60_000)

const event = (name: string) => ({
  type: 'event',
  id: idOf('event', 'in-memory', name),
  refs: [],
  slug: name,
  title: { en: name },
  summary: { en: 'What is said of it.' },
  window: null,
  places: [],
  partOf: null,
  contentNote: null,
})

const notice = (kind: string, about: string, into: string | null = null) => ({
  type: 'notice',
  id: idOf('notice', 'in-memory', kind),
  refs: [],
  about,
  event: null,
  notice: kind,
  into,
  reason: { en: 'to try it' },
})

/** Whoever follows the history has what there is, forgets what is taken away, and is led from what was merged to what stays. */
const keepsACopy = async (client: Client, store: InMemoryStore): Promise<void> => {
  const copy = new Map<string, unknown>()
  const follow = async (since: number): Promise<number> => {
    let reached = since
    for await (const { items, since: now } of client.follow({ since, limit: 2 })) {
      for (const { id, entry } of items) entry === null ? copy.delete(id) : copy.set(id, entry)
      reached = now
    }
    return reached
  }
  const put = (...entries: readonly unknown[]) => store.append({ author: 'a tester', reason: 'to try it', entries })
  const [one, two, three] = [event('one'), event('two'), event('three')]
  await put(one, two, three)
  const since = await follow(0)
  expect([...copy.keys()]).toEqual([one.id, two.id, three.id])
  await put(notice('withholding', three.id), notice('merge', one.id, two.id))
  expect(await follow(since)).toBe(2)
  expect([...copy.keys()]).toEqual([one.id, two.id, idOf('notice', 'in-memory', 'merge')])
  expect((await client.notices()).items.map(({ change }) => change)).toEqual(['merged', 'withheld'])
  expect((await client.event('one'))?.event.id).toBe(two.id)
  expect(await client.entry(one.id)).toMatchObject({ id: two.id })
}
