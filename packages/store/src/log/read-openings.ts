import type { QueryResultRow } from 'pg'
import { asInstant } from '../reads/clock.ts'
import type { Opening } from './opening.ts'

/** Runs a read of fixed shape. */
export type Ask = <Row extends QueryResultRow>(name: string, text: string, values: unknown[]) => Promise<Row[]>

/** Whether a revision names something readers may not be told of, or is such a thing. */
const KEPT_BACK = (revision: string): string =>
  `(EXISTS (SELECT 1 FROM hidden h WHERE h.id = ${revision}.id)
    OR EXISTS (SELECT 1 FROM mention m JOIN hidden h ON h.id = m.to_id
               WHERE m.from_id = ${revision}.id AND m.revision = ${revision}.revision))`

// A reason may speak of what its changeset hides: then who appended it and why is kept back for all of that changeset.
const SILENT = `
  SELECT (l.leaf::jsonb ->> 'changeset')::bigint FROM hidden h JOIN log_leaf l ON l.entry_id = h.id
  UNION
  SELECT e.changeset FROM hidden h JOIN mention m ON m.to_id = h.id
    JOIN entry_revision e ON e.id = m.from_id AND e.revision = m.revision`

interface OpeningRow {
  index: string
  salt: string
  entry: Record<string, unknown>
  revision: number
  recordedAt: string
  supersededAt: string | null
  changeset: string
  ordinal: number
  id: string
  author: string
  reason: string
  silent: boolean
}

/** What opens the leaves that a condition picks; what readers may not be told, or may not be passed on to them, is left out. */
export const readOpenings = async (ask: Ask, where: string, values: unknown[]): Promise<Opening[]> => {
  const rows = await ask<OpeningRow>(
    `log-openings-${where.includes('entry_id') ? 'entry' : 'range'}`,
    `SELECT l.leaf_index AS index, encode(l.salt, 'hex') AS salt, e.body AS entry, e.revision,
       ${asInstant('e.recorded_at')} AS "recordedAt", ${asInstant('e.superseded_at')} AS "supersededAt",
       e.changeset, e.ordinal, c.id, c.author, c.reason, c.position IN (${SILENT}) AS silent
     FROM log_leaf l
     JOIN entry_revision e ON e.id = l.entry_id AND e.revision = l.revision
     JOIN changeset c ON c.position = e.changeset
     WHERE ${where} AND l.salt IS NOT NULL AND e.body ->> 'redistribution' IS NULL AND NOT ${KEPT_BACK('e')}
     ORDER BY l.leaf_index`,
    values,
  )
  return rows.map(({ index, changeset, id, author, reason, silent, ...row }) => ({
    ...row,
    index: Number(index),
    changeset: Number(changeset),
    appending: silent ? null : { id, author, reason },
  }))
}
