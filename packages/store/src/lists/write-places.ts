import type { ClientBase } from 'pg'
import { inBatches } from './listed.ts'

// A place names nothing but the places it lies in. Its own country counts before those of what it lies in.
const PLACES = `
  INSERT INTO list_place (id, above, countries, latitude, longitude)
  WITH RECURSIVE up (id, above) AS (
    SELECT id, id FROM unnest($1::text[]) given (id)
    UNION
    SELECT up.id, m.to_id
    FROM up
    JOIN entry_revision e ON e.id = up.above AND e.superseded_at IS NULL AND e.type = 'place'
    JOIN mention m ON m.from_id = e.id AND m.revision = e.revision
  )
  SELECT up.id, array_agg(up.above ORDER BY up.above),
    CASE WHEN own.body ->> 'country' IS NOT NULL THEN ARRAY[own.body ->> 'country']
      ELSE coalesce(array_agg(DISTINCT e.body ->> 'country') FILTER (WHERE e.body ->> 'country' IS NOT NULL), '{}') END,
    (own.body -> 'point' ->> 'latitude')::double precision, (own.body -> 'point' ->> 'longitude')::double precision
  FROM up
  JOIN entry_revision own ON own.id = up.id AND own.superseded_at IS NULL
  JOIN entry_revision e ON e.id = up.above AND e.superseded_at IS NULL
  GROUP BY up.id, own.body`

/** Lists places as they are now: what each lies in, in which countries, and its point. */
export const writePlaces = (client: ClientBase, ids: readonly string[]): Promise<void> =>
  inBatches(ids, async (some) => {
    await client.query(PLACES, [some])
  })

/** Where a place is, as far as the record says. */
export interface Whereabouts {
  countries: readonly string[]
  latitude: number | null
  longitude: number | null
}

/** Where places are; one that is not on the record is nowhere. */
export const whereaboutsOf = async (
  client: ClientBase,
  ids: Iterable<string>,
): Promise<(id: string) => Whereabouts> => {
  const wanted = [...new Set(ids)]
  const found = new Map<string, Whereabouts>()
  if (wanted.length > 0) {
    const { rows } = await client.query<Whereabouts & { id: string }>(
      'SELECT id, countries, latitude, longitude FROM list_place WHERE id = ANY($1)',
      [wanted],
    )
    for (const { id, ...where } of rows) found.set(id, where)
  }
  return (id) => found.get(id) ?? { countries: [], latitude: null, longitude: null }
}
