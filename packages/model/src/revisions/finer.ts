import type { Place } from '../entries/place.ts'
import type { Count } from '../values/count.ts'
import { daysOf } from '../values/partial-date.ts'
import type { RevisionClass } from './revision-class.ts'

type Point = NonNullable<Place['point']>

/** Judges one changed field by what it was and what it became; a field that was not there is undefined. */
export type Judge = (before: unknown, after: unknown) => RevisionClass

const known = (value: unknown): boolean => value !== null && value !== undefined

/** Whether one interval lies in another; an end that is null is open. */
const within = <End extends number | string>(
  inner: readonly [End | null, End | null],
  outer: readonly [End | null, End | null],
): boolean =>
  (outer[0] === null || (inner[0] !== null && inner[0] >= outer[0])) &&
  (outer[1] === null || (inner[1] !== null && inner[1] <= outer[1]))

/** A count: another number is another figure; other words for it, or the number that "about" stood for, are precision. */
export const judgeCount: Judge = (before, after) => {
  if (!known(before) || !known(after)) return 'figure'
  const [a, b] = [before as Count, after as Count]
  if (a.point !== b.point && a.point !== null && !a.approximate) return 'figure'
  return within([b.min, b.max], [a.min, a.max]) ? 'precision' : 'figure'
}

/** A date or window: one that lies in the earlier one is finer; any other is of the class its field is of. */
export const judgeDate =
  (otherwise: RevisionClass, found: RevisionClass = 'precision'): Judge =>
  (before, after) => {
    if (!known(after)) return otherwise
    if (!known(before)) return found
    const [a, b] = [daysOf(String(before)), daysOf(String(after))]
    return within([b.first, b.last], [a.first, a.last]) ? 'precision' : otherwise
  }

/** What a place lies in: more said of the same is finer. */
export const judgeWithin: Judge = (before, after) => {
  const [a, b] = [before ?? [], after ?? []] as [readonly unknown[], readonly unknown[]]
  return a.every((place) => b.includes(place)) ? 'precision' : 'scope'
}

const METRES_A_DEGREE = 111_320

/** How far two points lie apart, on a flat map: good enough for places that may be the same. */
const apart = (a: Point, b: Point): number => {
  const north = (a.latitude - b.latitude) * METRES_A_DEGREE
  const east = (a.longitude - b.longitude) * METRES_A_DEGREE * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(north, east)
}

/** A point on the map: one whose circle lies in the earlier one is finer. */
export const judgePoint: Judge = (before, after) => {
  if (!known(after)) return 'scope'
  if (!known(before)) return 'precision'
  const [a, b] = [before as Point, after as Point]
  return apart(a, b) + b.radius <= a.radius ? 'precision' : 'scope'
}
