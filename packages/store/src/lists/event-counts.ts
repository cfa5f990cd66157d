import type { Database } from '../database.ts'
import { asInstant, type RecordedBy } from '../reads/clock.ts'
import { saidBy as saidByThen } from './narrow-claims.ts'
import { queryAt } from './query.ts'

/** How much has been said of an event and its parts. */
export interface EventCounts {
  claims: number
  claimants: number
  reports: number
  sources: number
  /** The events that are part of it, at any depth. */
  subEvents: number
  /** The last day anything was said, as far as claims are dated; null when none is. */
  lastSaid: string | null
  /** When the last claim or report came on the record; null without any. */
  lastRecorded: string | null
  /** Whether there is more than was counted. */
  atLeast: boolean
}

/** The clocks counting can be asked at. */
export interface CountClocks extends RecordedBy {
  /** Only what had been said by this day (EDTF). */
  saidBy?: string | undefined
}

const nothing: EventCounts = {
  claims: 0,
  claimants: 0,
  reports: 0,
  sources: 0,
  subEvents: 0,
  lastSaid: null,
  lastRecorded: null,
  atLeast: false,
}

// Nobody waits for the last of a hundred thousand to be counted.
const COUNTED = 10_000

/** How much has been said of each of some events; of one that is not on the record, nothing. */
export const readEventCounts = async (
  database: Database,
  ids: readonly string[],
  { saidBy, recordedBy }: CountClocks,
): Promise<(id: string) => EventCounts> => {
  if (ids.length === 0) return () => nothing
  const query = queryAt({ recordedBy })
  const { put, seen, values } = query
  const shown = `c.nth = 0 AND ${seen('c')}${saidBy === undefined ? '' : ` AND ${saidByThen(query, saidBy)}`}`
  const carried =
    saidBy === undefined
      ? seen('r')
      : `${seen('r')} AND EXISTS (SELECT 1 FROM list_claim c WHERE c.id = r.claim_id AND ${shown})`
  // What is said under an event that is part of none is found by its root; under any other, by way of its parts.
  const under = (columns: string, table: string, condition: string) => `
    (SELECT ${columns} FROM ${table} WHERE asked.largest AND root_id = asked.id AND ${condition} LIMIT ${COUNTED + 1})
    UNION ALL
    (SELECT ${columns} FROM ${table} WHERE NOT asked.largest
       AND event_id IN (SELECT part.id FROM part WHERE part.asked = asked.id) AND ${condition} LIMIT ${COUNTED + 1})`
  const rows = await database.query<EventCounts & { id: string }>(
    `WITH RECURSIVE asked AS (
      SELECT l.id, l.root_id = l.id AND l.part_of IS NULL AS largest FROM list_event l
      WHERE l.id = ANY (${put(ids, 'text[]')}) AND l.nth = 0 AND l.superseded_at IS NULL
    ),
    part (asked, id) AS (
      SELECT id, id FROM asked WHERE NOT largest
      UNION
      SELECT part.asked, l.id FROM part JOIN list_event l ON l.part_of = part.id AND l.nth = 0 AND ${seen('l')}
    )
    SELECT asked.id, claim.claims, claim.claimants, report.reports, report.sources,
      (CASE WHEN asked.largest
        THEN (SELECT count(*) FROM (SELECT 1 FROM list_event l
                WHERE l.root_id = asked.id AND l.id <> asked.id AND l.nth = 0 AND ${seen('l')} LIMIT ${COUNTED}) parts)
        ELSE (SELECT count(*) - 1 FROM part WHERE part.asked = asked.id) END)::int AS "subEvents",
      claim.said::text AS "lastSaid",
      ${asInstant('greatest(claim.recorded, report.recorded)')} AS "lastRecorded",
      claim.claims > ${COUNTED} OR report.reports > ${COUNTED} AS "atLeast"
    FROM asked
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS claims, count(DISTINCT claimant)::int AS claimants, max(said_on) AS said, max(recorded_at) AS recorded
      FROM (${under('c.claimant, c.said_on, c.recorded_at', 'list_claim c', shown)}) counted
    ) claim
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS reports, count(DISTINCT source_id)::int AS sources, max(recorded_at) AS recorded
      FROM (${under('r.source_id, r.recorded_at', 'list_report r', carried)}) counted
    ) report`,
    values,
  )
  const found = new Map(rows.map(({ id, ...counts }) => [id, counts]))
  return (id) => found.get(id) ?? nothing
}
