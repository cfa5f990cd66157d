import type { Entry } from '@onrecord/model'
import { expect, test } from 'vitest'
import { checkRecord, copyNamesOf } from '../src/check/check-record.ts'
import { fileDrafts } from '../src/filing/filing.ts'
import { newParty } from '../src/filing/new-party.ts'
import { head, known, text, toll } from './by-hand.ts'

const record = (more = {}): Entry[] =>
  fileDrafts(head, [toll(more)], {
    event: known('event', 'fire'),
    publisher: known('party', 'The Harbour Post'),
    source: null,
    party: (words) => known('party', words),
    place: (words) => known('place', words),
  }).entries as Entry[]

const withValue = (change: (value: Record<string, unknown>) => unknown): Entry[] =>
  record().map((entry) => (entry.type === 'claim' ? ({ ...entry, value: change(entry.value) } as Entry) : entry))
const codesOf = async (entries: Entry[], copy: string | null = text) =>
  (await checkRecord(entries, async () => copy)).issues.map(({ code }) => code)

test('a record made of admitted drafts holds', async () => {
  const { rules, issues } = await checkRecord(record(), async () => text)
  expect(issues).toEqual([])
  expect(rules.map(({ held, open }) => [held, open])).toEqual([
    [1, 0],
    [1, 0],
    [1, 0],
    [0, 1],
    [1, 0],
    [0, 1],
  ])
})

test('a quote the kept copy does not have is told; without a copy it is told that nobody looked', async () => {
  expect(await codesOf(record(), 'Other words.')).toEqual(['quote-not-found'])
  const { rules, issues } = await checkRecord(record(), async () => null)
  expect(issues).toEqual([])
  expect(rules.find(({ rule }) => rule.startsWith('the quote'))).toMatchObject({ held: 0, open: 1 })
})

test('a number its own words do not give is told', async () => {
  const other = { min: 13, max: 13, point: 13, approximate: false, wording: '12' }
  expect(await codesOf(withValue((value) => ({ ...value, count: other })))).toEqual(['number-differs'])
  const unreadable = { ...other, wording: 'a crowd' }
  expect(await codesOf(withValue((value) => ({ ...value, count: unreadable })))).toEqual([
    'number-differs',
    'wording-not-in-copy',
  ])
})

test('a number whose words are only a piece of one in the copy is told; without a copy it is told that nobody looked', async () => {
  const piece = { min: 2, max: 2, point: 2, approximate: false, wording: '2' }
  const cut = withValue((value) => ({ ...value, count: piece }))
  expect(await codesOf(cut)).toEqual(['wording-not-in-copy'])
  expect(await codesOf(cut, null)).toEqual([])
})

test('a claimant the kept copy names as the record does is counted', async () => {
  const monitor = { ...newParty('The Harun Monitor', head, null), id: known('party', 'The Harun Monitor') }
  const { rules } = await checkRecord([...record(), monitor], async () => text)
  expect(rules.find(({ rule }) => rule.includes('claimant'))).toMatchObject({ held: 1, open: 0 })
})

test('a bare number whose bound was noted by hand holds, and is counted apart', async () => {
  const atLeast = { min: 12, max: null, point: 12, approximate: false, wording: '12' }
  const { rules, issues } = await checkRecord(
    withValue((value) => ({ ...value, count: atLeast })),
    async () => text,
  )
  expect(issues).toEqual([])
  expect(rules[1]).toMatchObject({ held: 0, open: 1 })
})

test('what is told of days after publication is told', async () => {
  const later = (value: Record<string, unknown>) => ({
    ...value,
    scope: { ...(value.scope as object), window: '2025-03-12' },
  })
  expect(await codesOf(withValue(later))).toEqual(['window-later'])
})

test('the text of a source is looked for before its bytes', () => {
  const source = record().find((entry) => entry.type === 'source')
  expect(source && copyNamesOf(source)).toEqual([
    { name: head.textSha256, is: 'text' },
    { name: head.sha256, is: 'bytes' },
  ])
})
