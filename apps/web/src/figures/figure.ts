import {
  areaWords,
  boundOf,
  type Count,
  canonicalJson,
  daysOf,
  type Facet,
  type Language,
  numberWords,
  type Population,
  type PublishedClaim,
  populationWords,
  type Term,
  vocabularies,
} from '@onrecord/model'
import type { View } from '../page/view.ts'
import { daySpan } from './days.ts'
import { type Shape, shapeOf } from './shape.ts'

/** A claim that answers with a figure. */
export type FigureClaim = Extract<PublishedClaim, { kind: 'casualties' | 'tally' }>

/** Whether a claim answers with a figure. */
export const isFigure = (claim: PublishedClaim): claim is FigureClaim =>
  claim.kind === 'casualties' || claim.kind === 'tally'

/** A figure as the chart needs it: who, how many, of whom, when. */
export interface Figure {
  readonly id: string
  readonly claimant: string
  readonly name: string
  /** The count as short as it can be said beside a mark: "≥ 1,383". */
  readonly short: string
  /** A place too small to go unsaid beside the number, with its comma; empty otherwise. */
  readonly place: string
  readonly count: Count
  /** The first and last day it may have been said. */
  readonly days: readonly [number, number] | null
  readonly shape: Shape
  /** Whom it counts, in words; figures with the same words stand in one panel. */
  readonly people: string
  /** The same for the same speaker on the same scope, whose figures may be joined; a growing window counts as the same. */
  readonly series: string
  /** The last day it counts; a figure that counts fewer days than one before it is no later state of the same toll. */
  readonly cutOff: string | null
  readonly sentence: string
}

const signs: Record<ReturnType<typeof boundOf>, string> = {
  exact: '',
  at_least: '≥ ',
  more_than: '> ',
  at_most: '≤ ',
  about: '≈ ',
  range: '',
  worded: '≥ ',
}

/** A count as short as it can be said: "≥ 1,383". */
export const shortCount = (count: Count): string => {
  const bound = boundOf(count)
  if (bound === 'range') return `${numberWords(count.min ?? 0)}–${numberWords(count.max ?? 0)}`
  const n = count.point ?? count.min ?? count.max
  if (n === null) return `“${count.wording ?? ''}”`
  // Held left to right: in Arabic text a bare ≥ would be mirrored into ≤.
  return signs[bound] === '' ? numberWords(n) : `\u2066${signs[bound]}${numberWords(n)}\u2069`
}

// A single facet has a name of its own, in the nominative; several are put together as a phrase.
const heading = (population: Population, language: Language): string => {
  const [only, ...more] = Object.entries(population)
  if (only === undefined || more.length > 0) return populationWords(population, language)
  const [facet, term = ''] = only
  const terms: Readonly<Record<string, Term>> = vocabularies[facet as Facet].terms
  return terms[term]?.label[language] ?? populationWords(population, language)
}

/** Whom a figure counts, in words; "not stated" where it does not say. */
export const peopleWords = (claim: FigureClaim, { language, words }: View): string => {
  if (claim.kind === 'tally') return ''
  const { population, mostly } = claim.value.scope
  const people =
    population === null
      ? words.figures.populationNotStated
      : Object.keys(population).length === 0
        ? words.figures.everyone
        : heading(population, language)
  return mostly === null ? people : `${people} (${words.figures.mostly(populationWords(mostly, language))})`
}

// A figure about the whole country or a governorate needs no place beside its mark; one about a village does.
const wide = new Set(['country', 'region', 'governorate'])

/** A claim’s figure, with its words in the reader’s language. */
export const figureOf = (claim: FigureClaim, view: View): Figure => {
  const { scope, count } = claim.value
  const single = scope.area?.places.length === 1 ? view.places.get(scope.area.places[0] ?? '') : undefined
  const start = scope.window?.split('/')[0] ?? null
  return {
    id: claim.id,
    claimant: claim.claimant,
    name: view.naming.party(claim.claimant),
    short: shortCount(count),
    place:
      scope.area !== null && single !== undefined && !wide.has(single.kind)
        ? view.words.page.comma + areaWords(scope.area, view.naming)
        : '',
    count,
    days: daySpan(claim.statedAt),
    shape: claim.kind === 'tally' ? 'circle' : shapeOf(scope.population),
    people: peopleWords(claim, view),
    series: canonicalJson([
      claim.claimant,
      claim.kind === 'casualties' ? claim.value.outcome : claim.value.what,
      { ...scope, window: start },
    ]),
    cutOff: scope.window === null ? null : daysOf(scope.window).last,
    sentence: claim.sentence[view.language],
  }
}

/** The number a mark stands at; null when the words hold none. */
export const heightOf = ({ count }: Figure): number | null =>
  count.point ?? (count.min !== null && count.max !== null ? (count.min + count.max) / 2 : (count.min ?? count.max))
