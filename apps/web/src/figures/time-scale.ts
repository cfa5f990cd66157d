import { dayNumber, dayText } from './days.ts'

/** A day named under the axis. */
export interface TimeTick {
  readonly x: number
  readonly day: number
  /** Whether the day itself is named, or only its month. */
  readonly names: 'day' | 'month'
}

/** Where days lie across a chart. With a break, days before it get more room than days after it. */
export interface TimeScale {
  x(day: number): number
  readonly ticks: readonly TimeTick[]
  /** Where the scale changes; null when it is one scale throughout. */
  readonly breakAt: number | null
}

const monthsIn = (from: number, to: number): number[] => {
  const months: number[] = []
  let [year = 0, month = 0] = dayText(from).split('-').map(Number)
  for (;;) {
    const day = dayNumber(`${year}-${String(month).padStart(2, '0')}-01`)
    if (day > to) return months
    if (day >= from) months.push(day)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}

const daysIn = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)

/** How much room a name under the axis needs across. */
export interface Room {
  readonly day: number
  readonly month: number
}

const usual: Room = { day: 46, month: 52 }

/** Days or months to name on a stretch of axis, as many as have room. */
const ticksOf = (from: number, to: number, width: number, room: Room): Omit<TimeTick, 'x'>[] => {
  const most = (names: keyof Room) => Math.max(1, Math.floor(width / room[names]))
  if (to - from <= 45) {
    const step = [1, 2, 3, 4, 7, 14, 28].find((days) => (to - from) / days < most('day')) ?? 28
    return daysIn(from, to, step).map((day) => ({ day, names: 'day' }))
  }
  const months = monthsIn(from, to)
  const step = [1, 2, 3, 6, 12].find((count) => months.length / count <= most('month')) ?? 24
  return months.filter((_, index) => index % step === 0).map((day) => ({ day, names: 'month' }))
}

/** The day after which figures thin out, when most of them crowd into the first part of a long span. */
const crowdedUntil = (days: readonly number[], first: number, last: number): number | null => {
  if (last - first < 60 || days.length < 24) return null
  const sorted = [...days].sort((a, b) => a - b)
  const most = sorted[Math.floor(sorted.length * 0.6)] ?? last
  return most - first < (last - first) * 0.25 ? most + 1 : null
}

/** A scale over the days at which figures were said, `width` wide. */
export const timeScale = (days: readonly number[], width: number, room: Room = usual): TimeScale => {
  const first = Math.min(...days)
  const last = Math.max(...days)
  if (first === last) return { x: () => width / 2, ticks: [{ x: width / 2, day: first, names: 'day' }], breakAt: null }
  const stretch = (from: number, to: number, start: number, end: number) => ({
    x: (day: number) => start + ((day - from) / (to - from)) * (end - start),
    ticks: ticksOf(from, to, end - start, room),
  })
  const crowded = crowdedUntil(days, first, last)
  if (crowded === null) {
    const { x, ticks } = stretch(first, last, 0, width)
    return { x, ticks: ticks.map((tick) => ({ ...tick, x: x(tick.day) })), breakAt: null }
  }
  const middle = width * 0.58
  const early = stretch(first, crowded, 0, middle)
  const late = stretch(crowded, last, middle, width)
  const x = (day: number) => (day <= crowded ? early.x(day) : late.x(day))
  const ticks = [...early.ticks, ...late.ticks].map((tick) => ({ ...tick, x: x(tick.day) }))
  // Two names closer than their own width would run into one another: the earlier one stays.
  const roomy = ticks.filter((tick, index) =>
    ticks.slice(0, index).every((other) => Math.abs(tick.x - other.x) >= Math.max(room[tick.names], room[other.names])),
  )
  return { x, ticks: roomy, breakAt: middle }
}
