import type { Place, PlaceDetail } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import type { Moment } from './moment.ts'

const LISTED = 100
const COUNTED = 10_000

/** What a place lies in, nearest first. */
const aboveOf = async (store: Store, place: Place, { recordedBy }: Moment): Promise<Place[]> => {
  const found = new Map<string, Place>()
  for (let ids: readonly string[] = place.within; ids.length > 0; ) {
    const entries = await store.entries(ids, { recordedBy })
    const places = new Map(entries.flatMap((entry) => (entry.type === 'place' ? [[entry.id, entry]] : [])))
    const next = ids.flatMap((id) => places.get(id) ?? []).filter(({ id }) => id !== place.id && !found.has(id))
    for (const above of next) found.set(above.id, above)
    ids = [...new Set(next.flatMap(({ within }) => within))].filter((id) => !found.has(id))
  }
  return [...found.values()]
}

/** One place as readers get it; null when they can see none of this id. */
export const readPlaceDetail = async (store: Store, id: string, moment: Moment): Promise<PlaceDetail | null> => {
  const { saidBy, recordedBy } = moment
  const place = await store.entry(id, { recordedBy })
  if (place?.type !== 'place') return null
  const [above, inside, events, claims] = await Promise.all([
    aboveOf(store, place, moment),
    store.listPlaces({ within: id, recordedBy, limit: LISTED, countTo: COUNTED }),
    store.listEvents({ place: id, saidBy, recordedBy, limit: LISTED, countTo: COUNTED }),
    store.listClaims({ place: id, saidBy, recordedBy, limit: 1, countTo: COUNTED }),
  ])
  return {
    place,
    above,
    inside: inside.items,
    events: events.items.map(({ event, counts }) => ({ ...event, counts })),
    counts: {
      inside: inside.total.value,
      events: events.total.value,
      claims: claims.total.value,
      atLeast: [inside, events, claims].some(({ total }) => total.atLeast),
    },
    version: moment.version,
  }
}
