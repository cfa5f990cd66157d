import {
  type AnyEntry,
  changedIn,
  type EntryType,
  type Notice,
  type RecordChangeKind,
  type RevisionClass,
  readEntry,
} from '@onrecord/model'

/** One step of the record as readers are told of it. Whoever keeps a copy keeps `entry` under `id`, or forgets `id` if it is null. */
export interface RecordChange {
  position: number
  ordinal: number
  at: string
  /** Null for what was hidden, given back or erased: who did it is not for everybody. */
  author: string | null
  /** Null too where the reason may tell of something hidden. */
  reason: string | null
  id: string
  type: EntryType
  change: RecordChangeKind
  revision: number | null
  /** For a notice: the entry it is about, and for a merge the one that stays. */
  about: string | null
  into: string | null
  /** All that readers are told of the reason something is hidden or was erased. */
  reasonClass: Notice['reasonClass'] | null
  /** What a revision changed of the state shown before. */
  classes: RevisionClass[]
  /** The entry as it was appended; null when readers must forget it. */
  entry: AnyEntry | null
}

/** A row of the statement that reads the history. */
export interface ChangeRow {
  position: string
  ordinal: number
  at: string
  author: string
  reason: string
  id: string
  type: EntryType
  disclosed: 'withheld' | 'restored' | 'erased' | null
  revision: number | null
  reason_class: Notice['reasonClass'] | null
  body: unknown
  before: unknown
}

const said: Readonly<Record<Notice['notice'], RecordChangeKind>> = {
  correction: 'corrected',
  retraction: 'retracted',
  merge: 'merged',
  withdrawal: 'withdrawn',
  // Notices of these three kinds are never shown; the words are for the compiler.
  withholding: 'withheld',
  restoration: 'restored',
  erasure: 'erased',
}

/** A row as readers are told of it; `quiet` when the reason of its changeset may tell of something hidden. */
export const toChange = (row: ChangeRow, quiet: boolean): RecordChange => {
  const entry = row.body === null ? null : readEntry(row.body)
  const notice = entry?.type === 'notice' ? entry : null
  const before = row.before === null ? null : readEntry(row.before)
  const appended = notice ? said[notice.notice] : row.revision === 1 ? 'added' : 'revised'
  return {
    position: Number(row.position),
    ordinal: row.ordinal,
    at: row.at,
    author: row.disclosed === null ? row.author : null,
    reason: row.disclosed === null && !quiet ? row.reason : null,
    id: row.id,
    type: row.type,
    change: row.disclosed ?? appended,
    revision: row.revision,
    about: notice?.about ?? null,
    into: notice?.into ?? null,
    reasonClass: row.reason_class,
    classes: entry && before ? changedIn(before, entry) : [],
    entry,
  }
}
