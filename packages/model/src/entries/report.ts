import { z } from 'zod'
import { ClaimId, PartyId, ReportId, SourceId } from '../values/id.ts'
import { LocalText } from '../values/local-text.ts'
import { Quote } from '../values/quote.ts'
import { redistribution, refs, verbatim } from './base.ts'
import { AsPrinted } from './claim.ts'

/** One stop on the way from the claimant to the page we read. */
export const Hop = z
  .object({
    party: PartyId.nullable().describe('Who passed it on; null when it is not named.'),
    name: z.string().min(1).describe('The stop as it was noted, word for word.'),
  })
  .meta({ id: 'Hop', description: 'One stop on the way from the claimant to the page we read.' })
export type Hop = z.infer<typeof Hop>

/** One source carrying one claim. */
export const Report = z
  .object({
    type: z.literal('report'),
    id: ReportId,
    refs,
    claim: ClaimId,
    source: SourceId,
    quote: Quote.nullable().describe('The key words as printed; null when none were kept.'),
    chain: z.array(Hop).describe('The way it came, from the first to tell it to the page we read.'),
    asPrinted: AsPrinted.nullable().describe('What the source printed, when that differs from the claim.'),
    note: LocalText.nullable().describe('Why it hangs on this claim, or what differs, when that needs saying.'),
    redistribution,
    verbatim: verbatim.describe('Of a row of a file: the row itself, letter for letter, with its line end.'),
  })
  .meta({
    id: 'Report',
    description: 'One source carrying one claim: its words, the way it came, and what it changed.',
  })
export type Report = z.infer<typeof Report>
