import type { EntryType } from '@onrecord/model'
import type { Database } from '../database.ts'
import { StoreError } from '../errors.ts'
import { type ReadAs, veilOf } from '../notices/veil.ts'
import { clockOf } from './clock.ts'

/** Which outside names are wanted. */
export interface RefsRequest extends Pick<ReadAs, 'hidden'> {
  /** The list the names come from, such as `ucdp-ged`. */
  scheme: string
  type: EntryType
  /** Only names that stand after this one in the database's order of text; without it from the first. */
  after?: string | undefined
  /** At most so many, 1000 unless told, never more than 10,000. */
  limit?: number | undefined
}

/** An outside name and the entry that bears it now. */
export interface NamedEntry {
  value: string
  id: string
}

const MOST = 10_000

/** The outside names of one list that entries of a type bear now, in order, a page at a time. */
export const readRefs = async (
  database: Database,
  { scheme, type, after = '', limit = 1000, hidden }: RefsRequest,
): Promise<NamedEntry[]> => {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new StoreError('bad-request', `A page of ${limit} names cannot be read.`, {
      place: 'limit',
      advice: `Ask for 1 to ${MOST}.`,
    })
  const clock = clockOf({}, [scheme, type, after, limit])
  const veil = veilOf({ hidden }, clock)
  return database.named<NamedEntry>(
    `refs-${veil.name}`,
    `SELECT r.value, r.id FROM entry_ref r
     WHERE r.scheme = $1 AND r.type = $2 AND r.value > $3 AND ${clock.sees('r')} AND ${veil.shows('r')}
     ORDER BY r.value LIMIT $4`,
    clock.values,
  )
}
