import { z } from 'zod'
import type { Issue } from '../errors.ts'
import { EventId, idType, NoticeId } from '../values/id.ts'
import { LocalText } from '../values/local-text.ts'
import { reasonClass } from '../vocab/reason-class.ts'
import { refs } from './base.ts'

/** What a notice can say of an entry. The last three are never shown to readers themselves. */
export const noticeKinds = [
  'correction',
  'retraction',
  'merge',
  'withdrawal',
  'withholding',
  'restoration',
  'erasure',
] as const
/** What a notice can say of an entry. */
export type NoticeKind = (typeof noticeKinds)[number]

/** The notices that hide an entry, give it back, or erased it: readers learn what they did, never what they say. */
export const silentNotices: readonly NoticeKind[] = ['withholding', 'restoration', 'erasure']

/** What this record says about an entry of its own: we misread, they took it back, it is withheld, it is the same as another. */
export const Notice = z
  .object({
    type: z.literal('notice'),
    id: NoticeId,
    refs,
    about: z.string().min(1).describe('The entry it is about; for a restoration the withholding it lifts.'),
    event: EventId.nullable(),
    notice: z
      .enum(noticeKinds)
      .describe(
        'We misread (correction), they took it back (retraction), it is the same as another (merge), its source took it away ' +
          '(withdrawal), it is kept from readers (withholding), it no longer is (restoration), it was erased (erasure).',
      ),
    into: z.string().nullable().describe('For a merge: the entry that stays.'),
    reason: LocalText,
    reasonClass: reasonClass.schema
      .optional()
      .describe('For a withholding or an erasure: all that readers are told of the reason.'),
  })
  .meta({
    id: 'Notice',
    description: 'What this record says about an entry of its own: corrected, retracted, withheld, merged.',
  })
export type Notice = z.infer<typeof Notice>

/** What is wrong with a notice by itself, whatever else is on the record. */
export const noticeIssues = ({ id, about, notice, into, reasonClass: given }: Notice): Issue[] => {
  const issues: Issue[] = []
  const wrong = (field: keyof Notice, message: string) => issues.push({ path: [field], message })
  const type = idType(about)
  if (type === null || type === 'question') wrong('about', 'is not the id of an entry')
  else if (notice === 'restoration' && type !== 'notice') wrong('about', 'a restoration names the notice it lifts')
  else if (notice !== 'restoration' && type === 'notice') wrong('about', 'there are no notices about notices')
  if (about === id) wrong('about', 'a notice cannot be about itself')
  if (notice !== 'merge' && into !== null) wrong('into', 'only a merge leads into another entry')
  if (notice === 'merge') {
    if (into === null) wrong('into', 'a merge needs the entry that stays')
    else if (into === about) wrong('into', 'an entry cannot be merged into itself')
    else if (idType(into) !== type) wrong('into', `a ${type} can only be merged into another ${type}`)
  }
  if (given !== undefined && notice !== 'withholding' && notice !== 'erasure')
    wrong('reasonClass', 'only a withholding or an erasure has a class of reason')
  return issues
}
