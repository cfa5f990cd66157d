import {
  assemble,
  type Claim,
  type ContestedEvent,
  type Entry,
  findings,
  idOf,
  type Place,
  type Report,
  type Source,
} from '@onrecord/model'
import { expect, test, vi } from 'vitest'
import { columns49 } from '../src/feeds/ucdp-ged/columns.ts'
import { type Cells, columns42, csv, importFile, makeFile } from './ucdp.ts'

vi.setConfig({ testTimeout: 60_000 })

const importRows = async (...rows: Cells[]) => importFile(await makeFile(csv(rows)))

const pick = <Type extends Entry['type']>(entries: readonly Entry[], type: Type) =>
  entries.filter((entry): entry is Extract<Entry, { type: Type }> => entry.type === type)

const only = async (cells: Cells) => {
  const { record, account } = await importRows(cells)
  expect(account).toMatchObject({ read: 1, appended: 1, setAside: 0 })
  const all = record.all()
  const claims = pick(all, 'claim')
  const killed = claims.find((claim) => claim.kind === 'casualties') as Extract<Claim, { kind: 'casualties' }>
  const force = claims.find((claim) => claim.kind !== 'casualties') as Claim
  const event = pick(all, 'event')[0] as ContestedEvent
  const place = record.get(event.places[0] ?? '') as Place
  return { all, killed, force, event, place }
}

test('what R writes where nothing is is nothing: no original, no description, no number of a side', async () => {
  const none = {
    source_original: 'NA',
    where_description: 'NA',
    code_status: 'NA',
    side_a_new_id: 'NA',
    side_b_new_id: 'NA',
  }
  const { all, killed } = await only(none)
  expect(killed.asStated).not.toHaveProperty('originals')
  expect([killed.asStated?.area, killed.cautions]).toEqual([null, []])
  const sides = pick(all, 'party').filter(({ name }) => /Northland$|Front/.test(name.en ?? ''))
  expect(new Set(sides.map(({ id }) => id)).size).toBe(2)
})

test('a row becomes an event, two sides, where it was, what UCDP says of it and the publications UCDP names', async () => {
  const { all, killed, event, place } = await only({})
  expect(event).toMatchObject({
    id: idOf('event', 'ucdp-ged', '1'),
    refs: [{ scheme: 'ucdp-ged', value: '1' }],
    slug: 'ucdp-1',
    title: { en: 'Oldbridge village, Syria (UCDP 1)' },
    window: '2016-03-02',
  })
  expect(place).toMatchObject({
    kind: 'village',
    country: 'SYR',
    point: { latitude: 35.5, longitude: 36.5, radius: 5000 },
  })
  expect(pick(all, 'place').map(({ name }) => name.en)).toEqual([
    'Oldbridge village',
    'River district',
    'Hill province',
    'Syria',
  ])
  const parties = new Map(pick(all, 'party').map(({ name, kind, id }) => [name.en, { kind, id }]))
  expect(parties.get('Government of Northland')).toEqual({ kind: 'state', id: idOf('party', 'ucdp-actor', '30') })
  expect(parties.get('Southern Front')?.kind).toBe('armed-group')
  expect(killed.claimant).toBe(parties.get('Uppsala Conflict Data Program')?.id)
  expect(killed.statedAt).toBe('2023')
  expect(killed.value).toMatchObject({
    count: { min: 5, max: 8, point: 6 },
    estimates: { low: 5, best: 6, high: 8 },
    scope: { population: {}, window: '2016-03-02', area: { places: [place.id] } },
  })
  expect(killed.value.parts.map(({ count, scope }) => [count.point, scope.population])).toEqual([
    [1, { status: 'fighter', affiliation: 'government-side' }],
    [2, { status: 'fighter', affiliation: 'opposing-side' }],
    [3, { status: 'civilian' }],
    [0, null],
  ])
  expect(findings(killed, killed.statedAt)).toEqual([])
  const source = pick(all, 'source').find(({ readAs }) => readAs === 'cited') as Source
  expect(source).toMatchObject({ title: 'Clash near Oldbridge', publishedAt: '2016-03-03', url: null, language: 'und' })
  expect(source.publisher).toBe(parties.get('Northland News')?.id)
  expect(pick(all, 'report').filter((report) => report.source === source.id)).toMatchObject([{ claim: killed.id }])
})

