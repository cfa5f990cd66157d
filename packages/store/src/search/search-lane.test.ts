import { expect, test } from 'vitest'
import { createLane } from './search-lane.ts'

/** Work that ends when it is told to. */
const work = () => {
  let end: () => void = () => undefined
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  return { done, end }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('only so many searches run at once, the others in the order they came', async () => {
  const lane = createLane(2, 10)
  const works = Array.from({ length: 5 }, work)
  const begun: number[] = []
  const all = works.map(({ done }, index) =>
    lane(async () => {
      begun.push(index)
      await done
    }),
  )
  await settled()
  expect(begun).toEqual([0, 1])
  works[1]?.end()
  await settled()
  expect(begun).toEqual([0, 1, 2])
  for (const { end } of works) end()
  await Promise.all(all)
  expect(begun).toEqual([0, 1, 2, 3, 4])
})

test('a search that fails makes room for the next', async () => {
  const lane = createLane(1, 10)
  await expect(lane(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await lane(async () => 'found')).toBe('found')
})

test('whoever comes when too many are waiting is told so', async () => {
  const lane = createLane(1, 1)
  const first = work()
  const running = lane(() => first.done)
  const waiting = lane(async () => 'waited')
  await expect(lane(async () => 'never')).rejects.toMatchObject({ code: 'too-slow' })
  first.end()
  await running
  expect(await waiting).toBe('waited')
})
