import { z } from 'zod'
import { RecordVersion } from '../dossier/public.ts'
import { ComparedPair } from '../dossier/question.ts'
import { ContestedEvent } from '../entries/event.ts'
import { Party } from '../entries/party.ts'
import { Place } from '../entries/place.ts'
import { ListedClaim } from './listed-claim.ts'

/** Two claims set side by side, with what is needed to read them. */
export const ComparisonAnswer = z
  .object({
    a: ListedClaim.describe('The claim the comparison is seen from.'),
    b: ListedClaim.describe('The claim it is compared with.'),
    comparison: ComparedPair,
    events: z.array(ContestedEvent).describe('The event of a, and that of b when it is another.'),
    parties: z.array(Party),
    places: z.array(Place),
    version: RecordVersion,
  })
  .meta({ id: 'ComparisonAnswer', description: 'Two claims set side by side, with what is needed to read them.' })
export type ComparisonAnswer = z.infer<typeof ComparisonAnswer>
