import type { Area } from '../values/scope.ts'
import { ofCovers, type Relation } from './relation.ts'
import type { World } from './world.ts'

/** Whether a place lies in some place of an area. A loose region does when every sharp place said to lie in it does. */
const lies = (place: string, outer: Area, world: World): boolean => {
  if (outer.places.some((other) => world.placesAbove(place).has(other))) return true
  const parts = world.isLoose(place) ? world.placesIn(place).filter((part) => !world.isLoose(part)) : []
  return parts.length > 0 && parts.every((part) => outer.places.some((other) => world.placesAbove(part).has(other)))
}

/** Whether every place of the one lies in some place of the other. */
const covers = (outer: Area, inner: Area, world: World): boolean =>
  inner.places.every((place) => lies(place, outer, world))

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
