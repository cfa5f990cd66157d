import type { Database } from '../database.ts'
import type { RecordedBy } from '../reads/clock.ts'
import type { Box } from './cells.ts'
import { firstStates } from './first-states.ts'
import { queryAt } from './query.ts'

/** From which day to which; an end that is open or not known is null. */
export interface Stretch {
  from: string | null
  to: string | null
}

/** How far the record reaches: where its places are, when its events may have happened, when its claims were said. */
export interface Extent {
  /** Null when no place has a point. */
  places: Box | null
  events: Stretch
  claims: Stretch
}

const at = (axis: 'latitude' | 'longitude'): string => `(l.body -> 'point' ->> '${axis}')::float8`

// A place reaches as far as it is known to lie, as an angle at the middle of the earth; towards the poles that is more of
// longitude, and around a pole all of it.
const angle = "least((l.body -> 'point' ->> 'radius')::float8 / 6371008.8, pi() / 2)"
const reach = {
  latitude: `degrees(${angle})`,
  longitude: `CASE WHEN abs(${at('latitude')}) + degrees(${angle}) >= 90 THEN 360
    ELSE degrees(asin(least(1, sin(${angle}) / cos(radians(${at('latitude')}))))) END`,
}

const finite = (day: string | null | undefined): string | null =>
  day === null || day === undefined || day.endsWith('infinity') ? null : day

/** Reads how far what readers see at a moment reaches. It looks at every place and event, so whoever asks often keeps it. */
export const readExtent = async (database: Database, clocks: RecordedBy): Promise<Extent> => {
  const query = queryAt(clocks)
  const { seen } = query
  const said = (order: string) =>
    `(SELECT c.said_on::text FROM list_claim c WHERE c.nth = 0 AND isfinite(c.said_on) AND ${seen('c')} ORDER BY c.said_on ${order} LIMIT 1)`
  const [[place], [time]] = await Promise.all([
    database.query<{ west: number | null; south: number; east: number; north: number }>(
      `SELECT min(${at('longitude')} - (${reach.longitude})) AS west, min(${at('latitude')} - ${reach.latitude}) AS south,
        max(${at('longitude')} + (${reach.longitude})) AS east, max(${at('latitude')} + ${reach.latitude}) AS north
       FROM ${firstStates('place')} l WHERE jsonb_typeof(l.body -> 'point') = 'object' AND ${seen('l')}`,
      query.values,
    ),
    database.query<{ first: string | null; last: string | null; said: string | null; latest: string | null }>(
      `SELECT min(l.first_day)::text AS first, max(l.last_day)::text AS last, ${said('ASC')} AS said, ${said('DESC')} AS latest
       FROM list_event l WHERE l.nth = 0 AND l.first_day <= l.last_day AND ${seen('l')}`,
      query.values,
    ),
  ])
  const { west = null, south = 0, east = 0, north = 0 } = place ?? {}
  return {
    places: west === null ? null : asBox({ west, south, east, north }),
    events: { from: finite(time?.first), to: finite(time?.last) },
    claims: { from: finite(time?.said), to: finite(time?.latest) },
  }
}

/** A box that stays on the map: what reaches over its edge reaches around all of it. */
const asBox = ({ west, south, east, north }: Box): Box => ({
  ...(west < -180 || east > 180 ? { west: -180, east: 180 } : { west, east }),
  south: Math.max(south, -90),
  north: Math.min(north, 90),
})
