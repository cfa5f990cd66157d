import { type Entry, idOf } from '@onrecord/model'
import { expect, test, vi } from 'vitest'
import { releaseOf } from '../src/feeds/ucdp-ged/release.ts'
import { ucdpGed } from '../src/index.ts'
import { memoryRecord } from './memory-record.ts'
import { type Cells, columns42, csv, importFile, makeFile } from './ucdp.ts'

vi.setConfig({ testTimeout: 60_000 })

const older: Cells[] = [
  { id: '1' },
  { id: '2', source_original: 'police' },
  { id: '3', source_article: '"Northland News,2016-03-03,Clash near Oldbridge"' },
  { id: '4', date_prec: '2', date_end: '2016-03-05' },
  { id: '5' },
]

/** A record with release 19.1 on it. */
const begun = async () => (await importFile(await makeFile(csv(older, { columns: columns42 }), 'ged191.csv'))).record

const next = async (rows: Cells[], record: ReturnType<typeof memoryRecord>, more: object = {}) =>
  importFile(await makeFile(csv(rows, { columns: columns42 }), 'ged241.csv'), { record, ...more })

test('a second import of the same file adds nothing and says that it was there', async () => {
  const file = await makeFile(csv(older))
  const { record } = await importFile(file)
  const before = record.all()
  const { account } = await importFile(file, { record })
  expect(account).toMatchObject({
    read: 5,
    unchanged: 5,
    appended: 0,
    revised: 0,
    rowsFound: 5,
    changesets: { found: 1 },
  })
  expect(record.all()).toEqual(before)
})

test.each([
  { note: 'a figure', cells: { id: '1', best: '7', deaths_b: '3' }, classes: { figure: 1 } },
  { note: 'who told it', cells: { id: '2', source_original: 'army' }, classes: { attribution: 1 } },
  {
    note: 'the wording of a source',
    cells: { id: '1', number_of_sources: '-1', source_article: 'Associated Press (AP) 28/1 2000' },
    classes: { attribution: 1, wording: 1, other: 1 },
  },
  { note: 'how exactly the days are known', cells: { id: '4', date_prec: '1' }, classes: { precision: 1 } },
  { note: 'nothing', cells: { id: '3' }, classes: {} },
])('a newer release that changes $note revises just that', async ({ cells, classes }) => {
  const record = await begun()
  const { account } = await next([cells], record)
  const changed = Object.keys(classes).length > 0
  expect(account).toMatchObject({ read: 1, revised: changed ? 1 : 0, unchanged: changed ? 0 : 1, appended: 0 })
  const found = Object.fromEntries(Object.entries(account.revisedBy).filter(([, n]) => n > 0))
  expect(found).toEqual(classes)
})

test('a file of no known release says beforehand that it revises what a release said', async () => {
  const record = await begun()
  const publication = await ucdpGed.open(await makeFile(csv([{ id: '1', best: '7', deaths_b: '3' }]), 'slice.csv'))
  expect(await publication.admit?.(record)).toEqual([expect.stringContaining('The record has release 19.1:')])
  expect(await publication.admit?.(memoryRecord())).toEqual([])
})

test('what a newer release says again was said first in the older one, and another figure in the newer', async () => {
  const record = await begun()
  await next([{ id: '1' }, { id: '2', best: '7', deaths_b: '3' }], record)
  const statedAt = (row: string) => {
    const entry = record.get(idOf('claim', 'ucdp-ged', row, 'killed'))
    return entry?.type === 'claim' ? entry.statedAt : undefined
  }
  expect([statedAt('1'), statedAt('2'), statedAt('3')]).toEqual(['2019', '2024', '2019'])
})

test('an event a complete release no longer has gets a notice and stays; a slice withdraws nothing', async () => {
  const record = await begun()
  const rows = older.slice(0, 4)
  expect((await next(rows, record)).account.withdrawn).toBe(0)
  const complete = { release: '24.1', complete: true }
  const file = await makeFile(csv(rows, { columns: columns42, end: '\r\n' }), 'slice.csv')
  const { account } = await importFile(file, { record, ...complete })
  expect(account.withdrawn).toBe(1)
  const gone = idOf('event', 'ucdp-ged', '5')
  expect(record.get(gone)).toBeDefined()
  const notices = () => record.all().filter((entry: Entry) => entry.type === 'notice')
  expect(notices()).toMatchObject(
    [{ about: gone, event: gone, notice: 'withdrawal', reason: { en: /24\.1/ } }].map((notice) => ({
      ...notice,
      reason: { en: expect.stringMatching(/24\.1/) },
    })),
  )
  const again = await importFile(file, { record, ...complete })
  expect(again.account.withdrawn).toBe(0)
  expect(notices()).toHaveLength(1)
})

