export type { EmptiedBy, ListedClaim, Page, ProblemDetails as Problem, PublicEntry } from '@onrecord/model'
export { type Client, createClient } from './client.ts'
export { ClientError, type ClientErrorCode } from './client-error.ts'
export type {
  ChangesRequest,
  Clocks,
  EventsRequest,
  FiguresRequest,
  HistoryRequest,
  Options,
  PageRequest,
  QuestionsRequest,
  SearchRequest,
} from './requests.ts'
