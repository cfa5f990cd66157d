import { z } from 'zod'
import { LensResult } from '../lenses/lens.ts'
import { EventId, QuestionId } from '../values/id.ts'
import { LocalText } from '../values/local-text.ts'
import { PublishedFigure } from './figure.ts'
import { LensDescription } from './lens-description.ts'
import { countedListOf } from './page.ts'

/** What a lens makes of the figures on one question. */
export const LensReading = z
  .object({
    lens: z.string().describe('The name of the lens.'),
    question: QuestionId,
    event: EventId,
    wording: LocalText.describe('The question.'),
    results: z
      .array(LensResult)
      .describe('One for each population, which are never mixed; empty when the lens can use none of the figures.'),
  })
  .meta({ id: 'LensReading', description: 'What a lens makes of the figures on one question.' })
export type LensReading = z.infer<typeof LensReading>

/** A page of figures and, where a lens was asked for, what it makes of all of them. */
export const FiguresAnswer = countedListOf(PublishedFigure)
  .extend({
    lens: LensDescription.nullable().describe('The lens that was asked for; without one no number is computed.'),
    readings: z
      .array(LensReading)
      .describe('What the lens makes of the casualties of every page, by question; empty without a lens.'),
  })
  .meta({
    id: 'FiguresAnswer',
    description: 'A page of figures and, where a lens was asked for, what it makes of the figures of all pages.',
  })
export type FiguresAnswer = z.infer<typeof FiguresAnswer>
