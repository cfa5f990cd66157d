import { expect, test } from 'vitest'
import { countsIn, readCount } from './read-count.ts'

const cases = [
  ['more than 1,400', 1401, null],
  ['over 1,400', 1401, null],
  ['at least 12', 12, null],
  ['no fewer than 90', 90, null],
  ['up to 15', null, 15],
  ['as many as 40', null, 40],
  ['fewer than 20', null, 19],
  ['about 1,400', 1350, 1450],
  ['nearly two dozen', 24, 24],
  ['30–53', 30, 53],
  ['between 12 and 15', 12, 15],
  ['twelve to fifteen', 12, 15],
  ['12 or 13', 12, 13],
  ['between five and seven', 5, 7],
  ['30 at most', null, 30],
  ['12 at the very least', 12, null],
  ['between five and six hundred', 500, 600],
  ['2 to 3 million', 2000000, 3000000],
  ['900 to 1.1 thousand', 900, 1100],
  ['twenty-three', 23, 23],
  ['a hundred and twenty', 120, 120],
  ['three hundred', 300, 300],
  ['two thousand five hundred and six', 2506, 2506],
  ['a dozen', 12, 12],
  ['half a dozen', 6, 6],
  ['1.2 million', 1200000, 1200000],
  ['1,700+', 1700, null],
  ['30 or more', 30, null],
  ['dozens', 24, null],
  ['tens of thousands', 20000, null],
  ['several hundred', 200, null],
  ['exceeded 2,000', 2001, null],
  ['topped 300', 301, null],
  ['as high as 27,000', null, 27000],
  ['أكثر من 1,400', 1401, null],
  ['ما لا يقل عن ٩٠', 90, null],
  ['نحو ١٤٠٠', 1350, 1450],
  ['خمسة عشر', 15, 15],
  ['ثلاثة وعشرين', 23, 23],
  ['مئة وعشرين', 120, 120],
  ['ثلاثة آلاف', 3000, 3000],
  ['بين 12 و15', 12, 15],
  ['عشرات', 20, null],
  ['12 على الأقل', 12, null],
  ['5 آلاف و200', 5200, 5200],
  ['مئة ألف', 100000, 100000],
  ['أحد عشر', 11, 11],
  ['مليون ومئتي ألف', 1200000, 1200000],
  ['أكثر من ألفي', 2001, null],
  ['28 شخصا على الأقل', 28, null],
  ['لا يتعدى 22', null, 22],
  ['ما لا يزيد على 30', null, 30],
  ['تجاوزت 45', 46, null],
] as const

test.each(cases)('%s is read as its interval', (wording, min, max) => {
  expect(readCount(wording)).toMatchObject({ min, max, wording })
})

test.each(cases)('%s is found whole in a text', (wording) => {
  const arabic = /[\u0600-\u06ff]/u.test(wording)
  const text = arabic ? `قُتل ${wording} شخصا` : `They said ${wording} people came.`
  expect([...text.matchAll(countsIn(arabic ? 'ar' : 'en'))].map(([found]) => found)).toEqual([wording])
})

test.each(['a', 'An'])('the article “%s” reads as one, and is not looked for in a text', (wording) => {
  expect(readCount(wording)).toMatchObject({ min: 1, max: 1, wording })
  expect([...`They saw ${wording} house.`.matchAll(countsIn('en'))]).toEqual([])
})

test.each(['people', 'the', '', 'more than', '15 to 12', 'قتيل'])('“%s” is no count', (wording) => {
  expect(readCount(wording)).toBeNull()
})
