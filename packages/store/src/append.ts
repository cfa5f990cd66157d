import { contentHash } from '@onrecord/model'
import type { PoolClient } from 'pg'
import { type CheckedEntry, checkEntries } from './check-entries.ts'
import { refuseDangling, refuseTakenNames } from './check-names.ts'
import type { Database } from './database.ts'
import { StoreError } from './errors.ts'
import { asInstant } from './reads/clock.ts'
import { type Change, writeChangeset, writeEntries } from './write-entries.ts'

/** What somebody wants to put on the record, and why. */
export interface Changeset {
  author: string
  reason: string
  /** Entries as data; each is read strictly before anything is written. */
  entries: readonly unknown[]
  /** A name for this changeset: asking twice under one name appends once. */
  id?: string
  /** The position the author was looking at; refused if the record has moved since. */
  expectedPosition?: number
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
}

interface Head {
  position: string
  recorded_at: string | null
  entries: string
}

/** Appends a changeset, all of it or nothing. */
export const append = async (database: Database, now: () => Date, request: Changeset): Promise<Appended> => {
  refuseNameless(request)
  const entries = checkEntries(request.entries)
  const { done, grown } = await database.transaction((client) => write(client, request, entries, now))
  if (grown) await database.refreshStatistics()
  return done
}

const refuseNameless = ({ author, reason, id = 'none' }: Changeset): void => {
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
  entries: readonly CheckedEntry[],
  now: () => Date,
): Promise<Written> => {
  const { author, reason, id, expectedPosition } = request
  const digest = contentHash([author, reason, entries.map(({ hash }) => hash)])
  const head = await lockHead(client)
  const position = Number(head.position)
  const earlier = id === undefined ? null : await findEarlier(client, id, digest, entries.length)
  if (earlier) return { done: earlier, grown: false }
  if (expectedPosition !== undefined && expectedPosition !== position)
    throw new StoreError('position-moved', `The record is at ${position}, not at ${expectedPosition}.`, {
      place: String(position),
      advice: 'Read again what changed since, and append to what is there now.',
    })

  const changes = await changed(client, entries)
  const unchanged = entries.length - changes.length
  if (changes.length === 0)
    return { done: { position, changeset: null, appended: 0, unchanged, revised: 0 }, grown: false }
  await refuseDangling(client, changes)
  await refuseTakenNames(client, changes)

  const at = laterOf(now().toISOString(), head.recorded_at)
  const next = position + 1
  const changeset = id ?? `changeset-${contentHash([next, at, digest]).slice(0, 26)}`
  await writeChangeset(client, { position: next, id: changeset, author, reason, at, entries: changes.length, digest })
  await writeEntries(client, changes, next, at)
  const appended = changes.filter(({ revision }) => revision === 1).length
  const [before, after] = [Number(head.entries), Number(head.entries) + appended]
  await client.query('UPDATE head SET position = $1, recorded_at = $2, entries = $3 WHERE id = 1', [next, at, after])
  const done = { position: next, changeset, appended, unchanged, revised: changes.length - appended }
  return { done, grown: hasDoubled(before, after) }
}

// PostgreSQL plans by what it last counted, and after a large import that was an empty table: reads would be hundreds of times
// slower until it counts again by itself. Counting whenever the record has doubled costs next to nothing.
const hasDoubled = (before: number, after: number): boolean =>
  after >= 256 && Math.floor(Math.log2(after)) > Math.floor(Math.log2(Math.max(before, 1)))

const lockHead = async (client: PoolClient): Promise<Head> => {
  const { rows } = await client.query<Head>(
    `SELECT position, ${asInstant('recorded_at')} AS recorded_at, entries
     FROM head WHERE id = 1 FOR UPDATE`,
  )
  const head = rows[0]
  if (head) return head
  throw new StoreError('data-corrupt', 'The record has lost its head row.', {
    place: 'head',
    advice: 'Restore a backup.',
  })
}

// A machine's clock may be set back; the record's never goes back. Both are ISO instants of one form, so text order is time order.
const laterOf = (now: string, previous: string | null): string => (previous !== null && previous > now ? previous : now)

/** What a request under this id came to when it was made before. */
const findEarlier = async (client: PoolClient, id: string, digest: string, asked: number): Promise<Appended | null> => {
  const { rows } = await client.query<{ position: string; digest: string; entries: number; appended: number }>(
    `SELECT c.position, c.digest, c.entries,
       (SELECT count(*)::int FROM entry_revision e WHERE e.changeset = c.position AND e.revision = 1) AS appended
     FROM changeset c WHERE c.id = $1`,
    [id],
  )
  const found = rows[0]
  if (!found) return null
  if (found.digest !== digest)
    throw new StoreError('bad-request', `The changeset ${id} was appended before, with other contents.`, {
      place: id,
      advice: 'Give other contents another id.',
    })
  const { appended, entries } = found
  const revised = entries - appended
  return { position: Number(found.position), changeset: id, appended, unchanged: asked - entries, revised }
}

/** The entries that are not on the record as they are, each with the revision it would get. */
const changed = async (client: PoolClient, entries: readonly CheckedEntry[]): Promise<Change[]> => {
  const { rows } = await client.query<{ id: string; revision: number; body_hash: string }>(
    'SELECT id, revision, body_hash FROM entry_revision WHERE id = ANY($1) AND superseded_at IS NULL',
    [entries.map(({ entry }) => entry.id)],
  )
  const current = new Map(rows.map((row) => [row.id, row]))
  return entries.flatMap((checked) => {
    const before = current.get(checked.entry.id)
    return before?.body_hash === checked.hash ? [] : [{ ...checked, revision: (before?.revision ?? 0) + 1 }]
  })
}