test('a complete file of one country and some years withdraws nothing of others', async () => {
  const elsewhere = { id: '6', country: 'Mexico', country_id: '70' }
  const later = { id: '7', date_start: '2018-01-01', date_end: '2018-01-01' }
  const { record } = await importFile(await makeFile(csv([...older, elsewhere, later]), 'ged191.csv'))
  const { account } = await importFile(await makeFile(csv(older)), { record, release: '24.1', complete: true })
  expect(account.withdrawn).toBe(0)
})

test('a row that is set aside is in the release, and withdraws nothing; one whose id cannot be read stops withdrawing', async () => {
  const record = await begun()
  const rows = [...older.slice(0, 4), { id: '5', best: 'many' }]
  const complete = { record, release: '24.1', complete: true }
  const { account } = await importFile(await makeFile(csv(rows)), complete)
  expect(account).toMatchObject({ setAside: 1, withdrawn: 0 })
  const unreadable = importFile(await makeFile(`${csv(older.slice(0, 4))}cut,short\n`), complete)
  await expect(unreadable).rejects.toMatchObject({ code: 'release-invalid', message: expect.stringMatching(/1 rows/) })
  expect(record.all().filter(({ type }) => type === 'notice')).toEqual([])
})

test('an older release, complete as it is, withdraws nothing of what came with a newer one', async () => {
  const record = await begun()
  await next([...older, { id: '6' }], record)
  const file = await makeFile(csv(older.slice(0, 4), { columns: columns42, end: '\r\n' }), 'ged201.csv')
  const { account } = await importFile(file, { record, release: '20.1', complete: true })
  expect(account.withdrawn).toBe(0)
})

test('what is complete has to say of which release', async () => {
  await expect(importFile(await makeFile(csv(older)), { complete: true })).rejects.toMatchObject({
    code: 'release-invalid',
  })
})

test('an older release imported after a newer one adds what is missing and revises nothing', async () => {
  const { record } = await importFile(await makeFile(csv([{ id: '1', best: '7', deaths_b: '3' }]), 'ged241.csv'))
  const before = record.get(idOf('claim', 'ucdp-ged', '1', 'killed'))
  const { account } = await importFile(await makeFile(csv(older), 'ged191.csv'), { record })
  expect(account).toMatchObject({ read: 5, appended: 4, unchanged: 1, revised: 0 })
  expect(record.get(idOf('claim', 'ucdp-ged', '1', 'killed'))).toEqual(before)
  expect(record.revised).toEqual([])
})

test('a side that is called otherwise is a change of wording and of no figure', async () => {
  const { account } = await next([{ id: '1', side_b: 'The Southern Front' }], await begun())
  expect(account).toMatchObject({ revised: 1, revisedBy: { figure: 0, wording: 1 } })
})

test.each([
  ['ged231-global-1000.csv', '23.1', '2023'],
  ['ged191-syria-600.csv', '19.1', '2019'],
  ['GEDEvent_v24_1.csv', '24.1', '2024'],
  ['GEDEvent_v24_0_1.csv', '24.0.1', '2024'],
  ['GEDEvent_v24_01_24_03.csv', '24.1.24.3', '2024'],
  ['ucdp-ged-24.1.csv', '24.1', '2024'],
  ['gedevents-2024-01-02.csv', null, null],
  ['slice.csv', null, null],
  ['GEDEvent_v26_0_1.csv', '26.0.1', '2026'],
  ['ged100.csv', null, null],
  ['ged_50.10.csv', null, null],
])('the name %s tells the release %s', (name, release, year) => {
  expect(releaseOf(name, undefined)).toEqual(release === null ? null : { name: release, year })
})

test('a release that is none is refused, and one that is given goes before the name of the file', () => {
  expect(() => releaseOf('ged191.csv', 'latest')).toThrow(/not a release/)
  expect(releaseOf('ged191.csv', '24.0.1')).toEqual({ name: '24.0.1', year: '2024' })
})
