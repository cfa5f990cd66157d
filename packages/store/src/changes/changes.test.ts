import { type AnyEntry, canonicalJson, type Entry, idOf, type Notice } from '@onrecord/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { by, claim, event, notice, party, report, source } from '../../test/entries.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'
import type { ChangesRequest, RecordChange, Store } from '../index.ts'

const people = [party('p0'), party('p1'), party('p2', { partOf: party('p0').id })] as const
const events = [event('e0'), event('e1', { partOf: event('e0').id }), event('e2')] as const
const page = source('page', people[1])
const claims = [claim('c0', events[0], people[0]), claim('c1', events[1], people[1]), claim('c2', events[2], people[2])]
const reports = claims.map((said, index) => report(`r${index}`, said, page))
const base: Entry[] = [...people, ...events, page, ...claims, ...reports]
const targets = [...people, ...events, page, ...claims, ...reports]

/** Everything a reader's copy holds after following the history. */
type Copy = Map<string, AnyEntry>

const take = (copy: Copy, items: readonly RecordChange[]): void => {
  for (const { id, entry } of items) {
    if (entry === null) copy.delete(id)
    else copy.set(id, entry)
  }
}

const follow = async (store: Store, copy: Copy, request: ChangesRequest): Promise<number> => {
  for (let cursor: string | null = null; ; ) {
    const read = await store.changes({ ...request, cursor })
    take(copy, read.items)
    if (read.next === null) return read.position
    cursor = read.next
  }
}

const fresh = async (store: Store, ids: Iterable<string>, recordedBy?: string): Promise<Copy> => {
  const copy: Copy = new Map()
  for (const id of ids) {
    const entry = await store.entry(id, { recordedBy })
    if (entry) copy.set(id, entry)
  }
  return copy
}

const sorted = (copy: Copy) => [...copy].map(([id, entry]) => [id, canonicalJson(entry)]).sort()

const about = (target: Entry, name: string, more: Partial<Notice>): Entry =>
  ({ ...notice(name, target), ...more }) as Entry

