import { expect, test } from 'vitest'
import { frozenOf } from './frozen.ts'
import { sinceOf } from './since.ts'

test.each([
  ['2031-03-06', '2031-03-06', null],
  ['2031-03-06T12:00:00.123Z', '2031-03-06T12:00:00.123Z', null],
  ['', null, null],
  ['2031-02-30', null, '2031-02-30'],
  ['2031-03-06T99:00:00Z', null, '2031-03-06T99:00:00Z'],
  ['yesterday', null, 'yesterday'],
])('a frame asked for as of %j is frozen at %j', (given, recordedBy, unreadable) => {
  expect(frozenOf({ recordedBy: given })).toMatchObject({ moment: { recordedBy }, unreadable })
})

const version = { position: 9, recordedAt: '2031-05-01T00:00:00.000Z' }

test('a frozen frame is superseded when what it shows has changed, and only then', () => {
  expect(sinceOf({ a: 1, b: [2] }, { b: [2], a: 1 }, null, version)).toEqual({ same: true })
  expect(sinceOf({ a: 1 }, { a: 2 }, '2031-04-01T00:00:00.000Z', version)).toEqual({
    same: false,
    when: '2031-04-01T00:00:00.000Z',
  })
  expect(sinceOf({ a: 1 }, { a: 2 }, null, version)).toEqual({ same: false, when: version.recordedAt })
})
