import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../src/database.ts'
import type { Store } from '../src/index.ts'
import { derived } from '../src/rebuild/derived.ts'
import { by, claim, event, link, notice, party, place, report, source } from './entries.ts'
import { query } from './query.ts'
import { freshStore, onEachServer } from './servers.ts'
import { derivedTables, rowsOf } from './tables.ts'

const monitor = party('Monitor')
const office = party('Office', { partOf: monitor.id })
const witness = party('Witness')
const country = place('Country')
const town = place('مدينة', [country.id])
const coast = event('coast', { places: [town.id] })
const street = event('street', { partOf: coast.id })
const page = source('page', office)
const said = claim('said', street, monitor)
const seen = claim('seen', street, witness)
const gone = claim('gone', street, witness)
const printed = report('printed', said, page)

/** A record with everything that is written otherwise than by adding: renamed, reworded, withheld, given back, merged, erased. */
const record = async (store: Store): Promise<void> => {
  await store.append(by(monitor, office, witness, country, town, coast, street, page, said, seen, gone, printed))
  await store.append(by(link('link', seen, said), { ...street, slug: 'market-street' }))
  await store.append(by({ ...monitor, refs: [] }, { ...office, refs: [...office.refs, ...monitor.refs] }))
  await store.append(by({ ...said, statement: { en: 'reworded', ar: 'قال المرصد' } }, { ...town, within: [] }))
  await store.append(by({ ...notice('hide', seen), notice: 'withholding' as const }))
  await store.append(by({ ...notice('same', page), notice: 'correction' as const }))
  await store.append(by(...Array.from({ length: 1203 }, (_, index) => claim(`claim ${index}`, coast, monitor))))
  await store.erase({ id: gone.id, author: 'an editor', reason: 'a private person' })
}

onEachServer(({ socket }) => {
  test('what is derived can be dropped and made again, and is the same to the row', async () => {
    const store = await freshStore(socket)
    await record(store)
    const before = await rowsOf(store.url, derivedTables)
    for (const table of derivedTables) expect(before[table], table).not.toEqual([])
    for (const table of derivedTables) await query(store.url, `DELETE FROM ${table}`)
    const told: string[] = []
    await store.rebuild(({ name, tables }) => told.push(name, ...Object.keys(tables)))
    const after = await rowsOf(store.url, derivedTables)
    for (const table of derivedTables) expect(after[table], table).toEqual(before[table])
    expect(told).toEqual(derived.flatMap(({ name, tables }) => [name, ...tables]))
    // and once more, over what is there
    await store.rebuild()
    expect(await rowsOf(store.url, derivedTables)).toEqual(before)
  })

  test('while it is made again readers go on reading what was there, and an author waits', async () => {
    const store = await freshStore(socket)
    await record(store)
    const database = await openDatabase(store.url)
    onTestFinished(() => database.close())
    const { position } = await store.version()
    let appended = false
    const during = await database.alone(async (client) => {
      for (const table of derivedTables) await client.query(`DELETE FROM ${table}`)
      const appending = store.append(by(party('late'))).then(() => (appended = true))
      const found = [await store.event('coast'), await store.byRef('said'), await store.version()] as const
      for (const { rebuild } of derived) await rebuild(client)
      return { found, early: appended, appending }
    })
    expect(during.found).toMatchObject([expect.arrayContaining([coast]), [{ id: said.id }], { position }])
    expect(during.early).toBe(false)
    await during.appending
    expect(await store.version()).toMatchObject({ position: position + 1 })
  })

  test('a rebuild that fails leaves what was there', async () => {
    const store = await freshStore(socket)
    await record(store)
    const before = await rowsOf(store.url, derivedTables)
    await query(store.url, 'ALTER TABLE mention ADD CONSTRAINT refused CHECK (revision > 1) NOT VALID')
    await expect(store.rebuild()).rejects.toThrow('refused')
    expect(await rowsOf(store.url, derivedTables)).toEqual(before)
  })
})
