import { expect, test } from 'vitest'
import { ar } from './ar/index.ts'
import { en } from './en/index.ts'
import { counted } from './plural.ts'

/** Every text of a language, under its path; a function is asked for each plural of each number it may meet. */
const texts = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function')
    return [0, 1, 2, 5, 11, 100].map((n) => [`${path}(${n})`, String(value(n, '2', '3', '4'))])
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
  throw new TypeError(`${path} is no text`)
}

test('both languages say the same things', () => {
  expect(texts(ar).map(([path]) => path)).toEqual(texts(en).map(([path]) => path))
})

test('nothing is left empty or half made', () => {
  for (const [path, text] of [...texts(en), ...texts(ar)]) {
    expect(text.trim(), path).not.toBe('')
    expect(text, path).not.toMatch(/\{n\}|undefined|null|\[object/)
  }
})

test('Arabic is in Arabic, but for names and signs', () => {
  for (const [path, text] of texts(ar))
    if (!/otherLanguage|comma/.test(path)) expect(text, path).toMatch(/[\u0600-\u06ff]/)
})

test('a number takes the form of its noun', () => {
  const forms = { one: '{n} claim', other: '{n} claims' }
  expect(counted('en', 1, forms)).toBe('1 claim')
  expect(counted('en', 1244, forms)).toBe('1,244 claims')
  expect(ar.page.claims(2)).toBe('قولان')
  expect(ar.page.claims(5)).toBe('5 أقوال')
  expect(ar.page.claims(24)).toBe('24 قولاً')
  expect(ar.page.claims(100)).toBe('100 قول')
})
