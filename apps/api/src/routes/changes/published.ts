import type { RecordChanges, RecordVersion } from '@onrecord/model'
import type { ChangesPage } from '@onrecord/store'

/** A page of the history as it is answered. */
export const published = ({ items, next, position }: ChangesPage, version: RecordVersion): RecordChanges => ({
  items: items.map(({ ordinal: _ordinal, revision: _revision, reasonClass, ...item }) => ({
    ...item,
    reasonClass: reasonClass ?? null,
  })),
  next,
  since: position,
  version,
})
