import { type AnyClaim, type Claim, isKnown, kindOf } from '../entries/claim.ts'
import { canonicalJson } from '../values/canonical.ts'
import { type Said, type Verdict, verdict } from './verdict.ts'
import type { World } from './world.ts'

type Compare = (a: Said<Claim['value']>, b: Said<Claim['value']>, world: World) => Verdict

/** What a claim says, apart from who says it, when, and what it is called. */
const content = (claim: AnyClaim): string => canonicalJson([claim.kind, claim.value])

/**
 * Sets two claims side by side: the outcome seen from the first, and why. Total over every pair of kinds, symmetric
 * with `contains` and `within` mirrored, and never a verdict on which of them is right.
 */
export const compare = (a: AnyClaim, b: AnyClaim, world: World): Verdict => {
  if (a.id === b.id) return verdict('agrees', [{ code: 'same-words' }])
  if (!isKnown(a) || !isKnown(b))
    return verdict('undetermined', [{ code: 'kind-unknown', dimension: 'kind' }], { kind: 'unstated' })
  if (a.kind !== b.kind)
    return verdict('differs', [{ code: 'dimension-apart', dimension: 'kind', relation: 'disjoint' }], {
      kind: 'disjoint',
    })
  if (![...world.eventsAbove(a.event)].some((event) => world.eventsAbove(b.event).has(event)))
    return verdict('differs', [{ code: 'dimension-apart', dimension: 'event', relation: 'disjoint' }], {
      event: 'disjoint',
    })
  if (a.event === b.event && a.claimant === b.claimant && a.statedAt === b.statedAt && content(a) === content(b))
    return verdict('agrees', [{ code: 'same-words' }])
  // The two are of one kind, and the kind takes its own values, which the compiler cannot see.
  return (kindOf(a).compare as Compare)(a, b, world)
}
