import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords } from '../sentences/counts.ts'
import { about, atLeast, atMost, between, boundOf, Count, exactly, moreThan, worded } from './count.ts'

describe('a count says what its words say', () => {
  const cases = [
    { note: 'more than 1,400', count: moreThan(1400), min: 1401, max: null },
    { note: 'at least 12', count: atLeast(12), min: 12, max: null },
    { note: 'at most 15', count: atMost(15), min: null, max: 15 },
    { note: 'about 1,400', count: about(1400), min: 1350, max: 1450 },
    { note: 'about 21,637', count: about(21637), min: 21637, max: 21637 },
    { note: 'about 1,000', count: about(1000), min: 500, max: 1500 },
    { note: 'about 0', count: about(0), min: 0, max: 0 },
    { note: '30–53', count: between(30, 53), min: 30, max: 53 },
  ]
  test.each(cases)('$note', ({ count, min, max, note }) => {
    expect(count).toMatchObject({ min, max })
    expect(countWords(count, 'en')).toBe(note)
    expect(Count.parse(count)).toEqual(count)
  })
})

test('"about" is half a unit of the last significant place either way, and never below zero', () => {
  fc.assert(
    fc.property(fc.nat(), (n) => {
      const { min, max } = about(n)
      return min !== null && max !== null && min >= 0 && n - min === max - n
    }),
  )
})

test('a count keeps how it is bounded', () => {
  expect(
    [exactly(3), atLeast(3), moreThan(3), atMost(3), about(30), between(1, 2), worded('dozens', 24)].map(boundOf),
  ).toEqual(['exact', 'at_least', 'more_than', 'at_most', 'about', 'range', 'worded'])
})

test('"dozens" keeps its wording', () => {
  expect(countWords(worded('dozens', 24), 'en')).toBe('“dozens”')
  expect(countWords(worded('dozens', 24), 'ar')).toBe('«dozens»')
})
