import {
  type AnyClaim,
  type AnyEntry,
  type ContestedEvent,
  idType,
  isKnown,
  type ListedClaim,
  mentions,
  namings,
  type Place,
  type PublishedReport,
  publishAny,
  publishReport,
  type Report,
} from '@onrecord/model'
import type { Store } from '@onrecord/store'
import type { Moment } from './moment.ts'

const named: readonly string[] = ['party', 'place', 'event']

/** The parties, places and events that entries name, as they stood at a moment; enough to put them into words. */
export const namedBy = (store: Store, entries: readonly AnyEntry[], moment: Moment): Promise<AnyEntry[]> => {
  const ids = new Set(entries.flatMap(mentions).filter((id) => named.includes(idType(id) ?? '')))
  return store.entries([...ids], { recordedBy: moment.recordedBy })
}

/** The names of whatever entries name, in every language. */
export const namesIn = async (store: Store, entries: readonly AnyEntry[], moment: Moment) =>
  namings(await namedBy(store, entries, moment))

/** Claims of any events as readers get them. */
export const publishClaims = async (
  store: Store,
  claims: readonly AnyClaim[],
  moment: Moment,
): Promise<ListedClaim[]> => {
  const names = await namesIn(store, claims, moment)
  return claims.map((claim) => publishAny(claim, names))
}

/** Reports of any claims as readers get them, each with the claim it carries. */
export const publishReports = async (
  store: Store,
  reports: readonly Report[],
  moment: Moment,
): Promise<{ report: PublishedReport; claim: ListedClaim }[]> => {
  const { recordedBy } = moment
  const found = await store.entries([...new Set(reports.map(({ claim }) => claim))], { recordedBy })
  const claims = new Map(found.flatMap((entry) => (entry.type === 'claim' ? [[entry.id, entry]] : [])))
  const names = await namesIn(store, [...reports, ...claims.values()], moment)
  return reports.flatMap((report) => {
    const claim = claims.get(report.claim)
    if (claim === undefined) return []
    const carried = isKnown(claim) ? claim : undefined
    return [{ report: publishReport(report, carried, names), claim: publishAny(claim, names) }]
  })
}

/** Events by their ids, in the order of the ids; those readers cannot see are left out. */
export const eventsOf = async (store: Store, ids: readonly string[], moment: Moment): Promise<ContestedEvent[]> => {
  const found = await store.entries(ids, { recordedBy: moment.recordedBy })
  const byId = new Map(found.map((entry) => [entry.id, entry]))
  return [...new Set(ids)].flatMap((id) => {
    const event = byId.get(id)
    return event?.type === 'event' ? [event] : []
  })
}

/** The places that entries name themselves, by their ids. */
export const placesNamed = async (
  store: Store,
  entries: readonly AnyEntry[],
  moment: Moment,
): Promise<ReadonlyMap<string, Place>> => {
  const ids = [...new Set(entries.flatMap(mentions))].filter((id) => idType(id) === 'place')
  const found = await store.entries(ids, { recordedBy: moment.recordedBy })
  return new Map(found.flatMap((entry) => (entry.type === 'place' ? [[entry.id, entry]] : [])))
}

/** The places that events are at, by their ids. */
export const placesIn = (
  store: Store,
  events: readonly ContestedEvent[],
  moment: Moment,
): Promise<ReadonlyMap<string, Place>> => placesNamed(store, events, moment)
