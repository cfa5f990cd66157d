export type { EmptiedBy, ListedClaim, Page, Problem, PublicEntry } from './answers.ts'
export { type Client, type Clocks, createClient, type EventsRequest, type Options } from './client.ts'
export { ClientError, type ClientErrorCode } from './client-error.ts'
