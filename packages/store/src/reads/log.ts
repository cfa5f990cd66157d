import type { Database } from '../database.ts'
import { StoreError } from '../errors.ts'
import { asInstant, type RecordedBy, refuseNoInstant } from './clock.ts'

/** Where the record stands. */
export interface Version {
  /** How many changesets have been appended. */
  position: number
  /** When the last one was; null on an empty record. */
  recordedAt: string | null
  /** How many entries there are, revisions not counted. */
  entries: number
  /** Which server says so, within `steadily` and where there are replicas: two may stand at one position at different times. */
  server?: string
}

/** One step of the record's history. */
export interface ChangesetInfo {
  position: number
  id: string
  author: string
  reason: string
  recordedAt: string
  /** How many entries it added or revised. */
  entries: number
}

/** Which steps of the history are wanted. */
export interface ChangesetsRequest {
  /** Only those after this position. */
  since?: number | undefined
  /** At most so many, 100 unless told, never more than 1000. */
  limit?: number | undefined
}

const MOST = 1000

/** Where the record stands, or stood at an instant. */
export const readVersion = async (database: Database, { recordedBy }: RecordedBy = {}): Promise<Version> => {
  if (recordedBy !== undefined) return readVersionThen(database, recordedBy)
  const rows = await database.named<{ position: string; recorded_at: string | null; entries: string }>(
    'version',
    `SELECT position, ${asInstant('recorded_at')} AS recorded_at, entries FROM head WHERE id = 1`,
    [],
  )
  const head = rows[0]
  return {
    position: Number(head?.position ?? 0),
    recordedAt: head?.recorded_at ?? null,
    entries: Number(head?.entries ?? 0),
  }
}

const readVersionThen = async (database: Database, recordedBy: string): Promise<Version> => {
  const found = await readPosition(database, recordedBy)
  const rows = await database.named<{ entries: number }>(
    'version-entries',
    'SELECT count(*)::int AS entries FROM entry_revision WHERE revision = 1 AND changeset <= $1',
    [found.position],
  )
  return { ...found, entries: rows[0]?.entries ?? 0 }
}

/** The state the record was in at an instant, without counting what it held. Positions have no gaps and their times never run backwards. */
export const readPosition = async (
  database: Database,
  recordedBy: string,
  place = 'recordedBy',
): Promise<Omit<Version, 'entries'>> => {
  refuseNoInstant(recordedBy, place)
  const rows = await database.named<{ position: string; recorded_at: string }>(
    'position-then',
    `SELECT position, ${asInstant('recorded_at')} AS recorded_at FROM changeset
     WHERE recorded_at <= $1::timestamptz ORDER BY recorded_at DESC, position DESC LIMIT 1`,
    [recordedBy],
  )
  const last = rows[0]
  return { position: Number(last?.position ?? 0), recordedAt: last?.recorded_at ?? null }
}

/** One step of the history by its name; null when there is none of that name. */
export const readChangeset = async (database: Database, id: string): Promise<ChangesetInfo | null> => {
  const rows = await database.named<Omit<ChangesetInfo, 'position'> & { position: string }>(
    'changeset',
    `SELECT position, id, author, reason, ${asInstant('recorded_at')} AS "recordedAt", entries
     FROM changeset WHERE id = $1`,
    [id],
  )
  const row = rows[0]
  return row ? { ...row, position: Number(row.position) } : null
}

/** The history in order, the oldest first. */
export const readChangesets = async (
  database: Database,
  { since = 0, limit = 100 }: ChangesetsRequest,
): Promise<ChangesetInfo[]> => {
  if (!Number.isSafeInteger(since) || since < 0 || !Number.isInteger(limit) || limit < 1)
    throw new StoreError('bad-request', `There is no history of ${limit} changesets since ${since}.`, {
      place: 'since, limit',
      advice: `"since" is a position (0 for the beginning), "limit" 1 to ${MOST}.`,
    })
  const rows = await database.named<Omit<ChangesetInfo, 'position'> & { position: string }>(
    'changesets',
    `SELECT position, id, author, reason, ${asInstant('recorded_at')} AS "recordedAt", entries
     FROM changeset WHERE position > $1 ORDER BY position LIMIT $2`,
    [since, Math.min(limit, MOST)],
  )
  return rows.map((row) => ({ ...row, position: Number(row.position) }))
}
