import type { Scope } from '../values/scope.ts'
import { relateAreas } from './areas.ts'
import { relateHands } from './hands.ts'
import { relatePopulations } from './populations.ts'
import type { Relation } from './relation.ts'
import { relateWindows } from './windows.ts'
import type { World } from './world.ts'

/** The dimensions in which two claims can be about different things. */
export const dimensions = [
  'event',
  'topic',
  'outcome',
  'population',
  'area',
  'window',
  'by',
  'count',
  'stance',
  'attitude',
  'kind',
  'moment',
] as const
/** A dimension in which two claims can be about different things. */
export type Dimension = (typeof dimensions)[number]

/** Relations by dimension; those that play no part are absent. */
export type Dimensions = { readonly [D in Dimension]?: Relation }

/** How the first scope stands to the second, dimension by dimension. */
export const relateScopes = (a: Scope, b: Scope, world: World): Dimensions => ({
  population: relatePopulations(a.population, b.population),
  area: relateAreas(a.area, b.area, world),
  window: relateWindows(a.window, b.window),
  by: relateHands(a.by, b.by, world),
})

/**
 * The same for claims that are not figures: what is not said there is the event as a whole, because an act denied
 * without a place is denied everywhere.
 */
export const relateWholeScopes = (a: Scope, b: Scope, world: World): Dimensions => {
  const of = <K extends 'population' | 'area' | 'window'>(key: K, relate: () => Relation): Relation =>
    a[key] === null ? (b[key] === null ? 'same' : 'wider') : b[key] === null ? 'narrower' : relate()
  return {
    population: of('population', () => relatePopulations(a.population, b.population)),
    area: of('area', () => relateAreas(a.area, b.area, world)),
    window: of('window', () => relateWindows(a.window, b.window)),
  }
}
