import type { AnyClaim, Party, Place, Report, Source } from '@onrecord/model'
import type { Database } from '../database.ts'
import type { RecordedBy } from '../reads/clock.ts'
import { type Requests, readEmptied } from './emptied.ts'
import { type CountClocks, type EventCounts, readEventCounts } from './event-counts.ts'
import { type Extent, readExtent } from './extent.ts'
import { type ClaimsListRequest, listClaims } from './list-claims.ts'
import { type EventsListRequest, type ListedEvent, listEvents } from './list-events.ts'
import { listParties, type PartiesListRequest } from './list-parties.ts'
import { listPlaces, type PlacesListRequest } from './list-places.ts'
import { listReports, type ReportsListRequest } from './list-reports.ts'
import { listSources, type SourcesListRequest } from './list-sources.ts'
import { type PartyEvents, readPartyEvents } from './party-events.ts'
import { countQuestions, type QuestionsRequest, readEventAsked } from './questions.ts'
import type { ListPage, Total } from './request.ts'

/**
 * The lists of the record, narrowed and page by page. They hold what readers may be told of, stay in order while more is
 * appended, and take a time that does not grow with the record.
 */
export interface Lists {
  listEvents(request?: EventsListRequest): Promise<ListPage<ListedEvent>>
  listClaims(request?: ClaimsListRequest): Promise<ListPage<AnyClaim>>
  listReports(request?: ReportsListRequest): Promise<ListPage<Report>>
  listSources(request?: SourcesListRequest): Promise<ListPage<Source>>
  listParties(request?: PartiesListRequest): Promise<ListPage<Party>>
  listPlaces(request?: PlacesListRequest): Promise<ListPage<Place>>
  /** How much has been said of each of some events and their parts. */
  eventCounts(ids: readonly string[], clocks?: CountClocks): Promise<ReadonlyMap<string, EventCounts>>
  /** What a party has to do with events: what it said of them, and what others said that names it. */
  partyEvents(id: string, clocks?: CountClocks): Promise<PartyEvents>
  /** The event a question is asked about; null when readers see no claim that answers it. */
  eventAsked(question: string, clocks?: RecordedBy): Promise<string | null>
  /** How many questions some claims answer. */
  countQuestions(request?: QuestionsRequest): Promise<Total>
  /** How far the record reaches, on the map and in time. */
  extent(clocks?: RecordedBy): Promise<Extent>
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
  partyEvents: (id, clocks = {}) => readPartyEvents(database, id, clocks),
  eventAsked: (question, clocks = {}) => readEventAsked(database, question, clocks),
  countQuestions: (request = {}) => countQuestions(database, request),
  extent: (clocks = {}) => readExtent(database, clocks),
  emptied: (list, request) => readEmptied(database, list, request),
})
