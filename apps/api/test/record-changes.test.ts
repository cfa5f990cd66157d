import { canonicalJson, Entry, idOf, type PublishedRecordChange, type RecordChanges } from '@onrecord/model'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import {
  bridge,
  bridged,
  bridgeRecord,
  changeset,
  first,
  harbour,
  harbourRecord,
  later,
  seen,
  withholding,
  witness,
} from './record.ts'

const notice = (name: string, kind: string, about: string, into: string | null = null) => ({
  ...withholding(about),
  id: idOf('notice', 'harbour', name),
  notice: kind,
  into,
  reason: { en: `because of ${name}` },
})

/** What a reader's copy holds who follows the history. */
type Copy = Map<string, unknown>

const take = (copy: Copy, items: readonly PublishedRecordChange[]): void => {
  for (const { id, entry } of items) {
    if (entry === null) copy.delete(id)
    else copy.set(id, entry)
  }
}

const follow = async (api: Contract, copy: Copy, since: number, limit: number): Promise<number> => {
  for (let cursor = ''; ; ) {
    const page = await api.json<RecordChanges>(`/v1/changes?since=${since}&limit=${limit}${cursor}`)
    take(copy, page.items)
    if (page.next === null) return page.since
    cursor = `&cursor=${page.next}`
  }
}

/** Everything readers get, asked for one by one; what is made from an entry is left aside. */
const fresh = async (api: Contract, ids: Iterable<string>): Promise<Copy> => {
  const copy: Copy = new Map()
  for (const id of ids) {
    const answer = await api.get(`/v1/entries/${id}`)
    if (answer.status === 200) copy.set(id, Entry.parse(((await answer.json()) as { entry: unknown }).entry))
  }
  return copy
}

const sorted = (copy: Copy) => [...copy].map(([id, entry]) => [id, canonicalJson(entry)]).sort()

