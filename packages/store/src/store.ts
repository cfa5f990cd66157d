import type { AnyEntry, ContestedEvent } from '@onrecord/model'
import { type Appended, append, type Changeset } from './append.ts'
import { openDatabase } from './database.ts'
import type { RecordedBy } from './reads/clock.ts'
import { type RefFilter, type Revision, readByRef, readOne, readRevisions } from './reads/entries.ts'
import { type EventsRequest, type Page, readEvents } from './reads/events.ts'
import { type ChangesetInfo, type ChangesetsRequest, readChangesets, readVersion, type Version } from './reads/log.ts'
import { readClaim, readEvent } from './reads/neighbourhood.ts'
import { readWithheld } from './reads/withheld.ts'

/** The record: where changesets are appended and entries are read. */
export interface Store {
  /**
   * Appends a changeset, all of it or nothing. An entry that is there exactly so already is left alone, one with other contents
   * gets a new revision; if nothing is new, nothing is written.
   */
  append(changeset: Changeset): Promise<Appended>
  /** Events in the order they came on the record. */
  events(request?: EventsRequest): Promise<Page<ContestedEvent>>
  /**
   * An event with everything said of it: its sub-events, the claims about them, the reports of those claims and the links between
   * them, whoever and whatever any of these name, and the notices about any of it. Claims about other events are left out.
   */
  event(idOrSlug: string, clocks?: RecordedBy): Promise<AnyEntry[] | null>
  /**
   * A claim with what is needed to understand it: its event and the larger ones, its reports and their sources, the links that
   * touch it with the claims at their other end, the claims it was relayed from, everyone and everywhere these name, and notices.
   */
  claim(id: string, clocks?: RecordedBy): Promise<AnyEntry[] | null>
  /** One entry by its id. */
  entry(id: string, clocks?: RecordedBy): Promise<AnyEntry | null>
  /** The entries that carry an outside name, such as `SOHR-0312-1383`. */
  byRef(value: string, filter?: RefFilter): Promise<AnyEntry[]>
  /** Every state an entry has had, the first first. */
  revisions(id: string): Promise<Revision[]>
  /**
   * The ids readers may not be told of: what a notice withholds, and whatever names that. It is what is withheld now, whatever
   * moment a reader asks about: withholding looks back.
   */
  withheld(): Promise<ReadonlySet<string>>
  /** Where the record stands. */
  version(): Promise<Version>
  /** The history of changesets, the oldest first. */
  changesets(request?: ChangesetsRequest): Promise<ChangesetInfo[]>
  /** Settles if the database answers; fails with `unreachable` if it does not. */
  ready(): Promise<void>
  /** Gives the connections back. The database itself goes on. */
  close(): Promise<void>
}

interface Options {
  /** The address of a PostgreSQL database (`postgres://…`). */
  url: string
  /** What time it is; the machine's clock unless told. */
  now?: () => Date
}

/** Opens the record kept in a PostgreSQL database, making or upgrading its tables first. */
export const openStore = async ({ url, now = () => new Date() }: Options): Promise<Store> => {
  const database = await openDatabase(url)
  return {
    append: (changeset) => append(database, now, changeset),
    events: (request = {}) => readEvents(database, request),
    event: (idOrSlug, clocks = {}) => readEvent(database, idOrSlug, clocks),
    claim: (id, clocks = {}) => readClaim(database, id, clocks),
    entry: (id, clocks = {}) => readOne(database, id, clocks),
    byRef: (value, filter = {}) => readByRef(database, value, filter),
    revisions: (id) => readRevisions(database, id),
    withheld: () => readWithheld(database),
    version: () => readVersion(database),
    changesets: (request = {}) => readChangesets(database, request),
    ready: async () => void (await readVersion(database)),
    close: () => database.close(),
  }
}
