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
}

/** Which questions are wanted. */
export interface QuestionsRequest extends PageRequest {
  /** Only those about this event and its parts: its id or slug. */
  readonly event?: string | undefined
  /** Only those that claims of this kind answer: `casualties`. */
  readonly kind?: string | undefined
  /** Only those that stand so: `disputed`. */
  readonly state?: string | undefined
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
}

/** Which two moments are set side by side. */
export interface ChangesRequest extends Omit<Clocks, 'saidBy'> {
  /** What had been said by this local day. */
  readonly from: string
  /** And by this one; everything said unless told. */
  readonly to?: string | undefined
}
