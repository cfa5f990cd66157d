import type { OgcExtent } from '@onrecord/model'
import type { Extent, Store, Stretch, Version } from '@onrecord/store'
import { createCache } from '../reading/cache.ts'
import { readAt } from '../reading/moment.ts'
import type { Collection } from './collections.ts'
import { CRS84 } from './links.ts'

const GREGORIAN = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian'

/** How far the record reaches, read once at each position. */
export const extentsOf = (store: Store) => {
  const kept = createCache<Extent>(4)
  return (at: Version): Promise<Extent> =>
    readAt(store, at, {}, ({ head, server }) =>
      kept.get(JSON.stringify([head.position, server ?? null]), () => store.extent()),
    )
}

const intervalOf = ({ from, to }: Stretch): [string | null, string | null] => [
  from && `${from}T00:00:00Z`,
  to && `${to}T23:59:59Z`,
]

/** How far a collection reaches: everything in it lies within, though it may not fill it. */
export const extentIn = ({ places, ...times }: Extent, { id }: Pick<Collection, 'id'>): OgcExtent | undefined => {
  if (places === null) return undefined
  const { west, south, east, north } = places
  const outward = (degrees: number, round: (value: number) => number) => round(degrees * 1e5) / 1e5
  const bbox: [number, number, number, number] = [
    ...([outward(west, Math.floor), outward(south, Math.floor)] as const),
    ...([outward(east, Math.ceil), outward(north, Math.ceil)] as const),
  ]
  return {
    spatial: { bbox: [bbox], crs: CRS84 },
    ...(id !== 'places' && { temporal: { interval: [intervalOf(times[id])], trs: GREGORIAN } }),
  }
}
