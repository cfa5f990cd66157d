import {
  facets,
  type Population,
  type PublishedClaim,
  type PublishedFigure,
  type Vocabulary,
  vocabularies,
} from '@onrecord/model'
import type { Store } from '@onrecord/store'
import type { Moment } from './moment.ts'
import type { Reader, Reading } from './reader.ts'
import { readReadings } from './readings.ts'

/** A claim that gives a number, as readers get it. */
export type FigureClaim = Extract<PublishedClaim, { kind: 'casualties' | 'tally' }>

/** A figure, and the dossier it was found in. */
export interface FoundFigure {
  readonly claim: FigureClaim
  readonly reading: Reading
}

/** Which figures are wanted; without any, all. */
export type FigureFilters = {
  /** Those about this event and its parts: its id or slug. */
  readonly event?: string | undefined
  /** Those of this outcome and its special cases. */
  readonly outcome?: string | undefined
  /** Those of these people or a part of them. */
  readonly population?: string | undefined
}

const isFigure = (claim: PublishedClaim): claim is FigureClaim => claim.kind === 'casualties' || claim.kind === 'tally'

/** Whether a term is another one or a special case of it. */
const isWithin = (vocabulary: Vocabulary, term: string, wanted: string): boolean =>
  vocabulary.broader(term).includes(wanted)

const isOf = (claim: FigureClaim, outcome: string): boolean =>
  claim.kind === 'casualties' && isWithin(vocabularies.outcome, claim.value.outcome, outcome)

/** Whether a population is the one a word stands for, or a part of it. */
const isAmong = (population: Population | null, wanted: string): boolean => {
  if (population === null) return wanted === 'unstated'
  const terms = Object.entries(population)
  if (wanted === 'everyone') return terms.length === 0
  return terms.some(
    ([facet, term]) => term !== undefined && isWithin(facets[facet as keyof typeof facets], term, wanted),
  )
}

/** The figures of events by date, event by event; those of an event’s parts are among its own. */
export const readFigures = async (
  store: Store,
  reader: Reader,
  moment: Moment,
  { event, outcome, population }: FigureFilters,
): Promise<FoundFigure[]> =>
  (await readReadings(store, reader, moment, event)).flatMap((reading) =>
    reading.published.claims.filter(isFigure).flatMap((claim) => {
      const wanted =
        (outcome === undefined || isOf(claim, outcome)) &&
        (population === undefined || isAmong(claim.value.scope.population, population))
      return wanted ? [{ claim, reading }] : []
    }),
  )

/** A figure as one row. */
export const rowOf = ({ claim }: FoundFigure): PublishedFigure => ({
  claim: claim.id,
  event: claim.event,
  question: claim.question,
  kind: claim.kind,
  counted: claim.kind === 'casualties' ? claim.value.outcome : claim.value.what,
  sentence: claim.sentence,
  count: claim.value.count,
  stance: claim.value.stance,
  scope: claim.value.scope,
  claimant: claim.claimant,
  statedAt: claim.statedAt,
  hedge: claim.hedge,
})
