import { z } from 'zod'
import { EventId, PlaceId } from '../values/id.ts'
import { LocalText } from '../values/local-text.ts'
import { Window } from '../values/partial-date.ts'
import { refs } from './base.ts'

/** The handle of something said to have happened. Nothing disputed lives on it: that is what claims are for. */
export const ContestedEvent = z
  .object({
    type: z.literal('event'),
    id: EventId,
    refs,
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug is lower-case words joined by dashes')
      .max(80)
      .describe('The readable part of its address.'),
    title: LocalText,
    summary: LocalText.describe('One paragraph on what is covered, without a figure in it.'),
    window: Window.nullable().describe('When, as an index for finding it; who says when is in the claims.'),
    places: z.array(PlaceId).describe('Where, as an index for finding it.'),
    partOf: EventId.nullable().describe('The larger event this one is part of.'),
    contentNote: LocalText.nullable().describe('What a reader should be warned of before reading on.'),
  })
  .meta({
    id: 'ContestedEvent',
    title: 'Event',
    description: 'The handle of something said to have happened. Nothing disputed lives on it.',
  })
export type ContestedEvent = z.infer<typeof ContestedEvent>
