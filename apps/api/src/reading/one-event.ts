import { ContestedEvent, idType } from '@onrecord/model'
import { Problem } from '../problems/problem.ts'
import type { Moment } from './moment.ts'
import type { Reader, Reading } from './reader.ts'

const isName = (text: string): boolean => idType(text) === 'event' || ContestedEvent.shape.slug.safeParse(text).success

/** The dossier of the event with this id or slug; a problem when readers can see no such event. */
export const readOneEvent = async (reader: Reader, idOrSlug: string, moment: Moment): Promise<Reading> => {
  const reading = isName(idOrSlug) ? await reader.event(idOrSlug, moment) : null
  if (reading === null)
    throw new Problem('event-not-found', 'No event has this id or slug at the moment that was asked for.', {
      see: ['/v1/events'],
    })
  return reading
}
