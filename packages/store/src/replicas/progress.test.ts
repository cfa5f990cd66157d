import { expect, test } from 'vitest'
import { followProgress } from './progress.ts'

test('a server is behind since the moment the primary was first seen further than it', () => {
  let now = 0
  const progress = followProgress(() => now)
  expect(progress.behind(0)).toEqual({ positions: 0, seconds: 0 })
  progress.seen(5)
  now = 3000
  progress.seen(6)
  now = 4000
  expect(progress.behind(6)).toEqual({ positions: 0, seconds: 0 })
  expect(progress.behind(5)).toEqual({ positions: 1, seconds: 1 })
  expect(progress.behind(4)).toEqual({ positions: 2, seconds: 4 })
  // and one that is further than was known is not behind
  expect(progress.behind(9)).toEqual({ positions: 0, seconds: 0 })
})

test('a position seen again, or a lower one, changes nothing', () => {
  let now = 0
  const progress = followProgress(() => now)
  progress.seen(5)
  now = 1000
  progress.seen(5)
  progress.seen(4)
  expect([progress.newest(), progress.behind(4)]).toEqual([5, { positions: 1, seconds: 1 }])
})

test('of a very long history the oldest is kept, and nothing grows without end', () => {
  let now = 0
  const progress = followProgress(() => now)
  for (let position = 1; position <= 100_000; position++) {
    now = position
    progress.seen(position)
  }
  expect(progress.behind(0)).toEqual({ positions: 100_000, seconds: (100_000 - 1) / 1000 })
  expect(progress.behind(99_999)).toEqual({ positions: 1, seconds: 0 })
})

test('a primary that takes the place of another starts anew', () => {
  const progress = followProgress(() => 0)
  progress.seen(10)
  progress.restart(8)
  expect([progress.newest(), progress.behind(8)]).toEqual([8, { positions: 0, seconds: 0 }])
})
