import { facets, type Vocabulary, vocabularies } from '@onrecord/model'
import { type Box, stretchesOf } from './cells.ts'
import { dayRange } from './days.ts'
import type { EventKey } from './event-key.ts'
import type { ClaimsFilter } from './list-claims.ts'
import type { Query } from './query.ts'

/** The ways in which a row of list_claim can be what a reader asked for. */
export const narrowClaims = (query: Query, filter: ClaimsFilter, event: EventKey | null): string[] => {
  const { claimant, about, question, kind, outcome, population, country, place, ids, saidFrom, saidTo } = filter
  const by = filter.saidBy
  const { put, seen } = query
  const all = [seen('l'), country === undefined ? 'l.nth = 0' : `l.country = ${put(country, 'text')}`]
  if (event !== null) all.push(`l.${event.column} = ANY (${put(event.ids, 'text[]')})`)
  if (claimant !== undefined) all.push(`l.claimant = ${put(claimant, 'text')}`)
  if (about !== undefined) all.push(`l.claimant <> ${put(about, 'text')}`, naming(`SELECT ${put(about, 'text')}`))
  if (question !== undefined) all.push(`l.question_id = ${put(question, 'text')}`)
  if (ids !== undefined) all.push(`l.id = ANY (${put(ids, 'text[]')})`)
  if (filter.bbox !== undefined) all.push(inBox(query, filter.bbox))
  else if (filter.onMap) all.push(ON_MAP)
  if (kind !== undefined) all.push(`l.kind = ANY (${put([kind].flat(), 'text[]')})`)
  if (outcome !== undefined) all.push(`l.outcome = ANY (${put(narrowerOf(vocabularies.outcome, outcome), 'text[]')})`)
  if (population !== undefined) all.push(`l.population && ${put(whomOf(population), 'text[]')}`)
  if (by !== undefined) all.push(saidBy(query, by, 'l'))
  const printed = printedIn(query, filter)
  if (printed !== null) all.push(printed)
  const rest = all.join(' AND ')
  const within = saidFrom === undefined && saidTo === undefined ? null : saidWithin(query, 'l', saidFrom, [saidTo])
  const times =
    within === null
      ? [rest]
      : [within, ...(filter.orUndated ? ['l.said_on IS NULL'] : [])].map((way) => `${rest} AND ${way}`)
  return place === undefined ? times : atPlace(query, place).flatMap((at) => times.map((time) => `${time} AND ${at}`))
}

// The planner does not know what names a place or a party, and would look through all claims in the order of their list. As
// an array its ids are found first, and their claims by index; what the state of a claim names is looked at again.
const among = (column: string, ids: string): string => `${column} = ANY (ARRAY(${ids}))`

/** A claim that names one of some parties or places. */
const naming = (named: string): string => {
  const claims = (condition: string) =>
    `SELECT m.from_id FROM mention m WHERE m.from_type = 'claim' AND m.to_id IN (${named}) AND ${condition}`
  return `${among('l.id', claims('TRUE'))} AND EXISTS (${claims('m.from_id = l.id AND m.revision = l.revision')} OFFSET 0)`
}

/** The ways in which a claim can be of a place: its own area is there or in it, or its event is. Where places lie is as it is now. */
const atPlace = ({ put }: Query, place: string): string[] => {
  const within = `SELECT p.id FROM list_place p WHERE p.above @> ARRAY[${put(place, 'text')}]`
  return [naming(within), among('l.event_id', eventsWithin(within))]
}

/** A claim whose own area has a point. */
const ON_MAP = `EXISTS (SELECT 1 FROM mention m JOIN list_place p ON p.id = m.to_id AND p.latitude IS NOT NULL
  WHERE m.from_id = l.id AND m.revision = l.revision AND m.from_type = 'claim')`

/** A claim whose own area has a point in a box. */
const inBox = ({ put }: Query, box: Box): string => {
  const stretches = stretchesOf(box).map(
    ([west, east]) => `p.longitude BETWEEN ${put(west, 'float8')} AND ${put(east, 'float8')}`,
  )
  return naming(
    `SELECT p.id FROM list_place p WHERE p.latitude BETWEEN ${put(box.south, 'float8')} AND ${put(box.north, 'float8')}
      AND (${stretches.join(' OR ')})`,
  )
}

/** The events that name one of some places now. */
const eventsWithin = (places: string): string => `
  SELECT m.from_id FROM mention m JOIN list_event e ON e.id = m.from_id AND e.revision = m.revision AND e.nth = 0
  WHERE m.from_type = 'event' AND e.superseded_at IS NULL AND m.to_id IN (${places})`

/** A claim, "c" unless told, that had been said by a day. */
export const saidBy = (query: Query, day: string, claim = 'c'): string => saidWithin(query, claim, undefined, [day])

const saidWithin = (
  { put }: Query,
  claim: string,
  from: string | undefined,
  by: readonly (string | undefined)[],
): string => {
  const last = by.flatMap((day) => (day === undefined ? [] : [dayRange(day).last])).sort()[0]
  return [
    ...(from === undefined ? [] : [`${claim}.said_on >= ${put(dayRange(from).first, 'date')}`]),
    ...(last === undefined ? [] : [`${claim}.said_on <= ${put(last, 'date')}`]),
  ].join(' AND ')
}

/** A claim that was carried by an outlet, or in a language. */
const printedIn = ({ put, seen }: Query, { outlet, lang }: ClaimsFilter): string | null => {
  if (outlet === undefined && lang === undefined) return null
  const all = [seen('p'), 'p.claim_id = l.id']
  if (outlet !== undefined) all.push(`p.outlet = ${put(outlet, 'text')}`)
  if (lang !== undefined) all.push(`p.lang = ${put(lang, 'text')}`)
  return `EXISTS (SELECT 1 FROM list_report p WHERE ${all.join(' AND ')})`
}

/** A term and its special cases; a word that is none stands for itself. */
const narrowerOf = (vocabulary: Vocabulary, term: string): string[] =>
  vocabulary.keys.includes(term) ? vocabulary.keys.filter((key) => vocabulary.broader(key).includes(term)) : [term]

/** A population and its parts, or one of the words "everyone" and "unstated". */
const whomOf = (population: string): string[] => [
  ...new Set(Object.values<Vocabulary>(facets).flatMap((facet) => narrowerOf(facet, population))),
]
