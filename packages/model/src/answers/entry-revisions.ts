import { z } from 'zod'
import { RecordVersion } from '../dossier/public.ts'
import { entryTypes } from '../entries/entry.ts'
import { Notice, noticeKinds } from '../entries/notice.ts'
import { revisionClasses } from '../revisions/revision-class.ts'

/** One field that a revision changed. */
export const PublishedFieldChange = z
  .object({
    path: z.array(z.string()).describe('Where in the entry: `["value", "count"]`.'),
    class: z.enum(revisionClasses),
    before: z.unknown().describe('What stood there; null where there was nothing.'),
    after: z.unknown().describe('What stands there since; null where there is nothing any more.'),
  })
  .meta({
    id: 'FieldChange',
    description: 'One field that a revision changed: where, of which class, from what to what.',
  })
export type PublishedFieldChange = z.infer<typeof PublishedFieldChange>

/** One state an entry has had: when it came, who brought it, why, and what it changed. */
export const EntryRevision = z
  .object({
    revision: z.int().positive().describe('The first is 1. One that named what is hidden now is left out.'),
    recordedAt: z.string(),
    supersededAt: z.string().nullable().describe('When the next revision took its place; null for the current one.'),
    position: z.int().positive().describe('The changeset it came with.'),
    author: z.string(),
    reason: z.string().nullable().describe('Why; null where the words may tell of something hidden.'),
    classes: z
      .array(z.enum(revisionClasses))
      .describe('What it changed of the state shown before; empty for the first.'),
    changes: z.array(PublishedFieldChange).describe('The same field by field; empty for the first.'),
  })
  .meta({ id: 'EntryRevision', description: 'One state an entry has had: when it came, why, and what it changed.' })
export type EntryRevision = z.infer<typeof EntryRevision>

/** What this record says of an entry of its own, with when and by whom it was said; those that hide it are never told. */
export const EntryNotice = Notice.pick({ id: true, into: true, reason: true })
  .extend({
    notice: z
      .enum(noticeKinds)
      .exclude(['withholding', 'restoration', 'erasure'])
      .describe('We misread, they took it back, it is the same as another, its source took it away.'),
    recordedAt: z.string(),
    position: z.int().positive().describe('The changeset it came with.'),
    author: z.string(),
  })
  .meta({ id: 'EntryNotice', description: 'What this record says of an entry of its own, when and by whom.' })
export type EntryNotice = z.infer<typeof EntryNotice>

/** Every state an entry has had, the first first. */
export const EntryRevisions = z
  .object({
    id: z.string(),
    type: z.enum(entryTypes),
    items: z.array(EntryRevision).min(1),
    notices: z.array(EntryNotice).describe('What this record says of it of its own, the first first.'),
    version: RecordVersion,
  })
  .meta({
    id: 'EntryRevisions',
    description: 'Every state an entry has had, the first first, with what each changed, and what is said of it.',
  })
export type EntryRevisions = z.infer<typeof EntryRevisions>
