import {
  ChangesAnswer,
  type ComparisonAnswer,
  EntryRevisions,
  EventList,
  FiguresAnswer,
  type LensDescription,
  LensList,
  type ListedClaim,
  type ListedEvent,
  LogProof,
  OEmbed,
  type Page,
  type Party,
  PartyDetail,
  PartyList,
  type Place,
  PlaceDetail,
  PlaceList,
  type PublicClaim,
  type PublicDossier,
  type PublicEntry,
  type PublishedReport,
  type Question,
  type QuestionDetail,
  QuestionList,
  Readiness,
  type RecordChanges,
  type RecordVersion,
  ReportList,
  type SearchAnswer,
  type Source,
  type SourceDetail,
  SourceList,
  VersionList,
  VersionManifest,
} from '@onrecord/model'
import {
  AnyEntryDetail,
  AskedDetail,
  CarriedDetail,
  ClaimDetail,
  ClaimPage,
  Comparison,
  Dossier,
  EntryPage,
  History,
  Searched,
} from './answers.ts'
import { type Access, askStream, askText, type Fetch, type Query } from './ask.ts'
import { type Each, eachOf } from './each.ts'
import { type Feeds, feedsOf } from './feeds.ts'
import { type Lines, linesFrom } from './lines.ts'
import { type Log, logOf } from './log.ts'
import { type Maps, mapsOf } from './maps.ts'
import { orNull, queryOf, readingOf } from './reading.ts'
import type {
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
import { segment } from './segment.ts'
import { type Service, serviceOf } from './service.ts'
import { type Writing, writingOf } from './writing.ts'

/** A typed client of the API. Every answer has passed the model's schemas; every failure is a `ClientError`. */
export interface Client {
  /** A page of events, in the order they came on the record, each with how much is said of it. */
  events(request?: EventsRequest): Promise<Page<ListedEvent>>
  /** One event's dossier; null when there is no such event. */
  event(slugOrId: string, clocks?: Clocks): Promise<PublicDossier | null>
  /** A page of the claims of an event and its parts, by date; null when there is no such event. */
  eventClaims(slugOrId: string, request?: PageRequest): Promise<Page<ListedClaim> | null>
  /** What is different about an event at two moments of what had been said; null when there is no such event. */
  changes(slugOrId: string, request: ChangesRequest): Promise<ChangesAnswer | null>
  /** A page of questions, each with how it stands. */
  questions(request?: QuestionsRequest): Promise<Page<Question>>
  /** One question with everything said in answer to it; null when there is no such question. */
  question(id: string, clocks?: Clocks): Promise<QuestionDetail | null>
  /** Two claims set side by side, seen from the first; each is given as its id or its name from outside. */
  compare(a: string, b: string, clocks?: Clocks): Promise<ComparisonAnswer>
  /** A page of figures and, with a lens, what it makes of those of all pages. */
  figures(request?: FiguresRequest): Promise<FiguresAnswer>
  /** Every lens there is. */
  lenses(signal?: AbortSignal): Promise<LensDescription[]>
  /** A page of what has some words, the best first. */
  search(request: SearchRequest): Promise<SearchAnswer>
  /** One claim with what is needed to check it; null when there is no such claim. */
  claim(id: string, clocks?: Clocks): Promise<PublicClaim | null>
  /** A page of claims, in the order they came on the record. */
  claims(request?: ClaimsRequest): Promise<Page<ListedClaim>>
  /** A page of reports: which publication carries which claim. */
  reports(request?: ReportsRequest): Promise<Page<PublishedReport>>
  /** A page of parties: who speaks or is spoken of. */
  parties(request?: PartiesRequest): Promise<Page<Party>>
  /** One party, those around it and the events it has to do with; null when there is no such party. */
  party(id: string, clocks?: Clocks): Promise<PartyDetail | null>
  /** A page of places. */
  places(request?: PlacesRequest): Promise<Page<Place>>
  /** One place, what it lies in, what lies in it and the events there; null when there is no such place. */
  place(id: string, clocks?: Clocks): Promise<PlaceDetail | null>
  /** A page of the publications that were read. */
  sources(request?: SourcesRequest): Promise<Page<Source>>
  /** One publication with a page of the claims it carries; null when there is no such publication. */
  source(id: string, request?: PageRequest): Promise<SourceDetail | null>
  /** Every item of a list, page after page: `for await (const claim of client.each.claims({ event }))`. */
  readonly each: Each
  /** The claims that go by a name from outside: `SOHR-0312-1383`, `coast-2025:SOHR-0312-1383`. */
  claimsByRef(ref: string, clocks?: Clocks): Promise<Page<ListedClaim>>
  /** The reports that do; altered copies of a claim are among them. */
  reportsByRef(ref: string, clocks?: Clocks): Promise<Page<PublishedReport>>
  /** The entries of every type that do. */
  entriesByRef(ref: string, clocks?: Clocks): Promise<Page<PublicEntry>>
  /** The first of those; null when there is none. */
  entryByRef(ref: string, clocks?: Clocks): Promise<PublicEntry | null>
  /** One entry of any type; null when there is no such entry. */
  entry(id: string, clocks?: Clocks): Promise<PublicEntry | null>
  /** Every state an entry has had, with what each changed; null when there is no such entry. */
  revisions(id: string, clocks?: Omit<Clocks, 'saidBy'>): Promise<EntryRevisions | null>
  /** That a revision of an entry is in the tamper-evident log, the current one unless told; null when there is no such entry. */
  proof(id: string, request?: ProofRequest): Promise<LogProof | null>
  /** A page of the history of the record, for whoever keeps a copy of it. */
  history(request?: HistoryRequest): Promise<RecordChanges>
  /**
   * The history page by page, until there is no more. Keep each `entry` under its `id`, forget an `id` whose entry is null, and
   * begin the next time with the `since` of the last page.
   */
  follow(request?: HistoryRequest): AsyncGenerator<RecordChanges, void, undefined>
  /** A page of what was corrected, retracted, merged, withdrawn, withheld, restored or erased. */
  notices(request?: HistoryRequest): Promise<RecordChanges>
  /** The versions of the record there are files of, the newest first. */
  versions(signal?: AbortSignal): Promise<VersionList>
  /** The files of one version with their hashes, by its day or as `latest`; null when there are none. */
  manifest(date: string, signal?: AbortSignal): Promise<VersionManifest | null>
  /** One file of a version as it comes, by its path in the manifest; null when there is none. */
  file(date: string, path: string, signal?: AbortSignal): Promise<ReadableStream<Uint8Array> | null>
  /** Where the record stands; fails when it cannot be read. */
  ready(signal?: AbortSignal): Promise<RecordVersion>
  /** How to show a page of the site in another page (oEmbed); null when it shows nothing of this record. */
  embed(url: string, request?: EmbedRequest): Promise<OEmbed | null>
  /** What is at any address, in the form at its end: `text('v1/figures.csv', { event })`, `text('v1/claims/….jsonld')`. */
  text(path: string, query?: Query, signal?: AbortSignal): Promise<string>
  /** Each list whole, read as it comes: `for await (const claim of client.lines.claims({ event }))`. */
  readonly lines: Lines
  /** What came on the record last, for whoever follows it. */
  readonly feeds: Feeds
  /** The record for programs that read maps. */
  readonly maps: Maps
  /** The tamper-evident log. */
  readonly log: Log
  /** What the API says of itself. */
  readonly service: Service
  /** Everything that takes a key. */
  readonly writing: Writing
}

const TIMEOUT = 10_000
const RETRIES = 2

// Called as it is, not as a method: a browser's `fetch` refuses any other `this`. Looked up late: frameworks replace it.
const platformFetch: Fetch = (url, init) => globalThis.fetch(url, init)

/** Makes a client of the API at an address. */
export const createClient = ({
  baseUrl,
  fetch = platformFetch,
  signal,
  timeout = TIMEOUT,
  retries = RETRIES,
  key,
}: Options): Client => {
  const access: Access = {
    ...{ baseUrl: String(baseUrl), fetch, timeout, signal, retries, key },
    written: { position: 0 },
  }
  const { read, find } = readingOf(access)

  const history: Client['history'] = (request) => read('v1/changes', History, { ...request })
  const notices: Client['notices'] = (request) => read('v1/notices', History, { ...request })

  async function* follow(request: HistoryRequest = {}): ReturnType<Client['follow']> {
    let cursor = request.cursor
    do {
      const page = await history({ ...request, cursor })
      cursor = page.next
      yield page
    } while (cursor !== null)
  }

  const entriesByRef: Client['entriesByRef'] = (ref, clocks) => read('v1/entries', EntryPage, { ref, ...clocks })
  const eventClaims: Client['eventClaims'] = (slugOrId, request) =>
    find(['events', slugOrId, 'claims'], 'event-not-found', ClaimPage, { ...request })

  const lists = {
    events: (request?: EventsRequest) => read('v1/events', EventList, { ...request }),
    questions: (request?: QuestionsRequest) => read('v1/questions', QuestionList, { ...request }),
    figures: (request?: FiguresRequest) => read('v1/figures', FiguresAnswer, { ...request }),
    claims: (request?: ClaimsRequest) => read('v1/claims', ClaimPage, { ...request }),
    reports: (request?: ReportsRequest) => read('v1/reports', ReportList, { ...request }),
    parties: (request?: PartiesRequest) => read('v1/parties', PartyList, { ...request }),
    places: (request?: PlacesRequest) => read('v1/places', PlaceList, { ...request }),
    sources: (request?: SourcesRequest) => read('v1/sources', SourceList, { ...request }),
    search: (request: SearchRequest) => read('v1/search', Searched, { ...request }),
  }

  return {
    ...lists,
    each: eachOf({
      ...{ ...lists, history, notices },
      eventClaims: async (slugOrId, request) => (await eventClaims(slugOrId, request)) ?? { items: [], next: null },
    }),
    lines: linesFrom(access),
    feeds: feedsOf(access),
    maps: mapsOf(access),
    log: logOf(access),
    service: serviceOf(access),
    writing: writingOf(access),
    party: (id, clocks) => find(['parties', id], 'party-not-found', PartyDetail, { ...clocks }),
    place: (id, clocks) => find(['places', id], 'place-not-found', PlaceDetail, { ...clocks }),
    source: (id, request) => find(['sources', id], 'source-not-found', CarriedDetail, { ...request }),
    event: (slugOrId, clocks) => find(['events', slugOrId], 'event-not-found', Dossier, { ...clocks }),
    eventClaims,
    changes: (slugOrId, request) =>
      find(['events', slugOrId, 'changes'], 'event-not-found', ChangesAnswer, { ...request }),
    question: (id, clocks) => find(['questions', id], 'question-not-found', AskedDetail, { ...clocks }),
    compare: (a, b, clocks) => read('v1/compare', Comparison, { ...clocks, a, b }),
    lenses: async (given) => (await read('v1/lenses', LensList, { signal: given })).items,
    claim: (id, clocks) => find(['claims', id], 'claim-not-found', ClaimDetail, { ...clocks }),
    claimsByRef: (ref, clocks) => read('v1/claims', ClaimPage, { ref, ...clocks }),
    reportsByRef: (ref, clocks) => read('v1/reports', ReportList, { ref, ...clocks }),
    entriesByRef,
    entryByRef: async (ref, clocks) => (await entriesByRef(ref, clocks)).items[0] ?? null,
    entry: async (id, clocks) =>
      (await find(['entries', id], 'entry-not-found', AnyEntryDetail, { ...clocks }))?.entry ?? null,
    revisions: (id, clocks) => find(['entries', id, 'revisions'], 'entry-not-found', EntryRevisions, { ...clocks }),
    proof: (id, request) => find(['entries', id, 'proof'], 'entry-not-found', LogProof, { ...request }),
    history,
    follow,
    notices,
    versions: (given) => read('v1/versions', VersionList, { signal: given }),
    manifest: (date, given) =>
      find(['versions', date, 'manifest.json'], 'version-not-found', VersionManifest, { signal: given }),
    file: async (date, path, given) => {
      const way = [date, ...path.split('/')].map(segment).join('/')
      const asked = askStream(access, `v1/versions/${way}`, { signal: given })
      return (await orNull(asked, 'version-not-found', 'file-not-found'))?.stream ?? null
    },
    ready: async (given) => (await read('ready', Readiness, { signal: given })).version,
    embed: (url, request) => orNull(read('oembed', OEmbed, { ...request, url }), 'page-not-found', 'no-site'),
    text: (path, query, given) => askText(access, path, { query: query && queryOf(query), signal: given }),
  }
}
