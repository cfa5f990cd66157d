import { expect, test } from 'vitest'
import { distance, near } from './near.ts'

test.each([
  ['', '', 0],
  ['events', 'events', 0],
  ['event', 'events', 1],
  ['evnets', 'events', 2],
  ['', 'abc', 3],
])('from %j to %j is %d letters', (from, to, letters) => {
  expect([distance(from, to), distance(to, from)]).toEqual([letters, letters])
})

test('the likest come first, and only so many', () => {
  expect(near('/v1/claim', ['/health', '/v1/claims', '/v1/events', '/'], 2)).toEqual(['/v1/claims', '/v1/events'])
})