test.each([
  { violence: '1', kind: 'occurrence', says: /used armed force against each other/ },
  { violence: '2', kind: 'occurrence', says: /used armed force against each other/ },
  { violence: '3', kind: 'responsibility', says: /Government of Northland used force against civilians/ },
])('of violence of type $violence it is said no more than UCDP says', async ({ violence, kind, says }) => {
  const { force, all } = await only({
    type_of_violence: violence,
    side_b: violence === '3' ? 'Civilians' : 'Southern Front',
  })
  expect(force.kind).toBe(kind)
  expect(force.statement.en).toMatch(says)
  if (force.kind === 'responsibility') expect(force.value.parties).toEqual([idOf('party', 'ucdp-actor', '30')])
  const sideB = pick(all, 'party').find(({ id }) => id === idOf('party', 'ucdp-actor', '40'))
  expect(sideB?.kind).toBe(violence === '3' ? 'collective' : 'armed-group')
})

const odd: { note: string; cells: Cells; flags: string[] }[] = [
  { note: 'nothing odd', cells: {}, flags: [] },
  {
    note: 'a best number above the high one',
    cells: { best: '9', deaths_b: '5', high: '8' },
    flags: ['best-above-high'],
  },
  { note: 'a low number above the best one', cells: { low: '7' }, flags: ['low-above-best'] },
  {
    note: 'the date a database writes for none',
    cells: { source_article: '"A,1753-01-01,B"' },
    flags: ['source-date-placeholder'],
  },
  {
    note: 'a source of the year 2919',
    cells: { source_article: '"A,2919-02-06,B"' },
    flags: ['source-date-impossible'],
  },
  {
    note: 'a source of the year 2109',
    cells: { source_article: '"A,2109-10-28,B"' },
    flags: ['source-date-impossible'],
  },
  {
    note: 'a source later than the release',
    cells: { source_article: '"A,2024-01-01,B"' },
    flags: ['source-date-impossible'],
  },
  { note: 'a source before the event', cells: { source_article: '"A,2015-03-03,B"' }, flags: ['source-before-event'] },
  { note: 'a province', cells: { where_prec: '4' }, flags: ['place-imprecise'] },
  { note: 'a place of a grade there is not', cells: { where_prec: '0' }, flags: ['place-imprecise'] },
  { note: 'a grade as programs write it', cells: { where_prec: '2.0' }, flags: [] },
  {
    note: 'a source of a month there is not',
    cells: { source_article: '"Northland News,2016-13-03,Clash"' },
    flags: ['source-date-impossible'],
  },
  { note: 'a whole year', cells: { date_end: '2016-12-31', date_prec: '5' }, flags: ['period-wide'] },
  {
    note: 'free text for sources',
    cells: { number_of_sources: '-1', source_article: 'AFP 3/3' },
    flags: ['sources-unlisted'],
  },
  { note: 'a list that is none', cells: { source_article: 'AFP 3/3' }, flags: ['sources-unclear'] },
  { note: 'fewer sources than it says', cells: { number_of_sources: '2' }, flags: ['sources-unclear'] },
  { note: 'two sets of coordinates', cells: { geom_wkt: 'POINT (30 35.5)' }, flags: ['place-contradicts'] },
  { note: 'a row UCDP has not cleared', cells: { code_status: 'Check' }, flags: ['provisional'] },
]

test.each(odd)('$note is imported as it is, and flagged', async ({ cells, flags }) => {
  const { killed, force } = await only(cells)
  expect(killed.cautions).toEqual(expect.arrayContaining(flags))
  expect(killed.cautions).toHaveLength(flags.length)
  expect(force.cautions).toEqual(killed.cautions)
})

test.each([
  { latitude: '95', longitude: '200', says: '“95”, “200”' },
  { latitude: '35,5', longitude: '36.5', says: '“35,5”, “36.5”' },
])(
  'coordinates that are no point of the earth ($says) are told as they stand, and no pin is made of them',
  async (cells) => {
    const { place } = await only({ latitude: cells.latitude, longitude: cells.longitude })
    expect(place.point).toBeNull()
    expect(place.note?.en).toBe(`UCDP gives coordinates that are no point of the earth: ${cells.says}.`)
  },
)

