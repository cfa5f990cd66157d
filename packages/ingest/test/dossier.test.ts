import { expect, test } from 'vitest'
import { dossier, type Progress, refuseUnresolved } from '../src/index.ts'
import { about, claim, event, lines, makeFolder, party, sound } from './folder.ts'

test('every line of a sound folder becomes an entry, and the account closes', async () => {
  const seen: Progress[] = []
  const folder = await makeFolder({ ...sound, 'set-aside.jsonl': lines({ id: 'X-1', reason: 'it repeats C-1' }) })
  const reading = await dossier.read(folder, { onProgress: (progress) => seen.push(progress) })
  expect(reading.entries).toEqual([party, event, claim])
  expect(reading.account).toMatchObject({ lines: 4, entries: 3, setAside: 1 })
  expect(reading.account.files.map(({ name, lines }) => [name, lines])).toEqual([
    ['parties.jsonl', 1],
    ['events.jsonl', 1],
    ['claims.jsonl', 1],
    ['set-aside.jsonl', 1],
  ])
  expect(reading.about).toEqual({
    name: 'fire',
    title: 'The fire',
    licence: 'CC-BY-4.0',
    attribution: 'The testers',
    author: 'a tester',
    reason: 'to try it',
    origin: null,
  })
  expect(reading.places.get(claim.id)).toBe('claims.jsonl:1')
  expect(seen.at(-1)).toEqual({ file: 'set-aside.jsonl', lines: 4 })
})

test('any of the files may be missing', async () => {
  const reading = await dossier.read(await makeFolder({ 'parties.jsonl': lines(party) }))
  expect(reading.account).toMatchObject({ lines: 1, entries: 1 })
  expect(reading.about).toBeNull()
})

test('a byte order mark, line ends of Windows, empty lines and a missing last line end do no harm', async () => {
  const text = `\uFEFF${JSON.stringify(party)}\r\n\r\n   \n${JSON.stringify({ ...party, id: `${party.id.slice(0, -1)}0`, refs: [] })}`
  const reading = await dossier.read(await makeFolder({ 'parties.jsonl': text }))
  expect(reading.entries).toHaveLength(2)
  expect([...reading.places.values()]).toEqual(['parties.jsonl:1', 'parties.jsonl:4'])
})

test('what is named and not there is reported with its line, and refused unless it is on the record', async () => {
  const reading = await dossier.read(await makeFolder({ 'claims.jsonl': lines(claim) }))
  expect(reading.outside).toEqual([
    { id: event.id, place: 'claims.jsonl:1', entry: 'claim-1', path: 'event' },
    { id: party.id, place: 'claims.jsonl:1', entry: 'claim-1', path: 'claimant' },
  ])
  await refuseUnresolved(reading, async () => true)
  await expect(refuseUnresolved(reading, async (id) => id === event.id)).rejects.toMatchObject({
    code: 'unresolved',
    place: 'claims.jsonl:1',
    issues: [{ path: 'claimant', message: `there is no entry ${party.id}` }],
  })
})

test('a promise of counts that is kept lets the folder in', async () => {
  const expected = { parties: 1, events: 1, claims: 1, links: 0, lines: 3, claimLines: 2, alteredLines: 1, setAside: 0 }
  const folder = await makeFolder({ ...sound, 'record.json': JSON.stringify({ ...about, expected }) })
  const reading = await dossier.read(folder)
  expect(reading.account.entries).toBe(3)
  expect(reading.about?.origin).toEqual({ lines: 3, claimLines: 2, alteredLines: 1, setAside: 0 })
})
