import { z } from 'zod'
import { Sentence } from '../claims/kind.ts'
import type { Change } from '../dossier/changes.ts'
import { RecordVersion } from '../dossier/public.ts'
import { ContestedEvent } from '../entries/event.ts'
import { ClaimId, QuestionId } from '../values/id.ts'
import { PartialDate } from '../values/partial-date.ts'

// In the order of the interface, which the compiler holds it against.
const codes = [
  'claim-added',
  'claim-gone',
  'claim-revised',
  'question-opened',
  'question-gone',
  'question-state',
] as const satisfies readonly Change['code'][]

/** One difference between two moments of an event, as data and in words. */
export const PublishedChange = z
  .object({
    code: z.enum(codes),
    about: z.union([ClaimId, QuestionId]).describe('The claim or question it is about.'),
    sentence: Sentence,
  })
  .meta({ id: 'Change', description: 'One difference between two moments of an event, as data and in words.' })
export type PublishedChange = z.infer<typeof PublishedChange>

/** What is different about an event at two moments of what had been said. */
export const ChangesAnswer = z
  .object({
    event: ContestedEvent,
    from: PartialDate.describe('The earlier moment: what had been said by this local day.'),
    to: PartialDate.nullable().describe('The later one; null is everything said.'),
    changes: z.array(PublishedChange).describe('Those of questions first, then those of claims by date.'),
    version: RecordVersion,
  })
  .meta({ id: 'Changes', description: 'What is different about an event at two moments of what had been said.' })
export type ChangesAnswer = z.infer<typeof ChangesAnswer>