test('numbers that contradict each other stand as they are and bound nothing', async () => {
  const { killed } = await only({ low: '7', best: '6', high: '3' })
  expect(killed.value.count).toEqual({
    min: null,
    max: null,
    point: 6,
    approximate: false,
    wording: 'low 7, best 6, high 3',
  })
  expect(killed.value.estimates).toEqual({ low: 7, best: 6, high: 3 })
})

test.each(['1753-01-01', '2919-02-06'])(
  'a source dated %s keeps its date, is flagged itself, and dates nothing that was said',
  async (date) => {
    const told = async (day: string) => {
      const file = await makeFile(csv([{ source_article: `"A,${day},B"` }]), 'slice.csv') // of no known release
      const all = (await importFile(file)).record.all()
      const said = assemble(all, idOf('event', 'ucdp-ged', '1'), { saidBy: '3000-01-01' })?.claims ?? []
      return { said, source: pick(all, 'source').find(({ readAs }) => readAs === 'cited') }
    }
    const { said, source } = await told(date)
    expect(source?.publishedAt).toBe(date)
    expect(source?.cautions).toHaveLength(1)
    expect(source?.readNote?.en).toMatch(/Beware: the date of a source/)
    expect(said.filter(({ kind }) => kind === 'casualties')).toEqual([])
    expect((await told('2016-03-03')).said.filter(({ kind }) => kind === 'casualties')).toHaveLength(1)
  },
)

test.each(['2016-03-02', '2016-03-02T00:00:00', '2016-03-02 00:00:00.000', '2016-03-02T23:59:59+14:00'])(
  'the day of %s is the day that stands there, whatever the time zone',
  async (date) => {
    const { event } = await only({ date_start: date, date_end: date })
    expect(event.window).toBe('2016-03-02')
  },
)

test('free text for sources is kept as it stands, with -1 and all, and no publication is made of it', async () => {
  const words = 'Reuters 9/1 1992; "A headline, never closed'
  const { killed, all } = await only({ number_of_sources: '-1', source_article: words })
  expect(killed.asStated).toMatchObject({ sources: words, sourceCount: -1 })
  expect(pick(all, 'source')).toHaveLength(1) // the file
})

test.each([
  { words: 'police', proposed: ['police'] },
  { words: 'SOHR; VDC', proposed: ['SOHR', 'VDC'] },
  { words: 'SOHR/Waha Report and HRW', proposed: ['SOHR', 'Waha Report', 'HRW'] },
  { words: 'VDC\nSOHR', proposed: ['VDC', 'SOHR'] },
  { words: 'SOHR Airwars', proposed: ['SOHR', 'Airwars'] },
  { words: ' Police ', proposed: ['Police'] },
])('who told it is kept as "$words", with a proposal how to split it beside it', async ({ words, proposed }) => {
  const { killed } = await only({ source_original: words })
  expect(killed.asStated?.originals).toEqual({ wording: words, proposed })
})

test('a publication named for two events is one source, and named twice for one event it carries it once', async () => {
  const twice = '"A,2016-03-03,B";"A,2016-03-03,B"'
  const { record, account } = await importRows(
    { source_article: twice, number_of_sources: '2' },
    { source_article: '"A,2016-03-03,B"' },
  )
  const cited = pick(record.all(), 'source').filter(({ readAs }) => readAs === 'cited')
  expect(cited).toHaveLength(1)
  expect(pick(record.all(), 'report').filter(({ source }) => source === cited[0]?.id)).toHaveLength(2)
  expect(account.read).toBe(2)
})

test('two events of one dyad on one day at one spot stay two events', async () => {
  const { record } = await importRows({ id: '7' }, { id: '8' })
  expect(pick(record.all(), 'event').map(({ slug }) => slug)).toEqual(['ucdp-7', 'ucdp-8'])
})

const strip = (entries: readonly Entry[]) =>
  pick(entries, 'claim').map(({ value, asStated, cautions }) => ({
    value,
    asStated: { ...asStated, area: null },
    cautions,
  }))

