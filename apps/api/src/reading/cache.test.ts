import { expect, test } from 'vitest'
import { createCache } from './cache.ts'

/** Makes what is asked for and counts how often it had to. */
const counted = (most: number) => {
  const made: string[] = []
  const cache = createCache<string | null>(most)
  const get = (key: string, value: string | null = key) =>
    cache.get(key, async () => {
      made.push(key)
      return value
    })
  return { cache, get, made }
}

test('what is asked for by two at once is made once', async () => {
  const { get, made } = counted(2)
  expect(await Promise.all([get('a'), get('a')])).toEqual(['a', 'a'])
  expect(made).toEqual(['a'])
})

test('what was asked for least recently goes first', async () => {
  const { get, made } = counted(2)
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('what weighs much leaves less room for others, and the newest is kept whatever it weighs', async () => {
  const made: string[] = []
  const cache = createCache<string>(4, ({ length }) => length)
  const get = (key: string) =>
    cache.get(key, async () => {
      made.push(key)
      return key
    })
  for (const key of ['a', 'bb', 'ccc', 'a', 'ccc', 'dddddd', 'dddddd', 'a', 'dddddd']) await get(key)
  expect(made).toEqual(['a', 'bb', 'ccc', 'a', 'dddddd', 'a', 'dddddd'])
})

test('that there is nothing is not kept: it may come', async () => {
  const { get } = counted(2)
  expect(await get('a', null)).toBeNull()
  expect(await get('a')).toBe('a')
})

test('a failure is not kept: the next may succeed', async () => {
  const { cache, get } = counted(2)
  await expect(cache.get('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await get('a')).toBe('a')
})
