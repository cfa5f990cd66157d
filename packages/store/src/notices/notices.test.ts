import { type Entry, idOf, type Notice } from '@onrecord/model'
import { expect, test } from 'vitest'
import { by, claim, event, link, notice, party, place, report, source } from '../../test/entries.ts'
import { query } from '../../test/query.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'
import type { Store } from '../index.ts'

const town = place('town')
const family = party('family')
const witness = party('witness', { partOf: family.id })
const monitor = party('monitor')
const paper = party('paper')
const coast = event('coast', { places: [town.id] })
const seen = claim('seen', coast, witness)
const counted = claim('counted', coast, monitor)
const page = source('page', paper)
const printed = report('printed', seen, page)
const answer = link('answer', counted, seen)
const record: Entry[] = [town, family, witness, monitor, paper, coast, seen, counted, page, printed, answer]

const hide = (about: Entry, more: Partial<Notice> = {}): Entry =>
  ({ ...notice(`hide ${about.id}`, about), notice: 'withholding', reasonClass: 'safety', ...more }) as Entry
const lift = (hiding: Entry): Entry => ({ ...notice(`lift ${hiding.id}`, hiding), notice: 'restoration' }) as Entry
const merge = (name: string, about: Entry, into: Entry): Entry =>
  ({ ...notice(name, about), notice: 'merge', into: into.id }) as Entry

const all = record.map(({ id }) => id)
const shown = async (store: Store, ids: readonly string[] = all): Promise<Set<string>> => {
  const found = new Set<string>()
  for (const id of ids) if (await store.entry(id)) found.add(id)
  return found
}
const idsOf = (...entries: Entry[]) => new Set(entries.map(({ id }) => id))

