import type { Scope } from '../values/scope.ts'
import { ofCovers, type Relation } from './relation.ts'
import type { World } from './world.ts'

/**
 * How two figures stand to each other by whose hand they count. Naming nobody counts whoever did it. Two sides that
 * nobody says belong to each other may still share members, so they are never called disjoint.
 */
export const relateHands = (a: Scope['by'], b: Scope['by'], world: World): Relation => {
  if (a === null && b === null) return 'same'
  if (a === null) return 'wider'
  if (b === null) return 'narrower'
  const covers = (outer: readonly string[], inner: readonly string[]) =>
    inner.every((party) => outer.some((other) => world.partiesAbove(party).has(other)))
  return ofCovers(covers(b, a), covers(a, b), true)
}
