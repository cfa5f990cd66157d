import type { AnyEntry, Entry } from '@onrecord/model'
import { expect, test } from 'vitest'
import { by, claim, event, link, notice, party, place, report, source } from '../../test/entries.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'

const state = party('State')
const ministry = party('Ministry', { partOf: state.id })
const outlet = party('Outlet')
const stranger = party('Stranger')
const country = place('Country')
const coastline = place('Coastline', [country.id])
const town = place('Town', [coastline.id])

const coast = event('coast', { places: [coastline.id] })
const ambush = event('ambush', { partOf: coast.id, places: [town.id] })
const street = event('street', { partOf: ambush.id })
const elsewhere = event('elsewhere')

const said = claim('said', coast, ministry)
const denied = claim('denied', street, ministry)
const foreign = claim('foreign', elsewhere, stranger)
const page = source('page', outlet)
const printed = report('printed', said, page)
const denial = link('denial', denied, said)
const across = link('across', foreign, said)
const remark = notice('remark', page)

const record: Entry[] = [
  ...[state, ministry, outlet, stranger, country, coastline, town],
  ...[coast, ambush, street, elsewhere, said, denied, foreign, page, printed, denial, across, remark],
]

const ids = (entries: readonly AnyEntry[] | null) => new Set(entries?.map(({ id }) => id))
const idsOf = (...entries: Entry[]) => ids(entries)

