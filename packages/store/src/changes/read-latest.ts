import { type AnyClaim, changedIn, type Notice, type RevisionClass, readEntry } from '@onrecord/model'
import type { Database } from '../database.ts'
import { keyOfEvent } from '../lists/event-key.ts'
import { saidBy } from '../lists/narrow-claims.ts'
import { queryAt } from '../lists/query.ts'
import { asInstant, type RecordedBy } from '../reads/clock.ts'
import { shown } from './changes-sql.ts'

/** Whose claims somebody follows; without any, everybody's. */
export interface LatestRequest extends RecordedBy {
  /** Those about this event and its parts: its id or one of its slugs. */
  event?: string | undefined
  question?: string | undefined
  /** Those this party makes, and those that name it. */
  party?: string | undefined
  /** Those that had been said by this day (EDTF). */
  saidBy?: string | undefined
  /** Of claims that were revised, only those in which one of these was changed. */
  classes: readonly RevisionClass[]
  /** At most so many. */
  limit: number
}

/** What came on the record last of some claims: the claim as it stands, or what the record says of it. */
export interface Latest {
  /** When it came. */
  at: string
  /** When the claim itself first came. */
  since: string
  claim: AnyClaim
  /** What a revision changed; empty for a claim that is new and for a notice. */
  classes: RevisionClass[]
  /** The notice about it; null for the claim itself. */
  notice: Notice | null
}

interface Row {
  id: string
  at: string
  since: string
  now: unknown
  body: unknown
  before: unknown
}

// More steps are read than wanted, for some change nothing that is asked about.
const READ = 4

/**
 * The latest of some claims, the newest first; each claim, and each notice, is there once. With an instant it is what was the
 * latest then.
 */
export const readLatest = async (database: Database, request: LatestRequest): Promise<Latest[]> => {
  const { recordedBy } = request
  const query = queryAt({ recordedBy })
  const { put, seen, sees } = query
  const all = [seen('l'), 'l.nth = 0']
  if (request.event !== undefined) {
    const { column, ids } = await keyOfEvent(database, request.event)
    all.push(`l.${column} = ANY (${put(ids, 'text[]')})`)
  }
  if (request.question !== undefined) all.push(`l.question_id = ${put(request.question, 'text')}`)
  if (request.party !== undefined)
    all.push(`(l.id, l.revision) IN (SELECT m.from_id, m.revision FROM mention m
      WHERE m.to_id = ${put(request.party, 'text')} AND m.from_type = 'claim')`)
  if (request.saidBy !== undefined) all.push(saidBy(query, request.saidBy, 'l'))
  const by = recordedBy === undefined ? '' : `AND e.recorded_at <= ${put(recordedBy, 'timestamptz')}`
  const most = put(request.limit * READ, 'int')
  const rows = await database.query<Row>(
    `WITH step AS (
      (SELECT e.changeset, e.ordinal, e.id, e.revision, e.id AS claim
         FROM entry_revision e JOIN list_claim l ON l.id = e.id AND ${all.join(' AND ')}
        WHERE e.type = 'claim' AND ${shown('e')} ${by}
        ORDER BY e.changeset DESC, e.ordinal DESC LIMIT ${most})
      UNION ALL
      (SELECT e.changeset, e.ordinal, e.id, e.revision, l.id
         FROM entry_revision f
         JOIN entry_revision e ON e.id = f.id AND ${sees('e')}
         JOIN list_claim l ON l.id = e.body ->> 'about' AND ${all.join(' AND ')}
        WHERE f.type = 'notice' AND f.revision = 1 AND ${shown('e')}
        ORDER BY e.changeset DESC, e.ordinal DESC LIMIT ${most})
      ORDER BY changeset DESC, ordinal DESC LIMIT ${most}
    )
    SELECT s.id, ${asInstant('e.recorded_at')} AS at, ${asInstant('first.recorded_at')} AS since,
      now.body AS now, e.body, before.body AS before
    FROM step s
    JOIN entry_revision e ON e.id = s.id AND e.revision = s.revision
    JOIN entry_revision now ON now.id = s.claim AND ${sees('now')}
    JOIN entry_revision first ON first.id = s.claim AND first.revision = 1
    LEFT JOIN LATERAL (
      SELECT p.body FROM entry_revision p WHERE p.id = s.id AND p.revision < s.revision AND ${shown('p')}
      ORDER BY p.revision DESC LIMIT 1
    ) before ON true
    ORDER BY s.changeset DESC, s.ordinal DESC`,
    query.values,
  )
  const found = new Map<string, Latest>()
  for (const row of rows) {
    const latest = found.has(row.id) ? null : toLatest(row, request.classes)
    if (latest !== null) found.set(row.id, latest)
    if (found.size === request.limit) break
  }
  return [...found.values()]
}

/** A step as those who follow are told of it; null when it changed nothing they asked about. */
const toLatest = ({ at, since, now, body, before }: Row, wanted: readonly RevisionClass[]): Latest | null => {
  const [claim, entry] = [readEntry(now), readEntry(body)]
  if (claim.type !== 'claim') return null
  if (entry.type === 'notice') return { at, since, claim, classes: [], notice: entry }
  if (before === null) return { at, since, claim, classes: [], notice: null }
  const classes = changedIn(readEntry(before), entry)
  return classes.some((one) => wanted.includes(one)) ? { at, since, claim, classes, notice: null } : null
}
