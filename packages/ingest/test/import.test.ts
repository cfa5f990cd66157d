import { type Entry, idOf, type Party } from '@onrecord/model'
import { expect, test, vi } from 'vitest'
import { makeSeen } from '../src/import/seen.ts'
import { type ImportOptions, importPublication, type MappedPiece, type Piece, type Publication } from '../src/index.ts'
import { memoryRecord } from './memory-record.ts'

vi.setConfig({ testTimeout: 60_000 })

const by: ImportOptions = { author: 'a tester', reason: 'to try it' }

const party = (name: string, partOf: string | null = null): Party => ({
  type: 'party',
  id: idOf('party', 'test', name),
  refs: [],
  name: { en: name },
  shortName: null,
  aliases: [],
  kind: 'ngo',
  description: null,
  partOf,
  affiliations: [],
  website: null,
})

const state = party('a state')

const piece = (row: number, more: Partial<MappedPiece> = {}): MappedPiece => ({
  row,
  verbatim: `row ${row}`,
  own: [party(`office ${row}`, state.id)],
  shared: [state],
  carried: [],
  ...more,
})

/** A publication of so many rows; `change` replaces some. */
const publication = (
  rows: number,
  change: (row: number) => Piece = piece,
  more: Partial<Publication> = {},
): Publication => ({
  said: [],
  by: { author: null, reason: null },
  name: 'test-1',
  rows,
  async *pieces() {
    for (let row = 1; row <= rows; row++) yield change(row)
  },
  ...more,
})

test('rows go in batch by batch, and what they have in common goes in once', async () => {
  const record = memoryRecord()
  const account = await importPublication(publication(1200), record, by)
  expect(account).toMatchObject({
    read: 1200,
    appended: 1200,
    entries: { brought: 1201, appended: 1201 },
    changesets: { made: ['test-1-1', 'test-1-2', 'test-1-3'] },
  })
  expect([...record.changesets.values()]).toEqual([501, 500, 200])
})

test('an import that broke off goes on where it stopped, and nothing is half there', async () => {
  const record = memoryRecord({ failAt: 3 })
  let soFar = { read: 0 }
  const broken = importPublication(publication(1200), record, { ...by, onBatch: (account) => (soFar = account) })
  await expect(broken).rejects.toThrow('the disk is full')
  expect(soFar).toMatchObject({ read: 1000, changesets: { made: ['test-1-1', 'test-1-2'] } })
  expect(record.all()).toHaveLength(1001)
  const account = await importPublication(publication(1200), record, by)
  expect(account).toMatchObject({
    read: 1200,
    appended: 200,
    unchanged: 1000,
    rowsFound: 1000,
    changesets: { found: 2 },
  })
  expect(record.all()).toHaveLength(1201)
})

test('half of a pair of characters sets its row aside, and the words for one are words', async () => {
  const names: Record<number, string> = { 2: 'a\ud83db', 3: 'written \\u0000 and \\ud83d' }
  const change = (row: number): Piece => {
    const named = { ...party(`office ${row}`), name: { en: names[row] ?? 'plain' } }
    return piece(row, { own: [named] })
  }
  const aside: Piece[] = []
  const options = { ...by, onAside: (it: Piece) => void aside.push(it) }
  const account = await importPublication(publication(4, change), memoryRecord(), options)
  expect(account).toMatchObject({ read: 4, appended: 3, setAside: 1 })
  expect(aside).toMatchObject([{ row: 2, code: 'entry-invalid', sentence: expect.stringMatching(/half of a pair/) }])
})

test('what rows have in common and was forgotten meanwhile is sent once more, and told of once', () => {
  const seen = makeSeen(8)
  for (const id of ['a', 'b', 'c', 'd']) seen.add(id)
  expect(seen.has('a')).toBe(true) // asked for again, so kept
  for (const id of ['e', 'f', 'g', 'h']) seen.add(id)
  expect(['a', 'b', 'h'].map((id) => seen.has(id))).toEqual([true, false, true])
})

test('a publication without a name goes in at once or not at all', async () => {
  const record = memoryRecord()
  await importPublication(publication(1200, piece, { name: null }), record, by)
  expect(record.changesets.size).toBe(0)
  expect(record.all()).toHaveLength(1201)
  const failing = memoryRecord({ failAt: 1 })
  await expect(importPublication(publication(1200, piece, { name: null }), failing, by)).rejects.toThrow()
  expect(failing.all()).toEqual([])
})

