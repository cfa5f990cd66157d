import { z } from 'zod'
import { PublishedReport, RecordVersion } from '../dossier/public.ts'
import { ContestedEvent } from '../entries/event.ts'
import { Party } from '../entries/party.ts'
import { Source } from '../entries/source.ts'
import { ListedClaim } from './listed-claim.ts'

/** A claim in a publication: how it is reported there, and the claim itself. */
export const CarriedClaim = z.object({ report: PublishedReport, claim: ListedClaim }).meta({
  id: 'CarriedClaim',
  description: 'A claim in a publication: how it is reported there, and the claim itself.',
})

/** One publication with every claim it carries. */
export const SourceDetail = z
  .object({
    source: Source,
    publisher: Party.nullable().describe('Who published it.'),
    reports: z.array(CarriedClaim).describe('The claims it carries, a page at a time.'),
    next: z.string().nullable().describe('The address of the following page; null when these are the last.'),
    events: z.array(ContestedEvent).describe('The events those claims are about.'),
    counts: z.object({
      reports: z.int().nonnegative().describe('Reports in it.'),
      atLeast: z.boolean().describe('Whether there is more: counting stops at ten thousand.'),
    }),
    version: RecordVersion,
  })
  .meta({ id: 'SourceDetail', description: 'One publication with every claim it carries.' })
export type SourceDetail = z.infer<typeof SourceDetail>
