import { idOf } from '@onrecord/model'
import { expect, test } from 'vitest'
import { by, event, notice, party } from '../../test/entries.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'

onEachServer(({ socket }) => {
  const named = (value: string, scheme = 'ucdp-ged') => ({
    ...event(`e-${value}`),
    id: idOf('event', scheme, value),
    refs: [{ scheme, value }],
  })

  test('the outside names of one list are read a page at a time, each once, and those of other lists are not', async () => {
    const store = await freshStore(socket)
    const ten = ['1', '10', '100', '2', '20', '3', '30', '4', '40', '5']
    await store.append(by(...ten.map((value) => named(value)), { ...named('6', 'other'), slug: 'other-6' }, party('7')))
    const found: { value: string; id: string }[] = []
    for (let after: string | undefined; ; after = found.at(-1)?.value) {
      const page = await store.refs({ scheme: 'ucdp-ged', type: 'event', after, limit: 3 })
      found.push(...page)
      if (page.length < 3) break
    }
    expect(found).toEqual([...ten].sort().map((value) => ({ value, id: idOf('event', 'ucdp-ged', value) })))
    expect(await store.refs({ scheme: 'ucdp-ged', type: 'claim' })).toEqual([])
  })

  test('a name an entry has given up is not among them', async () => {
    const store = await freshStore(socket)
    await store.append(by(named('1')))
    await store.append(by({ ...named('1'), refs: [{ scheme: 'ucdp-ged', value: '2' }] }))
    expect((await store.refs({ scheme: 'ucdp-ged', type: 'event' })).map(({ value }) => value)).toEqual(['2'])
  })

  test('what is withheld is neither among the names nor among many entries, but for those who keep the record', async () => {
    const store = await freshStore(socket)
    await store.append(by(named('1'), named('2')))
    const withholding = { ...notice('hide', named('1')), notice: 'withholding', reasonClass: 'safety' }
    await store.append(by(withholding))
    const [one, two] = [named('1'), named('2')]
    const ask = { scheme: 'ucdp-ged', type: 'event' } as const
    expect((await store.refs(ask)).map(({ value }) => value)).toEqual(['2'])
    expect((await store.refs({ ...ask, hidden: true })).map(({ value }) => value)).toEqual(['1', '2'])
    expect(await store.entries([one.id, two.id])).toEqual([two])
    expect(await store.entries([one.id, two.id], { hidden: true })).toHaveLength(2)
  })

  test('a page of no size is refused', async () => {
    const store = await freshStore(socket)
    await expect(store.refs({ scheme: 'x', type: 'event', limit: 0 })).rejects.toMatchObject({ code: 'bad-request' })
  })

  test('many entries are read at once as they stand, and what is not there is left out', async () => {
    const store = await freshStore(socket)
    await store.append(by(party('a'), party('b')))
    await store.append(by({ ...party('b'), name: { en: 'B' } }))
    const ids = [party('a').id, party('b').id, party('c').id]
    const found = await store.entries(ids)
    expect(new Map(found.map((entry) => [entry.id, entry]))).toEqual(
      new Map([party('a'), { ...party('b'), name: { en: 'B' } }].map((entry) => [entry.id, entry])),
    )
    expect(await store.entries([])).toEqual([])
  })

  test('a changeset is found by its name, and one that was never made is null', async () => {
    const store = await freshStore(socket)
    await store.append({ ...by(party('a'), party('b')), id: 'first' })
    expect(await store.changeset('first')).toMatchObject({ position: 1, id: 'first', entries: 2 })
    expect(await store.changeset('second')).toBeNull()
  })
})
