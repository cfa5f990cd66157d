import { contentHash, type Entry, idOf } from '@onrecord/model'
import { expect, test } from 'vitest'
import { by, claim, event, notice, party, report, source } from '../../test/entries.ts'
import { query } from '../../test/query.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'

const family = party('family')
const witness = party('Zebulon', { partOf: family.id })
const monitor = party('monitor')
const coast = event('coast')
const seen = claim('Quillwort', coast, witness)
const counted = claim('counted', coast, monitor)
const page = source('page', monitor)
const printed = report('printed', seen, page)
const record: Entry[] = [family, witness, monitor, coast, seen, counted, page, printed]
const ask = { author: 'an editor', reason: 'a court asked for it', reasonClass: 'legal' as const }

/** Everything a database holds, table by table, as text. */
const everything = async (url: string): Promise<string> => {
  const tables = await query(url, `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)
  const rows: string[] = []
  for (const { name } of tables)
    rows.push(`${name}: ${JSON.stringify(await query(url, `SELECT to_jsonb(t)::text AS row FROM "${name}" t`))}`)
  return rows.join('\n')
}

onEachServer(({ socket }) => {
  test('nothing an erased entry ever said is left in any table, nor a hash to try guesses on', async () => {
    const store = await freshStore(socket)
    const first = by(...record)
    await store.append(first)
    const revised = { ...seen, statement: { en: 'Marshmallow' } }
    await store.append({ ...by(revised), id: 'import-2' })
    const before = await everything(store.url)
    const traces = ['Quillwort', 'Marshmallow', contentHash(seen), contentHash(revised)]
    for (const trace of traces) expect(before.toLowerCase()).toContain(trace.toLowerCase())
    const done = await store.erase({ ...ask, id: seen.id })
    expect(done).toMatchObject({ position: 3, changeset: expect.any(String) })
    const after = await everything(store.url)
    for (const trace of traces) expect(after.toLowerCase()).not.toContain(trace.toLowerCase())
    for (const hashes of [[contentHash(revised)], record.map(contentHash)])
      expect(after).not.toContain(contentHash(['a tester', 'to try it', hashes]))
    // one gone; the notice of it came, and those that keep the witness and their family hidden
    expect(await store.version()).toMatchObject({ entries: record.length - 1 + 3 })
    expect(await store.entry(seen.id, { hidden: true })).toBeNull()
    expect(await store.revisions(seen.id, { hidden: true })).toEqual([])
  })

  test('what names an erased entry, and whoever only that led to, stays hidden', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    const { alsoHidden } = await store.erase({ ...ask, id: seen.id })
    expect(new Set(alsoHidden)).toEqual(new Set([printed.id, page.id, witness.id, family.id]))
    for (const { id } of [seen, printed, page, witness, family]) expect(await store.entry(id)).toBeNull()
    for (const { id } of [coast, counted, monitor]) expect(await store.entry(id)).not.toBeNull()
    await query(store.url, 'DELETE FROM hidden')
    await store.rebuild()
    expect(await store.entry(witness.id)).toBeNull()
  })

  test('an erased entry never comes back by itself: an import that brings it leaves it out and says so', async () => {
    const store = await freshStore(socket)
    const whole = { ...by(...record), id: 'import-1' }
    const first = await store.append(whole)
    await store.erase({ ...ask, id: seen.id })
    expect(await store.append(whole)).toEqual(first)
    expect(await store.append(by(...record))).toMatchObject({ appended: 0, unchanged: 7, revised: 0, erased: 1 })
    const reworded = { ...seen, statement: { en: 'other words' } }
    const heard = claim('heard', coast, monitor, { basis: { type: 'relayed', from: [seen.id] } })
    const again = { ...by(reworded, heard), id: 'import-3' }
    const done = await store.append(again)
    expect(done).toMatchObject({ appended: 1, erased: 1 })
    expect(await store.append(again)).toEqual(done)
    expect(await store.entry(seen.id, { hidden: true })).toBeNull()
    expect(await store.entry(heard.id)).toBeNull()
  })

  test('the log still verifies, and no longer tells what the leaf stood for', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    const leaves = () => query(store.url, 'SELECT leaf FROM log_leaf ORDER BY leaf_index')
    const before = await leaves()
    await store.erase({ ...ask, id: seen.id })
    expect((await leaves()).slice(0, before.length)).toEqual(before)
    const salts = await query(store.url, `SELECT entry_id FROM log_leaf WHERE salt IS NULL`)
    expect(salts).toEqual([{ entry_id: seen.id }])
  })

  test('erasing again changes nothing, and what was never there cannot be erased', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    await store.erase({ ...ask, id: seen.id, expectedPosition: 1 })
    expect(await store.erase({ ...ask, id: seen.id })).toEqual({ position: 2, changeset: null, alsoHidden: [] })
    await expect(store.erase({ ...ask, id: idOf('claim', 'nothing') })).rejects.toMatchObject({ code: 'no-such-entry' })
    await expect(store.erase({ ...ask, id: 'nothing' })).rejects.toMatchObject({ code: 'no-such-entry' })
    await expect(store.erase({ ...ask, id: coast.id, expectedPosition: 1 })).rejects.toMatchObject({
      code: 'position-moved',
    })
    await expect(store.erase({ ...ask, id: coast.id, reason: ' ' })).rejects.toMatchObject({ code: 'bad-request' })
  })

  test('what hides something is not erased, and an erasure is not revised', async () => {
    const store = await freshStore(socket)
    const hiding = { ...notice('hide', seen), notice: 'withholding' as const }
    await store.append(by(...record, hiding))
    await expect(store.erase({ ...ask, id: hiding.id })).rejects.toMatchObject({ code: 'bad-request' })
    await store.erase({ ...ask, id: counted.id })
    const made = idOf('notice', 'erasure', counted.id, counted.id)
    expect(await store.entry(made, { hidden: true })).toMatchObject({ notice: 'erasure', about: counted.id })
    await expect(store.append(by({ ...notice('x', coast), id: made }))).rejects.toMatchObject({
      code: 'invalid-entries',
      issues: [{ path: ['notice'] }],
    })
  })

  test('the slug of an erased event and the names of an erased entry are free again', async () => {
    const store = await freshStore(socket)
    await store.append(by(...record))
    await store.erase({ ...ask, id: coast.id })
    const other = { ...event('other', { slug: 'coast' }), refs: coast.refs }
    expect(await store.append(by(other))).toMatchObject({ appended: 1 })
    expect(await store.event('coast')).toEqual([other])
  })
})
