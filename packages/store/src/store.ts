import type { AnyEntry, ContestedEvent, Notice } from '@onrecord/model'
import { type Appended, append, type Changeset } from './append.ts'
import { type Backup, type BackupRequest, backup } from './backup/backup.ts'
import { type ChangesPage, type ChangesRequest, readChanges } from './changes/read-changes.ts'
import { type Latest, type LatestRequest, readLatest } from './changes/read-latest.ts'
import { type Addresses, openDatabase } from './database.ts'
import { type Keys, openKeys } from './keys/keys.ts'
import { type Lists, openLists } from './lists/lists.ts'
import { type Log, openLog } from './log/read-log.ts'
import { readNoticesAbout } from './notices/about.ts'
import { type Erased, type Erasure, erase } from './notices/erase.ts'
import { readMerged } from './notices/merged.ts'
import type { ReadAs } from './notices/veil.ts'
import { openProposals, type Proposals } from './proposals/proposals.ts'
import { type Published, readPublished } from './published/published.ts'
import { readTakenBack, type TakenBack } from './published/taken-back.ts'
import type { RecordedBy } from './reads/clock.ts'
import { type RefFilter, type Revision, readByRef, readOne, readRevisions } from './reads/entries.ts'
import { type EventsRequest, type Page, readEvents } from './reads/events.ts'
import {
  type ChangesetInfo,
  type ChangesetsRequest,
  readChangeset,
  readChangesets,
  readPosition,
  readVersion,
  type Version,
} from './reads/log.ts'
import { readMany } from './reads/many.ts'
import { readClaim, readEvent } from './reads/neighbourhood.ts'
import { type NamedEntry, type RefsRequest, readRefs } from './reads/refs.ts'
import { readDisclosed, readTouched, type Touched } from './reads/touched.ts'
import { type Rebuilt, rebuild } from './rebuild/rebuild.ts'
import type { Health } from './replicas/health.ts'
import type { SearchRequest } from './search/request.ts'
import { type SearchPage, search } from './search/search.ts'
import { openWebhooks, type Webhooks } from './webhooks/webhooks.ts'

/** The record: where changesets are appended and entries are read. */
export interface Store extends Lists {
  /**
   * Appends a changeset, all of it or nothing. An entry that is there exactly so already is left alone, one with other contents
   * gets a new revision; if nothing is new, nothing is written.
   */
  append(changeset: Changeset): Promise<Appended>
  /**
   * Erases an entry for good: everything it ever said and what was derived from that, here and in the secrets of the log. That it
   * was there stays. It never comes back by itself: an import that brings it again leaves it out.
   */
  erase(erasure: Erasure): Promise<Erased>
  /**
   * The history as readers are told of it, in order: what was added and revised, and what they must forget. Whoever follows it
   * from the beginning has in the end what a fresh read of everything gives.
   */
  changes(request?: ChangesRequest): Promise<ChangesPage>
  /** What came on the record last of some claims, the newest first. */
  latest(request: LatestRequest): Promise<Latest[]>
  /** Events in the order they came on the record. Like every read it leaves out what is hidden, unless told. */
  events(request?: EventsRequest): Promise<Page<ContestedEvent>>
  /**
   * An event with everything said of it: its sub-events, the claims about them, the reports of those claims and the links between
   * them, whoever and whatever any of these name, and the notices about any of it. Claims about other events are left out.
   */
  event(idOrSlug: string, asked?: ReadAs): Promise<AnyEntry[] | null>
  /**
   * A claim with what is needed to understand it: its event and the larger ones, its reports and their sources, the links that
   * touch it with the claims at their other end, the claims it was relayed from, everyone and everywhere these name, and notices.
   */
  claim(id: string, asked?: ReadAs): Promise<AnyEntry[] | null>
  /** One entry by its id. */
  entry(id: string, asked?: ReadAs): Promise<AnyEntry | null>
  /** Those of these entries that are on the record, in no order. */
  entries(ids: readonly string[], asked?: ReadAs): Promise<AnyEntry[]>
  /** The outside names of one list that entries of a type bear now, in order, a page at a time. */
  refs(request: RefsRequest): Promise<NamedEntry[]>
  /** The entries that carry an outside name, such as `SOHR-0312-1383`. */
  byRef(value: string, filter?: RefFilter): Promise<AnyEntry[]>
  /** Every notice about an entry, those that hide it too: for whoever keeps the record. */
  noticesAbout(id: string): Promise<Notice[]>
  /** The entry this one, given as its id or an event's slug, was merged into; null when it was not. */
  mergedInto(idOrSlug: string, asked?: ReadAs): Promise<string | null>
  /** Every state an entry has had, the first first, each with what it changed. */
  revisions(id: string, asked?: Pick<ReadAs, 'hidden'>): Promise<Revision[]>
  /** What readers may see that has these words, the best first; never more than so many of the newest are looked at. */
  search(request: SearchRequest): Promise<SearchPage>
  /** Where the record stands, or stood at an instant. */
  version(clocks?: RecordedBy): Promise<Version>
  /**
   * The last step that touched anything of what readers are told of an event (by id or slug), a claim, a question, a party or a
   * publication; null when there is no such thing, or everything must be taken to touch it.
   */
  touched(name: string): Promise<Touched | null>
  /** The last step that hid something from readers, gave it back or erased it; null when there was none. */
  disclosed(): Promise<Touched | null>
  /** Where the record stood at an instant, without counting what it held. */
  position(recordedBy: string): Promise<Omit<Version, 'entries'>>
  /**
   * Makes all reads of some work on one server, so that they are of one record, and on one that has got at least to a position
   * (of an append, `Appended.position`): whoever wrote something finds it. Without replicas it changes nothing.
   */
  steadily<Result>(after: number, work: () => Promise<Result>): Promise<Result>
  /** How the servers of the record are, asked just now. */
  health(): Promise<Health>
  /** Makes everything that is derived from the entries again; tells of each part when it is done. */
  rebuild(onDone?: (done: Rebuilt) => void): Promise<void>
  /**
   * Reads the whole record as it may be passed on, in one moment: as it stands, or as it stood at a position. What readers may
   * not see now is left out, and what the terms it came under do not let be passed on.
   */
  published<Result>(work: (published: Published) => Promise<Result>, at?: number): Promise<Result>
  /** What was withheld or erased after a position of what was on the record by another: a copy of that time still holds it. */
  takenBack(since: number, of: number): Promise<TakenBack[]>
  /** Writes everything that cannot be worked out again into a folder, hidden or not, while readers and authors go on. */
  backup(request: BackupRequest): Promise<Backup>
  /** One step of the history by its name; null when there is none of that name. */
  changeset(id: string): Promise<ChangesetInfo | null>
  /** The history of changesets, the oldest first. */
  changesets(request?: ChangesetsRequest): Promise<ChangesetInfo[]>
  /** The tamper-evident log of all this. */
  readonly log: Log
  /** The keys of those who write over HTTP. */
  readonly keys: Keys
  /** What waits for somebody who may publish. */
  readonly proposals: Proposals
  /** Those who are told of changes. */
  readonly webhooks: Webhooks
  /** Settles if the database answers; fails with `unreachable` if it does not. */
  ready(): Promise<void>
  /** Gives the connections back. The database itself goes on. */
  close(): Promise<void>
}

