import type { AnyEntry, EntryType, RevisionClass } from '@onrecord/model'

/** What an import needs to ask of the record; whoever calls it brings one. */
export interface ImportRecord {
  /** Appends all of a changeset or nothing; asked twice under one name it appends once. */
  append(changeset: Changeset): Promise<Came>
  /** Those of these entries that are on the record, in no order. */
  entries(ids: readonly string[]): Promise<readonly AnyEntry[]>
  /** The outside names of one list that entries of a type bear, in order, a page at a time. */
  refs(request: RefsPage): Promise<readonly { readonly value: string; readonly id: string }[]>
  /** A changeset by its name; null when there is none. */
  changeset(id: string): Promise<object | null>
}

/** Entries to be appended together, by whom and why. */
interface Changeset {
  author: string
  reason: string
  entries: readonly unknown[]
  id?: string
}

/** Which outside names are wanted. */
interface RefsPage {
  scheme: string
  type: EntryType
  after?: string
  limit?: number
}

/** What came of a changeset. */
export interface Came {
  readonly appended: number
  readonly unchanged: number
  readonly revised: number
  /** How many revisions changed what; an entry counts once under each class. */
  readonly revisedBy?: Readonly<Record<RevisionClass, number>>
  /** How many were left out because they were erased for good. */
  readonly erased?: number
}

/** A record on which nothing is, for a dry run where none is kept. */
export const emptyRecord: ImportRecord = {
  append: async ({ entries }) => ({ appended: entries.length, unchanged: 0, revised: 0 }),
  entries: async () => [],
  refs: async () => [],
  changeset: async () => null,
}
