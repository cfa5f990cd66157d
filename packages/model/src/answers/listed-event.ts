import { z } from 'zod'
import { ContestedEvent } from '../entries/event.ts'

/** How much has been said of an event and its parts. */
export const EventCounts = z
  .object({
    claims: z.int().nonnegative(),
    claimants: z.int().nonnegative().describe('How many speak.'),
    reports: z.int().nonnegative(),
    sources: z.int().nonnegative(),
    subEvents: z.int().nonnegative().describe('The events that are part of it, at any depth.'),
    lastSaid: z.string().nullable().describe('The last day anything was said; null when no claim has a date.'),
    lastRecorded: z.string().nullable().describe('When the last of it came on the record; null without any.'),
    atLeast: z.boolean().describe('Whether there is more: counting stops at ten thousand claims.'),
  })
  .meta({ id: 'EventCounts', description: 'How much has been said of an event and its parts.' })
export type EventCounts = z.infer<typeof EventCounts>

/** An event in a list, with how much has been said of it. */
export const ListedEvent = ContestedEvent.extend({ counts: EventCounts }).meta({
  id: 'ListedEvent',
  description: 'An event in a list, with how much has been said of it.',
})
export type ListedEvent = z.infer<typeof ListedEvent>
