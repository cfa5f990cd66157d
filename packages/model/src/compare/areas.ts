import type { Area } from '../values/scope.ts'
import { ofCovers, type Relation } from './relation.ts'
import type { World } from './world.ts'

/** Whether every place of the one lies in some place of the other. */
const covers = (outer: Area, inner: Area, world: World): boolean =>
  inner.places.every((place) => outer.places.some((other) => world.placesAbove(place).has(other)))

/** Whether some place of the one may share ground with some place of the other. */
const meet = (a: Area, b: Area, world: World): boolean =>
  a.places.some((one) =>
    b.places.some(
      (other) =>
        world.placesAbove(one).has(other) ||
        world.placesAbove(other).has(one) ||
        world.isLoose(one) ||
        world.isLoose(other),
    ),
  )

/** How two areas stand to each other, by what lies in what; null is unstated. */
export const relateAreas = (a: Area | null, b: Area | null, world: World): Relation =>
  a === null || b === null ? 'unstated' : ofCovers(covers(b, a, world), covers(a, b, world), meet(a, b, world))
