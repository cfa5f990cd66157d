import type { Database } from '../database.ts'
import { keyOfEvent } from './event-key.ts'
import type { ClaimsListRequest } from './list-claims.ts'
import type { EventsListRequest } from './list-events.ts'
import { type PartiesListRequest, partiesSource } from './list-parties.ts'
import { type PlacesListRequest, placesSource } from './list-places.ts'
import { narrowReports, type ReportsListRequest } from './list-reports.ts'
import { narrowSources, type SourcesListRequest } from './list-sources.ts'
import { narrowClaims } from './narrow-claims.ts'
import { narrowEvents } from './narrow-events.ts'
import { queryAt } from './query.ts'
import { isAny } from './read-page.ts'

/** The lists that can be narrowed, and what by. */
export interface Requests {
  events: EventsListRequest
  claims: ClaimsListRequest
  reports: ReportsListRequest
  sources: SourcesListRequest
  parties: PartiesListRequest
  places: PlacesListRequest
}

type Has<Request> = (database: Database, request: Request) => Promise<boolean>

const has: { readonly [List in keyof Requests]: Has<Requests[List]> } = {
  events: (database, request) => {
    const query = queryAt(request)
    return isAny(database, query, { table: 'list_event', ways: narrowEvents(query, request) })
  },
  claims: async (database, request) => {
    const event = request.event === undefined ? null : await keyOfEvent(database, request.event)
    const query = queryAt(request)
    return isAny(database, query, { table: 'list_claim', ways: narrowClaims(query, request, event) })
  },
  reports: async (database, request) => {
    const event = request.event === undefined ? null : await keyOfEvent(database, request.event)
    const query = queryAt(request)
    return isAny(database, query, { table: 'list_report', ways: narrowReports(query, request, event) })
  },
  sources: async (database, request) => {
    const event = request.event === undefined ? null : await keyOfEvent(database, request.event)
    const query = queryAt(request)
    return isAny(database, query, { table: 'list_source', ways: narrowSources(query, request, event) })
  },
  parties: (database, request) => {
    const query = queryAt(request)
    return isAny(database, query, partiesSource(query, request))
  },
  places: (database, request) => {
    const query = queryAt(request)
    return isAny(database, query, placesSource(query, request))
  },
}

const paging = ['limit', 'cursor', 'order', 'countTo']

/**
 * The first filter after which nothing was left, the clocks before the others and those in the order they are given; null
 * when something is left, or there was nothing to begin with.
 */
export const readEmptied = async <List extends keyof Requests>(
  database: Database,
  list: List,
  request: Requests[List],
): Promise<string | null> => {
  const given = Object.entries(request).filter(([name, value]) => value !== undefined && !paging.includes(name))
  const clocks = ['recordedBy', 'saidBy'].flatMap((clock) => given.filter(([name]) => name === clock))
  const filters = [...clocks, ...given.filter((filter) => !clocks.includes(filter))]
  // What an earlier filter emptied stays empty under the later ones, so each is tried with those before it.
  for (let applied = 0; applied <= filters.length; applied++) {
    const some = Object.fromEntries(filters.slice(0, applied)) as Requests[List]
    if (!(await has[list](database, some))) return filters[applied - 1]?.[0] ?? null
  }
  return null
}
