import type { Database } from '../database.ts'
import type { CountClocks } from './event-counts.ts'
import { saidBy as saidByThen } from './narrow-claims.ts'
import { queryAt } from './query.ts'

/** How much a party says of an event, and how much others say that names it. */
export interface PartyInEvent {
  event: string
  said: number
  spokenOf: number
}

/** What a party has to do with the events on the record. */
export interface PartyEvents {
  /** The events it has most to do with first. */
  events: PartyInEvent[]
  /** Claims it made. */
  said: number
  /** Claims of others that name it. */
  spokenOf: number
  /** All events it has to do with, beyond those that are listed. */
  total: number
  /** Whether there is more than was counted. */
  atLeast: boolean
}

// Nobody waits for the last of a hundred thousand to be counted: the newest are.
const COUNTED = 10_000
const LISTED = 100

/** The events a party speaks of or is spoken of in, with how many claims each has of either. */
export const readPartyEvents = async (
  database: Database,
  id: string,
  { saidBy, recordedBy }: CountClocks,
): Promise<PartyEvents> => {
  const query = queryAt({ recordedBy })
  const party = query.put(id, 'text')
  const shown = `c.nth = 0 AND ${query.seen('c')}${saidBy === undefined ? '' : ` AND ${saidByThen(query, saidBy)}`}`
  const newest = `ORDER BY c.changeset DESC, c.ordinal DESC LIMIT ${COUNTED + 1}`
  const rows = await database.query<PartyInEvent & { allSaid: number; allSpoken: number; total: number }>(
    `WITH found AS (
      (SELECT c.event_id, 1 AS said, 0 AS spoken FROM list_claim c WHERE c.claimant = ${party} AND ${shown} ${newest})
      UNION ALL
      (SELECT c.event_id, 0, 1 FROM mention m JOIN list_claim c ON c.id = m.from_id AND c.revision = m.revision
        WHERE m.to_id = ${party} AND m.from_type = 'claim' AND c.claimant <> ${party} AND ${shown} ${newest})
    ),
    counted AS (
      SELECT f.event_id, sum(f.said)::int AS said, sum(f.spoken)::int AS spoken FROM found f GROUP BY f.event_id
    )
    SELECT n.event_id AS event, n.said, n.spoken AS "spokenOf",
      (sum(n.said) OVER ())::int AS "allSaid", (sum(n.spoken) OVER ())::int AS "allSpoken", (count(*) OVER ())::int AS total
    FROM counted n ORDER BY n.said + n.spoken DESC, n.event_id COLLATE "C" LIMIT ${LISTED}`,
    query.values,
  )
  const { allSaid = 0, allSpoken = 0, total = 0 } = rows[0] ?? {}
  return {
    events: rows.map(({ event, said, spokenOf }) => ({ event, said, spokenOf })),
    said: Math.min(allSaid, COUNTED),
    spokenOf: Math.min(allSpoken, COUNTED),
    total,
    atLeast: allSaid > COUNTED || allSpoken > COUNTED,
  }
}
