import { expect, test } from 'vitest'
import { ModelError } from '../errors.ts'
import { dateWords } from '../sentences/dates.ts'
import { daysOf, PartialDate, Window } from './partial-date.ts'

test.each([
  ['2025-03-06', '2025-03-06', '2025-03-06', '6 March 2025', '6 آذار 2025'],
  ['2025-03', '2025-03-01', '2025-03-31', 'March 2025', 'آذار 2025'],
  ['2024-02', '2024-02-01', '2024-02-29', 'February 2024', 'شباط 2024'],
  ['2025', '2025-01-01', '2025-12-31', '2025', '2025'],
  ['2025-03-25~', '2025-03-25', '2025-03-25', 'about 25 March 2025', 'نحو 25 آذار 2025'],
  ['2025-03-06/2025-03-10', '2025-03-06', '2025-03-10', '6–10 March 2025', '6–10 آذار 2025'],
  ['2025-03-30/2025-04-02', '2025-03-30', '2025-04-02', '30 March – 2 April 2025', '30 آذار – 2 نيسان 2025'],
  [
    '2024-12-08/2025-04-14',
    '2024-12-08',
    '2025-04-14',
    '8 December 2024 – 14 April 2025',
    '8 كانون الأول 2024 – 14 نيسان 2025',
  ],
  ['2025-03-06/2025-03-06', '2025-03-06', '2025-03-06', '6 March 2025', '6 آذار 2025'],
  ['2025-03-10/..', '2025-03-10', null, 'since 10 March 2025', 'منذ 10 آذار 2025'],
  ['../2025-03-10', null, '2025-03-10', 'up to 10 March 2025', 'حتى 10 آذار 2025'],
  ['1753-01-01', '1753-01-01', '1753-01-01', '1 January 1753', '1 كانون الثاني 1753'],
])('%s covers %s to %s and reads "%s", "%s"', (text, first, last, en, ar) => {
  expect(daysOf(text)).toEqual({ first, last })
  expect(Window.safeParse(text).success).toBe(true)
  expect(dateWords(text, 'en')).toBe(en)
  expect(dateWords(text, 'ar')).toBe(ar)
})

test.each([
  '',
  'yesterday',
  '2025-13',
  '2025-02-30',
  '2025-03-10/2025-03-06',
  '2025-03-06T10:00:00Z',
  '06/03/2025',
  '2025-3-6',
  '٢٠٢٥',
])('%j is refused', (text) => {
  expect(() => daysOf(text)).toThrow(ModelError)
  expect(Window.safeParse(text).success).toBe(false)
  expect(PartialDate.safeParse(text).success).toBe(false)
})

test('a window is no date', () => {
  expect(PartialDate.safeParse('2025-03-06/2025-03-10').success).toBe(false)
})