test('a dry run compares everything and writes nothing', async () => {
  const record = memoryRecord()
  await importPublication(publication(2), record, by)
  const change = (row: number): Piece =>
    row === 1 ? piece(row, { own: [{ ...party('office 1', state.id), name: { en: 'renamed' } }] }) : piece(row)
  const tried = await importPublication(publication(3, change, { name: 'test-2' }), record, { ...by, dryRun: true })
  expect(tried).toMatchObject({ read: 3, appended: 1, unchanged: 1, revised: 1, revisedBy: { wording: 1 } })
  expect(record.all()).toHaveLength(3)
  const done = await importPublication(publication(3, change, { name: 'test-2' }), record, by)
  expect({ ...done, changesets: null }).toEqual({ ...tried, changesets: null })
})

test('a row whose entries the model refuses is set aside with what it says, and the others go in', async () => {
  const record = memoryRecord()
  const wrong = { ...party('wrong'), website: 'ftp://nowhere' } as Entry
  const nul = party('a\0b')
  const change = (row: number): Piece =>
    row === 2 ? piece(row, { own: [wrong] }) : row === 3 ? piece(row, { own: [nul] }) : piece(row)
  const aside: Piece[] = []
  const account = await importPublication(publication(4, change), record, {
    ...by,
    onAside: (it) => void aside.push(it),
  })
  expect(account).toMatchObject({ read: 4, appended: 2, setAside: 2, setAsideBy: { 'entry-invalid': 2 } })
  expect(aside).toMatchObject([
    { row: 2, verbatim: 'row 2', sentence: expect.stringMatching(/website/) },
    { row: 3, verbatim: 'row 3', sentence: expect.stringMatching(/NUL/) },
  ])
})

test('a feed that loses a row is found out', async () => {
  const losing = publication(5, piece, {
    async *pieces() {
      yield piece(1)
    },
  })
  await expect(importPublication(losing, memoryRecord(), by)).rejects.toThrow('5 rows were announced, 1 were read')
})

test('a record that loses an entry is found out', async () => {
  const record = memoryRecord()
  const losing = { ...record, append: async () => ({ appended: 1, unchanged: 0, revised: 0 }) }
  await expect(importPublication(publication(2), losing, by)).rejects.toThrow(
    '3 entries were brought, 1 are accounted for',
  )
})

test('another publication named for a row that is there is a change of attribution, and what only the file carries is none', async () => {
  const record = memoryRecord()
  await importPublication(publication(2), record, by)
  const change = (row: number): Piece =>
    row === 1
      ? piece(row, { own: [party('office 1', state.id), party('one more', state.id)] })
      : piece(row, { carried: [party('a file')] })
  const account = await importPublication(publication(2, change, { name: 'test-2' }), record, by)
  expect(account).toMatchObject({ revised: 1, unchanged: 1, revisedBy: { attribution: 1 }, entries: { appended: 2 } })
})

test('memory does not grow with the number of rows', async () => {
  const heap = async (rows: number): Promise<number> => {
    const record = {
      ...memoryRecord(),
      append: async ({ entries }: { entries: readonly unknown[] }) => ({
        appended: entries.length,
        unchanged: 0,
        revised: 0,
      }),
    }
    let most = 0
    const own: Entry[] = [party('one')]
    const change = (row: number): Piece => ({ ...piece(row), verbatim: 'x'.repeat(10_000), own })
    await importPublication(publication(rows, change), record, {
      ...by,
      onBatch: () => {
        most = Math.max(most, process.memoryUsage().heapUsed)
      },
    })
    return most
  }
  const few = await heap(1000)
  expect(await heap(15_000)).toBeLessThan(few + 100_000_000) // the rows together are 150 MB
})

test('a row the record refuses is set aside with what the record says, and the rest of its batch goes in', async () => {
  const record = memoryRecord()
  const refused = party('office 2', state.id).id
  const choosy = {
    ...record,
    append: async (changeset: Parameters<typeof record.append>[0]) => {
      if (changeset.entries.some((entry) => (entry as Entry).id === refused))
        throw Object.assign(new Error('refused'), {
          code: 'dangling-reference',
          issues: [{ entry: refused, message: 'there is no entry it names' }],
        })
      return record.append(changeset)
    },
  }
  const change = (row: number): Piece =>
    row === 2
      ? piece(row, { carried: [party('hangs on it', refused)], shared: [state, party('first named here')] })
      : piece(row)
  const aside: Piece[] = []
  const account = await importPublication(publication(4, change), choosy, {
    ...by,
    onAside: (it) => void aside.push(it),
  })
  expect(account).toMatchObject({ read: 4, appended: 3, setAside: 1, setAsideBy: { 'dangling-reference': 1 } })
  expect(aside).toEqual([
    { row: 2, verbatim: 'row 2', code: 'dangling-reference', sentence: 'there is no entry it names' },
  ])
  expect(record.all().map((entry) => entry.type === 'party' && entry.name.en)).toEqual([
    'a state',
    'office 1',
    'first named here',
    'office 3',
    'office 4',
  ])
  await expect(importPublication(publication(4, change, { name: null }), choosy, by)).rejects.toThrow('refused')
})
