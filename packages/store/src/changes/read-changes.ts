import type { Database } from '../database.ts'
import { StoreError } from '../errors.ts'
import { asInstant, type RecordedBy } from '../reads/clock.ts'
import { readPosition, readVersion } from '../reads/log.ts'
import { type ChangeRow, type RecordChange, toChange } from './change-item.ts'
import { CHANGES, QUIET } from './changes-sql.ts'
import { beginning, type Place, readPlace, writePlace } from './cursor.ts'

/** Which part of the history is wanted. */
export interface ChangesRequest extends RecordedBy {
  /** Only what came after this position, or after this instant; everything unless told. */
  since?: number | string | undefined
  /** The `next` of the page before; `since` is then of no account. */
  cursor?: string | null | undefined
  /** At most so many, 100 unless told, never more than 1000. */
  limit?: number | undefined
  /** Only notices, and what was hidden, given back or erased. */
  notices?: boolean | undefined
}

/** One page of the history. */
export interface ChangesPage {
  items: RecordChange[]
  /** The cursor of the following page; null on the last. */
  next: string | null
  /** How far the pages lead: what comes later is asked for `since` here. */
  position: number
}

const MOST = 1000
const STATEMENT = CHANGES(asInstant)

/** The history as readers are told of it, in order. */
export const readChanges = async (
  database: Database,
  { since = 0, cursor = null, limit = 100, recordedBy, notices = false }: ChangesRequest,
): Promise<ChangesPage> => {
  if (!Number.isInteger(limit) || limit < 1)
    throw new StoreError('bad-request', `A page cannot hold ${limit} changes.`, {
      place: 'limit',
      advice: `Ask for 1 to ${MOST}.`,
    })
  const most = Math.min(limit, MOST)
  const { position } = recordedBy === undefined ? await readVersion(database) : await readPosition(database, recordedBy)
  const after = cursor === null ? await placeOf(database, since) : readPlace(cursor)
  const rows = await database.named<ChangeRow>('changes', STATEMENT, [
    after.position,
    after.ordinal,
    position,
    most + 1,
    notices,
  ])
  const shown = rows.slice(0, most)
  const quiet = await readQuiet(database, shown)
  const items = shown.map((row) => toChange(row, quiet.has(row.position)))
  const last = items.at(-1)
  return { items, next: rows.length > most && last ? writePlace(last) : null, position }
}

const WHOLE_CHANGESET = 2_147_483_647

const placeOf = async (database: Database, since: number | string): Promise<Place> => {
  if (typeof since === 'string') {
    const { position } = await readPosition(database, since, 'since')
    return position === 0 ? beginning : { position, ordinal: WHOLE_CHANGESET }
  }
  if (!Number.isSafeInteger(since) || since < 0)
    throw new StoreError('bad-request', `There is no position ${since}.`, {
      place: 'since',
      advice: 'Give a position (0 for the beginning) or an instant such as 2025-03-10T12:00:00Z.',
    })
  return since === 0 ? beginning : { position: since, ordinal: WHOLE_CHANGESET }
}

/** Those of the changesets of some rows whose reason may tell of something readers may not be told of. */
export const readQuiet = async (
  database: Database,
  rows: readonly Pick<ChangeRow, 'position'>[],
): Promise<ReadonlySet<string>> => {
  const positions = [...new Set(rows.map(({ position }) => position))]
  if (positions.length === 0) return new Set()
  const found = await database.named<{ changeset: string }>('changes-quiet', QUIET, [positions])
  return new Set(found.map(({ changeset }) => changeset))
}
