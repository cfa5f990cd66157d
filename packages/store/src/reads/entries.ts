import { type AnyEntry, readEntry } from '@onrecord/model'
import type { Database } from '../database.ts'
import { asInstant, clockOf, type RecordedBy } from './clock.ts'

/** Which entries a name from outside may mean. */
export interface RefFilter extends RecordedBy {
  type?: string | undefined
  scheme?: string | undefined
}

/** One state an entry has had, and the changeset that gave it. */
export interface Revision {
  revision: number
  recordedAt: string
  /** When the next revision took its place; null for the current one. */
  supersededAt: string | null
  changeset: { position: number; id: string; author: string; reason: string }
  entry: AnyEntry
}

interface Body {
  body: unknown
}

/** Reads bodies tolerantly: what a newer writer recorded is kept, not refused. */
export const toEntries = (rows: readonly Body[]): AnyEntry[] => rows.map(({ body }) => readEntry(body))

/** One entry by its id; null when it is not on the record. */
export const readOne = async (database: Database, id: string, clocks: RecordedBy): Promise<AnyEntry | null> => {
  const clock = clockOf(clocks, [id])
  const rows = await database.named<Body>(
    `entry-${clock.name}`,
    `SELECT e.body FROM entry_revision e WHERE e.id = $1 AND ${clock.sees('e')}
     ORDER BY e.revision DESC LIMIT 1`,
    clock.values,
  )
  return toEntries(rows)[0] ?? null
}

/** The entries that carry an outside name, such as `SOHR-0312-1383`. */
export const readByRef = async (database: Database, value: string, filter: RefFilter): Promise<AnyEntry[]> => {
  const clock = clockOf(filter, [value, filter.type ?? null, filter.scheme ?? null])
  const rows = await database.named<Body>(
    `by-ref-${clock.name}`,
    `SELECT e.body FROM entry_ref r JOIN entry_revision e ON e.id = r.id AND e.revision = r.revision
     WHERE r.value = $1 AND ($2::text IS NULL OR r.type = $2) AND ($3::text IS NULL OR r.scheme = $3)
       AND ${clock.sees('r')}
     ORDER BY e.changeset, e.ordinal`,
    clock.values,
  )
  return toEntries(rows)
}

/** Every state an entry has had, the first first; empty when it is not on the record. */
export const readRevisions = async (database: Database, id: string): Promise<Revision[]> => {
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
     WHERE e.id = $1 ORDER BY e.revision`,
    [id],
  )
  return rows.map((row) => ({
    revision: row.revision,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
    changeset: { position: Number(row.position), id: row.changeset, author: row.author, reason: row.reason },
    entry: readEntry(row.body),
  }))
}
