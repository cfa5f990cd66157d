import type { Place } from '@onrecord/model'
import type { Database } from '../database.ts'
import { type Box, stretchesOf } from './cells.ts'
import { firstStates } from './first-states.ts'
import { toldOf } from './heard.ts'
import { type Query, queryAt } from './query.ts'
import { readPage, type Source } from './read-page.ts'
import type { ListPage, Paging } from './request.ts'

/** What places can be narrowed by. */
export interface PlacesFilter {
  /** Those that lie in this place, at any depth; itself is left out. */
  within?: string | undefined
  /** Those in this country (ISO 3166-1 alpha-3). */
  country?: string | undefined
  /** Those with a point in this box. */
  bbox?: Box | undefined
  /** Those at which, or in which, something had been said to have happened by this day (EDTF). */
  saidBy?: string | undefined
}

/** Which part of the list of places is wanted. */
export interface PlacesListRequest extends PlacesFilter, Paging {}

/** Where places that a reader asked for are listed. */
export const placesSource = (query: Query, { within, country, bbox, saidBy }: PlacesFilter): Source => {
  const { put, seen } = query
  const all: string[] = []
  if (within !== undefined) all.push(`p.above @> ARRAY[${put(within, 'text')}]`, `p.id <> ${put(within, 'text')}`)
  if (country !== undefined) all.push(`${put(country, 'text')} = ANY (p.countries)`)
  if (bbox !== undefined) {
    const stretches = stretchesOf(bbox).map(
      ([west, east]) => `p.longitude BETWEEN ${put(west, 'float8')} AND ${put(east, 'float8')}`,
    )
    all.push(
      `p.latitude BETWEEN ${put(bbox.south, 'float8')} AND ${put(bbox.north, 'float8')}`,
      `(${stretches.join(' OR ')})`,
    )
  }
  const where = all.length === 0 ? '' : ` AND l.id IN (SELECT p.id FROM list_place p WHERE ${all.join(' AND ')})`
  const rest = `${seen('l')}${where}`
  const told = saidBy === undefined ? null : toldOf(query, saidBy)
  return { table: firstStates('place'), ways: told === null ? [rest] : told.map((way) => `${rest} AND ${way}`) }
}

/** Places that a reader at a moment can see, narrowed and page by page, as they came on the record. */
export const listPlaces = async (database: Database, request: PlacesListRequest): Promise<ListPage<Place>> => {
  const query = queryAt(request)
  const page = await readPage(database, query, placesSource(query, request), request)
  return { ...page, items: page.items.filter((entry) => entry.type === 'place') }
}
