import { contentHash, type LogOpening } from '@onrecord/model'

/** The revisions of entries as they come out of a log, and whether they follow on one another. */
export interface History {
  /** Takes the next opening; says what does not follow from those before. */
  add(opening: LogOpening): string[]
  /** What is shown as ended before an instant, though nothing came after it. */
  ended(before: string): string[]
  /** Every entry that has a current revision, with the hash of that. */
  current(): ReadonlyMap<string, string>
}

/** As much of an opening as is needed later: a log may hold a million. */
interface Kept extends Pick<LogOpening, 'revision' | 'supersededAt'> {
  readonly hash: string | null
}

/** Starts a history without entries. */
export const checkHistory = (): History => {
  const latest = new Map<string, Kept>()
  return {
    add: (opening) => {
      const id = String(opening.entry.id)
      const before = latest.get(id)
      const { revision, supersededAt } = opening
      latest.set(id, { revision, supersededAt, hash: supersededAt === null ? hashOf(opening.entry) : null })
      if (before === undefined) return []
      if (before.revision >= opening.revision) return [`revision ${opening.revision} comes after ${before.revision}`]
      if (before.supersededAt === null) return [`revision ${before.revision} is shown as current, and is not`]
      // Between the two there may be one that readers may not see.
      const isNext = before.revision + 1 === opening.revision
      return isNext && before.supersededAt !== opening.recordedAt
        ? [`revision ${before.revision} is shown to end at ${before.supersededAt}, and ended at ${opening.recordedAt}`]
        : []
    },
    // Whoever sees an entry sees its current revision; one that came after this log was read may be missing here.
    ended: (before) =>
      [...latest].flatMap(([id, { supersededAt }]) =>
        supersededAt !== null && supersededAt < before
          ? [`${id} is shown to have ended at ${supersededAt}, and nothing comes after it`]
          : [],
      ),
    current: () => new Map([...latest].flatMap(([id, { hash }]) => (hash === null ? [] : [[id, hash] as const]))),
  }
}

// Text that has no canonical form is in no log; that is told where the leaf is opened.
const hashOf = (entry: unknown): string => {
  try {
    return contentHash(entry)
  } catch {
    return ''
  }
}
