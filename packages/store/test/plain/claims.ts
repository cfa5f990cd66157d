import {
  type AnyClaim,
  type ContestedEvent,
  daysOf,
  facets,
  isKnown,
  mentions,
  type Place,
  type Population,
  questionId,
  type Source,
} from '@onrecord/model'
import type { ClaimsListRequest } from '../../src/lists/list-claims.ts'
import { isIn } from './places.ts'
import type { World } from './world.ts'

/** The claims a list is to have, by the plainest means. */
export const claimsIn = (world: World, filter: ClaimsListRequest): AnyClaim[] =>
  world
    .ofType('claim')
    .filter(
      (it) =>
        (filter.event === undefined || world.partsOf(filter.event).includes(it.event)) &&
        (filter.claimant === undefined || it.claimant === filter.claimant) &&
        (filter.about === undefined || (it.claimant !== filter.about && mentions(it).includes(filter.about))) &&
        (filter.question === undefined || questionOf(it) === filter.question) &&
        (filter.ids === undefined || filter.ids.includes(it.id)) &&
        (filter.kind === undefined || [filter.kind].flat().includes(it.kind)) &&
        isOf(it, filter) &&
        isSaid(world, it, filter) &&
        isAt(world, it, filter) &&
        isPrinted(world, it, filter),
    )

/** The question a claim answers; null for one of a kind we do not know. */
export const questionOf = (claim: AnyClaim): string | null => (isKnown(claim) ? questionId(claim) : null)

const isOf = (claim: AnyClaim, { outcome, population }: ClaimsListRequest): boolean => {
  if (outcome === undefined && population === undefined) return true
  if (!isKnown(claim) || claim.kind !== 'casualties') return false
  // All the figures there are count those who were executed.
  return (
    (outcome === undefined || ['killed', 'executed', 'harmed'].includes(outcome)) &&
    (population === undefined || isAmong(claim.value.scope.population, population))
  )
}

const isAmong = (population: Population | null, wanted: string): boolean =>
  population === null
    ? wanted === 'unstated'
    : wanted === 'everyone'
      ? Object.keys(population).length === 0
      : Object.entries(population).some(([facet, term]) =>
          (facets[facet as 'status'].broader(term as 'civilian') as string[]).includes(wanted),
        )

const isSaid = (world: World, claim: AnyClaim, { saidFrom, saidTo, saidBy }: ClaimsListRequest): boolean => {
  const day = world.saidOn(claim)
  return (
    (saidFrom === undefined || (day !== null && day >= (daysOf(saidFrom).first ?? ''))) &&
    [saidTo, saidBy].every((last) => last === undefined || (day !== null && day <= (daysOf(last).last ?? '')))
  )
}

const isAt = (world: World, claim: AnyClaim, { country, place, bbox, onMap }: ClaimsListRequest): boolean => {
  const own = isKnown(claim) && 'scope' in claim.value ? (claim.value.scope.area?.places ?? []) : []
  const all = [...(world.now(claim.event) as ContestedEvent).places, ...own]
  return (
    (country === undefined || all.flatMap(world.countriesOf).includes(country)) &&
    (place === undefined || all.some((id) => world.above(id).includes(place))) &&
    (bbox === undefined || own.some((id) => isIn(bbox, world.now(id) as Place))) &&
    (!onMap || own.some((id) => (world.now(id) as Place).point !== null))
  )
}

const isPrinted = (world: World, { id }: AnyClaim, { outlet, lang }: ClaimsListRequest): boolean =>
  (outlet === undefined && lang === undefined) ||
  world.printed(id).some((report) => {
    const { publisher, language } = world.now(report.source) as Source
    return (outlet === undefined || publisher === outlet) && (lang === undefined || language.startsWith(lang))
  })
