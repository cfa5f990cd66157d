import { contentHash } from '@onrecord/model'
import type { PoolClient } from 'pg'
import { changed, nothingRevised, type RevisedBy, revisedBy } from './changed.ts'
import { type CheckedEntry, checkEntries } from './check-entries.ts'
import { refuseDangling, refuseTakenNames } from './check-names.ts'
import type { Database } from './database.ts'
import { findEarlier } from './earlier.ts'
import { StoreError } from './errors.ts'
import { type Expected, refuseMoved } from './expected.ts'
import { type Head, lockHead, moveHead, nextInstant } from './head.ts'
import { writeLists } from './lists/write-lists.ts'
import { writeLeaves } from './log/leaves.ts'
import { refuseBadNotices } from './notices/check-notices.ts'
import { readErased } from './notices/erased.ts'
import { writeHidden } from './notices/hidden.ts'
import { writeSearch } from './search/write-search.ts'
import { type Change, writeChangeset, writeEntries } from './write-entries.ts'

/** What somebody wants to put on the record, and why. */
export interface Changeset extends Expected {
  author: string
  reason: string
  /** Entries as data; each is read strictly before anything is written. */
  entries: readonly unknown[]
  /** A name for this changeset: asking twice under one name appends once. */
  id?: string
}

/** What came of it. */
export interface Appended {
  /** Where the record stands now (of a repeated request: where it stood after the first). */
  position: number
  /** The changeset's id, or null if there was nothing new and none was made. */
  changeset: string | null
  /** How many entries were new. */
  appended: number
  /** How many were there already, exactly so. */
  unchanged: number
  /** How many were there with other contents and got a new revision. */
  revised: number
  /** What those changed; an entry that changed in two ways counts under both. */
  revisedBy: RevisedBy
  /** How many were left out because they were erased for good. */
  erased: number
}

/** Appends a changeset, all of it or nothing. */
export const append = async (database: Database, now: () => Date, request: Changeset): Promise<Appended> => {
  refuseNameless(request)
  const entries = checkEntries(request.entries)
  const { done, grown } = await database.transaction((client) => write(client, request, entries, now))
  if (grown) await database.refreshStatistics()
  return done
}

/** Refuses what nobody answers for. */
export const refuseNameless = ({ author, reason, id = 'none' }: Omit<Changeset, 'entries'>): void => {
  for (const [what, text] of Object.entries({
    'an author': author,
    'a reason': reason,
    'an id that is not empty': id,
  })) {
    if (text.trim() === '' || text.includes('\0')) throw new StoreError('bad-request', `A changeset needs ${what}.`)
  }
}

interface Written {
  done: Appended
  /** Whether the record has grown so much that the server should count again. */
  grown: boolean
}

const write = async (
  client: PoolClient,
  request: Changeset,
  asked: readonly CheckedEntry[],
  now: () => Date,
): Promise<Written> => {
  const head = await lockHead(client)
  const ids = asked.map(({ entry }) => entry.id)
  const gone = await readErased(client, ids)
  // What was erased must not be found out by trying what it may have been: its hash stands nowhere, not in this one either.
  const digest = contentHash([
    request.author,
    request.reason,
    asked.map(({ entry, hash }) => (gone.has(entry.id) ? entry.id : hash)),
  ])
  const earlier = request.id === undefined ? null : await findEarlier(client, request.id, digest, ids)
  if (earlier) return { done: earlier, grown: false }
  await refuseMoved(client, head, request)

  const entries = asked.filter(({ entry }) => !gone.has(entry.id))
  const changes = await changed(client, entries)
  const left = { unchanged: entries.length - changes.length, erased: gone.size }
  if (changes.length === 0) {
    const nothing = { changeset: null, appended: 0, revised: 0, revisedBy: nothingRevised(), ...left }
    return { done: { position: head.position, ...nothing }, grown: false }
  }
  await refuseDangling(client, changes)
  await refuseTakenNames(client, changes)
  await refuseBadNotices(client, changes)

  const { position, changeset, appended } = await writeAll(client, head, { ...request, digest, changes }, now())
  const revised = changes.length - appended
  const by = revised === 0 ? nothingRevised() : await revisedBy(client, position)
  const done = { position, changeset, appended, revised, revisedBy: by, ...left }
  return { done, grown: hasDoubled(head.entries, head.entries + appended) }
}

// PostgreSQL plans by what it last counted, and after a large import that was an empty table: reads would be hundreds of times
// slower until it counts again by itself. Counting whenever the record has doubled costs next to nothing.
const hasDoubled = (before: number, after: number): boolean =>
  after >= 256 && Math.floor(Math.log2(after)) > Math.floor(Math.log2(Math.max(before, 1)))

/** A changeset that may be written. */
export interface Writing {
  author: string
  reason: string
  id?: string
  digest: string
  changes: readonly Change[]
  /** The entry this changeset erases for good, and what is done about it once the changeset stands. */
  erasing?: { id: string; erase: (position: number) => Promise<void> }
}

/** Writes a changeset with everything that is kept beside it, for a transaction that holds the head. */
export const writeAll = async (
  client: PoolClient,
  head: Head,
  { author, reason, id, digest, changes, erasing }: Writing,
  now: Date,
): Promise<{ position: number; changeset: string; appended: number }> => {
  const at = nextInstant(now, head)
  const next = head.position + 1
  const changeset = id ?? `changeset-${contentHash([next, at, author, reason]).slice(0, 26)}`
  await writeChangeset(client, { position: next, id: changeset, author, reason, at, entries: changes.length, digest })
  await writeEntries(client, changes, next, at)
  await writeLeaves(client, changes, { changeset: next, at })
  await erasing?.erase(next)
  await writeHidden(client, changes, next, erasing?.id)
  await writeSearch(client, changes, next, erasing?.id)
  await writeLists(client, changes, next, erasing?.id)
  const appended = changes.filter(({ revision }) => revision === 1).length
  const entries = head.entries + appended - (erasing ? 1 : 0)
  await moveHead(client, { position: next, recordedAt: at, entries })
  return { position: next, changeset, appended }
}
