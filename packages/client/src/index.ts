export type { EmptiedBy, ListedClaim, Page, ProblemDetails as Problem, PublicEntry } from '@onrecord/model'
export { type Client, createClient } from './client.ts'
export { ClientError, type ClientErrorCode } from './client-error.ts'
export type { Each } from './each.ts'
export type {
  ChangesRequest,
  ClaimsRequest,
  Clocks,
  EventsRequest,
  FiguresRequest,
  HistoryRequest,
  Options,
  PageRequest,
  PartiesRequest,
  PlacesRequest,
  QuestionsRequest,
  ReportsRequest,
  SearchRequest,
  SourcesRequest,
} from './requests.ts'
