import { type AnyEntry, canonicalJson, changedIn, type Entry, type RevisionClass } from '@onrecord/model'
import { noClasses } from './account.ts'
import type { Batch } from './batches.ts'
import type { MappedPiece } from './piece.ts'

/** What a batch would come to on the record as it stands. */
export interface Compared {
  /** The entries that are not there exactly so. */
  readonly changes: readonly Entry[]
  readonly entries: { readonly appended: number; readonly unchanged: number; readonly revised: number }
  readonly rows: { readonly appended: number; readonly unchanged: number; readonly revised: number }
  /** Rows that would be revised, once under each class. */
  readonly revisedBy: Readonly<Record<RevisionClass, number>>
}

/** Compares the entries of a batch with those of them that are on the record. */
export const compareBatch = (
  { rows, entries }: Batch,
  there: readonly AnyEntry[],
  kept: (before: AnyEntry, after: Entry) => Entry = (_before, after) => after,
): Compared => {
  const before = new Map(there.map((entry) => [entry.id, entry]))
  const fates = new Map<string, Fate>()
  const changes: Entry[] = []
  const sums = { appended: 0, unchanged: 0, revised: 0 }
  for (const given of entries) {
    const old = before.get(given.id)
    const entry = old ? kept(old, given) : given
    const fate: Fate = old === undefined ? 'appended' : sameAs(old, entry) ? 'unchanged' : classesOf(old, entry)
    fates.set(given.id, fate)
    if (fate !== 'unchanged') changes.push(entry)
    sums[typeof fate === 'string' ? fate : 'revised'] += 1
  }
  const revisedBy = noClasses()
  const done = { appended: 0, unchanged: 0, revised: 0 }
  for (const row of rows) {
    const fate = fateOf(row, fates)
    done[typeof fate === 'string' ? fate : 'revised'] += 1
    if (typeof fate !== 'string') for (const name of fate) revisedBy[name] += 1
  }
  return { changes, entries: sums, rows: done, revisedBy }
}

type Fate = 'appended' | 'unchanged' | readonly RevisionClass[]

// That a claimant says it again, of a later day, is no change of whose word it is.
const classesOf = (before: AnyEntry, after: Entry): RevisionClass[] => {
  if (before.type !== 'claim' || after.type !== 'claim') return changedIn(before, after)
  const classes = changedIn(before, { ...after, statedAt: before.statedAt })
  return classes.length > 0 ? classes : changedIn(before, after)
}

const sameAs = (a: AnyEntry, b: Entry): boolean => canonicalJson(a) === canonicalJson(b)

// A row is new when the entry that stands for it is; it is revised when anything only it says is, or is added to it.
const fateOf = ({ own: [first, ...more] }: MappedPiece, fates: ReadonlyMap<string, Fate>): Fate => {
  const fate = first && fates.get(first.id)
  if (fate === undefined || fate === 'appended') return fate ?? 'unchanged'
  const classes = new Set<RevisionClass>(typeof fate === 'string' ? [] : fate)
  let changed = typeof fate !== 'string'
  for (const { id } of more) {
    const its = fates.get(id)
    if (its === undefined || its === 'unchanged') continue
    changed = true
    // Another publication, another claim: who says what has changed.
    for (const name of its === 'appended' ? (['attribution'] as const) : (its as readonly RevisionClass[]))
      classes.add(name)
  }
  return changed ? [...classes] : 'unchanged'
}
