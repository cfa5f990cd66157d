import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { appendFile, mkdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { expect, test, vi } from 'vitest'
import { columns49 } from '../src/feeds/ucdp-ged/columns.ts'
import { IngestError, importPublication, ucdpGed } from '../src/index.ts'
import { memoryRecord } from './memory-record.ts'
import { csv, importFile, makeFile } from './ucdp.ts'

vi.setConfig({ testTimeout: 60_000 })

const refusal = async (work: Promise<unknown>): Promise<IngestError> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof IngestError) return error
  throw error ?? new Error('nothing was refused')
}

const sound = csv(Array.from({ length: 20 }, (_, index) => ({ id: String(index + 1) })))
const cells = csv([{ source_headline: 'one, and "two"' }])

const bad: { note: string; contents: string | Buffer; code: string; says: RegExp }[] = [
  { note: 'an empty file', contents: '', code: 'nothing-to-read', says: /is empty/ },
  { note: 'a header and nothing else', contents: csv([]), code: 'nothing-to-read', says: /no row/ },
  { note: 'a zip', contents: Buffer.from('PK\x03\x04rest'), code: 'packed', says: /a zip/ },
  { note: 'a gzip', contents: gzipSync(sound), code: 'packed', says: /packed with gzip/ },
  {
    note: 'UTF-16 with its mark',
    contents: Buffer.from(`\uFEFF${sound}`, 'utf16le'),
    code: 'wrong-encoding',
    says: /UTF-16/,
  },
  { note: 'UTF-16 without one', contents: Buffer.from(sound, 'utf16le'), code: 'wrong-encoding', says: /UTF-16/ },
  {
    note: 'Latin-1',
    contents: Buffer.from(csv([{ id: '1' }, { side_b: 'Fuerzas de Liberación' }]), 'latin1'),
    code: 'wrong-encoding',
    says: /row 3, is not UTF-8 text: it looks like Latin-1/,
  },
  { note: 'a file cut off in a quoted cell', contents: `${sound}21,"a`, code: 'truncated', says: /never closed/ },
  {
    note: 'a quotation mark that is never closed',
    contents: cells.replace('""two""', '""two"'),
    code: 'truncated',
    says: /never closed/,
  },
  {
    note: 'a file cut off between cells',
    contents: sound.slice(0, -30),
    code: 'truncated',
    says: /its last row has \d+ of 49 cells/,
  },
  {
    note: 'another dataset',
    contents: 'event_id_cnty,event_date,fatalities\n1,2,3\n',
    code: 'other-dataset',
    says: /lacks id, type_of_violence/,
  },
  {
    note: 'a web page',
    contents: '\n<!doctype html>\n<p>Sign in</p>\n',
    code: 'other-dataset',
    says: /a page of the web or XML, not CSV/,
  },
  { note: 'JSON', contents: '{"data": [{"id": 1}]}', code: 'other-dataset', says: /is JSON, not CSV/ },
  {
    note: 'a tar archive',
    contents: `${'ged.csv'.padEnd(257, '\0')}ustar\0${'\0'.repeat(249)}${sound}`,
    code: 'packed',
    says: /a tar archive/,
  },
  { note: 'an empty zip', contents: `PK\x05\x06${'\0'.repeat(18)}`, code: 'packed', says: /an empty zip/ },
  {
    note: 'one character NUL among letters',
    contents: sound.replace('19,XYZ', '19,X\0Z'),
    code: 'wrong-encoding',
    says: /row 20, holds the character NUL/,
  },
  {
    note: 'a file cut off in the middle of a letter',
    contents: Buffer.from(`${sound}21,é`).subarray(0, -1),
    code: 'truncated',
    says: /ends in the middle of a letter/,
  },
  {
    note: 'rows without a header that lack a cell',
    contents: csv([{}, {}], { columns: columns49.slice(0, -1), header: false }),
    code: 'other-dataset',
    says: /has no header, and 48 cells in its first row; without a header 49 are needed/,
  },
  {
    note: 'one column twice',
    contents: sound.replace('relid', 'id'),
    code: 'other-dataset',
    says: /two columns called "id"/,
  },
]

test.each(bad)('refuses $note in plain words, before anything is imported', async ({ contents, code, says }) => {
  const path = await makeFile(contents)
  const record = memoryRecord()
  const error = await refusal(importFile(path, { record }))
  expect(error.code).toBe(code)
  expect(error.message).toMatch(says)
  expect(error.place).toContain(path)
  expect(error.advice).not.toBe('')
  expect(record.all()).toEqual([])
})

test('refuses what is not there, a folder, and what would never end', async () => {
  const path = await makeFile(sound)
  const folder = dirname(path)
  expect((await refusal(ucdpGed.open(join(folder, 'nowhere.csv')))).code).toBe('folder-missing')
  await mkdir(join(folder, 'a folder'))
  expect((await refusal(ucdpGed.open(join(folder, 'a folder')))).code).toBe('not-a-file')
  await symlink('/dev/zero', join(folder, 'zero.csv'))
  expect((await refusal(ucdpGed.open(join(folder, 'zero.csv')))).code).toBe('not-a-file')
})

