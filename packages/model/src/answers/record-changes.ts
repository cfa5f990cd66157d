import { z } from 'zod'
import { RecordVersion } from '../dossier/public.ts'
import { UnknownClaim } from '../entries/claim.ts'
import { Entry, entryTypes } from '../entries/entry.ts'
import { revisionClasses } from '../revisions/revision-class.ts'
import { reasonClass } from '../vocab/reason-class.ts'

/** What can come of an entry in the history of the record. */
export const recordChangeKinds = [
  'added',
  'revised',
  'corrected',
  'retracted',
  'merged',
  'withdrawn',
  'withheld',
  'restored',
  'erased',
] as const
/** What can come of an entry in the history of the record. */
export type RecordChangeKind = (typeof recordChangeKinds)[number]

/** One step of the record: what came of an entry, when and why. */
export const PublishedRecordChange = z
  .object({
    position: z.int().positive().describe('The changeset it belongs to.'),
    at: z.iso.datetime().describe('When it was appended.'),
    author: z.string().nullable().describe('Who appended it; null where something was withheld, restored or erased.'),
    reason: z.string().nullable().describe('Why; null too where the words may tell of something hidden.'),
    id: z.string().describe('The entry it came of. For a notice that is the notice itself.'),
    type: z.enum(entryTypes),
    change: z
      .enum(recordChangeKinds)
      .describe(
        'A notice is `corrected`, `retracted`, `merged` or `withdrawn`, by what it says of the entry it is about.',
      ),
    about: z.string().nullable().describe('For a notice: the entry it is about.'),
    into: z.string().nullable().describe('For a merge: the entry that stays.'),
    reasonClass: reasonClass.schema.nullable().describe('Why it was withheld or erased, where that was said.'),
    classes: z.array(z.enum(revisionClasses)).describe('What a revision changed; empty for anything else.'),
    entry: z
      .union([Entry, UnknownClaim])
      .nullable()
      .describe('The entry as it was appended; null when readers must forget it.'),
  })
  .meta({ id: 'RecordChange', description: 'One step of the record: what came of an entry, when and why.' })
export type PublishedRecordChange = z.infer<typeof PublishedRecordChange>

/** A page of the history of the record. */
export const RecordChanges = z
  .object({
    items: z.array(PublishedRecordChange),
    next: z.string().nullable().describe('The `cursor` of the following page; null on the last.'),
    since: z.int().nonnegative().describe('How far these pages lead: ask for what comes later with this `since`.'),
    version: RecordVersion,
  })
  .meta({
    id: 'RecordChanges',
    description:
      'A page of the history. Whoever follows it keeps each `entry` under its `id`, and forgets an id whose entry is null.',
  })
export type RecordChanges = z.infer<typeof RecordChanges>