/** One thing that can happen to the record; numbers choose what it happens to. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('revise' as const), what: fc.nat(2), who: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('withhold' as const), what: fc.nat(targets.length - 1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('lift' as const), what: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), what: fc.nat(targets.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), what: fc.nat(2), who: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remark' as const), what: fc.nat(targets.length - 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('add' as const), what: fc.nat(2), who: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('follow' as const) }) },
)

const entriesOf = (
  one: Exclude<typeof step extends fc.Arbitrary<infer S> ? S : never, { do: 'erase' | 'follow' }>,
  turn: number,
  hidings: Entry[],
): Entry[] => {
  const name = `n${turn}`
  const target = targets[one.what] ?? events[0]
  switch (one.do) {
    case 'revise':
      return [{ ...(claims[one.what] as Entry), claimant: people[one.who]?.id, statement: { en: name } } as Entry]
    case 'add':
      return [claim(name, events[one.what] ?? events[0], people[one.who] ?? people[0])]
    case 'withhold':
      return [about(target, name, { notice: 'withholding', reasonClass: 'privacy' })]
    case 'lift':
      return hidings.slice(one.what, one.what + 1).map((hiding) => about(hiding, name, { notice: 'restoration' }))
    case 'merge':
      return one.what === one.who
        ? []
        : [
            about(people[one.what] ?? people[0], `merge ${one.what}`, {
              notice: 'merge',
              into: people[one.who]?.id ?? '',
            }),
          ]
    case 'remark':
      return [about(target, name, {})]
  }
}

onEachServer(({ socket }) => {
  test('whoever follows the history has in the end what a fresh read gives, from wherever they began', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), fc.nat(6), async (steps, limit) => {
        const store = await freshStore(socket)
        await store.append(by(...base))
        const ids = new Set(base.map(({ id }) => id))
        const hidings: Entry[] = []
        const kept: Copy = new Map()
        let since = 0
        for (const [turn, one] of steps.entries()) {
          if (one.do === 'follow') since = await follow(store, kept, { since, limit: limit + 1 })
          else if (one.do === 'erase')
            await store.erase({ id: targets[one.what]?.id ?? '', author: 'a', reason: 'b', reasonClass: 'legal' })
          else {
            const entries = entriesOf(one, turn, hidings)
            const done = await store.append(by(...entries)).catch(() => null)
            if (done === null) continue
            for (const entry of entries) ids.add(entry.id)
            if (one.do === 'withhold') hidings.push(...entries)
          }
        }
        const state = sorted(await fresh(store, ids))
        await follow(store, kept, { since, limit: limit + 1 })
        expect(sorted(kept)).toEqual(state)
        const anew: Copy = new Map()
        await follow(store, anew, { limit: limit + 1 })
        expect(sorted(anew)).toEqual(state)
        // Nothing it ever gives names what is hidden now, but for the ids of what must be forgotten.
        const gone = [...ids].filter((id) => !anew.has(id))
        const { items } = await store.changes({ limit: 1000 })
        const text = JSON.stringify(items.map(({ id: _id, ...rest }) => rest))
        for (const id of gone) expect(text).not.toContain(id)
        await store.close()
      }),
      { numRuns: 6 },
    )
  })

  test('each step says what came of which entry, when, by whom and why', async () => {
    const at = '2025-03-10T12:00:00.000Z'
    const store = await freshStore(socket, () => new Date(at))
    const [said] = claims as [Entry, Entry, Entry]
    await store.append(by(people[0], events[0], said))
    await store.append(by({ ...said, statement: { en: 'reworded' }, statedAt: '2025-03-09' }))
    await store.append(by(about(said, 'oops', {}), about(said, 'gone', { notice: 'withdrawal' })))
    const { items, next, position } = await store.changes({ since: 1 })
    expect(next).toBeNull()
    expect(position).toBe(3)
    const told = { at, author: 'a tester', reason: 'to try it', into: null, reasonClass: null }
    expect(items).toMatchObject([
      { ...told, position: 2, id: said.id, change: 'revised', classes: ['attribution', 'wording'], about: null },
      { ...told, position: 3, type: 'notice', change: 'corrected', classes: [], about: said.id },
      { ...told, position: 3, type: 'notice', change: 'withdrawn', classes: [], about: said.id },
    ])
  })

  test('a tombstone tells the id, the class of reason and the time, and nothing else', async () => {
    const store = await freshStore(socket)
    await store.append({ ...by(...base), reason: 'what p0 told us' })
    const hiding = about(claims[0] as Entry, 'hide', {
      notice: 'withholding',
      reasonClass: 'safety',
      reason: { en: 'p0 is in danger' },
    })
    await store.append({ ...by(hiding), author: 'someone', reason: 'p0 is in danger' })
    const { items } = await store.changes({ since: 1 })
    expect(items).toMatchObject(
      [claims[0], people[0], reports[0]]
        .map((entry) => entry?.id ?? '')
        .filter((id) => id !== people[0].id) // p2 is part of it, and shown
        .sort()
        .map((id) => ({ id, change: 'withheld', reasonClass: 'safety', author: null, reason: null, entry: null })),
    )
    expect(JSON.stringify(await store.changes())).not.toMatch(/danger|told us|someone/)
  })

  test('what was hidden before anybody saw it leaves no trace, and is told when it is given back', async () => {
    const store = await freshStore(socket)
    const secret = claim('secret', events[0], people[0])
    const hiding = about(secret, 'hide', { notice: 'withholding' })
    await store.append(by(people[0], events[0], events[2], claim('open', events[2], people[0]), secret, hiding))
    expect(JSON.stringify(await store.changes())).not.toContain(secret.id)
    await store.append(by(about(hiding, 'lift', { notice: 'restoration' })))
    expect((await store.changes({ since: 1 })).items).toMatchObject([
      { id: secret.id, change: 'restored', entry: secret },
    ])
  })

  test('it can be read as of an instant, from an instant, and notices alone', async () => {
    const days = ['2025-03-10T12:00:00Z', '2025-03-11T12:00:00Z', '2025-03-12T12:00:00Z']
    const store = await freshStore(socket, () => new Date(days.shift() ?? '2025-04-01T12:00:00Z'))
    await store.append(by(people[0]))
    await store.append(by(people[1]))
    await store.append(by(about(people[1], 'oops', {})))
    const ids = async (request: ChangesRequest) => (await store.changes(request)).items.map(({ id }) => id)
    expect(await ids({ recordedBy: '2025-03-11T13:00:00Z' })).toEqual([people[0].id, people[1].id])
    expect(await ids({ since: '2025-03-10T13:00:00Z', recordedBy: '2025-03-11T13:00:00Z' })).toEqual([people[1].id])
    expect(await ids({ since: '2020-03-10T13:00:00Z' })).toHaveLength(3)
    expect(await ids({ notices: true })).toEqual([idOf('notice', 'test', 'oops')])
    expect(await store.version({ recordedBy: '2025-03-11T13:00:00Z' })).toEqual({
      position: 2,
      recordedAt: '2025-03-11T12:00:00.000Z',
      entries: 2,
    })
  })

  test.each([
    { note: 'a made-up cursor', ask: { cursor: 'x' }, place: 'cursor' },
    { note: 'a page of nothing', ask: { limit: 0 }, place: 'limit' },
    { note: 'a position before the first', ask: { since: -1 }, place: 'since' },
    { note: 'a day instead of an instant', ask: { since: '2025-03-10' }, place: 'since' },
  ])('$note is refused with its place', async ({ ask, place }) => {
    const store = await freshStore(socket)
    await expect(store.changes(ask)).rejects.toMatchObject({ code: 'bad-request', place })
  })
})
