import { type AnyEntry, type Claim, type Entry, mayRedistribute, namings, sentence } from '@onrecord/model'
import { expect, test } from 'vitest'
import { claimId, eventId } from '../src/feeds/acled/ids.ts'
import { columns31, csv, importAcled } from './acled.ts'
import { makeFile } from './ucdp.ts'

const ofType = <Type extends Entry['type']>(entries: readonly Entry[], type: Type) =>
  entries.filter((entry): entry is Extract<Entry, { type: Type }> => entry.type === type)

const killedOf = (entry: AnyEntry | undefined) => (entry as Extract<Claim, { kind: 'casualties' }>).value.count

test('a row says that it happened, whom ACLED names in it, and a number as the least', async () => {
  const { account, record } = await importAcled(await makeFile(csv([{}])))
  expect(account).toMatchObject({ read: 1, appended: 1, setAside: 0 })
  const [happened, killed] = ofType(record.all(), 'claim') as [Claim, Claim]
  const names = namings(record.all()).en
  expect(sentence(happened, names)).toBe(
    'On 11 March 2025, ACLED said that there was “Battles: Armed clash” with Military Forces of Northland, Northland Guard, River Brigade, Southern Front in Oldbridge, 6 March 2025.',
  )
  expect(sentence(killed, names)).toBe(
    'On 11 March 2025, ACLED said that at least 3 people were killed in Oldbridge, 6 March 2025.',
  )
  expect(killed.asStated).toMatchObject({
    sources: 'Northland News; Harun Monitor',
    originals: { wording: 'According to Harun Monitor', proposed: ['Harun Monitor'] },
  })
  const parties = ofType(record.all(), 'party')
  expect(parties.map(({ name, kind }) => `${name.en}: ${kind}`)).toEqual(
    expect.arrayContaining(['Military Forces of Northland: state-body', 'Southern Front: armed-group']),
  )
  const [spot] = ofType(record.all(), 'place').filter(({ name }) => name.en === 'Oldbridge')
  expect(spot).toMatchObject({ point: { latitude: 35.5, radius: 5000 }, within: { length: 4 } })
})

test.each([
  { iso: '760', iso3: '', country: 'SYR' },
  { iso: '4', iso3: '', country: 'AFG' },
  { iso: '760', iso3: 'IRQ', country: 'IRQ' },
  { iso: '', iso3: '', country: null },
])('the number $iso and the letters "$iso3" of a country are read as $country', async ({ country, ...cells }) => {
  const { record } = await importAcled(await makeFile(csv([cells], [...columns31, 'iso3'])))
  expect([...new Set(ofType(record.all(), 'place').map((place) => place.country))]).toEqual([country])
})

test('coordinates that are no point of the earth are told as they stand, and no pin is made of them', async () => {
  const { record } = await importAcled(await makeFile(csv([{ latitude: '35,5' }])))
  const [spot] = ofType(record.all(), 'place').filter(({ name }) => name.en === 'Oldbridge')
  expect(spot).toMatchObject({ point: null, note: { en: expect.stringContaining('“35,5”, “36.5”') } })
})

test('0 is never taken for a claim that nobody died', async () => {
  const { record } = await importAcled(await makeFile(csv([{ fatalities: '0' }, { fatalities: '' }])))
  expect(ofType(record.all(), 'claim').map(({ kind }) => kind)).toEqual(['occurrence', 'occurrence'])
})

test('a region is no pin, and a month no day', async () => {
  const { record } = await importAcled(await makeFile(csv([{ geo_precision: '3', time_precision: '3' }])))
  expect(ofType(record.all(), 'event')[0]?.window).toBe('2025-03')
  expect(ofType(record.all(), 'place').every(({ point }) => point === null)).toBe(true)
  expect(ofType(record.all(), 'claim')[0]?.cautions).toEqual(['place-imprecise', 'period-wide'])
})

const forms = [
  { note: 'the columns in another order', columns: [...columns31].reverse() },
  { note: 'no tags', columns: columns31.filter((name) => name !== 'tags') },
  { note: 'data_id and iso3', columns: ['data_id', 'iso3', ...columns31.filter((name) => name !== 'tags')] },
  {
    note: '27 columns',
    columns: columns31.filter((name) => !['tags', 'civilian_targeting', 'disorder_type', 'timestamp'].includes(name)),
  },
]

test.each(forms)('reads an export with $note', async ({ columns }) => {
  const { account, record } = await importAcled(await makeFile(csv([{ event_date: '2025-03-06' }], columns)))
  expect(account).toMatchObject({ read: 1, appended: 1 })
  expect(record.get(eventId('NOR1'))).toMatchObject({ window: '2025-03-06' })
})

