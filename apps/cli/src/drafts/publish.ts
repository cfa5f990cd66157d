import { claimIdOf, type Draft, type Filed, fileDrafts, type WrittenHead } from '@onrecord/ingest'
import type { Appended } from '@onrecord/store'
import { CliError } from '../errors.ts'
import { type Deciding, decide } from './decide.ts'
import type { Opened } from './known.ts'

/** Who puts drafts on the record, and why. */
export interface By {
  readonly author: string
  readonly reason: string
}

/** What putting drafts on the record came to. */
export interface Published {
  readonly appended: Appended | null
  readonly entries: number
  readonly undecided: Filed['undecided']
  readonly lines: readonly string[]
}

/** Puts drafts that passed the gate on the record, in one changeset; those nobody can be named for are handed back. */
export const publish = async (
  { store, event, known }: Opened,
  article: WrittenHead,
  drafts: readonly Draft[],
  deciding: Deciding,
  by: By,
): Promise<Published> => {
  const decided = decide(article, drafts, event.id, known, deciding)
  const repeated = drafts.flatMap(({ repeats }) => (repeats === null ? [] : [claimIdOf(article, repeats)]))
  const claims = new Set((await store.entries(repeated)).map(({ id }) => id))
  const { entries, undecided } = fileDrafts(article, drafts, { ...decided.filing, claims })
  // A party nobody is filed under is not put on the record for having been looked at.
  const text = JSON.stringify(entries)
  const all = entries.length === 0 ? [] : [...decided.made.filter(({ id }) => text.includes(id)), ...entries]
  const appended = all.length === 0 ? null : await store.append({ ...by, entries: all })
  return { appended, entries: all.length, undecided, lines: decided.lines }
}

/** Who and why, as typed; refused when either is missing, for nothing goes on the record without them. */
export const byOf = (options: { author?: string | undefined; reason?: string | undefined }): By => {
  const [author, reason] = [options.author?.trim(), options.reason?.trim()]
  if (!author)
    throw new CliError('author-missing', 'Nothing says who puts this on the record.', {
      place: '--author',
      advice: 'Add --author <who>.',
    })
  if (!reason)
    throw new CliError('reason-missing', 'Nothing says why this is put on the record.', {
      place: '--reason',
      advice: 'Add --reason <why>.',
    })
  return { author, reason }
}

/** What was appended, in one line. */
export const appendedLine = ({ appended, entries }: Pick<Published, 'appended' | 'entries'>): string =>
  appended === null
    ? 'Nothing could be put on the record.'
    : `${entries} entries: appended ${appended.appended}, unchanged ${appended.unchanged}, revised ${appended.revised}.`
