import { z } from 'zod'
import { RecordVersion } from '../dossier/public.ts'
import { Place } from '../entries/place.ts'
import { ListedEvent } from './listed-event.ts'

const count = (what: string) => z.int().nonnegative().describe(what)

/** One place, what it lies in and what lies in it, and the events there. */
export const PlaceDetail = z
  .object({
    place: Place,
    above: z.array(Place).describe('What it lies in, nearest first.'),
    inside: z.array(Place).describe('What lies in it, at any depth; at most 100 are listed.'),
    events: z
      .array(ListedEvent)
      .describe('The events at it or in it, as they came on the record; at most 100 are listed.'),
    counts: z.object({
      inside: count('Places in it.'),
      events: count('Events at it or in it.'),
      claims: count('Claims about those events, or about this place.'),
      atLeast: z.boolean().describe('Whether there is more of any: counting stops at ten thousand.'),
    }),
    version: RecordVersion,
  })
  .meta({ id: 'PlaceDetail', description: 'One place, what it lies in and what lies in it, and the events there.' })
export type PlaceDetail = z.infer<typeof PlaceDetail>
