import { type AnyEntry, type EntryType, type LocalText, textIn } from '@onrecord/model'
import type { Lookup } from './lookup.ts'

/** What stands in one place of a table. */
export type Cell = string | number | null

/** One column of a table, the same in CSV, Parquet and SQLite. */
export interface Column<Entry extends AnyEntry = AnyEntry> {
  readonly name: string
  readonly kind: 'text' | 'number'
  readonly description: string
  readonly cell: (entry: Entry, lookup: Lookup) => Cell
}

/** The entries of one type as a table. */
export interface Table<Entry extends AnyEntry = AnyEntry> {
  /** What its files are called. */
  readonly name: string
  readonly type: EntryType
  readonly columns: readonly Column<Entry>[]
  /** The columns somebody will look rows up by. */
  readonly indexed: readonly string[]
}

/** A column of words. */
export const text = <Entry extends AnyEntry>(
  name: string,
  description: string,
  cell: Column<Entry>['cell'],
): Column<Entry> => ({ name, kind: 'text', description, cell })

/** A column of numbers. */
export const number = <Entry extends AnyEntry>(
  name: string,
  description: string,
  cell: Column<Entry>['cell'],
): Column<Entry> => ({ name, kind: 'number', description, cell })

/** The id, and the name an entry had where it came from. */
export const named = [
  text<AnyEntry>('id', 'Permanent id.', ({ id }) => id),
  text<AnyEntry>('ref', 'What it was called where it came from.', ({ refs }) => refs[0]?.value ?? null),
] as const

/** A text in one language, as near as there is. */
export const inEnglish = (words: LocalText | null): string | null => words && textIn(words, 'en').text

/** A text in Arabic; null where it is not given in Arabic. */
export const inArabic = (words: LocalText | null): string | null => words?.ar ?? null
