import { z } from 'zod'
import { Stance } from '../claims/figure.ts'
import { hedges, Sentence } from '../claims/kind.ts'
import { Count } from '../values/count.ts'
import { ClaimId, EventId, PartyId, QuestionId } from '../values/id.ts'
import { PartialDate } from '../values/partial-date.ts'
import { Scope } from '../values/scope.ts'

/** A claim that gives a number, as one row: whose number, of whom, and its words. */
export const PublishedFigure = z
  .object({
    claim: ClaimId,
    event: EventId,
    question: QuestionId,
    kind: z.enum(['casualties', 'tally']),
    counted: z
      .string()
      .describe('What was counted: a term of the vocabulary of outcomes (casualties) or of things (tally).'),
    sentence: Sentence.describe('The claim in one sentence; a number is not shown without it.'),
    count: Count,
    stance: Stance,
    scope: Scope,
    claimant: PartyId.describe('Who says so.'),
    statedAt: PartialDate.nullable().describe('When it was said; null when unknown.'),
    hedge: z.enum(hedges),
  })
  .meta({ id: 'Figure', description: 'A claim that gives a number, as one row: whose number, of whom, and its words.' })
export type PublishedFigure = z.infer<typeof PublishedFigure>