test.each([
  { note: 'row', start: '2,' },
  { note: 'cell', start: '2,"' },
])('a $note of 100 MB is refused by its place without being held', async ({ start }) => {
  const path = await makeFile(`${sound}${start}`)
  const file = createWriteStream(path, { flags: 'a' })
  const part = Buffer.alloc(1_000_000, 'x\n'.slice(0, start.endsWith('"') ? 2 : 1))
  for (let n = 0; n < 100; n++) if (!file.write(part)) await once(file, 'drain')
  await new Promise((resolve) => file.end(resolve))
  const before = process.memoryUsage().rss
  const error = await refusal(ucdpGed.open(path))
  expect(error).toMatchObject({ code: 'too-large', place: expect.stringMatching(/row 22$/) })
  expect(process.memoryUsage().rss - before).toBeLessThan(90_000_000)
})

test.each([';', '\t'])('cells with "%s" between them are read as those with commas are', async (between) => {
  const cells = { where_description: 'one, two; three\t"four"', source_original: 'police, army' }
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const rows = parse(csv([cells, { id: '2' }])) as string[][]
  const other = rows.map((row) => `${row.map(quoted).join(between)}\n`).join('')
  const [plain, apart] = [
    await importFile(await makeFile(csv([cells, { id: '2' }]))),
    await importFile(await makeFile(other)),
  ]
  expect(apart.account).toMatchObject({ read: 2, appended: 2, setAside: 0 })
  expect(apart.publication.said.join()).toContain(
    `49 columns, ${between === ';' ? 'semicolons' : 'tabs'} between cells`,
  )
  const claims = (record: typeof plain.record) => record.all().filter(({ type }) => type === 'claim')
  expect(claims(apart.record)).toEqual(claims(plain.record))
})

test('a quotation mark in the middle of a cell sets its own row aside and draws no other one in', async () => {
  const rows = csv([{}, { where_coordinates: 'THERE' }, {}, { where_coordinates: '"x"' }])
  const { account, aside } = await importFile(await makeFile(rows.replace('THERE', 'x ""y"" z')))
  expect(account).toMatchObject({ read: 4, appended: 3, setAside: 1 })
  expect(aside).toMatchObject([
    { row: 3, code: 'row-malformed', sentence: 'a quotation mark stands in the middle of a cell' },
  ])
})

test('a row that runs on because of a quotation mark says that others may be in it', async () => {
  const rows = csv([{}, { where_coordinates: 'THERE', source_headline: '' }, {}, { where_coordinates: 'THERE' }])
  const open = rows.replace('THERE', '"Old').replace('THERE', 'x"Old')
  const { account, aside } = await importFile(
    await makeFile(`${open}${csv([{ id: '9', where_coordinates: '"q"' }], { header: false })}`),
  )
  expect(account.read).toBe(account.appended + account.setAside)
  expect(aside[0]?.sentence).toMatch(/runs over \d lines of the file, which may be rows of their own/)
})

test('line ends within a cell are part of it', async () => {
  const { account } = await importFile(await makeFile(csv([{ where_description: 'one\r\ntwo\n\nthree\t' }, {}])))
  expect(account).toMatchObject({ read: 2, appended: 2 })
})

const changes: { note: string; change: (path: string) => Promise<void> }[] = [
  { note: 'grows', change: (path) => appendFile(path, csv([{ id: '99999' }], { header: false })) },
  { note: 'shrinks', change: (path) => writeFile(path, csv([{ id: '1' }])) },
]
const many = csv(Array.from({ length: 1200 }, (_, index) => ({ id: String(index + 1) })))

test.each(changes)(
  'a file that $note while it is read is refused, and what went in is whole and named',
  async ({ change }) => {
    const path = await makeFile(many)
    await utimes(path, 1, 1)
    const record = memoryRecord()
    const publication = await ucdpGed.open(path)
    let made: readonly string[] = []
    const options = {
      author: 'a',
      reason: 'b',
      onBatch: (account: { changesets: { made: readonly string[] } }) => (made = account.changesets.made),
    }
    const slow = {
      ...record,
      append: async (changeset: Parameters<typeof record.append>[0]) => {
        const came = await record.append(changeset)
        if (record.changesets.size === 1) await change(path)
        return came
      },
    }
    const error = await refusal(importPublication(publication, slow, options))
    expect(error.code).toBe('changed-while-read')
    expect(made.length).toBeGreaterThan(0)
    expect([...record.changesets.keys()]).toEqual(made)
  },
)

test('a file that got other contents of the same size and date since it was looked through is refused before anything goes in', async () => {
  const path = await makeFile(many)
  await utimes(path, 1, 1)
  const record = memoryRecord()
  const publication = await ucdpGed.open(path)
  await writeFile(path, many.replaceAll('Clash', 'Crash'))
  await utimes(path, 1, 1)
  const error = await refusal(importPublication(publication, record, { author: 'a', reason: 'b' }))
  expect(error.code).toBe('changed-while-read')
  expect(record.all()).toEqual([])
})
