import { type Entry, idOf } from '@onrecord/model'
import { expect, test } from 'vitest'
import { by, claim, event, party, place, report, source } from '../../test/entries.ts'
import { query } from '../../test/query.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'
import type { SearchRequest, Store } from '../index.ts'

const clock = { now: new Date('2031-01-01T00:00:00Z') }
const at = (day: number): string => `2031-01-${String(day).padStart(2, '0')}T12:00:00.000Z`

/** A record whose changesets are a day apart. */
const dailyStore = async (socket: string) => {
  let day = 0
  return freshStore(socket, () => {
    day += 1
    clock.now = new Date(`2031-01-${String(day).padStart(2, '0')}T00:00:00Z`)
    return clock.now
  })
}

const found = async (store: Store, q: string, more: Partial<SearchRequest> = {}): Promise<string[]> =>
  (await store.search({ q, ...more })).items.map(({ id }) => id)

const monitor = party('Harbour Monitor')
const agency = party('Coast Agency')
const town = place('Zephyria')
const harbour = event('harbour', { places: [town.id] })
const market = event('market', { partOf: harbour.id })
const toll = claim('shelling of the quay', harbour, monitor, { statement: { en: 'shelling of the quay' } })
const fire = claim('fire', market, monitor, { statement: { en: 'a fire broke out', fr: 'un incendie' } })
const page = source('page', agency)
const paper = { ...source('paper', agency), language: 'ar', title: 'القصف' } as Entry
const quoted = (name: string, of: Entry, from: Entry, exact: string): Entry =>
  ({
    ...report(name, of, from),
    quote: { exact, prefix: null, suffix: null, language: 'en', direction: 'ltr', translation: null },
  }) as Entry
const carried = quoted('carried', toll, page, 'mortars rained upon it')
const copied = quoted('copied', toll, paper, 'قذائف على الميناء')
const all = [monitor, agency, town, harbour, market, toll, fire, page, paper, carried, copied]

const withholding = (about: Entry): Entry =>
  ({
    type: 'notice',
    id: idOf('notice', 'test', 'withholding', about.id),
    refs: [],
    about: about.id,
    event: null,
    notice: 'withholding',
    into: null,
    reason: { en: 'It names a private person.' },
  }) as Entry

const narrowed = [
  { note: 'type', more: { types: ['party'] as const }, ids: [monitor.id] },
  { note: 'several types', more: { types: ['party', 'event'] as const }, ids: [harbour.id, monitor.id] },
  { note: 'an event with its parts', more: { event: 'harbour' }, ids: [harbour.id, toll.id, fire.id] },
  { note: 'a part by its id', more: { event: market.id }, ids: [fire.id] },
  { note: 'a kind', more: { kind: 'occurrence' }, ids: [toll.id, fire.id] },
  { note: 'another kind', more: { kind: 'tally' }, ids: [] },
  { note: 'the language it was printed in', more: { language: 'ar' }, ids: [toll.id] },
  { note: 'a day before it was said', more: { saidBy: '2025-03-07' }, ids: [monitor.id] },
  { note: 'the day it was said', more: { saidBy: '2025-03-08' }, ids: [harbour.id, monitor.id, toll.id, fire.id] },
]

const rowsOf = (url: string) => {
  const rows = (table: string) =>
    `SELECT id, appended, replaced, found, type, event_id, kind, language, said_on, digest, tsv::text FROM ${table}`
  return query(
    url,
    `${rows('search_claim')} UNION ALL ${rows('search_name')}
     UNION ALL SELECT word, 0, 0, '', '', '', '', '', '', '', '' FROM search_word ORDER BY 1, 2`,
  )
}

