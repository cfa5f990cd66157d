import { expect, test } from 'vitest'
import { by, claim, event, link, party } from '../test/entries.ts'
import { freshStore, onEachServer } from '../test/servers.ts'
import { StoreError } from './errors.ts'

const monitor = party('A monitor')
const coast = event('coast')
const denial = claim('denial', coast, monitor)

const revisedBy = { figure: 0, attribution: 0, scope: 0, wording: 0, precision: 0, other: 0 }

const refusal = async (work: Promise<unknown>): Promise<StoreError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof StoreError) return error
  throw new Error(`not refused with a StoreError: ${error}`)
}

onEachServer(({ socket }) => {
  test('what was appended is on the record, with its author, reason and time', async () => {
    const store = await freshStore(socket, () => new Date('2025-03-10T12:00:00Z'))
    const done = await store.append(by(monitor, coast, denial))
    expect(done).toMatchObject({ position: 1, appended: 3, unchanged: 0, revised: 0 })
    expect(await store.entry(denial.id)).toEqual(denial)
    expect(await store.version()).toEqual({ position: 1, recordedAt: '2025-03-10T12:00:00.000Z', entries: 3 })
    expect(await store.changesets()).toEqual([
      {
        position: 1,
        id: done.changeset,
        author: 'a tester',
        reason: 'to try it',
        recordedAt: '2025-03-10T12:00:00.000Z',
        entries: 3,
      },
    ])
  })

  test('appending the same entries again adds nothing, whatever the order of their fields', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor, coast, denial))
    const reordered = Object.fromEntries(Object.entries(denial).reverse())
    const again = await store.append(by(coast, reordered, monitor, monitor))
    expect(again).toEqual({ position: 1, changeset: null, appended: 0, unchanged: 3, revised: 0, revisedBy, erased: 0 })
    expect(await store.version()).toMatchObject({ position: 1, entries: 3 })
  })

  test('a changed entry gets a revision and the earlier one is kept', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor, coast, denial))
    const reworded = { ...denial, statement: { en: 'reworded' } }
    expect(await store.append(by(monitor, reworded))).toMatchObject({
      position: 2,
      appended: 0,
      unchanged: 1,
      revised: 1,
      revisedBy: { ...revisedBy, wording: 1 },
    })
    const [first, second] = await store.revisions(denial.id)
    expect(first).toMatchObject({ revision: 1, entry: denial, changeset: { position: 1 } })
    expect(second).toMatchObject({ revision: 2, entry: reworded, supersededAt: null, changeset: { position: 2 } })
    expect(first?.supersededAt).toBe(second?.recordedAt)
    expect(await store.version()).toMatchObject({ entries: 3 })
  })

  test('a request repeated under its id is answered as the first time and appends once', async () => {
    const store = await freshStore(socket)
    const first = await store.append({ ...by(monitor, coast), id: 'import-1' })
    await store.append(by(denial))
    expect(await store.append({ ...by(monitor, coast), id: 'import-1' })).toEqual(first)
    expect(await store.version()).toMatchObject({ position: 2 })
    expect(await refusal(store.append({ ...by(party('Another')), id: 'import-1' }))).toMatchObject({
      code: 'bad-request',
      place: 'import-1',
    })
  })

  test('one bad entry refuses the whole changeset, and everything wrong is named at once', async () => {
    const store = await freshStore(socket)
    const error = await refusal(
      store.append(by(monitor, { ...coast, slug: 'Not a slug' }, { ...denial, hedge: 'maybe', extra: 1 }, null)),
    )
    expect(error.code).toBe('invalid-entries')
    expect(error.issues).toEqual(
      expect.arrayContaining([
        { entry: coast.id, ref: 'coast', path: ['slug'], message: expect.any(String) },
        { entry: denial.id, ref: 'denial', path: ['hedge'], message: expect.any(String) },
        { entry: '#3', ref: null, path: expect.anything(), message: expect.any(String) },
      ]),
    )
    expect(await store.version()).toEqual({ position: 0, recordedAt: null, entries: 0 })
  })

  test('two different entries under one id are refused', async () => {
    const store = await freshStore(socket)
    const error = await refusal(store.append(by(monitor, { ...monitor, name: { en: 'Another name' } })))
    expect(error).toMatchObject({ code: 'invalid-entries', place: monitor.id })
  })

  test('text the database cannot hold is refused with its place', async () => {
    const store = await freshStore(socket)
    const error = await refusal(store.append(by({ ...monitor, name: { en: 'A\0B' } })))
    expect(error.issues).toMatchObject([{ entry: monitor.id, path: ['name', 'en'] }])
    const halved = await refusal(store.append(by({ ...monitor, name: { en: 'A\ud800B' } })))
    expect(halved.issues).toMatchObject([{ entry: monitor.id, path: ['name', 'en'] }])
  })

  test('any other text and number comes back as it went in', async () => {
    const store = await freshStore(socket)
    const odd = { ...monitor, name: { en: '\u0001 "\\" \u2028 😀', ar: 'المرصد\u200f' } }
    await store.append(by(odd))
    expect(await store.entry(monitor.id)).toEqual(odd)
    expect(await store.append(by(odd))).toMatchObject({ unchanged: 1 })
    const twiceNamed = {
      ...party('Twice'),
      refs: [monitor.refs[0], monitor.refs[0]].map((ref) => ({ ...ref, value: 'same' })),
    }
    expect(await store.append(by(twiceNamed))).toMatchObject({ appended: 1 })
    expect(await store.byRef('same')).toEqual([twiceNamed])
  })

  test('an entry that names one nobody has is refused, with entry, place and the missing id', async () => {
    const store = await freshStore(socket)
    const error = await refusal(store.append(by(coast, denial)))
    expect(error).toMatchObject({ code: 'dangling-reference', place: denial.id })
    expect(error.issues).toEqual([
      { entry: denial.id, ref: 'denial', path: ['claimant'], message: expect.stringContaining(monitor.id) },
    ])
    expect(await store.version()).toMatchObject({ position: 0 })
  })

  test('entries of one changeset may name each other in any order', async () => {
    const store = await freshStore(socket)
    const answer = claim('answer', coast, monitor)
    expect(await store.append(by(link('l', denial, answer), answer, denial, coast, monitor))).toMatchObject({
      appended: 5,
    })
  })

  test('the slug of another event is refused, with both events named', async () => {
    const store = await freshStore(socket)
    await store.append(by(coast))
    const thief = event('thief', { slug: 'coast' })
    const error = await refusal(store.append(by(thief)))
    expect(error).toMatchObject({ code: 'slug-taken', place: thief.id })
    expect(error.issues[0]?.message).toContain(coast.id)
    const within = await refusal(store.append(by(event('one', { slug: 'same' }), event('two', { slug: 'same' }))))
    expect(within.code).toBe('slug-taken')
  })

  test('the outside name of another entry of the type is refused, but entries of two types may share one', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor, coast))
    const other = { ...party('Other'), refs: monitor.refs }
    const error = await refusal(store.append(by(other)))
    expect(error).toMatchObject({ code: 'ref-taken', place: other.id })
    expect(error.issues[0]).toMatchObject({ path: ['refs', 0], message: expect.stringContaining(monitor.id) })
    expect(await store.append(by({ ...denial, refs: monitor.refs }))).toMatchObject({ appended: 1 })
    // given up by one and taken by another in one step
    expect(await store.append(by({ ...monitor, refs: [] }, other))).toMatchObject({ appended: 1, revised: 1 })
  })

  test('an author who looked at an older state is refused', async () => {
    const store = await freshStore(socket)
    await store.append({ ...by(monitor), expectedPosition: 0 })
    expect(await refusal(store.append({ ...by(coast), expectedPosition: 0 }))).toMatchObject({ code: 'position-moved' })
    expect(await store.append({ ...by(coast), expectedPosition: 1 })).toMatchObject({ position: 2 })
  })

  test('nobody writes over what they have not seen, wherever else the record has moved', async () => {
    const store = await freshStore(socket)
    const reworded = (text: string) => ({ ...denial, statement: { en: text } })
    await store.append({ ...by(monitor, coast, denial), expected: { [denial.id]: 0 } })
    await store.append(by(party('Another')))
    const mine = { ...by(reworded('mine')), expected: { [denial.id]: 1 }, id: 'mine' }
    const done = await store.append(mine)
    expect(done).toMatchObject({ revised: 1 })
    const error = await refusal(
      store.append({ ...by(reworded('theirs')), expected: { [denial.id]: 1, [coast.id]: 0 } }),
    )
    expect(error).toMatchObject({ code: 'entry-moved', place: denial.id })
    expect(error.issues).toMatchObject([
      { entry: denial.id, message: 'is at revision 2; it was looked at in revision 1' },
      { entry: coast.id, message: 'is at revision 1; it was to be new' },
    ])
    expect(await store.entry(denial.id)).toMatchObject({ statement: { en: 'mine' } })
    // asked again under its name it is the same request, and answered as the first time
    expect(await store.append(mine)).toEqual(done)
  })

  test('a changeset without an author or a reason is refused', async () => {
    const store = await freshStore(socket)
    expect(await refusal(store.append({ ...by(monitor), author: ' ' }))).toMatchObject({ code: 'bad-request' })
    expect(await refusal(store.append({ ...by(monitor), reason: '' }))).toMatchObject({ code: 'bad-request' })
  })

  test("the record's clock never runs backwards, even if the machine's does", async () => {
    const times = ['2025-03-10T12:00:00Z', '2025-03-09T00:00:00Z', '2025-03-11T00:00:00Z']
    const store = await freshStore(socket, () => new Date(times.shift() ?? ''))
    for (const name of ['one', 'two', 'three']) await store.append(by(party(name)))
    expect((await store.changesets()).map(({ recordedAt }) => recordedAt)).toEqual([
      '2025-03-10T12:00:00.000Z',
      '2025-03-10T12:00:00.000Z',
      '2025-03-11T00:00:00.000Z',
    ])
  })

  test('of eight writers at once none loses anything, and positions have no gaps', async () => {
    const store = await freshStore(socket)
    const writer = async (writer: number) => {
      for (let step = 0; step < 10; step++) await store.append(by(monitor, party(`party ${writer} ${step}`)))
    }
    await Promise.all(Array.from({ length: 8 }, (_, index) => writer(index)))
    const positions = (await store.changesets()).map(({ position }) => position)
    expect(positions).toEqual(Array.from({ length: 80 }, (_, index) => index + 1))
    expect(await store.version()).toMatchObject({ position: 80, entries: 81 })
  })

  test('a large changeset is appended whole', async () => {
    const store = await freshStore(socket)
    const parties = Array.from({ length: 1203 }, (_, index) => party(`party ${index}`))
    expect(await store.append(by(...parties))).toMatchObject({ position: 1, appended: 1203 })
    expect(await store.byRef('party 1202')).toEqual([parties[1202]])
  })
})
