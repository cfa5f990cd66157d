import { type RevisionClass, revisionClasses } from '@onrecord/model'

/** What an import came to: every row and every entry has exactly one fate. */
export interface ImportAccount {
  /** Rows or items: read = appended + unchanged + revised + set aside. */
  readonly read: number
  readonly appended: number
  readonly unchanged: number
  readonly revised: number
  readonly setAside: number
  /** Rows that were revised, once under each class of change. */
  readonly revisedBy: Readonly<Record<RevisionClass, number>>
  /** Rows set aside, by reason. */
  readonly setAsideBy: Readonly<Record<string, number>>
  /** Entries: brought = appended + unchanged + revised + erased. Those of batches found on the record are not counted again. */
  readonly entries: Entries
  /** Entries of earlier publications that this one no longer has. */
  readonly withdrawn: number
  /** Changesets made, and those found there because an earlier import of the very same file made them. */
  readonly changesets: { readonly made: readonly string[]; readonly found: number }
  /** Rows in batches that were there already. */
  readonly rowsFound: number
}

/** What became of the entries that were brought. */
export interface Entries {
  readonly brought: number
  readonly appended: number
  readonly unchanged: number
  readonly revised: number
  /** Left out because they were erased for good. */
  readonly erased: number
}

/** An account that has not begun. */
export const noAccount = (): ImportAccount => ({
  read: 0,
  appended: 0,
  unchanged: 0,
  revised: 0,
  setAside: 0,
  revisedBy: noClasses(),
  setAsideBy: {},
  entries: { brought: 0, appended: 0, unchanged: 0, revised: 0, erased: 0 },
  withdrawn: 0,
  changesets: { made: [], found: 0 },
  rowsFound: 0,
})

/** Nothing of any class. */
export const noClasses = (): Record<RevisionClass, number> =>
  Object.fromEntries(revisionClasses.map((name) => [name, 0])) as Record<RevisionClass, number>

/** Adds two accounts up. */
export const plus = (a: ImportAccount, b: Partial<ImportAccount>): ImportAccount => {
  const sum = (part: 'read' | 'appended' | 'unchanged' | 'revised' | 'setAside' | 'withdrawn' | 'rowsFound'): number =>
    a[part] + (b[part] ?? 0)
  return {
    read: sum('read'),
    appended: sum('appended'),
    unchanged: sum('unchanged'),
    revised: sum('revised'),
    setAside: sum('setAside'),
    revisedBy: plusEach(a.revisedBy, b.revisedBy) as Record<RevisionClass, number>,
    setAsideBy: plusEach(a.setAsideBy, b.setAsideBy),
    entries: plusEach({ ...a.entries }, b.entries && { ...b.entries }) as unknown as Entries,
    withdrawn: sum('withdrawn'),
    changesets: {
      made: [...a.changesets.made, ...(b.changesets?.made ?? [])],
      found: a.changesets.found + (b.changesets?.found ?? 0),
    },
    rowsFound: sum('rowsFound'),
  }
}

const plusEach = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>> = {},
): Record<string, number> => {
  const sum = { ...a }
  for (const [key, more] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + more
  return sum
}

/** Checks at run time that no row and no entry went missing on the way. */
export const closeAccount = (account: ImportAccount, rows: number): ImportAccount => {
  const { read, appended, unchanged, revised, setAside, entries } = account
  const told = appended + unchanged + revised + setAside
  if (read !== told) throw new Error(`${read} rows were read, ${told} are accounted for`)
  if (read !== rows) throw new Error(`${rows} rows were announced, ${read} were read`)
  const came = entries.appended + entries.unchanged + entries.revised + entries.erased
  if (entries.brought !== came) throw new Error(`${entries.brought} entries were brought, ${came} are accounted for`)
  return account
}
