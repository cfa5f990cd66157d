import { facets, type Vocabulary, vocabularies } from '@onrecord/model'
import { dayRange } from './days.ts'
import type { EventKey } from './event-key.ts'
import type { ClaimsFilter } from './list-claims.ts'
import type { Query } from './query.ts'

/** The ways in which a row of list_claim can be what a reader asked for. */
export const narrowClaims = (query: Query, filter: ClaimsFilter, event: EventKey | null): string[] => {
  const { claimant, kind, outcome, population, country, saidFrom, saidTo, saidBy: by } = filter
  const { put, seen } = query
  const all = [seen('l'), country === undefined ? 'l.nth = 0' : `l.country = ${put(country, 'text')}`]
  if (event !== null) all.push(`l.${event.column} = ANY (${put(event.ids, 'text[]')})`)
  if (claimant !== undefined) all.push(`l.claimant = ${put(claimant, 'text')}`)
  if (kind !== undefined) all.push(`l.kind = ${put(kind, 'text')}`)
  if (outcome !== undefined) all.push(`l.outcome = ANY (${put(narrowerOf(vocabularies.outcome, outcome), 'text[]')})`)
  if (population !== undefined) all.push(`l.population && ${put(whomOf(population), 'text[]')}`)
  if (saidFrom !== undefined || saidTo !== undefined || by !== undefined)
    all.push(saidWithin(query, 'l', saidFrom, [saidTo, by]))
  const printed = printedIn(query, filter)
  if (printed !== null) all.push(printed)
  return [all.join(' AND ')]
}

/** A claim "c" that had been said by a day. */
export const saidBy = (query: Query, day: string): string => saidWithin(query, 'c', undefined, [day])

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
