import { z } from 'zod'
import { PartyId } from '../values/id.ts'
import { LanguageTag } from '../values/language.ts'
import { LocalText } from '../values/local-text.ts'
import { Window } from '../values/partial-date.ts'
import { partyKind } from '../vocab/party-kind.ts'
import { refs, Url } from './base.ts'

/** Another name a party or place goes by. */
export const Alias = z
  .object({ text: z.string().min(1), language: LanguageTag })
  .meta({ id: 'Alias', description: 'Another name a party or place goes by.' })

/** A post or membership somebody held, and when. */
export const Affiliation = z.object({ party: PartyId, role: LocalText, window: Window.nullable() }).meta({
  id: 'Affiliation',
  description: 'A post or membership somebody held, and when; null when the dates are unknown.',
})

/** Someone who speaks or is spoken of: a person, a body, an armed group, a state, an outlet, or a label. */
export const Party = z
  .object({
    type: z.literal('party'),
    id: PartyId,
    refs,
    name: LocalText.describe('The full name, in several scripts where known.'),
    shortName: LocalText.nullable().describe('What it is called in passing, for charts and sentences.'),
    aliases: z.array(Alias),
    kind: partyKind.schema,
    description: LocalText.nullable().describe('What it is, in one neutral phrase.'),
    partOf: PartyId.nullable(),
    affiliations: z.array(Affiliation),
    website: Url.nullable(),
  })
  .meta({
    id: 'Party',
    description:
      'Someone who speaks or is spoken of: a person, a body, an armed group, a state, an outlet, or a label.',
  })
export type Party = z.infer<typeof Party>
