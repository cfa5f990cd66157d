import type { AnyClaim, Party, Place, Report, Source } from '@onrecord/model'
import type { Database } from '../database.ts'
import { type Requests, readEmptied } from './emptied.ts'
import { type CountClocks, type EventCounts, readEventCounts } from './event-counts.ts'
import { type ClaimsListRequest, listClaims } from './list-claims.ts'
import { type EventsListRequest, type ListedEvent, listEvents } from './list-events.ts'
import { listParties } from './list-parties.ts'
import { listPlaces, type PlacesListRequest } from './list-places.ts'
import { listReports, type ReportsListRequest } from './list-reports.ts'
import { listSources, type SourcesListRequest } from './list-sources.ts'
import type { ListPage, Paging } from './request.ts'

/**
 * The lists of the record, narrowed and page by page. They hold what readers may be told of, stay in order while more is
 * appended, and take a time that does not grow with the record.
 */
export interface Lists {
  listEvents(request?: EventsListRequest): Promise<ListPage<ListedEvent>>
  listClaims(request?: ClaimsListRequest): Promise<ListPage<AnyClaim>>
  listReports(request?: ReportsListRequest): Promise<ListPage<Report>>
  listSources(request?: SourcesListRequest): Promise<ListPage<Source>>
  listParties(request?: Paging): Promise<ListPage<Party>>
  listPlaces(request?: PlacesListRequest): Promise<ListPage<Place>>
  /** How much has been said of each of some events and their parts. */
  eventCounts(ids: readonly string[], clocks?: CountClocks): Promise<ReadonlyMap<string, EventCounts>>
  /** Which filter emptied a list; null when it is not empty, or was before any filter. */
  emptied<List extends keyof Requests>(list: List, request: Requests[List]): Promise<string | null>
}

/** Opens the lists of a record. */
export const openLists = (database: Database): Lists => ({
  listEvents: (request = {}) => listEvents(database, request),
  listClaims: (request = {}) => listClaims(database, request),
  listReports: (request = {}) => listReports(database, request),
  listSources: (request = {}) => listSources(database, request),
  listParties: (request = {}) => listParties(database, request),
  listPlaces: (request = {}) => listPlaces(database, request),
  eventCounts: async (ids, clocks = {}) => {
    const counts = await readEventCounts(database, ids, clocks)
    return new Map(ids.map((id) => [id, counts(id)]))
  },
  emptied: (list, request) => readEmptied(database, list, request),
})
