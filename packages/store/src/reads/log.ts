import type { Database } from '../database.ts'
import { StoreError } from '../errors.ts'
import { asInstant } from './clock.ts'

/** Where the record stands. */
export interface Version {
  /** How many changesets have been appended. */
  position: number
  /** When the last one was; null on an empty record. */
  recordedAt: string | null
  /** How many entries there are, revisions not counted. */
  entries: number
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

/** Where the record stands now. */
export const readVersion = async (database: Database): Promise<Version> => {
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