onEachServer(({ socket }) => {
  test('what is withheld is gone from every read with all that names it and whoever only that leads to', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    await store.append(by(hide(seen)))
    const left = idsOf(town, monitor, coast, counted)
    expect(await shown(store)).toEqual(left)
    expect(new Set((await store.event('coast'))?.map(({ id }) => id))).toEqual(left)
    expect(await store.claim(seen.id)).toBeNull()
    expect(await store.byRef('witness')).toEqual([])
    expect(await store.revisions(seen.id)).toEqual([])
  })

  test('what is done to something hidden, or to what it alone leads to, touches nothing that readers see', async () => {
    const store = await freshStore(socket)
    const elsewhere = event('elsewhere')
    const again = claim('again', elsewhere, witness)
    const word = notice('a word about it', seen)
    await store.append(by(...record, elsewhere, again, report('printed again', again, page), word))
    await store.append(by(hide(seen)))
    const touched = async (...names: Entry[]) => Promise.all(names.map(({ id }) => store.touched(id)))
    const before = await touched(coast, counted, witness, page)
    expect(before.map((step) => step?.position)).toEqual([2, 2, 2, 2])
    await store.append(by({ ...word, reason: { en: 'Another word.' } } as Entry))
    expect(await touched(coast, counted, witness, page)).toEqual(before)
    await store.append(by({ ...coast, summary: { en: 'Told anew.' } }))
    expect((await touched(witness, page)).map((step) => step?.position)).toEqual([2, 2])
    const then = await touched(coast, counted)
    await store.append(by({ ...witness, name: { en: 'Named anew' } } as Entry))
    expect(await touched(coast, counted)).toEqual(then)
    await store.append(by(lift(hide(seen))))
    expect((await touched(coast, witness)).map((step) => step?.position)).toEqual([6, 6])
  })

  test('whoever keeps the record still reads all of it', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record, hide(coast)))
    const hidden = true
    expect(await store.event('coast')).toBeNull()
    expect(await store.events()).toMatchObject({ items: [], total: 0 })
    expect(await store.events({ hidden })).toMatchObject({ items: [coast], total: 1 })
    expect(await store.entry(seen.id, { hidden })).toEqual(seen)
    expect(await store.claim(seen.id, { hidden })).toContainEqual(witness)
    expect(await store.byRef('witness', { hidden })).toEqual([witness])
    expect(await store.revisions(seen.id, { hidden })).toMatchObject([{ entry: seen }])
  })

  test('a restoration gives back everything its withholding hid, and neither is ever shown itself', async () => {
    const store = await freshStore(socket)
    const hiding = hide(witness)
    await store.append(by(...record))
    await store.append(by(hiding))
    expect(await shown(store)).toEqual(idsOf(town, monitor, coast, counted))
    await store.append(by(lift(hiding)))
    expect(await shown(store)).toEqual(new Set(all))
    expect(await shown(store, [hiding.id, lift(hiding).id])).toEqual(new Set())
    await store.append(by(hide(seen, { id: idOf('notice', 'again') })))
    expect(await store.entry(seen.id)).toBeNull()
  })

  test('whoever is led to by something else too stays', async () => {
    const store = await freshStore(socket)
    const heard = claim('heard', coast, witness)
    await store.append(by(...record, hide(seen)))
    expect(await store.entry(witness.id)).toBeNull()
    await store.append(by(heard))
    expect(await shown(store)).toEqual(idsOf(town, monitor, coast, counted, witness, family))
    await store.append(by({ ...heard, claimant: monitor.id }))
    expect(await store.entry(witness.id)).toBeNull()
  })

  test('what comes later and names what is hidden is hidden with it', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record, hide(witness)))
    const later = claim('later', coast, witness)
    await store.append(by(later))
    expect(await store.entry(later.id)).toBeNull()
  })

  test('looking back does not show what is hidden now, nor what named it then', async () => {
    const times = ['2025-03-10T12:00:00Z', '2025-03-11T12:00:00Z', '2025-03-12T12:00:00Z']
    const store = await freshStore(socket, () => new Date(times.shift() ?? '2025-04-01T12:00:00Z'))
    await store.append(by(...record))
    await store.append(by({ ...seen, claimant: monitor.id }))
    await store.append(by(hide(witness)))
    expect(await store.entry(seen.id)).toMatchObject({ claimant: monitor.id })
    const then = { recordedBy: '2025-03-10T13:00:00Z' }
    expect(await store.entry(seen.id, then)).toBeNull()
    expect(await store.entry(printed.id, then)).toBeNull()
    expect(await store.byRef('seen', then)).toEqual([])
    expect(new Set((await store.event('coast', then))?.map(({ id }) => id))).toEqual(
      idsOf(town, monitor, coast, counted),
    )
    expect(await store.revisions(seen.id)).toMatchObject([{ revision: 2, classes: [] }])
    expect(await store.revisions(seen.id, { hidden: true })).toMatchObject([
      { classes: [] },
      { classes: ['attribution'] },
    ])
  })

  test('a notice that no longer withholds shows what it says now, never what it said', async () => {
    const store = await freshStore(socket, () => new Date('2025-03-10T12:00:00Z'))
    await store.append(by(...record, hide(seen, { reason: { en: 'secret' } })))
    const now = hide(seen, { notice: 'correction', reason: { en: 'misread' }, reasonClass: undefined })
    await store.append(by(now))
    expect(await store.entry(seen.id)).toEqual(seen)
    expect(JSON.stringify(await store.revisions(now.id))).not.toContain('secret')
  })

  test('the table of what is hidden is the same when it is made again', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record, hide(seen)))
    await store.append(by(hide(town)))
    const table = () => query(store.url, 'SELECT id, because FROM hidden ORDER BY id')
    const before = await table()
    expect(before.length).toBeGreaterThan(5)
    await query(store.url, 'DELETE FROM hidden')
    await store.rebuild()
    expect(await table()).toEqual(before)
  })

  test('an entry merged into another leads there, by way of others too, and not before it was', async () => {
    const times = ['2025-03-10T12:00:00Z']
    const store = await freshStore(socket, () => new Date(times.shift() ?? '2025-04-01T12:00:00Z'))
    const [one, two, three] = [event('one'), event('two'), event('three')]
    await store.append(by(one, two, three))
    await store.append(by(merge('m', one, two), merge('n', two, three)))
    expect(await store.mergedInto('one')).toBe(three.id)
    expect(await store.mergedInto(two.id)).toBe(three.id)
    expect(await store.mergedInto(three.id)).toBeNull()
    expect(await store.mergedInto('one', { recordedBy: '2025-03-11T12:00:00Z' })).toBeNull()
    await store.append(by(hide(three)))
    expect(await store.mergedInto('two')).toBeNull()
  })

  test.each([
    { note: 'about nothing', bad: { about: 'the weather' }, path: 'about' },
    { note: 'about a question', bad: { about: idOf('question', 'q') }, path: 'about' },
    { note: 'about a notice', bad: { about: idOf('notice', 'test', 'first') }, path: 'about' },
    { note: 'that lifts an entry', bad: { notice: 'restoration' as const }, path: 'about' },
    {
      note: 'that lifts what hides nothing',
      bad: { notice: 'restoration' as const, about: idOf('notice', 'test', 'first') },
      path: 'about',
    },
    { note: 'that merges into nothing', bad: { notice: 'merge' as const }, path: 'into' },
    { note: 'that merges into itself', bad: { notice: 'merge' as const, into: seen.id }, path: 'into' },
    { note: 'that merges into another type', bad: { notice: 'merge' as const, into: coast.id }, path: 'into' },
    { note: 'that leads elsewhere without merging', bad: { into: counted.id }, path: 'into' },
    { note: 'with a class of reason for nothing', bad: { reasonClass: 'privacy' as const }, path: 'reasonClass' },
    { note: 'of an erasure nobody made', bad: { notice: 'erasure' as const }, path: 'notice' },
  ])('a notice $note is refused', async ({ bad, path }) => {
    const store = await freshStore(socket)
    await store.append(by(...record, notice('first', seen)))
    await expect(store.append(by({ ...notice('bad', seen), ...bad }))).rejects.toMatchObject({
      code: 'invalid-entries',
      issues: [{ ref: 'bad', path: [path] }],
    })
  })

  test('merges that lead back are refused, over several changesets and within one', async () => {
    const store = await freshStore(socket)
    const [one, two, three] = [event('one'), event('two'), event('three')]
    await store.append(by(one, two, three, merge('m', one, two)))
    await store.append(by(merge('n', two, three)))
    await expect(store.append(by(merge('o', three, one)))).rejects.toMatchObject({ code: 'invalid-entries' })
    await expect(store.append(by(merge('again', one, three)))).rejects.toMatchObject({ code: 'invalid-entries' })
    const [four, five] = [event('four'), event('five')]
    await expect(store.append(by(four, five, merge('p', four, five), merge('q', five, four)))).rejects.toMatchObject({
      code: 'invalid-entries',
    })
  })
})
