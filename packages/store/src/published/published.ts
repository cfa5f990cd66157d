import { type AnyEntry, mayRedistribute, mentions, readEntry } from '@onrecord/model'
import type { PoolClient } from 'pg'
import type { Database } from '../database.ts'
import { StoreError } from '../errors.ts'
import type { Opening } from '../log/opening.ts'
import { asInstant } from '../reads/clock.ts'
import { readHeldBack } from './held-back.ts'

/** One leaf of the log, and what may be passed on of what it stands for. */
export interface PublishedLeaf {
  readonly leaf: string
  /** What opens it; null where that is kept from readers, or may not be passed on. */
  readonly opening: Opening | null
  /** What it opens to, if that is how the entry stands. */
  readonly current: AnyEntry | null
}

/** The record as it may be passed on, read in one moment whoever appends meanwhile. */
export interface Published {
  readonly position: number
  readonly recordedAt: string
  /** The position that decided what is kept from readers: what is withheld later is in here. */
  readonly keptAsOf: number
  /** How many leaves the log had. */
  readonly size: number
  /** How many entries of each type are left out because of the terms they came under. */
  readonly heldBack: Readonly<Record<string, number>>
  /** Every leaf, the first first, as fast as it is taken. */
  leaves(): AsyncIterable<PublishedLeaf>
}

/** Reads the record as it may be passed on: as it stands, or as it stood at a position, less what readers may not see now. */
export const readPublished = <Result>(
  database: Database,
  work: (published: Published) => Promise<Result>,
  at?: number,
): Promise<Result> =>
  database.snapshot(async (client) => {
    const moment = await readMoment(client, at)
    const heldBack = await readHeldBack(client)
    const { rows } = await client.query<{ id: string }>('SELECT id FROM hidden')
    const hidden = new Set(rows.map(({ id }) => id))
    const silent = await readSilent(client)
    const left = new Set([...hidden, ...heldBack])
    return work({
      ...moment,
      heldBack: countByType(heldBack),
      leaves: () => readLeaves(client, moment, { left, silent }),
    })
  })

interface Moment {
  position: number
  recordedAt: string
  keptAsOf: number
  size: number
}

const readMoment = async (client: PoolClient, at: number | undefined): Promise<Moment> => {
  const head = await client.query<{ position: string }>('SELECT position FROM head WHERE id = 1')
  const keptAsOf = Number(head.rows[0]?.position ?? 0)
  const position = at ?? keptAsOf
  const { rows } = await client.query<{ recorded_at: string }>(
    `SELECT ${asInstant('recorded_at')} AS recorded_at FROM changeset WHERE position = $1`,
    [position],
  )
  const found = rows[0]
  if (!found)
    throw new StoreError(
      'nothing-recorded',
      `Nothing is on the record${at === undefined ? '' : ` at position ${at}`}.`,
      {
        advice: 'Import something first.',
      },
    )
  const leaves = await client.query<{ size: string }>(
    'SELECT sum(entries) AS size FROM changeset WHERE position <= $1',
    [position],
  )
  return { position, recordedAt: found.recorded_at, keptAsOf, size: Number(leaves.rows[0]?.size ?? 0) }
}

// A reason may speak of what its changeset hides: then who appended it and why is kept back for all of that changeset.
const readSilent = async (client: PoolClient): Promise<ReadonlySet<number>> => {
  const { rows } = await client.query<{ changeset: string }>(
    `SELECT (l.leaf::jsonb ->> 'changeset')::bigint AS changeset FROM hidden h JOIN log_leaf l ON l.entry_id = h.id
     UNION
     SELECT e.changeset FROM hidden h JOIN mention m ON m.to_id = h.id
       JOIN entry_revision e ON e.id = m.from_id AND e.revision = m.revision`,
  )
  return new Set(rows.map(({ changeset }) => Number(changeset)))
}

const countByType = (ids: ReadonlySet<string>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const id of [...ids].sort()) {
    const type = id.slice(0, id.indexOf('-'))
    counts[type] = (counts[type] ?? 0) + 1
  }
  return counts
}

interface Row {
  leaf: string
  salt: string | null
  entry: Record<string, unknown> | null
  revision: number
  changeset: string
  ordinal: number
  recordedAt: string
  supersededAt: string | null
  id: string
  author: string
  reason: string
}

const AT_ONCE = 1000

interface Kept {
  left: ReadonlySet<string>
  silent: ReadonlySet<number>
}

const readLeaves = async function* (client: PoolClient, { position, size }: Moment, kept: Kept) {
  for (let start = 0; start < size; start += AT_ONCE) {
    const { rows } = await client.query<Row>(
      `SELECT l.leaf, encode(l.salt, 'hex') AS salt, e.body AS entry, e.revision, e.changeset, e.ordinal,
         ${asInstant('e.recorded_at')} AS "recordedAt", ${asInstant('n.recorded_at')} AS "supersededAt",
         c.id, c.author, c.reason
       FROM log_leaf l
       LEFT JOIN entry_revision e ON e.id = l.entry_id AND e.revision = l.revision
       LEFT JOIN entry_revision n ON n.id = e.id AND n.revision = e.revision + 1 AND n.changeset <= $3
       LEFT JOIN changeset c ON c.position = e.changeset
       WHERE l.leaf_index >= $1 AND l.leaf_index < $2 ORDER BY l.leaf_index`,
      [start, Math.min(start + AT_ONCE, size), position],
    )
    for (const [index, row] of rows.entries()) yield asPublished(row, start + index, kept)
  }
}

const asPublished = (row: Row, index: number, { left, silent }: Kept): PublishedLeaf => {
  const { leaf, salt, entry, changeset, id, author, reason, revision, ordinal, recordedAt, supersededAt } = row
  const closed = { leaf, opening: null, current: null }
  if (salt === null || entry === null || left.has(String(entry.id))) return closed
  const read = readEntry(entry)
  if (!mayRedistribute(read)) return closed
  if (left.size > 0 && mentions(read).some((named) => left.has(named))) return closed
  const opening: Opening = {
    index,
    salt,
    entry,
    revision,
    recordedAt,
    supersededAt,
    changeset: Number(changeset),
    ordinal,
    appending: silent.has(Number(changeset)) ? null : { id, author, reason },
  }
  return { leaf, opening, current: supersededAt === null ? read : null }
}
