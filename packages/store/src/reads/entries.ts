import { type AnyEntry, changedIn, type RevisionClass, readEntry } from '@onrecord/model'
import { readQuiet } from '../changes/read-changes.ts'
import type { Database } from '../database.ts'
import { type ReadAs, veilOf } from '../notices/veil.ts'
import { asInstant, clockOf } from './clock.ts'

/** Which entries a name from outside may mean. */
export interface RefFilter extends ReadAs {
  type?: string | undefined
  scheme?: string | undefined
}

/** One state an entry has had, and the changeset that gave it. */
export interface Revision {
  revision: number
  recordedAt: string
  /** When the next revision took its place; null for the current one. */
  supersededAt: string | null
  /** The reason is null for readers where it may tell of something hidden. */
  changeset: { position: number; id: string; author: string; reason: string | null }
  /** What it changed of the state before; empty for the first. */
  classes: RevisionClass[]
  entry: AnyEntry
}

interface Body {
  body: unknown
}

/** Reads bodies tolerantly: what a newer writer recorded is kept, not refused. */
export const toEntries = (rows: readonly Body[]): AnyEntry[] => rows.map(({ body }) => readEntry(body))

/** One entry by its id; null when it is not on the record. */
export const readOne = async (database: Database, id: string, asked: ReadAs): Promise<AnyEntry | null> => {
  const clock = clockOf(asked, [id])
  const veil = veilOf(asked, clock)
  const rows = await database.named<Body>(
    `entry-${veil.name}`,
    `WITH RECURSIVE ${veil.with} asked AS (SELECT $1::text AS id)
     SELECT e.body FROM asked JOIN entry_revision e ON e.id = asked.id AND ${clock.sees('e')}
     WHERE ${veil.shows('e')} ORDER BY e.revision DESC LIMIT 1`,
    clock.values,
  )
  return toEntries(rows)[0] ?? null
}

/** The entries that carry an outside name, such as `SOHR-0312-1383`. */
export const readByRef = async (database: Database, value: string, filter: RefFilter): Promise<AnyEntry[]> => {
  const clock = clockOf(filter, [value, filter.type ?? null, filter.scheme ?? null])
  const veil = veilOf(filter, clock)
  const rows = await database.named<Body>(
    `by-ref-${veil.name}`,
    `WITH RECURSIVE ${veil.with} asked AS (SELECT $1::text AS value)
     SELECT e.body FROM asked JOIN entry_ref r ON r.value = asked.value
       JOIN entry_revision e ON e.id = r.id AND e.revision = r.revision
     WHERE ($2::text IS NULL OR r.type = $2) AND ($3::text IS NULL OR r.scheme = $3)
       AND ${clock.sees('r')} AND ${veil.shows('r')}
     ORDER BY e.changeset, e.ordinal`,
    clock.values,
  )
  return toEntries(rows)
}

/**
 * Every state an entry has had, the first first; empty when it is not on the record. Readers are not shown a state that named
 * what is hidden now.
 */
export const readRevisions = async (
  database: Database,
  id: string,
  { hidden = false }: Pick<ReadAs, 'hidden'> = {},
): Promise<Revision[]> => {
  const rows = await database.named<{
    revision: number
    recorded_at: string
    superseded_at: string | null
    position: string
    changeset: string
    author: string
    reason: string
    body: unknown
  }>(
    'revisions',
    `SELECT e.revision, ${asInstant('e.recorded_at')} AS recorded_at, ${asInstant('e.superseded_at')} AS superseded_at,
       c.position, c.id AS changeset, c.author, c.reason, e.body
     FROM entry_revision e JOIN changeset c ON c.position = e.changeset
     WHERE e.id = $1 AND ($2::boolean OR (
       NOT EXISTS (SELECT 1 FROM hidden h WHERE h.id = e.id) AND NOT EXISTS (
         SELECT 1 FROM mention m JOIN hidden h ON h.id = m.to_id WHERE m.from_id = e.id AND m.revision = e.revision)
       AND NOT (e.type = 'notice' AND e.body ->> 'notice' IN ('withholding', 'restoration', 'erasure'))))
     ORDER BY e.revision`,
    [id, hidden],
  )
  const quiet = hidden ? new Set() : await readQuiet(database, rows)
  const entries = rows.map(({ body }) => readEntry(body))
  return rows.map((row, index) => {
    const [before, entry] = [entries[index - 1], entries[index] as AnyEntry]
    return {
      revision: row.revision,
      recordedAt: row.recorded_at,
      supersededAt: row.superseded_at,
      changeset: {
        position: Number(row.position),
        id: row.changeset,
        author: row.author,
        reason: quiet.has(row.position) ? null : row.reason,
      },
      classes: before ? changedIn(before, entry) : [],
      entry,
    }
  })
}
