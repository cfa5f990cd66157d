import type { ContestedEvent } from '@onrecord/model'
import type { Database } from '../database.ts'
import type { Box } from './cells.ts'
import { type EventCounts, readEventCounts } from './event-counts.ts'
import { narrowEvents } from './narrow-events.ts'
import { queryAt } from './query.ts'
import { readPage } from './read-page.ts'
import type { ListPage, Order, Paging } from './request.ts'

/** What events can be narrowed by. */
export interface EventsFilter {
  /** Those at a place in this country (ISO 3166-1 alpha-3). */
  country?: string | undefined
  /** Those at a point in this box. An area that is no point is in none. */
  bbox?: Box | undefined
  /** Those at this place or in it. */
  place?: string | undefined
  /** Those that may have happened on or after this day (EDTF). */
  from?: string | undefined
  /** Those that may have happened on or before this day (EDTF). */
  to?: string | undefined
  /** With `from` or `to`, also those nobody says a day of. */
  orUndated?: boolean | undefined
  /** Those that are part of this one; null: of none. */
  partOf?: string | null | undefined
  /** Those this party said something of. */
  claimant?: string | undefined
  /** Those of which a claim of this kind was made. */
  kind?: string | readonly string[] | undefined
  /** Those something had been said of by this day (EDTF). */
  saidBy?: string | undefined
}

/** Which part of the list of events is wanted. */
export interface EventsListRequest extends EventsFilter, Paging {
  /** As they came on the record (unless told), or by their first day; undated ones last. */
  order?: Order | undefined
}

/** An event in a list, with how much has been said of it. */
export interface ListedEvent {
  event: ContestedEvent
  counts: EventCounts
}

/** Events that a reader at a moment can see, narrowed and page by page. */
export const listEvents = async (database: Database, request: EventsListRequest): Promise<ListPage<ListedEvent>> => {
  const { order = 'recorded', recordedBy, saidBy } = request
  const query = queryAt(request)
  const ways = narrowEvents(query, request)
  const page = await readPage(database, query, { table: 'list_event', ways, order }, request)
  const events = page.items.filter((entry) => entry.type === 'event')
  const counts = await readEventCounts(
    database,
    events.map(({ id }) => id),
    { recordedBy, saidBy },
  )
  return { ...page, items: events.map((event) => ({ event, counts: counts(event.id) })) }
}
