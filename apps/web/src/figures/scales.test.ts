import { describe, expect, test } from 'vitest'
import { countScale } from './count-scale.ts'
import { dayNumber, daySpan, dayText } from './days.ts'
import { timeScale } from './time-scale.ts'

const march = (day: number): number => dayNumber(`2025-03-${String(day).padStart(2, '0')}`)

describe('days', () => {
  test('a day and its number are the same thing', () => {
    expect(dayText(dayNumber('2025-03-06'))).toBe('2025-03-06')
  })
  test('a month is its first and last day; an unknown date is none', () => {
    expect(daySpan('2025-03')).toEqual([march(1), march(31)])
    expect(daySpan(null)).toBeNull()
  })
})

describe('timeScale', () => {
  test('later days lie further along, on both sides of a break', () => {
    const days = [...Array.from({ length: 40 }, (_, index) => march(6 + (index % 9))), dayNumber('2025-12-01')]
    const scale = timeScale(days, 900)
    expect(scale.breakAt).not.toBeNull()
    for (let day = march(6); day < dayNumber('2025-12-01'); day += 1)
      expect(scale.x(day + 1)).toBeGreaterThan(scale.x(day))
  })
  test('a few figures keep one scale, however far apart', () => {
    expect(timeScale([march(6), march(7), dayNumber('2025-12-01')], 900).breakAt).toBeNull()
  })
  test('one single day stands in the middle', () => {
    expect(timeScale([march(6), march(6)], 900).x(march(6))).toBe(450)
  })
  test('names under the axis never stand closer than they are wide', () => {
    const room = { day: 50, month: 92 }
    const days = [...Array.from({ length: 40 }, (_, index) => march(6 + (index % 9))), dayNumber('2026-02-01')]
    const { ticks } = timeScale(days, 300, room)
    expect(ticks.length).toBeGreaterThan(2)
    for (const [index, tick] of ticks.entries())
      for (const other of ticks.slice(0, index))
        expect(Math.abs(tick.x - other.x)).toBeGreaterThanOrEqual(Math.max(room[tick.names], room[other.names]))
  })
})

describe('countScale', () => {
  test('larger counts lie higher', () => {
    for (const counts of [
      [3, 8, 20],
      [7, 500, 6000],
    ]) {
      const { y } = countScale(counts, 200)
      expect(y(counts[2] ?? 0)).toBeLessThan(y(counts[0] ?? 0))
    }
  })
  test('a small span is linear from zero, a large one logarithmic', () => {
    expect(countScale([100, 900], 200)).toMatchObject({ kind: 'linear' })
    expect(countScale([100, 900], 200).ticks[0]).toBe(0)
    expect(countScale([7, 6000], 200)).toMatchObject({ kind: 'log' })
  })
  test('counts that lie close together are told apart: the scale need not start at zero', () => {
    const { y } = countScale([11, 13, 16], 200)
    expect(y(11) - y(16)).toBeGreaterThan(100)
  })
  test('zero is a count like any other', () => {
    const { y, kind } = countScale([0, 36], 100)
    expect(kind).toBe('linear')
    expect(y(0)).toBe(100)
  })
  test('everything lies inside', () => {
    const { y, ticks } = countScale([7, 60, 6000], 200)
    for (const count of [7, 60, 6000, ...ticks]) {
      expect(y(count)).toBeGreaterThanOrEqual(0)
      expect(y(count)).toBeLessThanOrEqual(200)
    }
  })
})
