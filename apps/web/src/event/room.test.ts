import type { Question } from '@onrecord/model'
import { expect, test } from 'vitest'
import { roomOf } from './room.ts'

const question = (id: string, kind: string, n: number) =>
  ({ id, kind, claims: Array.from({ length: n }, (_, index) => `${id} ${index}`) }) as unknown as Question

test('a few claims are shown whole, of many the first, and where the page is full a question is only named', () => {
  const small = [question('a', 'casualties', 80), question('b', 'responsibility', 9)]
  expect([...roomOf(small).values()]).toEqual([80, 9])
  expect(roomOf([question('a', 'casualties', 1300)]).get('a')).toBeLessThan(100)
  const many = Array.from({ length: 500 }, (_, index) => question(`${index}`, 'responsibility', 100))
  const shown = [...roomOf(many).values()]
  expect(shown[0]).toBeGreaterThan(0)
  expect(shown.at(-1)).toBe(0)
  expect(shown.reduce((sum, n) => sum + n, 0)).toBeLessThan(300)
})
