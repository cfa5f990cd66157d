import type { ContestedEvent, PublishedClaim } from '@onrecord/model'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../figures/days.ts'
import { saidByDay } from './by-day.ts'
import { layoutTimeline } from './layout.ts'

const said = (claimant: string, statedAt: string | null) => ({ claimant, statedAt }) as PublishedClaim
const event = (id: string, window: string | null) => ({ id, window }) as ContestedEvent
const room = { day: 46, month: 52 }

describe('statements by day', () => {
  test('are counted on their day, with each speaker named once; those without an exact day are counted apart', () => {
    const { said: days, undated } = saidByDay(
      [
        said('b', '2025-03-08'),
        said('a', '2025-03-07'),
        said('b', '2025-03-08'),
        said('c', '2025-03'),
        said('d', null),
      ],
      90,
    )
    expect(days).toEqual([
      { from: dayNumber('2025-03-07'), to: dayNumber('2025-03-07'), statements: 1, claimants: ['a'] },
      { from: dayNumber('2025-03-08'), to: dayNumber('2025-03-08'), statements: 2, claimants: ['b'] },
    ])
    expect(undated).toBe(2)
  })

  test('of too many days are taken together, and none is lost', () => {
    const many = Array.from({ length: 300 }, (_, index) => {
      const day = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10)
      return said('a', day)
    })
    const { said: bars } = saidByDay(many, 50)
    expect(bars.length).toBeLessThanOrEqual(50)
    expect(bars.reduce((sum, { statements }) => sum + statements, 0)).toBe(300)
  })
})

describe('the timeline', () => {
  const { said: days } = saidByDay([said('a', '2025-03-07'), said('a', '2025-05-07')], 90)
  const events = [event('long', '2025-03-01/2025-06-01'), event('short', '2025-05-30'), event('undated', null)]
  const layout = layoutTimeline(days, events, { width: 352, room, size: 12, labelOf: () => 'a label of some length' })

  test('keeps everything inside, and an event without a day off the axis', () => {
    expect(layout?.parts.map((part) => part.event.id)).toEqual(['long', 'short'])
    for (const { from, to, y } of layout?.parts ?? []) {
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(352)
      expect(y).toBeLessThan(layout?.height ?? 0)
    }
  })

  test('sets a label behind its bar, before it, or above it where neither has room', () => {
    expect(layout?.parts.map(({ label }) => label.side)).toEqual(['above', 'before'])
  })

  test('is none where nothing has a day', () => {
    expect(layoutTimeline([], [event('undated', null)], { width: 352, room, size: 12, labelOf: () => '' })).toBeNull()
  })
})
