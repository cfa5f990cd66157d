import { z } from 'zod'
import { AppendedAnswer } from './appended.ts'

/** Something proposed for the record, and what became of it. */
export const ProposalAnswer = z
  .object({
    id: z.string(),
    author: z.string().describe('Whose key it was proposed with.'),
    reason: z.string(),
    entries: z
      .array(z.record(z.string(), z.unknown()))
      .nullable()
      .describe('The entries as they were proposed; null once it is decided.'),
    madeAt: z.iso.datetime(),
    decision: z.enum(['accepted', 'rejected']).nullable().describe('Null while it waits.'),
    decidedAt: z.iso.datetime().nullable(),
    decidedBy: z.string().nullable(),
    why: z.string().nullable().describe('What was said with a rejection.'),
    changeset: z.string().nullable().describe('The changeset it went on the record with.'),
  })
  .meta({ id: 'Proposal', description: 'Something proposed for the record, and what became of it.' })
export type ProposalAnswer = z.infer<typeof ProposalAnswer>

/** Proposals that wait for somebody who may publish. */
export const ProposalList = z
  .object({
    items: z.array(ProposalAnswer),
    next: z.string().nullable().describe('The `cursor` of the following page; null on the last.'),
  })
  .meta({ id: 'ProposalList', description: 'Proposals that wait for somebody who may publish, the oldest first.' })
export type ProposalList = z.infer<typeof ProposalList>

/** A proposal that was accepted, and what became of its entries. */
export const AcceptedAnswer = z
  .object({ proposal: ProposalAnswer, done: AppendedAnswer })
  .meta({ id: 'Accepted', description: 'A proposal that was accepted, and what became of its entries.' })
export type AcceptedAnswer = z.infer<typeof AcceptedAnswer>
