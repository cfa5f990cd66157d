import { z } from 'zod'
import { RecordVersion } from '../dossier/public.ts'
import { ContestedEvent } from '../entries/event.ts'
import { Party } from '../entries/party.ts'
import { LocalText } from '../values/local-text.ts'
import { Window } from '../values/partial-date.ts'

const said = z.int().nonnegative().describe('Claims it made.')
const spokenOf = z.int().nonnegative().describe('Claims of others that name it.')

/** Somebody who is part of a party, or held a post or membership in it. */
export const Member = z
  .object({
    party: Party,
    role: LocalText.nullable().describe('What as; null when it is simply part of it.'),
    window: Window.nullable().describe('When; null when that is unknown, or it is simply part of it.'),
  })
  .meta({ id: 'Member', description: 'Somebody who is part of a party, or held a post or membership in it.' })

/** What a party has to do with an event. */
export const PartyEvent = z.object({ event: ContestedEvent, said, spokenOf }).meta({
  id: 'PartyEvent',
  description: 'What a party has to do with an event: how much it said, how often it is named.',
})

/** One party, those around it, and the events it has to do with. */
export const PartyDetail = z
  .object({
    party: Party,
    above: z.array(Party).describe('What it is part of, nearest first.'),
    members: z.array(Member).describe('Who is part of it or affiliated with it; at most 200 are listed.'),
    events: z.array(PartyEvent).describe('The events it has most to do with first; at most 100 are listed.'),
    counts: z.object({
      said,
      spokenOf,
      events: z.int().nonnegative().describe('Events it has to do with.'),
      members: z.int().nonnegative().describe('Parties that are part of it or affiliated with it.'),
      atLeast: z.boolean().describe('Whether there is more: counting stops at the newest ten thousand claims.'),
    }),
    version: RecordVersion,
  })
  .meta({ id: 'PartyDetail', description: 'One party, those around it, and the events it has to do with.' })
export type PartyDetail = z.infer<typeof PartyDetail>
