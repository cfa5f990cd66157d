import type { PublishedRecordChange } from '@onrecord/model'
import { expect, test } from 'vitest'
import { silentOf, stepOf } from './read.ts'

const change = (given: Partial<PublishedRecordChange>): PublishedRecordChange => ({
  position: 3,
  at: '2026-11-22T20:00:00.000Z',
  author: 'An editor',
  reason: 'read again',
  id: 'claim-00000000000000000000000000',
  type: 'claim',
  change: 'added',
  about: null,
  into: null,
  reasonClass: null,
  classes: [],
  entry: null,
  ...given,
})

test('what is withheld is counted by class of reason and has no line of its own', () => {
  const items = [
    change({ change: 'withheld', reasonClass: 'safety', author: null, reason: null }),
    change({ change: 'withheld', reasonClass: 'safety', type: 'report', author: null, reason: null }),
    change({ change: 'withheld', reasonClass: 'safety', author: null, reason: null }),
    change({ change: 'erased', reasonClass: null, type: 'party', author: null, reason: null }),
    change({ type: 'event' }),
  ]
  const step = stepOf(3, items, true)
  expect(step?.lines.map(({ type }) => type)).toEqual(['event'])
  expect(silentOf(items).map(({ types, ...rest }) => ({ ...rest, types: [...types] }))).toMatchObject([
    {
      change: 'withheld',
      reasonClass: 'safety',
      types: [
        ['claim', 2],
        ['report', 1],
      ],
    },
    { change: 'erased', reasonClass: null, types: [['party', 1]] },
  ])
})

test('a version shows what tells most first: said of entries, then revised, then added', () => {
  const items = [
    change({ type: 'party', id: 'a' }),
    change({ type: 'claim', id: 'b' }),
    change({ type: 'claim', id: 'c', change: 'revised', classes: ['figure'] }),
    change({ type: 'notice', id: 'd', change: 'corrected' }),
  ]
  expect(stepOf(3, items, true)?.lines.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a'])
})

test('a version of which nothing may be shown is none', () => {
  expect(stepOf(3, [], true)).toBeNull()
})
