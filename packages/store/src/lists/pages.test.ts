import { unscoped } from '@onrecord/model'
import { expect, test } from 'vitest'
import { by, claim, event, party, place, report, source } from '../../test/entries.ts'
import { query } from '../../test/query.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'
import type { ClaimsListRequest } from './list-claims.ts'
import type { EventsListRequest } from './list-events.ts'

const monitor = party('A monitor')
const town = { ...place('town'), point: { latitude: 35, longitude: 36, radius: 5, basis: { en: 'a map' } } }
const at = (name: string, window: string | null) => event(name, { window, places: [town.id] })
const [first, second, third] = [at('first', '2025-03-08'), at('second', null), at('third', '2025-03-06')]
const said = claim('said', first, monitor)
const page = source('page', monitor)
const record = [monitor, town, first, second, third, said, page, report('r', said, page)]

onEachServer(({ socket }) => {
  test('a reader who turns pages while others append meets everything once', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    const one = await store.listEvents({ limit: 2 })
    expect(one).toMatchObject({ items: [{ event: first }, { event: second }], total: { value: 3, atLeast: false } })
    await store.append(by(at('fourth', '2025-03-07'), { ...first, title: { en: 'Another title' } }))
    const two = await store.listEvents({ limit: 2, cursor: one.next })
    expect(two).toMatchObject({ items: [{ event: third }, { event: { slug: 'fourth' } }], next: null })
  })

  test('events can be turned over by date, those without one last', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    const slugs: string[] = []
    let cursor: string | null = null
    do {
      const { items, next } = await store.listEvents({ order: 'date', limit: 1, cursor })
      slugs.push(...items.map(({ event: { slug } }) => slug))
      cursor = next
    } while (cursor !== null)
    expect(slugs).toEqual(['third', 'first', 'second'])
  })

  test('what begins long before the days asked about and reaches into them is found', async () => {
    const store = await freshStore(socket)
    const windows = [
      '2025-02-20/2025-03-08',
      '2024-06/2025-03-07',
      '2011/..',
      '../2025-03-07',
      '2025-03-05',
      '2025-03-09',
    ]
    const all = windows.map((window, index) => at(`e${index}`, window))
    await store.append(by(town, ...all))
    for (const where of [{}, { country: 'SYR' }, { bbox: { west: 35, south: 34, east: 37, north: 36 } }]) {
      const found = await store.listEvents({ from: '2025-03-07', to: '2025-03-08', ...where })
      expect(found.items.map(({ event: { window } }) => window)).toEqual(windows.slice(0, 4))
    }
  })

  test('those on the map, among some ids, are both', async () => {
    const store = await freshStore(socket)
    const scope = { ...unscoped, area: { places: [town.id] } }
    const there = (name: string) =>
      claim(name, first, monitor, {
        value: { happening: { key: 'fighting', label: { en: 'fighting' } }, attitude: 'affirms', scope },
      })
    const [one, two] = [there('one'), there('two')]
    await store.append(by(...record, one, two))
    const ids = async (request: ClaimsListRequest) => (await store.listClaims(request)).items.map(({ id }) => id)
    expect(await ids({ onMap: true })).toEqual([one.id, two.id])
    expect(await ids({ onMap: true, ids: [two.id, said.id] })).toEqual([two.id])
  })

  test('when an event becomes part of another, what is said of its parts is found under that', async () => {
    const store = await freshStore(socket)
    const [large, larger] = [event('large'), event('larger')]
    const middle = event('middle', { partOf: large.id })
    const small = event('small', { partOf: middle.id })
    const told = claim('told', small, monitor)
    await store.append(by(monitor, town, large, larger, middle, small, told, page, report('p', told, page)))
    expect((await store.listClaims({ event: 'large' })).items).toEqual([told])
    await store.append(by({ ...middle, partOf: larger.id }))
    expect((await store.listClaims({ event: 'large' })).items).toEqual([])
    expect((await store.listClaims({ event: 'larger' })).items).toEqual([told])
    expect((await store.listReports({ event: 'larger' })).items).toHaveLength(1)
    expect((await store.listEvents({ claimant: monitor.id })).items).toMatchObject([
      { event: larger },
      { event: small },
    ])
  })

  test('what is said of events that are part of one another is found under each of them', async () => {
    const store = await freshStore(socket)
    const [one, other] = [event('one'), event('other')]
    const [ofOne, ofOther] = [claim('of one', one, monitor), claim('of other', other, monitor)]
    await store.append(by(monitor, one, other, ofOne, ofOther))
    await store.append(by({ ...one, partOf: other.id }, { ...other, partOf: one.id }))
    expect((await store.listClaims({ event: 'one' })).items).toEqual([ofOne, ofOther])
    expect((await store.listClaims({ event: 'other' })).items).toEqual([ofOne, ofOther])
    expect((await store.eventCounts([one.id])).get(one.id)).toMatchObject({ claims: 2, subEvents: 1 })
  })

  test('an event is found at the places it had at the moment asked about', async () => {
    const store = await freshStore(socket)
    const village = place('village')
    await store.append(by(town, village, second))
    const { recordedAt } = await store.version()
    await store.append(by({ ...second, places: [village.id] }))
    const found = async (id: string, recordedBy?: string | null) =>
      (await store.listEvents({ place: id, ...(recordedBy && { recordedBy }) })).items.map(
        ({ event: { slug } }) => slug,
      )
    expect([await found(town.id), await found(village.id)]).toEqual([[], ['second']])
    expect([await found(town.id, recordedAt), await found(village.id, recordedAt)]).toEqual([['second'], []])
  })

  test('counting stops at a thousand, or where a reader says, and says so', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    await query(
      store.url,
      `INSERT INTO list_source SELECT 'source-' || n, 1, outlet, lang, published_on, 9, n, recorded_at, NULL
       FROM list_source, generate_series(1, 10001) n`,
    )
    expect((await store.listSources({ lang: 'en' })).total).toEqual({ value: 1000, atLeast: true })
    expect((await store.listSources({ countTo: 99_999 })).total).toEqual({ value: 10_000, atLeast: true })
    expect((await store.listSources({ publisher: 'nobody' })).total).toEqual({ value: 0, atLeast: false })
  })

  test('what emptied a list of events is named: the clocks before the filters, those as they are given', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    const asked: [EventsListRequest, string | null][] = [
      [{ country: 'TUR' }, 'country'],
      [{ country: 'SYR', bbox: { west: 0, south: 0, east: 1, north: 1 } }, 'bbox'],
      [{ country: 'SYR', from: '2026', kind: 'status' }, 'from'],
      [{ country: 'SYR', claimant: 'nobody' }, 'claimant'],
      [{ country: 'TUR', saidBy: '2019' }, 'saidBy'],
      [{ saidBy: '2019', recordedBy: '2019-01-01T00:00:00Z' }, 'recordedBy'],
      [{ country: 'SYR', limit: 1 }, null],
    ]
    for (const [ask, parameter] of asked) expect(await store.emptied('events', ask)).toBe(parameter)
  })

  test('what emptied any other list is named too, and nothing is blamed on an empty record', async () => {
    const store = await freshStore(socket)
    expect(await store.emptied('claims', { kind: 'status' })).toBe(null)
    await store.append(by(...record))
    expect(await store.emptied('claims', { event: 'first', kind: 'status' })).toBe('kind')
    expect(await store.emptied('reports', { outlet: monitor.id, lang: 'ar' })).toBe('lang')
    expect(await store.emptied('sources', { event: 'second', lang: 'ar' })).toBe('event')
    expect(await store.emptied('places', { within: town.id })).toBe('within')
  })

  test('what cannot be asked is refused with its place', async () => {
    const store = await freshStore(socket)
    const asked: [EventsListRequest, string][] = [
      [{ cursor: '1' }, 'cursor'],
      [{ cursor: '1.2', order: 'date' }, 'cursor'],
      [{ cursor: '2025-13-40.1.2', order: 'date' }, 'cursor'],
      [{ limit: 0 }, 'limit'],
      [{ recordedBy: '2025-03-10T12:00:00' }, 'recordedBy'],
    ]
    for (const [ask, place] of asked)
      await expect(store.listEvents(ask)).rejects.toMatchObject({ code: 'bad-request', place })
  })
})
