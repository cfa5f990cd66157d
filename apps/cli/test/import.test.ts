import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claim, lines, writeDossier } from './dossier.ts'
import { makeFolder, run } from './machine.ts'

/** A dossier, and an import of it into a record of its own. */
const prepare = async (files?: Record<string, string>) => {
  const home = await makeFolder()
  const dossier = await writeDossier(join(home, 'dossier'), files)
  const data = join(home, 'data')
  return {
    home,
    dossier,
    data,
    importIt: (...more: string[]) => run(['import', 'dossier', dossier, '--folder', data, ...more]),
  }
}

test('every line is accounted for, and a second import adds nothing', async () => {
  const { importIt } = await prepare({ 'set-aside.jsonl': lines({ id: 'X', reason: 'not a claim' }) })
  const first = await importIt()
  expect(first.said).toContain('read 5, appended 4, unchanged 0, revised 0, set aside 1')
  expect(first.said).toContain('The fire (CC-BY-4.0; The testers)')
  expect(first.code).toBe(0)
  const second = await importIt()
  expect(second.said).toContain('read 5, appended 0, unchanged 4, revised 0, set aside 1')
  expect(second.said).toContain('Nothing was new.')
  expect(second.code).toBe(0)
})

test('a changed line is a revision, and a dry run says so beforehand without writing', async () => {
  const { dossier, importIt } = await prepare()
  await importIt()
  await writeDossier(dossier, { 'claims.jsonl': lines(claim('C-1', 'There was a great fire.'), claim('C-2')) })
  const tried = await importIt('--dry-run')
  expect(tried.said).toContain('read 4, appended 0, unchanged 3, revised 1, set aside 0')
  expect(tried.said).toContain('nothing was written')
  const done = await importIt()
  expect(done.said).toContain('read 4, appended 0, unchanged 3, revised 1, set aside 0')
})

test('one broken line keeps all of it out, and is named', async () => {
  const { dossier, importIt } = await prepare({ 'claims.jsonl': `${lines(claim('C-1'))}{"type":"claim"\n` })
  const refused = await importIt()
  expect(refused.code).toBe(1)
  expect(refused.said).toContain('One line is broken, so nothing was imported. [lines-broken]')
  expect(refused.said).toContain(join(dossier, 'claims.jsonl:2'))
  expect(refused.said).not.toMatch(/\n\s+at .*\.ts:\d+/) // no stack trace
  await writeDossier(dossier)
  expect((await importIt()).said).toContain('appended 4, unchanged 0') // nothing of it was there
})

test('of many broken lines twenty are listed and the rest are counted', async () => {
  const { importIt } = await prepare({ 'claims.jsonl': '{\n'.repeat(25) })
  const { said } = await importIt()
  expect(said.match(/claims\.jsonl:\d+ {2}/g)).toHaveLength(20)
  expect(said).toContain('and 5 more')
})

test('a line that names what is nowhere is refused by its place', async () => {
  const { dossier, importIt } = await prepare()
  await rm(join(dossier, 'parties.jsonl'))
  const refused = await importIt()
  expect(refused.code).toBe(1)
  expect(refused.said).toContain('[unresolved]')
  expect(refused.said).toContain('claims.jsonl:1  C-1 claimant  there is no entry party-')
})

test('a dry run where no record is kept yet makes none', async () => {
  const { data, importIt } = await prepare()
  const tried = await importIt('--dry-run')
  expect(tried.said).toContain('read 4, appended 4, unchanged 0, revised 0, set aside 0')
  expect(tried.code).toBe(0)
  expect(existsSync(data)).toBe(false)
})

test('nothing goes on the record without someone who puts it there', async () => {
  const { dossier, data, importIt } = await prepare()
  await rm(join(dossier, 'record.json'))
  const refused = await importIt()
  expect(refused.code).toBe(1)
  expect(refused.said).toContain('[author-missing]')
  expect(existsSync(data)).toBe(false)
  expect((await importIt('--author', 'A. Nyone', '--reason', 'because')).code).toBe(0)
})

test('a data folder that cannot be one is refused in a sentence', async () => {
  const { home, dossier } = await prepare()
  await writeFile(join(home, 'file'), '')
  const places = [join(home, 'file'), join(home, 'file', 'data'), '/proc/none/data', '/dev/null/data']
  for (const place of places) {
    const refused = await run(['import', 'dossier', dossier, '--folder', place])
    expect(refused.code).toBe(1)
    expect(refused.said).toMatch(/onrecord: .*\[data-not-writable\]\n {2}at {2}.*\n {2}do {2}/)
  }
})

test('a password never shows, whatever fails', async () => {
  const { dossier } = await prepare()
  for (const debug of ['0', '1']) {
    const refused = await run(['import', 'dossier', dossier], {
      env: { ONRECORD_DATA: 'postgres://reader:open%20sesame@127.0.0.1:1/none', ONRECORD_DEBUG: debug, HOME: '/' },
    })
    expect(refused.code).toBe(1)
    expect(refused.said).toContain('[unreachable]')
    expect(refused.said).not.toMatch(/sesame/)
  }
})
