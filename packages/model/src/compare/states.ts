import { dateOrder, daysOf } from '../values/partial-date.ts'
import type { Scope } from '../values/scope.ts'
import { sameSpeaker } from './figures.ts'
import { together } from './relation.ts'
import { relateWholeScopes } from './scopes.ts'
import { because, type Said, type Verdict, verdict } from './verdict.ts'
import type { World } from './world.ts'

/** A later word of the same speaker; null when the speakers differ or the days do not tell which is later. */
export const updateOf = (a: Said<unknown>, b: Said<unknown>, world: World): Verdict | null => {
  if (!sameSpeaker(a.claimant, b.claimant, world) || a.statedAt === null || b.statedAt === null) return null
  const [one, other] = [dateOrder(a.statedAt), dateOrder(b.statedAt)]
  return one === other ? null : verdict('updates', [{ code: 'same-claimant-later' }], {}, one > other ? 'a' : 'b')
}

interface State {
  readonly status: string
  readonly since: string | null
  readonly scope: Scope
}

/** The days a state is said of: the day it was said, unless the claimant gives the day it began. */
const momentsMeet = (a: Said<State>, b: Said<State>): boolean => {
  if (a.statedAt === null || b.statedAt === null) return true
  const [one, other] = [daysOf(a.statedAt), daysOf(b.statedAt)]
  return (one.first ?? '0000') <= (other.last ?? '9999') && (other.first ?? '0000') <= (one.last ?? '9999')
}

/** Whether two days given for the start of one state cannot be the same day. */
const sinceApart = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null) return false
  const [one, other] = [daysOf(a), daysOf(b)]
  return (one.first ?? '0000') > (other.last ?? '9999') || (other.first ?? '0000') > (one.last ?? '9999')
}

/** Two states of one subject: they clash only when they shut each other out at one and the same time and place. */
export const compareStates = (
  a: Said<State>,
  b: Said<State>,
  exclusive: readonly (readonly string[])[],
  world: World,
): Verdict => {
  const found = relateWholeScopes(a.value.scope, b.value.scope, world)
  if (together(Object.values(found)) === 'disjoint')
    return verdict('differs', because('dimension-apart', found, ['disjoint']), found)
  const updated = updateOf(a, b, world)
  if (a.value.status === b.value.status) {
    if (!sinceApart(a.value.since, b.value.since)) return verdict('agrees', [{ code: 'same-answer' }], found)
    return updated === null ? verdict('conflicts', [{ code: 'other-start' }], found) : { ...updated, dimensions: found }
  }
  if (updated !== null) return { ...updated, dimensions: found }
  if (!momentsMeet(a, b))
    return verdict('differs', [{ code: 'state-at-other-time', dimension: 'moment', relation: 'disjoint' }], {
      ...found,
      moment: 'disjoint',
    })
  if (a.statedAt === null || b.statedAt === null)
    return verdict('undetermined', [{ code: 'dimension-unstated', dimension: 'moment', relation: 'unstated' }], {
      ...found,
      moment: 'unstated',
    })
  const clash = exclusive.some((group) => group.includes(a.value.status) && group.includes(b.value.status))
  return clash
    ? verdict('conflicts', [{ code: 'exclusive-states' }], found)
    : verdict('rivals', [{ code: 'other-answer' }], found)
}
