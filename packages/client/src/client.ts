import type { ContestedEvent, PublicClaim, PublicDossier, PublishedReport, RecordVersion } from '@onrecord/model'
import type { z } from 'zod'
import {
  ClaimDetail,
  ClaimPage,
  Dossier,
  EntryDetail,
  EntryPage,
  EventPage,
  type ListedClaim,
  type Page,
  type PublicEntry,
  Readiness,
  ReportPage,
} from './answers.ts'
import { type Access, ask, type Fetch } from './ask.ts'
import { ClientError } from './client-error.ts'

/** Where the API is, and how to reach it. */
export interface Options {
  /** Its address, for example `http://127.0.0.1:8787`. */
  readonly baseUrl: string | URL
  /** Reaches it; the platform's own `fetch` unless told. */
  readonly fetch?: Fetch | undefined
  /** Gives up every question when it is aborted. */
  readonly signal?: AbortSignal | undefined
  /** How many milliseconds an answer may take: 10,000 unless told. */
  readonly timeout?: number | undefined
}

/** The two clocks of a question, and a way to give it up. */
export interface Clocks {
  /** Only what had been said by this local day (EDTF): `2025-03-10`, `2025-03`. */
  readonly saidBy?: string | undefined
  /** As the record stood at this instant: `2025-03-10T12:00:00Z`. */
  readonly recordedBy?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** Which events are wanted. */
export interface EventsRequest extends Clocks {
  /** Only those that are part of this one (its id); `none`: only those that are part of no other. */
  readonly partOf?: string | undefined
  /** At most 100; 50 unless told. */
  readonly limit?: number | undefined
  /** The `next` of the page before. */
  readonly cursor?: string | null | undefined
}

/** A typed reader of the API. Every answer has passed the model's schemas; every failure is a `ClientError`. */
export interface Client {
  /** A page of events, in the order they came on the record. */
  events(request?: EventsRequest): Promise<Page<ContestedEvent>>
  /** One event's dossier; null when there is no such event. */
  event(slugOrId: string, clocks?: Clocks): Promise<PublicDossier | null>
  /** One claim with what is needed to check it; null when there is no such claim. */
  claim(id: string, clocks?: Clocks): Promise<PublicClaim | null>
  /** The claims that go by a name from outside: `SOHR-0312-1383`, `coast-2025:SOHR-0312-1383`. */
  claimsByRef(ref: string, clocks?: Clocks): Promise<Page<ListedClaim>>
  /** The reports that do; altered copies of a claim are among them. */
  reportsByRef(ref: string, clocks?: Clocks): Promise<Page<PublishedReport>>
  /** The entries of every type that do. */
  entriesByRef(ref: string, clocks?: Omit<Clocks, 'saidBy'>): Promise<Page<PublicEntry>>
  /** The first of those; null when there is none. */
  entryByRef(ref: string, clocks?: Omit<Clocks, 'saidBy'>): Promise<PublicEntry | null>
  /** One entry of any type; null when there is no such entry. */
  entry(id: string, clocks?: Omit<Clocks, 'saidBy'>): Promise<PublicEntry | null>
  /** Where the record stands; fails when it cannot be read. */
  ready(signal?: AbortSignal): Promise<RecordVersion>
}

const TIMEOUT = 10_000

/** What can be asked beside the path. */
interface Question extends Omit<EventsRequest, 'cursor'> {
  readonly ref?: string | undefined
  readonly cursor?: string | undefined
}

// Called as it is, not as a method: a browser's `fetch` refuses any other `this`. Looked up late: frameworks replace it.
const platformFetch: Fetch = (url, init) => globalThis.fetch(url, init)

const isName = (text: string): boolean => /^[a-z0-9][a-z0-9-]*$/.test(text)

/** Makes a reader of the API at an address. */
export const createClient = ({ baseUrl, fetch = platformFetch, signal, timeout = TIMEOUT }: Options): Client => {
  const access: Access = { baseUrl: String(baseUrl), fetch, timeout, signal }
  const read = <Answer>(path: string, schema: z.ZodType<Answer>, { signal: given, ...query }: Question = {}) =>
    ask(access, path, query, schema, given)

  /** Asks for one thing by name; that there is none is an answer too. */
  const find = async <Answer>(
    folder: string,
    name: string,
    code: string,
    schema: z.ZodType<Answer>,
    clocks?: Clocks,
  ) => {
    // What can be no id or slug is not asked for: "." and ".." would lead elsewhere.
    if (!isName(name)) return null
    try {
      return await read(`v1/${folder}/${name}`, schema, { ...clocks })
    } catch (error) {
      if (error instanceof ClientError && error.code === code) return null
      throw error
    }
  }

  const entriesByRef: Client['entriesByRef'] = (ref, clocks) => read('v1/entries', EntryPage, { ref, ...clocks })

  return {
    events: ({ cursor, ...request } = {}) => read('v1/events', EventPage, { ...request, cursor: cursor ?? undefined }),
    event: (slugOrId, clocks) => find('events', slugOrId, 'event-not-found', Dossier, clocks),
    claim: (id, clocks) => find('claims', id, 'claim-not-found', ClaimDetail, clocks),
    claimsByRef: (ref, clocks) => read('v1/claims', ClaimPage, { ref, ...clocks }),
    reportsByRef: (ref, clocks) => read('v1/reports', ReportPage, { ref, ...clocks }),
    entriesByRef,
    entryByRef: async (ref, clocks) => (await entriesByRef(ref, clocks)).items[0] ?? null,
    entry: async (id, clocks) => (await find('entries', id, 'entry-not-found', EntryDetail, clocks))?.entry ?? null,
    ready: async (given) => (await read('ready', Readiness, { signal: given })).version,
  }
}
