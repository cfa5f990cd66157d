export type { EmptiedBy, ListedClaim, Page, ProblemDetails as Problem, PublicEntry } from '@onrecord/model'
export { type Client, createClient } from './client.ts'
export { ClientError, type ClientErrorCode } from './client-error.ts'
export type { Each } from './each.ts'
export type { FeedRequest, Feeds } from './feeds.ts'
export type { Lines } from './lines.ts'
export type { Log } from './log.ts'
export type { FeaturesRequest, Maps } from './maps.ts'
export type {
  ChangesRequest,
  ClaimsRequest,
  Clocks,
  EmbedRequest,
  EventsRequest,
  FiguresRequest,
  HistoryRequest,
  Options,
  PageRequest,
  PartiesRequest,
  PlacesRequest,
  ProofRequest,
  QuestionsRequest,
  ReportsRequest,
  SearchRequest,
  SourcesRequest,
} from './requests.ts'
export type { Service } from './service.ts'
export type {
  DraftsRequest,
  NewChangeset,
  NewDraft,
  NewNotice,
  WriteOptions,
  Writing,
} from './writing.ts'
