import type { Database } from '../database.ts'
import type { RecordedBy } from '../reads/clock.ts'
import { keyOfEvent } from './event-key.ts'
import type { ClaimsFilter } from './list-claims.ts'
import { narrowClaims } from './narrow-claims.ts'
import { queryAt } from './query.ts'
import type { Total } from './request.ts'

/** Which questions are counted: those that such claims answer. */
export interface QuestionsRequest extends ClaimsFilter, RecordedBy {}

const MOST = 10_000

/** The event a question is asked about; null when readers see no claim that answers it. */
export const readEventAsked = async (
  database: Database,
  question: string,
  clocks: RecordedBy,
): Promise<string | null> => {
  const query = queryAt(clocks)
  const [row] = await database.query<{ event: string }>(
    `SELECT l.event_id AS event FROM list_claim l
     WHERE l.question_id = ${query.put(question, 'text')} AND l.nth = 0 AND ${query.seen('l')} LIMIT 1`,
    query.values,
  )
  return row?.event ?? null
}

/** How many questions some claims answer. */
export const countQuestions = async (database: Database, request: QuestionsRequest): Promise<Total> => {
  const event = request.event === undefined ? null : await keyOfEvent(database, request.event)
  const query = queryAt(request)
  const ways = narrowClaims(query, request, event).map(
    (way) => `(SELECT l.question_id FROM list_claim l WHERE l.question_id IS NOT NULL AND ${way} LIMIT ${MOST + 1})`,
  )
  const [row] = await database.query<{ questions: number; claims: number }>(
    `SELECT count(DISTINCT f.question_id)::int AS questions, count(*)::int AS claims
     FROM (${ways.join(' UNION ALL ')}) f`,
    query.values,
  )
  return { value: row?.questions ?? 0, atLeast: (row?.claims ?? 0) > MOST }
}
