import type { AnyEntry } from '@onrecord/model'
import type { Database } from '../database.ts'
import { type ReadAs, veilOf } from '../notices/veil.ts'
import { clockOf } from './clock.ts'
import { toEntries } from './entries.ts'

/** Those of these entries that are on the record, in no order. */
export const readMany = async (database: Database, ids: readonly string[], asked: ReadAs): Promise<AnyEntry[]> => {
  if (ids.length === 0) return []
  const clock = clockOf(asked, [ids])
  const veil = veilOf(asked, clock)
  return toEntries(
    await database.named<{ body: unknown }>(
      `many-${veil.name}`,
      `WITH RECURSIVE ${veil.with} asked AS (SELECT 1)
       SELECT e.body FROM entry_revision e WHERE e.id = ANY($1) AND ${clock.sees('e')} AND ${veil.shows('e')}`,
      clock.values,
    ),
  )
}
