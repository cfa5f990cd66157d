import type { AnyEntry, Entry } from '@onrecord/model'
import type { Piece } from './piece.ts'
import type { ImportRecord } from './record.ts'

/** A publication that was looked through and may be imported: a file, a folder, a feed. */
export interface Publication {
  /** What it is, for whoever reads along: title, licence, what was noticed about its form. */
  readonly said: readonly string[]
  /** Who puts it on the record and why, when it says so itself. */
  readonly by: { readonly author: string | null; readonly reason: string | null }
  /**
   * Names its batches, so that an import that broke off goes on where it stopped. Made from the contents and everything the
   * mapping depends on. Null: all of it goes in at once, in one changeset, or nothing.
   */
  readonly name: string | null
  /** How many rows or items there are to come. */
  readonly rows: number
  /** The line each entry came from, by its id, when it is known beforehand. */
  readonly places?: ReadonlyMap<string, string>
  /** Its rows or items in order, always the same. */
  pieces(): AsyncIterable<Piece>
  /**
   * Looks at what the record holds before anything is appended: refuses what does not fit, and returns what whoever reads along
   * should know.
   */
  admit?(record: Pick<ImportRecord, 'entries' | 'refs'>): Promise<readonly string[]>
  /** Refuses to go on when the publication is no longer what was looked through. */
  still?(): Promise<void>
  /** The same at the end, and thoroughly. */
  ended?(): Promise<void>
  /** The entry as it is to be appended, given what the record holds: for what only a first telling can say, such as its date. */
  kept?(before: AnyEntry, after: Entry): Entry
  /** Notices of what the record has from earlier ones and this one no longer has, a page at a time. */
  withdrawn?(record: Pick<ImportRecord, 'entries' | 'refs'>): AsyncIterable<readonly Entry[]>
}