onEachServer(({ socket }) => {
  test('an event is read with its sub-events, all said of them and all they name, and no claim about another event', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    const everything = idsOf(...record.filter((entry) => ![elsewhere, foreign, stranger].includes(entry)))
    expect(ids(await store.event('coast'))).toEqual(everything)
    expect(ids(await store.event(coast.id))).toEqual(everything)
    expect(ids(await store.event('street'))).toEqual(idsOf(street, denied, denial, ministry, state))
  })

  test('a claim is read with its neighbourhood', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    // its two links bring the claims at their other ends, with the events and speakers of those
    expect(ids(await store.claim(said.id))).toEqual(idsOf(...record))
    expect(ids(await store.claim(denied.id))).toEqual(
      idsOf(denied, denial, said, street, ambush, coast, ministry, state, town, coastline, country),
    )
  })

  test('a relayed claim is read with the claims it came from, up to the first', async () => {
    const store = await freshStore(socket)
    const second = claim('second', coast, outlet, { basis: { type: 'relayed', from: [said.id] } })
    const third = claim('third', coast, stranger, { basis: { type: 'relayed', from: [second.id] } })
    await store.append(by(...record, second, third))
    expect(ids(await store.claim(third.id))).toEqual(
      idsOf(third, second, said, coast, stranger, outlet, ministry, state, coastline, country),
    )
  })

  test('what is not on the record is null, and an id of another type is no event and no claim', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    expect(await store.event('nowhere')).toBeNull()
    expect(await store.event(said.id)).toBeNull()
    expect(await store.claim(coast.id)).toBeNull()
    expect(await store.entry('claim-00000000000000000000000000')).toBeNull()
    expect(await store.revisions('nothing')).toEqual([])
  })

  test('an old slug keeps leading to its event', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    await store.append(by({ ...street, slug: 'renamed' }))
    const renamed = ids(await store.event('renamed'))
    expect(renamed).toContain(street.id)
    expect(ids(await store.event('street'))).toEqual(renamed)
  })

  test('an entry is found by its outside name, and the name can be narrowed to a type and a scheme', async () => {
    const store = await freshStore(socket)
    const twin = { ...party('twin'), refs: [{ scheme: 'other', value: 'said' }] }
    await store.append(by(...record, twin))
    expect(ids(await store.byRef('said'))).toEqual(idsOf(said, twin))
    expect(await store.byRef('said', { type: 'claim' })).toEqual([said])
    expect(await store.byRef('said', { scheme: 'other' })).toEqual([twin])
    expect(await store.byRef('said', { type: 'claim', scheme: 'other' })).toEqual([])
    expect(await store.byRef('nobody’s')).toEqual([])
  })

  test('every read can be taken back to what the record held at an instant', async () => {
    const days = ['2025-03-10', '2025-03-11', '2025-03-12'].map((day) => `${day}T12:00:00.000Z`)
    const [first, second, third] = days
    const store = await freshStore(socket, () => new Date(days.shift() ?? ''))
    await store.append(by(...record.slice(0, 12)))
    const reworded = { ...said, statement: { en: 'reworded' }, refs: [{ scheme: 'test', value: 'moved' }] }
    await store.append(by(reworded, ...record.slice(12)))
    await store.append(by({ ...coast, title: { en: 'New title' } }, event('late')))

    expect(await store.entry(said.id, { recordedBy: first })).toEqual(said)
    expect(await store.entry(said.id, { recordedBy: second })).toEqual(reworded)
    expect(await store.entry(said.id, { recordedBy: '2025-03-10T11:59:59Z' })).toBeNull()
    expect(await store.event('coast', { recordedBy: '2025-03-01T00:00:00Z' })).toBeNull()
    expect(ids(await store.event('coast', { recordedBy: first }))).not.toContain(denied.id)
    expect(ids(await store.event('coast', { recordedBy: second }))).toContain(denied.id)
    expect(await store.event('coast', { recordedBy: second })).toContainEqual(coast)
    expect(await store.claim(said.id, { recordedBy: first })).toContainEqual(said)
    expect(ids(await store.claim(said.id, { recordedBy: first }))).not.toContain(printed.id)
    expect(await store.byRef('said', { recordedBy: first })).toEqual([said])
    expect(await store.byRef('said')).toEqual([])
    expect(await store.byRef('moved', { recordedBy: first })).toEqual([])
    expect(await store.events({ recordedBy: second })).toMatchObject({ total: 4 })
    expect(await store.events({ recordedBy: third })).toMatchObject({ total: 5 })
    // the zone counts, not the digits: 13:30 at +02:00 is half an hour before noon in UTC
    expect(await store.entry(said.id, { recordedBy: '2025-03-10T13:30:00+02:00' })).toBeNull()
  })

  test('events are listed in pages that stay the same while more are appended', async () => {
    const store = await freshStore(socket)
    await store.append(by(coast, ...record.filter((entry) => entry !== coast)))
    const first = await store.events({ limit: 2 })
    expect(first).toMatchObject({ items: [coast, ambush], total: 4 })
    await store.append(by({ ...coast, title: { en: 'New title' } }, event('late')))
    const second = await store.events({ limit: 2, cursor: first.next })
    expect(second).toMatchObject({ items: [street, elsewhere], total: 5 })
    const last = await store.events({ limit: 2, cursor: second.next })
    expect(last).toMatchObject({ items: [event('late')], next: null })
  })

  test('events can be listed by what they are part of', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    expect(ids((await store.events({ partOf: null })).items)).toEqual(idsOf(coast, elsewhere))
    expect(await store.events({ partOf: coast.id })).toMatchObject({ items: [ambush], total: 1, next: null })
  })

  test.each([
    { note: 'an instant without a zone', ask: { recordedBy: '2025-03-10T12:00:00' }, place: 'recordedBy' },
    { note: 'a bare date as an instant', ask: { recordedBy: '2025-03-10' }, place: 'recordedBy' },
    { note: 'an instant that does not exist', ask: { recordedBy: '2025-13-10T12:00:00Z' }, place: 'recordedBy' },
    { note: 'a made-up cursor', ask: { cursor: 'x' }, place: 'cursor' },
    { note: 'an empty page', ask: { limit: 0 }, place: 'limit' },
  ])('$note is refused with its place', async ({ ask, place }) => {
    const store = await freshStore(socket)
    await expect(store.events(ask)).rejects.toMatchObject({ code: 'bad-request', place })
  })

  test('the history can be followed from any position', async () => {
    const store = await freshStore(socket)
    for (const name of ['one', 'two', 'three']) await store.append(by(party(name)))
    expect(await store.changesets({ since: 1, limit: 1 })).toMatchObject([{ position: 2 }])
    expect(await store.changesets({ since: 3 })).toEqual([])
    await expect(store.changesets({ since: -1 })).rejects.toMatchObject({ code: 'bad-request' })
  })
})