onEachServer(({ socket }) => {
  test('finds a claim by what it says, by its speaker, by a place it names, and by the words of its reports', async () => {
    const store = await dailyStore(socket)
    await store.append(by(...all))
    expect(await found(store, 'shelling quay')).toEqual([toll.id])
    expect(await found(store, 'mortars')).toEqual([toll.id])
    expect(await found(store, 'القذائف')).toEqual([toll.id])
    expect(await found(store, 'incendie')).toEqual([fire.id])
    expect(new Set(await found(store, 'harbour monitor'))).toEqual(new Set([monitor.id, toll.id, fire.id]))
    expect((await store.search({ q: 'mortars' })).items).toEqual([
      { id: toll.id, type: 'claim', through: [carried.id] },
    ])
  })

  test('a word to leave out leaves out a claim by the words of its reports too', async () => {
    const store = await dailyStore(socket)
    await store.append(by(...all))
    expect(await found(store, 'shelling -mortars')).toEqual([])
    expect(await found(store, 'shelling -cannons')).toEqual([toll.id])
  })

  test('a revision is found by its new words, and by the old ones only as of then', async () => {
    const store = await dailyStore(socket)
    await store.append(by(...all))
    await store.append(by({ ...toll, statement: { en: 'bombing of the pier' } }))
    expect([await found(store, 'pier'), await found(store, 'shelling')]).toEqual([[toll.id], []])
    const then = { recordedBy: at(1) }
    expect([await found(store, 'pier', then), await found(store, 'shelling', then)]).toEqual([[], [toll.id]])
  })

  test('a renamed speaker is found by the new name wherever it is named', async () => {
    const store = await dailyStore(socket)
    await store.append(by(...all))
    await store.append(by({ ...monitor, name: { en: 'Lighthouse Watch' } }))
    expect(new Set(await found(store, 'lighthouse'))).toEqual(new Set([monitor.id, toll.id, fire.id]))
    expect(await found(store, '"harbour monitor"')).toEqual([])
    expect(new Set(await found(store, '"harbour monitor"', { recordedBy: at(1) }))).toEqual(
      new Set([monitor.id, toll.id, fire.id]),
    )
  })

  test('what is withheld is not found, whatever moment is asked about, and is again once it is given back', async () => {
    const store = await dailyStore(socket)
    await store.append(by(...all))
    const notice = withholding(carried)
    await store.append(by(notice))
    for (const more of [{}, { recordedBy: at(1) }]) {
      expect(await found(store, 'mortars', more)).toEqual([])
      expect(await found(store, 'shelling', more)).toEqual([toll.id])
      expect(await found(store, 'shelling -mortars', more)).toEqual([toll.id])
    }
    expect((await store.search({ q: 'mortrs' })).near).toEqual([])
    const restoration = {
      ...notice,
      id: idOf('notice', 'test', 'restoration'),
      notice: 'restoration',
      about: notice.id,
    }
    await store.append(by(restoration))
    expect(await found(store, 'mortars')).toEqual([toll.id])
  })

  test('a withheld speaker takes along what only they said, its facets and its spelling', async () => {
    const store = await dailyStore(socket)
    const witness = party('Ottoline')
    const seen = claim('seen', market, witness, { statement: { en: 'a fire in the granary' } })
    await store.append(by(...all, witness, seen))
    expect((await store.search({ q: 'Otoline' })).near).toEqual([{ word: 'otoline', known: ['ottoline'] }])
    await store.append(by(withholding(witness)))
    expect(await store.search({ q: 'granary' })).toMatchObject({ items: [], total: { value: 0 }, facets: { type: [] } })
    expect((await store.search({ q: 'Otoline' })).near).toEqual([])
  })

  test('what has been merged leads to what stays', async () => {
    const store = await dailyStore(socket)
    const twin = party('Harbor Observatory')
    await store.append(by(...all, twin))
    const merge = { ...withholding(twin), notice: 'merge', into: monitor.id }
    await store.append(by(merge))
    expect(await found(store, 'harbor observatory')).toEqual([monitor.id])
    expect(await found(store, 'harbor observatory', { recordedBy: at(1) })).toEqual([twin.id])
  })

  test('nothing of what was erased is left among what is searched, past states included', async () => {
    const store = await dailyStore(socket)
    const witness = party('Ottoline')
    const seen = claim('seen', market, witness, { statement: { en: 'a fire in the granary' } })
    const copy = quoted('copy', seen, page, 'said Ottoline')
    await store.append(by(...all, witness, seen, copy))
    await store.append(by({ ...witness, name: { en: 'Ottoline Quill' } }))
    await store.append(by({ ...carried, quote: null }))
    await store.erase({ id: witness.id, author: 'a tester', reason: 'asked for' })
    await store.erase({ id: carried.id, author: 'a tester', reason: 'asked for' })
    const rows = await rowsOf(store.url)
    // The quote of another entry may repeat the name: that entry is hidden, and erased by itself.
    expect(rows.filter(({ id }) => id === witness.id || id === carried.id)).toEqual([])
    expect(JSON.stringify(rows)).not.toMatch(/quill|mortars/)
    expect(await found(store, 'mortars', { recordedBy: at(1) })).toEqual([])
  })

  test('made again from the revisions, it is the same row for row', async () => {
    const store = await dailyStore(socket)
    const witness = party('Ottoline')
    const seen = claim('seen', market, witness)
    await store.append(by(...all, witness, seen))
    await store.append(
      by({ ...monitor, name: { tr: 'Fener', es: 'Faro', de: 'Leuchtturm' } }, { ...paper, title: 'قصف' }),
    )
    await store.append(by({ ...toll, claimant: agency.id }, withholding(fire)))
    await store.append(by({ ...withholding(agency), notice: 'merge', into: monitor.id }))
    await store.append(by({ ...town, name: { en: 'Zephyria-on-Sea' } }))
    await store.erase({ id: witness.id, author: 'a tester', reason: 'asked for' })
    await store.append(by({ ...monitor, name: { en: 'Lighthouse Watch' }, description: { en: 'a body' } }))
    const before = await rowsOf(store.url)
    expect(before.length).toBeGreaterThan(20)
    await query(store.url, 'DELETE FROM search_claim; DELETE FROM search_name; DELETE FROM search_word')
    await store.rebuild()
    expect(await rowsOf(store.url)).toEqual(before)
  })

  test('is narrowed by each filter', async () => {
    const store = await dailyStore(socket)
    await store.append(by(...all))
    for (const { note, more, ids } of narrowed)
      expect({ note, ids: (await found(store, 'harbour', more)).sort() }).toEqual({ note, ids: [...ids].sort() })
  })

  test('an undated claim counts as said when it was first printed', async () => {
    const store = await dailyStore(socket)
    const undated = claim('undated', harbour, monitor, { statedAt: null, statement: { en: 'a siren' } })
    await store.append(by(...all, undated, report('printed', undated, page)))
    expect(await found(store, 'siren', { saidBy: '2025-03-08' })).toEqual([])
    expect(await found(store, 'siren', { saidBy: '2025-03-09' })).toEqual([undated.id])
  })

  test('pages stay what they were while others append and revise', async () => {
    const store = await dailyStore(socket)
    const many = Array.from({ length: 12 }, (_, index) => claim(`beacon ${index}`, harbour, monitor))
    await store.append(by(...all, ...many))
    const whole = await found(store, 'beacon', { limit: 100 })
    const first = await store.search({ q: 'beacon', limit: 5 })
    await store.append(by(...Array.from({ length: 5 }, (_, index) => claim(`new beacon ${index}`, harbour, monitor))))
    await store.append(by({ ...(many[3] as Entry), statement: { en: 'gone' } }))
    const second = await store.search({ q: 'beacon', limit: 5, cursor: first.next })
    const third = await store.search({ q: 'beacon', limit: 5, cursor: second.next })
    expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(whole)
    expect([third.next, (await store.search({ q: 'beacon' })).total.value]).toEqual([null, 16])
  })

  test('a name comes before what is said of it, a whole word before a beginning, the newer of equals before the older', async () => {
    const store = await dailyStore(socket)
    const lighthouse = party('Beacon')
    const begun = party('Beaconsfield')
    const said = claim('a beacon burnt for a night', harbour, monitor)
    await store.append(by(...all, begun, lighthouse, said))
    const later = party('beacon')
    await store.append(by({ ...later, id: idOf('party', 'test', 'other'), refs: [] }))
    expect(await found(store, 'beacon')).toEqual([idOf('party', 'test', 'other'), lighthouse.id, said.id, begun.id])
  })

  test.each([
    { note: 'in English', q: 'harbour', name: 'Harbour', longer: 'Harbour of the harbour' },
    { note: 'in Arabic, with and without the article', q: 'ميناء', name: 'الميناء', longer: 'ميناء الميناء' },
    { note: 'of several words', q: 'coast watch', name: 'Coast Watch', longer: 'Coast watch of the coast watch' },
  ])('a name that is just what was typed comes before a longer one: $note', async ({ q, name, longer }) => {
    const store = await dailyStore(socket)
    await store.append(by({ ...party(name), description: { en: 'a body with a long description of what it does' } }))
    await store.append(by(party(longer)))
    expect(await found(store, q)).toEqual([party(name).id, party(longer).id])
  })

  test('of a common word only the newest are looked at, and the total says so', async () => {
    const store = await dailyStore(socket)
    await store.append(by(...all))
    const many = Array.from({ length: 1010 }, (_, index) => claim(`beacon ${index}`, harbour, monitor))
    await store.append(by(...many.slice(0, 10)))
    await store.append(by(...many.slice(10)))
    const { total, facets, items } = await store.search({ q: 'beacon', limit: 100 })
    expect(total).toEqual({ value: 1000, atLeast: true })
    expect(facets.type).toEqual([{ of: 'claim', value: expect.any(Number), atLeast: true }])
    expect(items.length).toBe(100)
    expect((await store.search({ q: 'beacon 1009' })).total).toEqual({ value: 1, atLeast: false })
  })
})
