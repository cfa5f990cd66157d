import type { ContestedEvent } from '@onrecord/model'
import type { Database } from '../database.ts'
import { StoreError } from '../errors.ts'
import { type ReadAs, veilOf } from '../notices/veil.ts'
import { clockOf } from './clock.ts'
import { toEntries } from './entries.ts'

/** Which part of the list of events is wanted. */
export interface EventsRequest extends ReadAs {
  /** At most so many, 50 unless told, never more than 200. */
  limit?: number | undefined
  /** The `next` of the page before. */
  cursor?: string | null | undefined
  /** Only the events that are part of this one; null: only those that are part of none. */
  partOf?: string | null | undefined
}

/** One page of a list. */
export interface Page<Item> {
  items: Item[]
  /** The cursor of the following page; null on the last. */
  next: string | null
  /** How many there are on all pages together. */
  total: number
}

const MOST = 200

/** Events in the order they came on the record, which never changes under a reader who turns pages. */
export const readEvents = async (database: Database, request: EventsRequest): Promise<Page<ContestedEvent>> => {
  const limit = Math.min(request.limit ?? 50, MOST)
  if (!Number.isInteger(limit) || limit < 1)
    throw new StoreError('bad-request', `A page cannot hold ${request.limit} events.`, {
      place: 'limit',
      advice: `Ask for 1 to ${MOST}.`,
    })
  const [position, ordinal] = readCursor(request.cursor ?? null)
  const filter = request.partOf === undefined ? 'any' : request.partOf === null ? 'none' : 'one'
  const clock = clockOf(request, [filter, request.partOf ?? null])
  const veil = veilOf(request, clock)
  // The first revision gives the place in the list, the one the clock sees gives the contents.
  const seen = `FROM entry_revision f JOIN entry_revision e ON e.id = f.id AND ${clock.sees('e')}
    WHERE f.type = 'event' AND f.revision = 1 AND ${veil.shows('f')}
      AND ($1::text = 'any' OR ($1 = 'none' AND e.parent_id IS NULL) OR ($1 = 'one' AND e.parent_id = $2::text))`
  const [after, within, most] = [1, 2, 3].map((step) => `$${clock.values.length + step}`)
  const [rows, counted] = await Promise.all([
    database.named<{ body: unknown; changeset: string; ordinal: number }>(
      `events-${veil.name}`,
      `WITH RECURSIVE ${veil.with} asked AS (SELECT 1)
       SELECT e.body, f.changeset, f.ordinal ${seen} AND (f.changeset, f.ordinal) > (${after}::bigint, ${within}::int)
       ORDER BY f.changeset, f.ordinal LIMIT ${most}::int`,
      [...clock.values, position, ordinal, limit + 1],
    ),
    database.named<{ total: number }>(
      `events-total-${veil.name}`,
      `WITH RECURSIVE ${veil.with} asked AS (SELECT 1)
       SELECT count(*)::int AS total ${seen}`,
      clock.values,
    ),
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? `${last.changeset}.${last.ordinal}` : null
  const items = toEntries(shown).filter((entry) => entry.type === 'event')
  return { items, next, total: counted[0]?.total ?? 0 }
}

const readCursor = (cursor: string | null): [position: string, ordinal: number] => {
  if (cursor === null) return ['0', -1]
  const [, position, ordinal] = /^(\d{1,18})\.(\d{1,9})$/.exec(cursor) ?? []
  if (position !== undefined && ordinal !== undefined) return [position, Number(ordinal)]
  throw new StoreError('bad-request', `"${cursor}" is not the cursor of a page.`, {
    place: 'cursor',
    advice: 'Take the "next" of the page before as it is, or start without a cursor.',
  })
}
