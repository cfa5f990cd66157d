import { type Entry, mentions } from '@onrecord/model'
import type { Batch } from './batches.ts'
import type { AsidePiece, MappedPiece } from './piece.ts'

/**
 * The batch without the rows whose entries the record refused, these set aside with what it said: an entry that was erased for good
 * and is named, a name that belongs to another. Null when the error is not about entries of rows.
 */
export const withoutRefused = (batch: Batch, error: unknown): Batch | null => {
  const { code, issues } = Object(error) as { code?: unknown; issues?: unknown }
  if (typeof code !== 'string' || !Array.isArray(issues)) return null
  const said = new Map<string, string>()
  for (const issue of issues) {
    const { entry, message } = Object(issue) as { entry?: unknown; message?: unknown }
    if (typeof entry === 'string' && !said.has(entry)) said.set(entry, String(message))
  }
  const refused = batch.rows.filter((row) => entriesOf(row).some(({ id }) => said.has(id)))
  if (refused.length === 0) return null
  const gone = new Set([...said.keys(), ...refused.flatMap(({ own }) => own.map(({ id }) => id))])
  const why = (row: MappedPiece): string =>
    entriesOf(row).flatMap(({ id }) => said.get(id) ?? [])[0] ?? 'the record refused it'
  return {
    number: batch.number,
    rows: batch.rows.filter((row) => !refused.includes(row)),
    aside: [
      ...batch.aside,
      ...refused.map((row): AsidePiece => ({ row: row.row, verbatim: row.verbatim, code, sentence: why(row) })),
    ],
    entries: withoutNaming(batch.entries, gone),
  }
}

const entriesOf = ({ own, shared, carried }: MappedPiece): readonly Entry[] => [...own, ...shared, ...carried]

// What names an entry that does not go in cannot go in either.
const withoutNaming = (entries: readonly Entry[], gone: Set<string>): Entry[] => {
  const kept = entries.filter((entry) => !gone.has(entry.id) && !mentions(entry).some((id) => gone.has(id)))
  const ids = new Set(kept.map(({ id }) => id))
  for (const { id } of entries) if (!ids.has(id)) gone.add(id)
  return kept.length === entries.length ? kept : withoutNaming(kept, gone)
}
