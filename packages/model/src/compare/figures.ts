import type { z } from 'zod'
import type { Stance } from '../claims/figure.ts'
import type { Count } from '../values/count.ts'
import { dateOrder, daysOf } from '../values/partial-date.ts'
import type { Scope } from '../values/scope.ts'
import { mirrored, type Relation, together } from './relation.ts'
import { type Dimensions, relateScopes } from './scopes.ts'
import { because, mirroredVerdict, type Said, type Verdict, verdict } from './verdict.ts'
import type { World } from './world.ts'

/** What every kind of figure has. */
export interface Figure {
  readonly count: Count
  readonly stance: z.infer<typeof Stance>
  readonly scope: Scope
}

/** Whether two claims come from one speaker, or from one who speaks for the other. */
export const sameSpeaker = (a: string, b: string, world: World): boolean =>
  world.partiesAbove(a).has(b) || world.partiesAbove(b).has(a)

const readable = ({ min, max }: Count): boolean => min !== null || max !== null

/** Whether some number fits both counts. */
const meet = (a: Count, b: Count): boolean => (a.min ?? 0) <= (b.max ?? Infinity) && (b.min ?? 0) <= (a.max ?? Infinity)

/** Whether the claim says that there are no more than its count: only a total or a ceiling does. */
const limits = ({ stance }: Figure): boolean => stance === 'total' || stance === 'ceiling'

/** Whether the claim says that there are no fewer than its count: all do but a ceiling. */
const floors = ({ stance }: Figure): boolean => stance !== 'ceiling'

/** Two figures about exactly the same thing. */
const sameScope = (a: Said<Figure>, b: Said<Figure>, found: Dimensions): Verdict => {
  if (meet(a.value.count, b.value.count)) return verdict('agrees', [{ code: 'counts-meet' }], found)
  const [low, high] =
    (a.value.count.max ?? Infinity) < (b.value.count.min ?? 0) ? [a.value, b.value] : [b.value, a.value]
  if (!floors(high)) return verdict('agrees', [{ code: 'under-ceiling' }], found)
  if (limits(low)) return verdict('conflicts', [{ code: 'total-below-floor' }], found)
  if (low.stance === 'unstated') return verdict('rivals', [{ code: 'stance-unstated' }], found)
  return verdict('rivals', [{ code: high.stance === 'documented' ? 'each-a-floor' : 'floor-below' }], found)
}

/** A figure (a) about a part of what another (b) is about. */
const partOfWhole = (a: Said<Figure>, b: Said<Figure>, found: Dimensions, world: World): Verdict => {
  const above = (a.value.count.min ?? 0) > (b.value.count.max ?? Infinity)
  if (!above || !floors(a.value))
    return verdict('within', [{ code: 'part-fits' }, ...because('part-fits', found, ['narrower'])], found)
  // Whoever has found this many of the part has found as many of the whole, so here even a floor limits its own maker.
  const own = sameSpeaker(a.claimant, b.claimant, world) && dateOrder(a.statedAt) <= dateOrder(b.statedAt)
  if (limits(b.value) || own)
    return verdict(
      'conflicts',
      [{ code: 'part-above-whole' }, ...because('part-above-whole', found, ['narrower'])],
      found,
    )
  return verdict('rivals', [{ code: b.value.stance === 'unstated' ? 'stance-unstated' : 'floor-below' }], found)
}

/** Which was said later; on one day the one whose count is cut off later. */
const laterOf = (a: Said<Figure>, b: Said<Figure>): Verdict['later'] => {
  if (a.statedAt === null || b.statedAt === null) return null
  const at = (claim: Said<Figure>) => {
    const { window } = claim.value.scope
    return `${dateOrder(claim.statedAt)} ${window === null ? '' : (daysOf(window).last ?? '9999')}`
  }
  const [one, other] = [at(a), at(b)]
  return one === other ? null : one > other ? 'a' : 'b'
}

// Excerpts date the start of one running count a little differently; a count that starts longer before is another one.
const startsApartDays = 7

/** Whether two windows can be those of one running count, by where they start. */
const oneStart = (a: Scope['window'], b: Scope['window']): boolean => {
  if (a === null || b === null) return true
  const [one, other] = [daysOf(a).first, daysOf(b).first]
  if (one === null || other === null) return one === other
  return Math.abs(Date.parse(one) - Date.parse(other)) <= startsApartDays * 86_400_000
}

/** A new figure from the same speaker on the same people: the question is the same, only time has passed. */
const update = (a: Said<Figure>, b: Said<Figure>, found: Dimensions, world: World): Verdict | null => {
  if (!sameSpeaker(a.claimant, b.claimant, world)) return null
  const steady: readonly (Relation | undefined)[] = [found.outcome, found.topic, found.population, found.by]
  if (!steady.every((relation) => relation === undefined || relation === 'same')) return null
  if (found.area === 'disjoint' || found.window === 'disjoint') return null
  if (!oneStart(a.value.scope.window, b.value.scope.window)) return null
  const later = laterOf(a, b)
  const [first, last] = later === 'a' ? [b, a] : [a, b]
  // A later figure on fewer days or a smaller area is a part, not a new state of the same count, unless it has grown.
  const fromLater = (relation: Relation | undefined) =>
    later === 'b' && relation !== undefined ? mirrored(relation) : relation
  const grown = (last.value.count.min ?? 0) > (first.value.count.max ?? Infinity)
  if (!grown && [found.area, found.window].some((relation) => fromLater(relation) === 'narrower')) return null
  if (later === null && [found.area, found.window].some((relation) => relation !== 'same' && relation !== 'unstated'))
    return null
  const falling = later !== null && (last.value.count.max ?? Infinity) < (first.value.count.min ?? 0)
  return verdict(
    'updates',
    [
      { code: later === null ? 'same-claimant-same-day' : 'same-claimant-later' },
      ...(falling ? [{ code: 'falling' } as const] : []),
    ],
    found,
    later,
  )
}

/** Compares two counts, each with its scope and its stance toward the whole. */
export const compareFigures = (
  a: Said<Figure>,
  b: Said<Figure>,
  what: Pick<Dimensions, 'outcome' | 'topic'>,
  world: World,
): Verdict => {
  const found: Dimensions = { ...what, ...relateScopes(a.value.scope, b.value.scope, world) }
  const whole = together(Object.values(found))
  if (whole === 'disjoint') return verdict('differs', because('dimension-apart', found, ['disjoint']), found)
  if (!readable(a.value.count) || !readable(b.value.count))
    return verdict('undetermined', [{ code: 'count-unreadable', dimension: 'count' }], { ...found, count: 'unstated' })
  if (whole === 'same' && meet(a.value.count, b.value.count)) return sameScope(a, b, found)
  const updated = update(a, b, found, world)
  if (updated !== null) return updated
  if (whole === 'unstated') return verdict('undetermined', because('dimension-unstated', found, ['unstated']), found)
  if (whole === 'same') return sameScope(a, b, found)
  if (whole === 'narrower') return partOfWhole(a, b, found, world)
  if (whole === 'wider')
    return mirroredVerdict(partOfWhole(b, a, mirroredVerdict(verdict('differs', [], found)).dimensions, world))
  return verdict('differs', because('dimension-overlaps', found, ['overlapping', 'narrower', 'wider']), found)
}
