import { join } from 'node:path'
import { openRecord } from '@onrecord/store'
import { expect, onTestFinished, test } from 'vitest'
import { writeDossier } from './dossier.ts'
import { makeFolder, run } from './machine.ts'

/** A record with a dossier on it, and a way to give commands about its entries. One server serves them all: starting is slow. */
const prepare = async () => {
  const home = await makeFolder()
  const { store, url, stop } = await openRecord({ folder: join(home, 'data') })
  onTestFinished(stop)
  const env = { ONRECORD_DATA: url }
  const dossier = await writeDossier(join(home, 'dossier'))
  expect((await run(['import', 'dossier', dossier, '--folder', join(home, 'none')], { env })).code).toBe(0)
  const command = (...words: string[]) =>
    run([...words, '--author', 'An editor', '--reason', 'They asked for it'], { env: { ...env, HOME: home } })
  return { command, store }
}

test('an entry is withheld and given back by its name, and readers are told no more than the class', async () => {
  const { command, store } = await prepare()
  const done = await command('withhold', 'C-1', '--class', 'safety')
  expect(done.said).toMatch(/Withheld: claim-\w+ and what goes with it, \d+ in all/)
  expect((await command('withhold', 'C-1', '--class', 'safety')).said).toContain('is withheld already, by notice-')
  expect(await store.byRef('C-1')).toEqual([])
  const { items } = await store.changes({ notices: true })
  expect(items[0]).toMatchObject({ change: 'withheld', reasonClass: 'safety', reason: null })
  expect((await command('lift', 'C-1')).said).toMatch(/Lifted: \d+ entries/)
  expect((await command('lift', 'C-1')).said).toContain('Nothing withholds')
  expect(await store.byRef('C-1')).toHaveLength(1)
})

test('an entry is erased only when that is said twice, and then for good', async () => {
  const { command, store } = await prepare()
  const asked = await command('erase', 'C-1')
  expect(asked.code).toBe(1)
  expect(asked.said).toContain('nothing was erased')
  const done = await command('erase', 'C-1', '--class', 'legal', '--yes')
  expect(done).toMatchObject({ code: 0, said: expect.stringContaining('Erased, by changeset 2.') })
  expect(await store.byRef('C-1', { hidden: true })).toEqual([])
  expect((await command('erase', 'C-1', '--yes')).said).toContain('[no-such-entry]')
})

test('a notice about an entry is shown to readers, and saying it twice says it once', async () => {
  const { command, store } = await prepare()
  expect((await command('notice', 'correction', 'C-1')).said).toContain('On the record: notice-')
  expect((await command('notice', 'correction', 'C-1')).said).toContain('already')
  expect((await store.changes({ notices: true })).items).toMatchObject([
    { change: 'corrected', entry: { reason: { en: 'They asked for it' } } },
  ])
  expect((await command('notice', 'merge', 'C-1')).said).toContain('a merge needs the entry that stays')
})
