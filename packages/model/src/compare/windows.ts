import { daysOf } from '../values/partial-date.ts'
import { ofCovers, type Relation } from './relation.ts'

/** How two stretches of days stand to each other; null is unstated, an open end reaches as far as it can. */
export const relateWindows = (a: string | null, b: string | null): Relation => {
  if (a === null || b === null) return 'unstated'
  const [one, other] = [daysOf(a), daysOf(b)]
  const [aFirst, aLast] = [one.first ?? '0000', one.last ?? '9999']
  const [bFirst, bLast] = [other.first ?? '0000', other.last ?? '9999']
  return ofCovers(
    bFirst <= aFirst && aLast <= bLast,
    aFirst <= bFirst && bLast <= aLast,
    aFirst <= bLast && bFirst <= aLast,
  )
}
