import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idOf, idType, idTypes } from './id.ts'

test('the same name always has the same id, on every machine and in every version', () => {
  expect(idOf('claim', 'coast-2025', 'SOHR-0312-1383')).toBe('claim-c0bazjvcsr8gy4f3n5dw6tfgdf')
})

test('parts are encoded before joining, so two different names never share an id', () => {
  const parts = fc.tuple(fc.string(), fc.string())
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const same = a[0] === b[0] && a[1] === b[1]
      return (idOf('claim', ...a) === idOf('claim', ...b)) === same
    }),
  )
  expect(idOf('claim', 'a/b', 'c')).not.toBe(idOf('claim', 'a', 'b/c'))
  expect(idOf('claim', 'a')).not.toBe(idOf('report', 'a'))
})

test.each(idTypes)('the id of a %s says what it names', (type) => {
  expect(idType(idOf(type, 'x'))).toBe(type)
})

test.each(['', 'claim', 'claim-', 'claim-3VF0YFV78JGT1R8M65AH99W1FC', 'claim-il0o', 'poem-3vf0yfv78jgt1r8m65ah99w1fc'])(
  '%j is no id',
  (text) => {
    expect(idType(text)).toBeNull()
  },
)
