import {
  type AnyEntry,
  isKnown,
  namings,
  type PublicEntry,
  publishAny,
  publishReport,
  withoutHeldWords,
} from '@onrecord/model'
import type { Store } from '@onrecord/store'
import type { Moment } from './moment.ts'
import { namedBy } from './publish.ts'

/**
 * Many entries as readers get them, by their ids, without the dossier each is in: what the reader gives for one after the
 * other, in three reads. Those readers cannot see are left out, and so is what is said of an event they cannot see.
 */
export const shownOf = async (
  store: Store,
  ids: readonly string[],
  moment: Moment,
): Promise<ReadonlyMap<string, PublicEntry>> => {
  const read = (some: readonly string[]) => store.entries([...new Set(some)], { recordedBy: moment.recordedBy })
  const found = await read(ids)
  const held = new Set(found.map(({ id }) => id))
  const carried = found.flatMap((entry) => (entry.type === 'report' && !held.has(entry.claim) ? [entry.claim] : []))
  const claims = new Map(
    [...found, ...(await read(carried))].flatMap((entry) => (entry.type === 'claim' ? [[entry.id, entry]] : [])),
  )
  const named = await namedBy(store, [...claims.values(), ...found.filter(({ type }) => type === 'report')], moment)
  const names = namings(named)
  const events = new Set(named.flatMap(({ id, type }) => (type === 'event' ? [id] : [])))
  const shown = (entry: AnyEntry): PublicEntry | null => {
    if (entry.type === 'claim') return events.has(entry.event) ? publishAny(entry, names) : null
    if (entry.type !== 'report') return withoutHeldWords(entry)
    const claim = claims.get(entry.claim)
    if (claim === undefined || !events.has(claim.event)) return null
    return publishReport(entry, isKnown(claim) ? claim : undefined, names)
  }
  return new Map(
    found.flatMap((entry) => {
      const one = shown(entry)
      return one === null ? [] : [[entry.id, one]]
    }),
  )
}
