import { gridOf, stretchesOf } from './cells.ts'
import { dayRange, daysBefore, spanDays } from './days.ts'
import type { EventsFilter } from './list-events.ts'
import { saidBy } from './narrow-claims.ts'
import type { Query } from './query.ts'

/** The ways in which a row of list_event can be what a reader asked for. */
export const narrowEvents = (query: Query, filter: EventsFilter): string[] => {
  const { country, bbox, partOf } = filter
  const { put, seen } = query
  const all = [seen('l')]
  if (country !== undefined) all.push(`l.country = ${put(country, 'text')}`)
  if (bbox !== undefined) {
    const { grid, cells } = gridOf(bbox)
    const stretches = stretchesOf(bbox).map(
      ([west, east]) => `l.longitude BETWEEN ${put(west, 'float8')} AND ${put(east, 'float8')}`,
    )
    all.push(
      `l.${grid} = ANY (${put(cells, 'int[]')})`,
      `l.latitude BETWEEN ${put(bbox.south, 'float8')} AND ${put(bbox.north, 'float8')}`,
      `(${stretches.join(' OR ')})`,
    )
  }
  if (filter.place !== undefined)
    all.push(
      `(l.id, l.revision) IN (SELECT m.from_id, m.revision FROM mention m WHERE m.from_type = 'event'
         AND m.to_id IN (SELECT p.id FROM list_place p WHERE p.above @> ARRAY[${put(filter.place, 'text')}]))`,
    )
  // Asked about neither, an event is its row 0; asked about either, whichever of its rows.
  if (country === undefined && bbox === undefined) all.push('l.nth = 0')
  all.push(...overlapping(query, filter))
  if (partOf !== undefined) all.push(partOf === null ? 'l.part_of IS NULL' : `l.part_of = ${put(partOf, 'text')}`)
  const rest = all.join(' AND ')
  const said = saidOfIt(query, filter)
  return said === null ? [rest] : said.map((way) => `${rest} AND ${way}`)
}

/** Events whose days meet those asked about. How long one of each span lasts bounds how early it can have begun. */
const overlapping = ({ put }: Query, { from, to, orUndated = false }: EventsFilter): string[] => {
  if (from === undefined && to === undefined) return []
  const first = from === undefined ? '-infinity' : dayRange(from).first
  const last = to === undefined ? 'infinity' : dayRange(to).last
  const began = `l.first_day <= ${put(last, 'date')}`
  const spans = spanDays.map(
    (days, span) => `(l.span = ${span} AND ${began} AND l.first_day >= ${put(daysBefore(first, days), 'date')})`,
  )
  const dated = `(${[...spans, `(l.span = ${spanDays.length} AND ${began})`].join(' OR ')}) AND l.last_day >= ${put(first, 'date')}`
  return [orUndated ? `((${dated}) OR l.first_day > l.last_day)` : dated]
}

/** Something that was said of the event itself, or of any part of an event that is part of none. */
const saidOfIt = (query: Query, { claimant, kind, saidBy: day }: EventsFilter): [string, string] | null => {
  if (claimant === undefined && kind === undefined && day === undefined) return null
  const { put, seen } = query
  const all = [seen('c'), 'c.nth = 0']
  if (claimant !== undefined) all.push(`c.claimant = ${put(claimant, 'text')}`)
  if (kind !== undefined) all.push(`c.kind = ANY (${put([kind].flat(), 'text[]')})`)
  if (day !== undefined) all.push(saidBy(query, day))
  const claim = (column: string) =>
    `EXISTS (SELECT 1 FROM list_claim c WHERE c.${column} = l.id AND ${all.join(' AND ')})`
  return [claim('event_id'), claim('root_id')]
}
