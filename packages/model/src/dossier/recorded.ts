import type { AnyEntry } from '../entries/entry.ts'
import { assemble, type Dossier } from './assemble.ts'
import { publicEntries } from './withheld.ts'

/** An entry as it stood from one instant to another. */
export interface Recorded {
  readonly entry: AnyEntry
  /** When this state of it was appended (ISO instant). */
  readonly recordedAt: string
  /** When another state took its place; null while it stands. */
  readonly supersededAt: string | null
}

/** The entries as the record held them at an instant; null: as it holds them now. */
export const heldAt = (history: readonly Recorded[], recordedBy: string | null): AnyEntry[] => {
  const instant = recordedBy === null ? null : Date.parse(recordedBy)
  const stands = ({ recordedAt, supersededAt }: Recorded): boolean =>
    instant === null
      ? supersededAt === null
      : Date.parse(recordedAt) <= instant && (supersededAt === null || Date.parse(supersededAt) > instant)
  return history.filter(stands).map(({ entry }) => entry)
}

/** An event at any moment of both clocks: what had been said by then, and what this record held then. */
export const assembleAt = (
  history: readonly Recorded[],
  eventId: string,
  { saidBy = null, recordedBy = null }: { readonly saidBy?: string | null; readonly recordedBy?: string | null } = {},
): Dossier | null => {
  // Withholding looks back: what is withheld now is not shown at any moment.
  const now = heldAt(history, null)
  const shown = new Set(publicEntries(now).map(({ id }) => id))
  const withheld = new Set(now.flatMap(({ id }) => (shown.has(id) ? [] : [id])))
  const held = heldAt(history, recordedBy).filter(({ id }) => !withheld.has(id))
  return assemble(publicEntries(held), eventId, { saidBy })
}
