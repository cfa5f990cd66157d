import { z } from 'zod'
import { EventId, NoticeId } from '../values/id.ts'
import { LocalText } from '../values/local-text.ts'
import { refs } from './base.ts'

/** What this record says about an entry of its own: we misread, they took it back, it is withheld, it is the same as another. */
export const Notice = z
  .object({
    type: z.literal('notice'),
    id: NoticeId,
    refs,
    about: z.string().min(1).describe('The entry it is about.'),
    event: EventId.nullable(),
    notice: z.enum(['correction', 'retraction', 'withholding', 'merge', 'withdrawal']),
    into: z.string().nullable().describe('For a merge: the entry that stays.'),
    reason: LocalText,
  })
  .meta({
    id: 'Notice',
    description: 'What this record says about an entry of its own: corrected, retracted, withheld, merged.',
  })
export type Notice = z.infer<typeof Notice>