test.each([
  { note: '42 columns in the order of 19.1', form: { columns: columns42 } },
  { note: '49 columns in another order', form: { columns: [...columns49].reverse() } },
  { note: 'no header', form: { header: false } },
  { note: 'line ends of Windows', form: { end: '\r\n' } },
  { note: 'line ends of old Macs', form: { end: '\r' } },
])('a file with $note says the same', async ({ form }) => {
  const cells = { source_headline: 'two\r\nlines', best: '6' }
  const plain = await importFile(await makeFile(csv([cells])))
  const { record, account } = await importFile(await makeFile(csv([cells], form)))
  expect(account).toMatchObject({ read: 1, appended: 1 })
  expect(strip(record.all())).toEqual(strip(plain.record.all()))
})

test('a byte order mark and a row of HXL tags stand before the first row and are given back with it', async () => {
  const columns = [...columns49, 'iso3']
  const [header = '', row = ''] = csv([{ iso3: 'SYR' }], { columns }).split('\n')
  const tags = columns
    .map((name) => (name === 'best' ? '#affected+killed' : name === 'year' ? '#date+year' : ''))
    .join(',')
  const head = `\uFEFF${header}\n${tags}\n`
  const { record, account, publication } = await importFile(await makeFile(`${head}${row}\n`))
  expect(account).toMatchObject({ read: 1, appended: 1, setAside: 0 })
  expect(publication.said.join('\n')).toMatch(/a row of HXL tags; kept in the row and not read: iso3/)
  const [file] = pick(record.all(), 'source').filter(({ readAs }) => readAs === 'full')
  expect(file?.verbatim).toBe(head)
  const [report] = pick(record.all(), 'report').filter(({ verbatim }) => verbatim !== undefined)
  expect(report).toMatchObject({
    verbatim: `${row}\n`,
    refs: [{ value: expect.stringMatching(/-0000000003$/) }],
  } satisfies Partial<Report> | object)
})

const unmappable: { note: string; cells: Cells; code: string }[] = [
  { note: 'no id', cells: { id: '' }, code: 'id-invalid' },
  { note: 'an id that is no number', cells: { id: 'A-1' }, code: 'id-invalid' },
  { note: 'no country', cells: { country: ' ' }, code: 'country-missing' },
  { note: 'an unknown type of violence', cells: { type_of_violence: '4' }, code: 'type-unknown' },
  { note: 'a number in words', cells: { best: 'dozens' }, code: 'number-invalid' },
  { note: 'a number below nothing', cells: { deaths_a: '-2' }, code: 'number-invalid' },
  { note: 'no number', cells: { high: '' }, code: 'number-invalid' },
  { note: 'a day that is none', cells: { date_start: '2016-02-30' }, code: 'date-invalid' },
  { note: 'an end before the start', cells: { date_end: '2016-03-01' }, code: 'date-invalid' },
  { note: 'no side', cells: { side_b: '' }, code: 'side-missing' },
]

test.each(unmappable)(
  'a row with $note is set aside with its reason, letter for letter, and the others go in',
  async ({ cells, code }) => {
    const text = csv([{ id: '50' }, cells, { id: '52' }])
    const { account, aside } = await importFile(await makeFile(text))
    expect(account).toMatchObject({ read: 3, appended: 2, setAside: 1, setAsideBy: { [code]: 1 } })
    expect(aside).toEqual([{ row: 3, code, sentence: expect.any(String), verbatim: `${text.split('\n')[2]}\n` }])
  },
)

test.each([
  { note: 'too few cells', row: '9,only,three\n', code: 'row-width' },
  { note: 'a quotation mark in the middle of a cell', row: '9,x"y\n', code: 'row-malformed' },
  { note: 'nothing in it', row: '\n', code: 'row-empty' },
])('a row with $note is set aside and the rows after it are read', async ({ row, code }) => {
  const [header, first, second] = csv([{ id: '1' }, { id: '2' }]).split(/(?<=\n)/)
  const { account, aside } = await importFile(await makeFile(`${header}${first}${row}${second}`))
  expect(account).toMatchObject({ read: 3, appended: 2, setAside: 1 })
  expect(aside).toMatchObject([{ row: 3, code, verbatim: row }])
})

test('of two rows with one id the second is set aside', async () => {
  const { account, aside } = await importRows({ id: '7' }, { id: '7', best: '7', deaths_a: '2' })
  expect(account).toMatchObject({ read: 2, appended: 1, setAside: 1 })
  expect(aside).toMatchObject([{ row: 3, code: 'id-twice' }])
})
