import { describe, expect, test } from 'vitest'
import { pieces } from './marked.tsx'
import { alsoOf, askedIn } from './read.ts'

describe('pieces', () => {
  const cut = (text: string, ...marks: [number, number][]) =>
    pieces({ text, marks: marks.map(([start, end]) => ({ start, end })) })
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('')
  test.each([
    { note: 'nothing is marked', found: cut('Latakia'), shown: 'Latakia' },
    { note: 'a word in the middle', found: cut('in Latakia now', [3, 10]), shown: 'in [Latakia] now' },
    { note: 'all of it', found: cut('Latakia', [0, 7]), shown: '[Latakia]' },
    { note: 'Arabic with its vowel signs', found: cut('في اللّاذقية', [3, 12]), shown: 'في [اللّاذقية]' },
    { note: 'marks out of order', found: cut('a b c', [4, 5], [0, 1]), shown: '[a] b [c]' },
    { note: 'marks that overlap', found: cut('abcdef', [0, 4], [2, 6]), shown: '[abcd][ef]' },
    { note: 'a mark beyond the text', found: cut('abc', [2, 90]), shown: 'ab[c]' },
    { note: 'an empty text', found: cut('', [0, 3]), shown: '' },
  ])('$note', ({ found, shown }) => expect(found).toBe(shown))
})

describe('askedIn', () => {
  test('filters that cannot be are left out and named, so that the search is still made', () => {
    const asked = askedIn({ q: ' latakia ', type: '<b>', kind: 'nonsense', lang: 'ar', event: 'syria-coast-2025' })
    expect(asked).toMatchObject({
      q: 'latakia',
      type: undefined,
      kind: undefined,
      lang: 'ar',
      event: 'syria-coast-2025',
    })
    expect(asked.ignored).toEqual(['<b>', 'nonsense'])
    expect(alsoOf(asked)).toEqual({ q: 'latakia', lang: 'ar', event: 'syria-coast-2025' })
  })
  test('given twice, the first counts; nothing given is nothing asked', () => {
    expect(askedIn({ q: ['a', 'b'] }).q).toBe('a')
    expect(alsoOf(askedIn({}))).toEqual({})
  })
})
