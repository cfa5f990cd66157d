import type { ContestedEvent } from '@onrecord/model'
import { daySpan } from '../figures/days.ts'
import { textWidth } from '../figures/labels.ts'
import { type Room, type TimeTick, timeScale } from '../figures/time-scale.ts'
import type { Said } from './by-day.ts'

/** A bar of statements, settled. */
interface Bar {
  readonly said: Said
  readonly x: number
  readonly width: number
  readonly height: number
}

/** An event within this one, as drawn. */
interface Part {
  readonly event: ContestedEvent
  readonly number: number
  readonly from: number
  readonly to: number
  readonly y: number
  /** Where its label stands, and from which side it reads. */
  readonly label: { readonly x: number; readonly side: 'after' | 'before' | 'above' }
}

/** A timeline with every coordinate settled. */
export interface TimelineLayout {
  readonly width: number
  readonly height: number
  readonly axis: number
  readonly bars: readonly Bar[]
  readonly parts: readonly Part[]
  readonly ticks: readonly TimeTick[]
  readonly breakAt: number | null
  readonly days: readonly [number, number]
}

const top = 62
const row = 21
const inset = 12

/** Settles a timeline; null when nothing on it has a day. Coordinates run from left to right, also for Arabic: the drawing turns them. */
export const layoutTimeline = (
  said: readonly Said[],
  events: readonly ContestedEvent[],
  {
    width,
    room,
    labelOf,
    size,
  }: {
    readonly width: number
    readonly room: Room
    readonly size: number
    readonly labelOf: (event: ContestedEvent, number: number) => string
  },
): TimelineLayout | null => {
  const spans = events.flatMap((event, index) => {
    const days = daySpan(event.window)
    return days === null ? [] : [{ event, days, number: index + 1 }]
  })
  const all = [
    ...said.flatMap(({ from, statements }) => Array(Math.min(statements, 9)).fill(from)),
    ...spans.flatMap(({ days }) => days),
  ]
  if (all.length === 0) return null
  const scale = timeScale(all, width - 2 * inset, room)
  const x = (day: number) => inset + scale.x(day)
  const most = Math.max(1, ...said.map(({ statements }) => statements))
  const axis = top + 8
  let y = axis + 38 - row
  const parts = spans.map(({ event, days: [first, last], number }): Part => {
    const from = x(first) - 2
    const to = Math.max(x(last) + 2, from + 4)
    const wide = textWidth(labelOf(event, number), size) + 10
    const side = to + wide <= width ? 'after' : from - wide >= 0 ? 'before' : 'above'
    y += side === 'above' ? row + 15 : row
    return {
      event,
      number,
      from,
      to,
      y,
      label: { x: side === 'after' ? to + 6 : side === 'before' ? from - 6 : from, side },
    }
  })
  const bars = said.map((some): Bar => {
    const long = some.to > some.from ? Math.max(3, x(some.to) - x(some.from)) : 4
    return { said: some, x: x(some.from), width: long, height: Math.max(2, (some.statements / most) * (top - 14)) }
  })
  return {
    width,
    height: y + 10,
    axis,
    bars,
    parts,
    // A name at either end is kept inside.
    ticks: scale.ticks.map((tick) => ({
      ...tick,
      x: Math.min(Math.max(inset + tick.x, room[tick.names] / 2), width - room[tick.names] / 2),
    })),
    breakAt: scale.breakAt === null ? null : inset + scale.breakAt,
    days: [Math.min(...all), Math.max(...all)],
  }
}