const odd = [
  { note: 'a date in doubt', cells: { event_date: '03/06/2025' }, code: 'date-invalid' },
  { note: 'an id of something else', cells: { event_id_cnty: '17' }, code: 'id-invalid' },
  { note: 'a number in words', cells: { fatalities: 'ten' }, code: 'number-invalid' },
  { note: 'no actor', cells: { actor1: '' }, code: 'cell-missing' },
  { note: 'an id there was', cells: { event_id_cnty: 'NOR1' }, code: 'id-twice' },
]

test.each(odd)('sets a row with $note aside and imports the others', async ({ cells, code }) => {
  const { account, aside } = await importAcled(await makeFile(csv([{}, cells])))
  expect(account).toMatchObject({ read: 2, appended: 1, setAside: 1 })
  expect(aside).toMatchObject([{ row: 3, code }])
})

test('rows come back letter for letter, and neither they nor their file may be passed on', async () => {
  const text = csv([{ notes: 'A note\nof two lines, with "quotes".' }, { fatalities: '0' }])
  const { record } = await importAcled(await makeFile(text))
  const file = ofType(record.all(), 'source').find(({ readAs }) => readAs === 'full')
  const rows = ofType(record.all(), 'report').filter(({ verbatim }) => verbatim !== undefined)
  const order = ({ refs }: (typeof rows)[number]): string => refs[0]?.value ?? ''
  rows.sort((a, b) => (order(a) < order(b) ? -1 : 1))
  expect(`${file?.verbatim}${rows.map(({ verbatim }) => verbatim).join('')}`).toBe(text)
  expect(file?.terms?.attribution).toContain('ACLED')
  expect([file, ...rows].some((entry) => entry && mayRedistribute(entry))).toBe(false)
  const open = record.all().filter(mayRedistribute)
  expect(JSON.stringify(open)).not.toContain('of two lines')
})

test('a newer export revises, an older one does not, whatever the order they come in', async () => {
  const { record } = await importAcled(await makeFile(csv([{ location: 'Oldbridge' }])))
  const newer = csv([{ fatalities: '5', location: 'Newbridge', timestamp: '1742860800' }])
  const second = await importAcled(await makeFile(newer), { record })
  expect(second.account).toMatchObject({ read: 1, revised: 1, revisedBy: { figure: 1 } })
  expect(killedOf(record.get(claimId('NOR1', 'killed')))).toMatchObject({ point: 5 })
  const third = await importAcled(await makeFile(csv([{ fatalities: '4', timestamp: '1741737600' }])), { record })
  expect(third.account).toMatchObject({ read: 1, unchanged: 1, revised: 0 })
  expect(killedOf(record.get(claimId('NOR1', 'killed')))).toMatchObject({ point: 5 })
  expect(record.get(eventId('NOR1'))).toMatchObject({ title: { en: expect.stringContaining('Newbridge') } })
})

test('a number that a newer export takes back gets a notice, once', async () => {
  const { record } = await importAcled(await makeFile(csv([{}])))
  const newer = await makeFile(csv([{ fatalities: '0', timestamp: '1742860800' }]))
  expect((await importAcled(newer, { record })).account).toMatchObject({ revised: 1, withdrawn: 1 })
  expect(ofType(record.all(), 'notice')).toMatchObject([
    { notice: 'retraction', about: claimId('NOR1', 'killed'), event: eventId('NOR1') },
  ])
  expect((await importAcled(newer, { record })).account).toMatchObject({ unchanged: 1, withdrawn: 0 })
})

const lists = [
  { note: 'CSV', text: 'event_id_cnty,deleted_timestamp\nNOR1,1742860800\nNOR9,1742860800\n' },
  { note: 'JSON', text: '{"data":[{"event_id_cnty":"NOR1","deleted_timestamp":1742860800}]}' },
  { note: 'one id a line', text: 'NOR1\r\nNOR9\r\n' },
]

test.each(lists)('what ACLED deleted gets a notice of withdrawal and stays ($note)', async ({ text }) => {
  const { record } = await importAcled(await makeFile(csv([{}, {}])))
  const deleted = await makeFile(text, 'deleted')
  const again = await makeFile(csv([{ event_id_cnty: 'NOR2' }]))
  expect((await importAcled(again, { record, deleted })).account).toMatchObject({ unchanged: 1, withdrawn: 1 })
  expect(ofType(record.all(), 'notice')).toMatchObject([{ notice: 'withdrawal', about: eventId('NOR1') }])
  expect(record.get(eventId('NOR1'))).toBeDefined()
})

test('another file is refused with the columns it lacks, and an empty list of deletions too', async () => {
  const other = await makeFile('a,b\n1,2\n')
  await expect(importAcled(other)).rejects.toMatchObject({ code: 'other-dataset' })
  const path = await makeFile(csv([{}]))
  await expect(importAcled(path, { deleted: other })).rejects.toMatchObject({ code: 'other-dataset' })
  const cut = await makeFile('[{"event_id_cnty":"NOR1"', 'deleted.json')
  await expect(importAcled(path, { deleted: cut })).rejects.toMatchObject({ code: 'other-dataset' })
})