interface Options extends Addresses {
  /** What time it is; the machine's clock unless told. */
  now?: () => Date
}

/** Opens the record kept in a PostgreSQL database, making or upgrading its tables first. */
export const openStore = async ({ now = () => new Date(), ...where }: Options): Promise<Store> => {
  const database = await openDatabase(where)
  return {
    append: async (changeset) => {
      const done = await append(database, now, changeset)
      database.reached(done.position)
      return done
    },
    erase: async (erasure) => {
      const done = await erase(database, now, erasure)
      database.reached(done.position)
      return done
    },
    changes: (request = {}) => readChanges(database, request),
    latest: (request) => readLatest(database, request),
    events: (request = {}) => readEvents(database, request),
    event: (idOrSlug, asked = {}) => readEvent(database, idOrSlug, asked),
    claim: (id, asked = {}) => readClaim(database, id, asked),
    entry: (id, asked = {}) => readOne(database, id, asked),
    entries: (ids, asked = {}) => readMany(database, ids, asked),
    refs: (request) => readRefs(database, request),
    byRef: (value, filter = {}) => readByRef(database, value, filter),
    noticesAbout: (id) => readNoticesAbout(database, id),
    mergedInto: (idOrSlug, asked = {}) => readMerged(database, idOrSlug, asked),
    revisions: (id, asked = {}) => readRevisions(database, id, asked),
    search: (request) => search(database, request),
    version: async (clocks = {}) => {
      if (clocks.recordedBy !== undefined) return readVersion(database, clocks)
      const version = await readVersion(database)
      const server = database.reached(version.position)
      return server === undefined ? version : { ...version, server }
    },
    touched: (name) => readTouched(database, name),
    disclosed: () => readDisclosed(database),
    position: (recordedBy) => readPosition(database, recordedBy),
    steadily: (after, work) => database.steadily(after, work),
    health: () => database.health(),
    rebuild: (onDone) => rebuild(database, onDone),
    published: (work, at) => readPublished(database, work, at),
    takenBack: (since, of) => readTakenBack(database, since, of),
    backup: (request) => backup(database, request),
    changeset: (id) => readChangeset(database, id),
    changesets: (request = {}) => readChangesets(database, request),
    ...openLists(database),
    log: openLog(database),
    keys: openKeys(database, now),
    proposals: openProposals(database, now),
    webhooks: openWebhooks(database, now),
    ready: async () => void (await readVersion(database)),
    close: () => database.close(),
  }
}