describe('/v1/changes', () => {
  test('gives whoever follows it what asking for everything gives, whatever happened in between', async () => {
    const targets = [harbour, bridge, first, later, seen, bridged, witness]
    const step = fc.record({
      do: fc.constantFrom('withhold', 'lift', 'revise', 'erase', 'follow', 'follow'),
      what: fc.nat(targets.length - 1),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 10 }),
        fc.integer({ min: 1, max: 7 }),
        async (steps, limit) => {
          const store = await emptyStore()
          const api = await contractOf(createApp({ store }))
          const all = [...harbourRecord, ...bridgeRecord]
          await store.append(changeset(...all))
          const hidings: string[] = []
          const kept: Copy = new Map()
          let since = 0
          for (const [turn, one] of steps.entries()) {
            const target = targets[one.what] ?? harbour
            const hiding = hidings[one.what]
            if (one.do === 'follow') since = await follow(api, kept, since, limit)
            if (one.do === 'withhold') {
              const hide = notice(`${turn}`, 'withholding', target.id)
              await store.append(changeset(hide))
              hidings.push(hide.id)
            }
            if (one.do === 'lift' && hiding !== undefined)
              await store.append(changeset(notice(`${turn}`, 'restoration', hiding)))
            if (one.do === 'revise') await store.append(changeset({ ...later, statement: { en: `Turn ${turn}.` } }))
            if (one.do === 'erase') await store.erase({ id: target.id, author: 'a', reason: 'b' })
          }
          const state = sorted(
            await fresh(
              api,
              all.map(({ id }) => id),
            ),
          )
          await follow(api, kept, since, limit)
          expect(sorted(kept)).toEqual(state)
          const anew: Copy = new Map()
          await follow(api, anew, 0, 100)
          expect(sorted(anew)).toEqual(state)
          await store.close()
        },
      ),
      { numRuns: 5 },
    )
  })

  test('tells what was taken from readers by its id and the class of the reason, and takes an instant', async () => {
    let now = new Date('2031-05-01T00:00:00Z')
    const store = await emptyStore(() => now)
    const api = await contractOf(createApp({ store }))
    await store.append(changeset(...bridgeRecord, ...harbourRecord))
    now = new Date('2031-05-02T00:00:00Z')
    await store.append(changeset({ ...notice('hide', 'withholding', bridged.id), reasonClass: 'legal' }))
    const asked = '/v1/changes?since=2031-05-01T12:00:00Z'
    const told = { id: bridged.id, type: 'claim', change: 'withheld', reasonClass: 'legal', entry: null, reason: null }
    expect(await api.json(asked)).toMatchObject({ items: [told], next: null, since: 2, version: { position: 2 } })
    expect(await api.json('/v1/notices')).toMatchObject({ items: [told] })
    expect(await api.json(`${asked}&recordedBy=2031-05-01T13:00:00Z`)).toMatchObject({ items: [], since: 1 })
    expect(await (await api.get('/v1/changes')).text()).not.toContain('because of hide')
  })

  test.each([
    { note: 'neither a position nor an instant', query: 'since=yesterday', parameter: 'since' },
    { note: 'an instant before there were any', query: 'since=-1', parameter: 'since' },
    { note: 'a made-up cursor', query: 'cursor=x', parameter: 'cursor' },
  ])('refuses $note', async ({ query, parameter }) => {
    const api = await contractOf(createApp({ store: await emptyStore() }))
    const answer = await api.get(`/v1/changes?${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'parameter-invalid', parameter })
  })
})

describe('what was merged into another', () => {
  let api: Contract
  const merge = notice('merge', 'merge', bridge.id, harbour.id)

  beforeAll(async () => {
    let now = new Date('2031-05-01T00:00:00Z')
    const store = await emptyStore(() => now)
    await store.append(changeset(...harbourRecord, ...bridgeRecord))
    now = new Date('2031-06-01T00:00:00Z')
    await store.append(changeset(merge))
    api = await contractOf(createApp({ store }))
  })

  test.each([
    { from: `/v1/events/${bridge.id}`, to: `/v1/events/${harbour.id}` },
    { from: '/v1/events/bridge?saidBy=2031', to: `/v1/events/${harbour.id}?saidBy=2031` },
    { from: `/v1/entries/${bridge.id}`, to: `/v1/entries/${harbour.id}` },
    { from: '/v1/events/bridge/changes?from=2031', to: `/v1/events/${harbour.id}/changes?from=2031` },
    { from: '/v1/events/bridge.geojson', to: `/v1/events/${harbour.id}.geojson` },
  ])('leads on from $from', async ({ from, to }) => {
    const answer = await api.get(from)
    expect(answer.status).toBe(308)
    expect(answer.headers.get('Location')).toBe(to)
  })

  test('is as it was when asked for as it stood before', async () => {
    expect((await api.get('/v1/events/bridge?recordedBy=2031-05-15T00:00:00Z')).status).toBe(200)
  })

  test('is told to whoever keeps a copy', async () => {
    expect(await api.json('/v1/notices')).toMatchObject({
      items: [{ id: merge.id, change: 'merged', about: bridge.id, into: harbour.id, entry: { notice: 'merge' } }],
    })
  })
})

test('one entry can be asked for as of what had been said by a day', async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  const api = await contractOf(createApp({ store }))
  const status = async (path: string) => (await api.get(path)).status
  expect(await status(`/v1/entries/${later.id}?saidBy=2031-03-11`)).toBe(404)
  expect(await status(`/v1/entries/${later.id}?saidBy=2031-03-12`)).toBe(200)
  expect(await status(`/v1/entries/${harbour.id}?saidBy=2020`)).toBe(200)
  expect(await api.json('/v1/entries?ref=MON-2&saidBy=2031-03-11')).toMatchObject({
    items: [],
    emptiedBy: { parameter: 'saidBy' },
  })
  expect(await api.json('/v1/entries?ref=MON-2&saidBy=2031-03-12')).toMatchObject({ items: [{ id: later.id }] })
})
