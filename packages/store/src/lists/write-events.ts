import type { ClientBase } from 'pg'
import { cellOf, grids } from './cells.ts'
import { type DayRange, dayRange, spanOf } from './days.ts'
import { addRows, type Columns, inBatches, type Listed } from './listed.ts'
import { type Whereabouts, whereaboutsOf } from './write-places.ts'

interface Spot {
  country: string | null
  latitude: number | null
  longitude: number | null
}

interface Row extends Listed<'event'>, Spot {
  nth: number
  days: DayRange
  root: string
}

const inGrid = ({ latitude, longitude }: Spot, size: number): number | null =>
  latitude === null || longitude === null ? null : cellOf(latitude, longitude, size)

const columns: Columns<Row> = {
  id: ['text', ({ id }) => id],
  revision: ['int', ({ revision }) => revision],
  nth: ['int', ({ nth }) => nth],
  country: ['text', ({ country }) => country],
  latitude: ['float8', ({ latitude }) => latitude],
  longitude: ['float8', ({ longitude }) => longitude],
  cell: ['int', (row) => inGrid(row, grids.cell)],
  coarse: ['int', (row) => inGrid(row, grids.coarse)],
  first_day: ['date', ({ days }) => days.first],
  last_day: ['date', ({ days }) => days.last],
  span: ['int2', ({ days }) => spanOf(days)],
  part_of: ['text', ({ entry }) => entry.partOf],
  root_id: ['text', ({ root }) => root],
}

/** Lists states of events: when, in which countries, at which points, as part of what. */
export const writeEvents = (client: ClientBase, states: readonly Listed<'event'>[]): Promise<void> =>
  inBatches(states, async (some) => {
    const where = await whereaboutsOf(
      client,
      some.flatMap(({ entry }) => entry.places),
    )
    const rootOf = await rootsOf(client, some)
    const rows = some.flatMap((state) =>
      spotsOf(state.entry.places.map(where)).map((spot, nth) => ({
        ...state,
        ...spot,
        nth,
        days: dayRange(state.entry.window),
        root: rootOf(state.id),
      })),
    )
    await addRows(client, 'list_event', columns, rows)
  })

/** Each place in each of its countries, the same point once; an event of no place is at one unknown spot. */
const spotsOf = (places: readonly Whereabouts[]): Spot[] => {
  const spots = new Map<string, Spot>()
  for (const { countries, latitude, longitude } of places)
    for (const country of countries.length > 0 ? countries : [null])
      spots.set(JSON.stringify([country, latitude, longitude]), { country, latitude, longitude })
  return spots.size > 0 ? [...spots.values()] : [{ country: null, latitude: null, longitude: null }]
}

// Larger events as the record has them now. Nobody nests events so deep; a circle ends here.
const ROOTS = `
  WITH RECURSIVE up (id, above, step) AS (
    SELECT id, id, 0 FROM unnest($1::text[]) given (id)
    UNION ALL
    SELECT up.id, e.parent_id, up.step + 1
    FROM up JOIN entry_revision e ON e.id = up.above AND e.superseded_at IS NULL
    WHERE e.parent_id IS NOT NULL AND up.step < 64
  )
  SELECT up.id, up.above AS root
  FROM up JOIN entry_revision e ON e.id = up.above AND e.superseded_at IS NULL AND e.parent_id IS NULL`

/** The largest event each is part of; itself for those that are part of none, or of one another. */
const rootsOf = async (client: ClientBase, states: readonly Listed<'event'>[]): Promise<(id: string) => string> => {
  const parts = [...new Set(states.filter(({ entry }) => entry.partOf !== null).map(({ id }) => id))]
  if (parts.length === 0) return (id) => id
  const { rows } = await client.query<{ id: string; root: string }>(ROOTS, [parts])
  const roots = new Map(rows.map(({ id, root }) => [id, root]))
  return (id) => roots.get(id) ?? id
}

/** What claims and reports take from their event as it is now. */
export interface Surroundings {
  root: string
  countries: readonly string[]
}

/** Of which larger event events are a part, and in which countries they are. */
export const surroundingsOf = async (
  client: ClientBase,
  ids: Iterable<string>,
): Promise<(id: string) => Surroundings> => {
  const { rows } = await client.query<Surroundings & { id: string }>(
    `SELECT id, root_id AS root, coalesce(array_agg(country ORDER BY nth) FILTER (WHERE country IS NOT NULL), '{}') AS countries
     FROM list_event WHERE id = ANY($1) AND superseded_at IS NULL GROUP BY id, root_id`,
    [[...new Set(ids)]],
  )
  const found = new Map(rows.map(({ id, ...around }) => [id, around]))
  return (id) => found.get(id) ?? { root: id, countries: [] }
}
