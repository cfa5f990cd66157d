import { z } from 'zod'
import { PlaceId } from '../values/id.ts'
import { LocalText } from '../values/local-text.ts'
import { placeKind } from '../vocab/place-kind.ts'
import { refs } from './base.ts'
import { Alias } from './party.ts'

/** A point on the map, never without how near it is. */
export const Point = z
  .object({
    latitude: z.number().min(-90).max(90).describe('Degrees north (WGS 84).'),
    longitude: z.number().min(-180).max(180).describe('Degrees east (WGS 84).'),
    radius: z.int().positive().describe('The place lies within this many metres of the point.'),
    basis: LocalText.describe('Where the point is from.'),
  })
  .meta({ id: 'Point', description: 'A point on the map, never without how near it is.' })

/** A named area or point, and what it lies in. */
export const Place = z
  .object({
    type: z.literal('place'),
    id: PlaceId,
    refs,
    name: LocalText,
    aliases: z.array(Alias),
    kind: placeKind.schema,
    within: z.array(PlaceId).describe('The places this one lies in, nearest first.'),
    country: z
      .string()
      .regex(/^[A-Z]{3}$/, 'a country is three capital letters (ISO 3166-1 alpha-3)')
      .nullable(),
    point: Point.nullable().describe('Null when no source gives one: an area is not a pin.'),
    note: LocalText.nullable(),
  })
  .meta({ id: 'Place', description: 'A named area or point, and what it lies in.' })
export type Place = z.infer<typeof Place>
