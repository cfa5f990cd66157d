import { z } from 'zod'
import { PartyId, PlaceId } from './id.ts'
import { Window } from './partial-date.ts'
import { Population } from './population.ts'

/** Where a figure is counted: one or more places, taken together. */
export const Area = z
  .object({ places: z.array(PlaceId).min(1) })
  .meta({ id: 'Area', description: 'Where a figure is counted: one or more places, taken together.' })
export type Area = z.infer<typeof Area>

/** What a figure is about: which people, where, when, by whose hand. Null means the claimant did not say. */
export const Scope = z
  .object({
    population: Population.nullable().describe('Whom is counted; {} is everyone, null is unstated.'),
    mostly: Population.nullable().describe('"Mostly civilians": most, not all, of those counted; null when not said.'),
    area: Area.nullable(),
    window: Window.nullable().describe('When it happened, by the claimant: on local days, both ends included.'),
    by: z.array(PartyId).min(1).nullable().describe('By whose hand, when the figure counts only that.'),
  })
  .meta({
    id: 'Scope',
    description:
      'What a figure is about: which people, where, when, by whose hand. Null means the claimant did not say.',
  })
export type Scope = z.infer<typeof Scope>

/** A scope about which nothing was said. */
export const unscoped: Scope = { population: null, mostly: null, area: null, window: null, by: null }
