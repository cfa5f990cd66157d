import type { Entry } from '@onrecord/model'

/** What became of the lines of one file. */
export interface FileAccount {
  readonly name: string
  /** Lines with something on them. */
  readonly lines: number
  readonly entries: number
  readonly setAside: number
}

/** Where every line went: lines = entries + set aside, in each file and in all. */
export interface Account {
  readonly files: readonly FileAccount[]
  readonly lines: number
  readonly entries: number
  readonly setAside: number
}

/** An id that is named by what was read and that nothing which was read bears. */
export interface OutsideReference {
  readonly id: string
  /** The line that names it. */
  readonly place: string
  /** What the entry on that line calls itself. */
  readonly entry: string
  /** Where in that entry it is named. */
  readonly path: string
}

/** What became of the lines of the original a publication was made from: lines = claims + altered copies + set aside. */
export interface Origin {
  readonly lines: number
  readonly claimLines: number
  /** Copies that changed something, kept as reports of the claim they changed. */
  readonly alteredLines: number
  readonly setAside: number
}

/** What is known of a publication as a whole. */
export interface About {
  readonly name: string
  readonly title: string
  readonly licence: string
  readonly attribution: string
  readonly author: string
  readonly reason: string
  /** Null when it was made from nothing older, or does not say. */
  readonly origin: Origin | null
}

/** What a feed read: entries that may be appended in one changeset, and what became of every line. */
export interface Reading {
  /** Null when the publication does not say. */
  readonly about: About | null
  readonly entries: readonly Entry[]
  readonly outside: readonly OutsideReference[]
  /** The line each entry came from, by its id. */
  readonly places: ReadonlyMap<string, string>
  readonly account: Account
}

/** Adds the files up; that no line is unaccounted for is checked here, at run time, for every feed. */
export const accountOf = (files: readonly FileAccount[]): Account => {
  const sum = (part: 'lines' | 'entries' | 'setAside'): number => files.reduce((all, file) => all + file[part], 0)
  const account = { files, lines: sum('lines'), entries: sum('entries'), setAside: sum('setAside') }
  for (const { name, lines, entries, setAside } of [...files, { name: 'all files', ...account }])
    if (lines !== entries + setAside)
      throw new Error(
        `${name}: ${lines} lines were read, but ${entries} entries and ${setAside} set aside came of them`,
      )
  return account
}
