import { type RecordChanges, type RecordVersion, withoutHeldWords } from '@onrecord/model'
import type { ChangesPage } from '@onrecord/store'

/** A page of the history as it is answered. */
export const published = ({ items, next, position }: ChangesPage, version: RecordVersion): RecordChanges => ({
  items: items.map(({ ordinal: _ordinal, revision: _revision, reasonClass, entry, ...item }) => ({
    ...item,
    // A row whose terms do not let it be passed on stays here, in the history as everywhere else.
    entry: entry === null ? null : withoutHeldWords(entry),
    reasonClass: reasonClass ?? null,
  })),
  next,
  since: position,
  version,
})
