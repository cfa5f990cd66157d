import type {
  ListedClaim,
  ListedEvent,
  Page,
  Party,
  Place,
  PublishedFigure,
  PublishedRecordChange,
  PublishedReport,
  Question,
  SearchHit,
  Source,
} from '@onrecord/model'
import type {
  ClaimsRequest,
  EventsRequest,
  FiguresRequest,
  HistoryRequest,
  PageRequest,
  PartiesRequest,
  PlacesRequest,
  QuestionsRequest,
  ReportsRequest,
  SearchRequest,
  SourcesRequest,
} from './requests.ts'

type All<Request, Item> = (request?: Request) => AsyncGenerator<Item, void, undefined>

/** Every item of each list, one after another; the pages are asked for as they are needed. */
export interface Each {
  readonly events: All<EventsRequest, ListedEvent>
  readonly questions: All<QuestionsRequest, Question>
  readonly figures: All<FiguresRequest, PublishedFigure>
  readonly claims: All<ClaimsRequest, ListedClaim>
  readonly reports: All<ReportsRequest, PublishedReport>
  readonly parties: All<PartiesRequest, Party>
  readonly places: All<PlacesRequest, Place>
  readonly sources: All<SourcesRequest, Source>
  readonly search: (request: SearchRequest) => AsyncGenerator<SearchHit, void, undefined>
  readonly history: All<HistoryRequest, PublishedRecordChange>
  readonly notices: All<HistoryRequest, PublishedRecordChange>
  readonly eventClaims: (slugOrId: string, request?: PageRequest) => AsyncGenerator<ListedClaim, void, undefined>
}

interface Turning {
  readonly cursor?: string | null | undefined
}

type Turn<Request, Item> = (request: Request) => Promise<Pick<Page<Item>, 'items' | 'next'>>

const everyItem = <Request extends Turning, Item>(page: Turn<Request, Item>) =>
  async function* (request: Request = {} as Request): AsyncGenerator<Item, void, undefined> {
    for (let cursor = request.cursor; ; ) {
      const { items, next } = await page({ ...request, cursor })
      yield* items
      if (next === null) return
      cursor = next
    }
  }

/** Makes them of the ways to read a page. */
export const eachOf = (lists: {
  readonly events: Turn<EventsRequest, ListedEvent>
  readonly questions: Turn<QuestionsRequest, Question>
  readonly figures: Turn<FiguresRequest, PublishedFigure>
  readonly claims: Turn<ClaimsRequest, ListedClaim>
  readonly reports: Turn<ReportsRequest, PublishedReport>
  readonly parties: Turn<PartiesRequest, Party>
  readonly places: Turn<PlacesRequest, Place>
  readonly sources: Turn<SourcesRequest, Source>
  readonly search: Turn<SearchRequest, SearchHit>
  readonly history: Turn<HistoryRequest, PublishedRecordChange>
  readonly notices: Turn<HistoryRequest, PublishedRecordChange>
  readonly eventClaims: (slugOrId: string, request: PageRequest) => Promise<Pick<Page<ListedClaim>, 'items' | 'next'>>
}): Each => ({
  events: everyItem(lists.events),
  questions: everyItem(lists.questions),
  figures: everyItem(lists.figures),
  claims: everyItem(lists.claims),
  reports: everyItem(lists.reports),
  parties: everyItem(lists.parties),
  places: everyItem(lists.places),
  sources: everyItem(lists.sources),
  search: everyItem(lists.search),
  history: everyItem(lists.history),
  notices: everyItem(lists.notices),
  eventClaims: (slugOrId, request) => everyItem((page: PageRequest) => lists.eventClaims(slugOrId, page))(request),
})
