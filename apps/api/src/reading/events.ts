import type { ContestedEvent } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import type { Moment } from './moment.ts'
import type { Reader } from './reader.ts'
import { rootsOf } from './roots.ts'

/** Which events are wanted: those that are part of one event, those that are part of none, or all. */
export type PartOf = string | 'none' | undefined

const inOrder = async (store: Store, moment: Moment, partOf: PartOf): Promise<ContestedEvent[]> => {
  const found: ContestedEvent[] = []
  const above = partOf === 'none' ? null : partOf
  let cursor: string | null = null
  do {
    const page = await store.events({ cursor, limit: 200, recordedBy: moment.recordedBy, partOf: above })
    found.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return found
}

/** The events something had been said of, and the larger ones they are part of. */
const spokenOf = async (reader: Reader, root: string, moment: Moment): Promise<Set<string>> => {
  const reading = await reader.event(root, moment)
  if (reading === null) return new Set()
  const { event, subEvents, claims, unknownClaims } = reading.published
  const above = new Map([event, ...subEvents].map(({ id, partOf }) => [id, partOf]))
  const found = new Set<string>()
  for (const claim of [...claims, ...unknownClaims]) {
    for (let at: string | null | undefined = claim.event; at && !found.has(at); at = above.get(at)) found.add(at)
  }
  return found
}

/** The events readers can see at a moment, in the order they came on the record; with a day set, those something had been said of by then. */
export const readEvents = async (
  store: Store,
  reader: Reader,
  moment: Moment,
  partOf: PartOf,
): Promise<ContestedEvent[]> => {
  const events = await inOrder(store, moment, partOf)
  if (moment.saidBy === undefined) return events
  const seen = new Set<string>()
  for (const root of await rootsOf(store, moment.recordedBy))
    for (const id of await spokenOf(reader, root, moment)) seen.add(id)
  return events.filter((event) => seen.has(event.id))
}
