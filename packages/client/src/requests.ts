import type { Fetch } from './ask.ts'

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
  /** What whoever writes shows, made with `onrecord keys create`; reading needs none. */
  readonly key?: string | undefined
  /** How often it asks again when the API says that it is busy (429, 503), waiting as long as that says: twice unless told. */
  readonly retries?: number | undefined
}

/** The two clocks of a question, and a way to give it up. */
export interface Clocks {
  /** Only what had been said by this local day (EDTF): `2025-03-10`, `2025-03`. */
  readonly saidBy?: string | undefined
  /** As the record stood at this instant: `2025-03-10T12:00:00Z`. */
  readonly recordedBy?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** Which page of a list is wanted, and of which moment. */
export interface PageRequest extends Clocks {
  /** At most 100; 50 unless told. */
  readonly limit?: number | undefined
  /** The `next` of the page before. */
  readonly cursor?: string | null | undefined
}

/** Which events are wanted. */
export interface EventsRequest extends PageRequest {
  /** Only those that are part of this one (its id); `none`: only those that are part of no other. */
  readonly partOf?: string | undefined
  /** Only those at a place in this country (ISO 3166-1 alpha-3): `SYR`. */
  readonly country?: string | undefined
  /** Only those at a point in this box: west,south,east,north in degrees. */
  readonly bbox?: string | undefined
  /** Only those that may have happened on or after this day (EDTF). */
  readonly from?: string | undefined
  /** Only those that may have happened on or before this day (EDTF). */
  readonly to?: string | undefined
  /** Only those at this place or in it: its id. */
  readonly place?: string | undefined
  /** Only those this party says something of: its id. */
  readonly claimant?: string | undefined
  /** Only those of which a claim of this kind is made: `casualties`. */
  readonly kind?: string | undefined
}

/** Which questions are wanted. */
export interface QuestionsRequest extends PageRequest {
  /** Only those about this event and its parts: its id or slug. */
  readonly event?: string | undefined
  /** Only those that claims of this kind answer: `casualties`. */
  readonly kind?: string | undefined
  /** Only those this party answers: its id. */
  readonly claimant?: string | undefined
  /** Only those that stand so: `disputed`. */
  readonly state?: string | undefined
}

/** What is looked for, and among what. */
export interface SearchRequest extends PageRequest {
  /** Words as somebody types them: `latakia "ethnic cleansing" lat* -airport`. */
  readonly q: string
  /** Only entries of this type: `event`, `claim`, `party`, `place`, `source`. */
  readonly type?: string | undefined
  /** Only this event, its parts and what is said of them: its id or slug. */
  readonly event?: string | undefined
  /** Only claims of this kind: `casualties`. */
  readonly kind?: string | undefined
  /** Only publications in this language, and the claims they carry: `ar`. */
  readonly lang?: string | undefined
}

/** Which figures are wanted, and through which lens. */
export interface FiguresRequest extends PageRequest {
  /** Only those about this event and its parts: its id or slug. */
  readonly event?: string | undefined
  /** The name of a lens (`full-range`); without one no number is computed. */
  readonly lens?: string | undefined
  /** Only casualties of this outcome and its special cases: `killed`. */
  readonly outcome?: string | undefined
  /** Only figures of these people or a part of them: `civilian`, `everyone`, `unstated`. */
  readonly population?: string | undefined
  /** Only those this party gives: its id. */
  readonly claimant?: string | undefined
  /** Only those given on or after this day (EDTF). */
  readonly saidFrom?: string | undefined
  /** Only those given on or before this day (EDTF). */
  readonly saidTo?: string | undefined
  /** Only those of a place in this country (ISO 3166-1 alpha-3): `SYR`. */
  readonly country?: string | undefined
}

/** Which claims are wanted; all that is given must hold. */
export interface ClaimsRequest extends PageRequest {
  /** What it was called where it came from: `SOHR-0312-1383`, `coast-2025:SOHR-0312-1383`. */
  readonly ref?: string | undefined
  /** Only those about this event and its parts: its id or slug. */
  readonly event?: string | undefined
  /** Only those that answer this question: its id. */
  readonly question?: string | undefined
  /** Only those this party makes: its id. */
  readonly claimant?: string | undefined
  /** Only those that name this party without being made by it: its id. */
  readonly about?: string | undefined
  /** Only those this party published: its id. */
  readonly outlet?: string | undefined
  readonly kind?: string | undefined
  readonly outcome?: string | undefined
  readonly population?: string | undefined
  /** Only those made on or after this day (EDTF). */
  readonly saidFrom?: string | undefined
  /** Only those made on or before this day (EDTF). */
  readonly saidTo?: string | undefined
  readonly country?: string | undefined
  /** Only those of this place, or of an event there: its id. */
  readonly place?: string | undefined
  /** Only those a publication in this language carries: `ar`. */
  readonly lang?: string | undefined
}

/** Which reports are wanted; all that is given must hold. */
export interface ReportsRequest extends PageRequest {
  readonly ref?: string | undefined
  readonly event?: string | undefined
  readonly claim?: string | undefined
  readonly source?: string | undefined
  /** Only those of what this party said: its id. */
  readonly claimant?: string | undefined
  readonly outlet?: string | undefined
  readonly lang?: string | undefined
}

/** Which parties are wanted. */
export interface PartiesRequest extends PageRequest {
  /** Only those of this kind: `person`, `monitor`. */
  readonly kind?: string | undefined
}

/** Which places are wanted. */
export interface PlacesRequest extends PageRequest {
  /** Only those that lie in this place, at any depth: its id. */
  readonly within?: string | undefined
  readonly country?: string | undefined
  readonly bbox?: string | undefined
}

/** Which publications are wanted. */
export interface SourcesRequest extends PageRequest {
  readonly publisher?: string | undefined
  /** Only those that carry what this party said: its id. */
  readonly claimant?: string | undefined
  readonly event?: string | undefined
  readonly lang?: string | undefined
}

/** Which part of the history of the record is wanted. */
export interface HistoryRequest extends Omit<PageRequest, 'saidBy'> {
  /** Only what came after this position of the record, or after this instant. */
  readonly since?: number | string | undefined
}

/** Which two moments are set side by side. */
export interface ChangesRequest extends Omit<Clocks, 'saidBy'> {
  /** What had been said by this local day. */
  readonly from: string
  /** And by this one; everything said unless told. */
  readonly to?: string | undefined
}

/** Which revision of an entry is proved. */
export interface ProofRequest {
  /** The first is 1; the current one unless told. */
  readonly revision?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** How large something shown in another page may be. */
export interface EmbedRequest {
  readonly maxwidth?: number | undefined
  readonly maxheight?: number | undefined
  readonly signal?: AbortSignal | undefined
}
