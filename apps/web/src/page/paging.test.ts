import { expect, test } from 'vitest'
import { cut, pageQuery, pagingIn } from './paging.ts'

const all = Array.from({ length: 25 }, (_, index) => index + 1)

test.each([
  { note: 'nothing asked is the first page', given: undefined, page: 1, items: 10, first: 1 },
  { note: 'the last page may be short', given: '3', page: 3, items: 5, first: 21 },
  { note: 'a page behind the last is the last', given: '999999999', page: 3, items: 5, first: 21 },
  { note: 'a number too long to be one is the first', given: '1'.repeat(400), page: 1, items: 10, first: 1 },
  { note: 'zero is the first', given: '0', page: 1, items: 10, first: 1 },
  { note: 'words are the first', given: '<script>', page: 1, items: 10, first: 1 },
  { note: 'given twice, the first counts', given: ['2', '3'], page: 2, items: 10, first: 11 },
])('$note', ({ given, page, items, first }) => {
  const shown = cut(all, pagingIn(given === undefined ? {} : { page: given }), 10)
  expect(shown).toMatchObject({ page, pages: 3, first, total: 25 })
  expect(shown.items).toHaveLength(items)
})

test('what is no number of a page is kept word for word, to be named', () => {
  expect(pagingIn({ page: '-1' }).unreadable).toBe('-1')
  expect(pagingIn({ page: '2' }).unreadable).toBeNull()
})

test('an empty list is one empty page', () => {
  expect(cut([], pagingIn({}), 10)).toMatchObject({ items: [], page: 1, pages: 1, first: 0, total: 0 })
})

test('the first page has no number in its address', () => {
  expect([pageQuery(1), pageQuery(2)]).toEqual([{}, { page: '2' }])
})
