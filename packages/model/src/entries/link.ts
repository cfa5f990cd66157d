import { z } from 'zod'
import { ClaimId, LinkId, PartyId, SourceId } from '../values/id.ts'
import { LocalText } from '../values/local-text.ts'
import { PartialDate } from '../values/partial-date.ts'
import { refs } from './base.ts'

/** How one claim bears on another, by the word of somebody. Conflicts nobody stated are for the comparison to find. */
export const linkRelations = [
  'denies',
  'corrects',
  'retracts',
  'concedes',
  'answers',
  'updates',
  'repeats',
  'part-of',
  'same-origin',
  'explains',
  'context-for',
] as const

/** A typed relation between two claims that somebody stated, or that the compiler of a record noted. */
export const Link = z
  .object({
    type: z.literal('link'),
    id: LinkId,
    refs,
    from: ClaimId,
    to: ClaimId,
    relation: z.enum(linkRelations),
    statedBy: PartyId.nullable().describe('Who stated the relation; null when the compiler of the record noted it.'),
    statedAt: PartialDate.nullable(),
    source: SourceId.nullable(),
    why: LocalText.nullable(),
  })
  .refine((link) => link.from !== link.to, { message: 'a claim cannot be linked to itself', path: ['to'] })
  .meta({
    id: 'Link',
    description: 'A typed relation between two claims that somebody stated, or that the compiler noted.',
  })
export type Link = z.infer<typeof Link>
