import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dossier, IngestError } from '../src/index.ts'
import { about, claim, event, lines, makeFolder, party, sound } from './folder.ts'

const refusal = async (folder: string): Promise<IngestError> => {
  const error: unknown = await dossier.read(folder).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof IngestError) return error
  throw error ?? new Error('nothing was refused')
}

const without = ({ ...entry }: Record<string, unknown>, field: string) => {
  delete entry[field]
  return entry
}

const brokenLines: { note: string; files: Record<string, string | Buffer>; place: string; says: RegExp }[] = [
  {
    note: 'a line that is not JSON',
    files: { 'parties.jsonl': `${lines(party)}{"type":\n` },
    place: 'parties.jsonl:2',
    says: /is not JSON/,
  },
  {
    note: 'a line cut off in the middle',
    files: { 'parties.jsonl': lines(party).slice(0, -40) },
    place: 'parties.jsonl:1',
    says: /is not JSON/,
  },
  {
    note: 'a list where an entry should be',
    files: { 'parties.jsonl': lines([party]) },
    place: 'parties.jsonl:1',
    says: /should be "party" in this file, and is missing/,
  },
  {
    note: 'an entry of another type',
    files: { 'parties.jsonl': lines(event) },
    place: 'parties.jsonl:1',
    says: /should be "party" in this file, and is "event"/,
  },
  {
    note: 'a missing field',
    files: { ...sound, 'claims.jsonl': lines(without(claim, 'statedAt')) },
    place: 'claims.jsonl:1',
    says: /expected/,
  },
  {
    note: 'a field nobody knows',
    files: { ...sound, 'claims.jsonl': lines({ ...claim, verified: true }) },
    place: 'claims.jsonl:1',
    says: /unknown field/,
  },
  {
    note: 'text the database cannot hold',
    files: { 'parties.jsonl': lines({ ...party, name: { en: 'a\u0000b' } }) },
    place: 'parties.jsonl:1',
    says: /holds a NUL/,
  },
  {
    note: 'text that is not UTF-8',
    files: { 'parties.jsonl': Buffer.concat([Buffer.from(lines(party)), Buffer.from([0x22, 0xe9, 0x22, 0x0a])]) },
    place: 'parties.jsonl:2',
    says: /is not UTF-8/,
  },
  {
    note: 'text saved as UTF-16',
    files: { 'parties.jsonl': Buffer.from(`\uFEFF${lines(party)}`, 'utf16le') },
    place: 'parties.jsonl:1',
    says: /is not UTF-8/,
  },
  {
    note: 'one id given to two entries',
    files: { 'parties.jsonl': lines(party, party) },
    place: 'parties.jsonl:2',
    says: /was given to the entry at parties.jsonl:1 already/,
  },
  {
    note: 'one slug given to two events',
    files: { 'events.jsonl': lines(event, { ...event, id: `${event.id.slice(0, -1)}0`, refs: [] }) },
    place: 'events.jsonl:2',
    says: /the slug fire was given/,
  },
  {
    note: 'a line set aside without a reason',
    files: { ...sound, 'set-aside.jsonl': lines({ id: 'X-1' }) },
    place: 'set-aside.jsonl:1',
    says: /with its reason/,
  },
]

test.each(brokenLines)('refuses $note, naming the line', async ({ files, place, says }) => {
  const error = await refusal(await makeFolder(files))
  expect(error.code).toBe('lines-broken')
  expect(error.place).toMatch(new RegExp(`${place}$`))
  expect(error.issues[0]).toMatchObject({ place, message: expect.stringMatching(says) })
  expect(error.advice).not.toBe('')
})

test('a line longer than 5 MB is refused by its number without being held, and reading goes on', async () => {
  const long = Buffer.alloc(40_000_000, 'x')
  const contents = Buffer.concat([Buffer.from(lines(party)), long, Buffer.from('\n{\n')])
  const error = await refusal(await makeFolder({ 'parties.jsonl': contents }))
  expect(error.issues.map(({ place }) => place)).toEqual(['parties.jsonl:2', 'parties.jsonl:3'])
  expect(error.issues[0]?.message).toMatch(/40\.0 MB/)
})

test('everything wrong is told at once', async () => {
  const error = await refusal(
    await makeFolder({ 'parties.jsonl': '{\n{\n', 'claims.jsonl': lines({ ...claim, hedge: 'sure', event: 'x' }) }),
  )
  expect(error.message).toBe('3 lines are broken, so nothing was imported.')
  expect(error.issues.map(({ place, entry, path }) => [place, entry, path])).toEqual([
    ['parties.jsonl:1', null, ''],
    ['parties.jsonl:2', null, ''],
    ['claims.jsonl:1', 'claim-1', 'event'],
    ['claims.jsonl:1', 'claim-1', 'hedge'],
  ])
})

test.each([
  { note: 'a misspelt file', files: { 'claim.jsonl': '' }, code: 'unknown-file' },
  { note: 'a file in capitals', files: { 'Claims.JSONL': '' }, code: 'unknown-file' },
  { note: 'an empty folder', files: {}, code: 'nothing-to-read' },
  { note: 'files with nothing in them', files: { 'claims.jsonl': '\n\n' }, code: 'nothing-to-read' },
  { note: 'nothing but lines set aside', files: { 'set-aside.jsonl': '' }, code: 'nothing-to-read' },
  { note: 'a record.json that is not JSON', files: { ...sound, 'record.json': '{' }, code: 'manifest-invalid' },
  {
    note: 'a record.json without a licence',
    files: { ...sound, 'record.json': JSON.stringify({ ...about, licence: '' }) },
    code: 'manifest-invalid',
  },
  {
    note: 'a file that lost a line',
    files: { ...sound, 'record.json': JSON.stringify({ ...about, expected: { claims: 2 } }) },
    code: 'counts-differ',
  },
  {
    note: 'an account of the original that does not add up',
    files: { ...sound, 'record.json': JSON.stringify({ ...about, expected: { lines: 3, claimLines: 2 } }) },
    code: 'manifest-invalid',
  },
])('refuses $note', async ({ files, code }) => {
  const folder = await makeFolder(files)
  const error = await refusal(folder)
  expect(error.code).toBe(code)
  expect(error.place).toContain(folder)
  expect(error.advice).not.toBe('')
})

test('refuses a folder that is not there, is a file, or holds something odd under a good name', async () => {
  const folder = await makeFolder(sound)
  expect((await refusal(join(folder, 'nowhere'))).code).toBe('folder-missing')
  expect((await refusal(join(folder, 'claims.jsonl'))).code).toBe('not-a-folder')
  await mkdir(join(folder, 'links.jsonl'))
  expect((await refusal(folder)).code).toBe('not-a-file')
})

test('refuses what would never end instead of reading it', async () => {
  const folder = await makeFolder(sound)
  await symlink('/dev/zero', join(folder, 'links.jsonl'))
  expect((await refusal(folder)).code).toBe('not-a-file')
})
