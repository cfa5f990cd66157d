import {
  areaWords,
  byWords,
  type ComparedPair,
  countWords,
  type Dimension,
  dateWords,
  type ListedClaim,
  type PublishedClaim,
  populationWords,
  positionOf,
  type Relation,
  vocabularies,
} from '@onrecord/model'
import { scopeOf, whom } from '../claim/scope-facts.tsx'
import { isFigure } from '../figures/figure.ts'
import type { View } from '../page/view.ts'

/** One thing two claims are held side by side in; null is what a claim does not say. */
export interface Row {
  readonly name: string
  readonly a: string | null
  readonly b: string | null
  /** What the comparison calls it, where it looks at that. */
  readonly dimension: Dimension | null
  /** How the first stands to the second, where the comparison looked at that. */
  readonly relation: Relation | null
  readonly differs: boolean
}

type Say = (claim: PublishedClaim) => string | null

const isKnown = (claim: ListedClaim): claim is PublishedClaim => !('unknown' in claim)

const people = (claim: PublishedClaim, view: View): string | null => {
  const scope = scopeOf(claim)
  if (scope === null || scope.population === null) return null
  const mostly =
    scope.mostly === null ? '' : ` (${view.words.figures.mostly(populationWords(scope.mostly, view.language))})`
  return whom(scope.population, view) + mostly
}

const countedThing =
  (view: View): Say =>
  (claim) =>
    claim.kind === 'casualties'
      ? vocabularies.outcome.terms[claim.value.outcome].label[view.language]
      : claim.kind === 'tally'
        ? vocabularies.counted.terms[claim.value.what].label[view.language]
        : null

const attitudeOf =
  (view: View): Say =>
  (claim) =>
    'attitude' in claim.value ? vocabularies.attitude.terms[claim.value.attitude].label[view.language] : null

/** What two claims are held side by side in, row by row: the same ones for both, in the order of reading. */
export const rowsOf = (
  { a, b, comparison }: { a: ListedClaim; b: ListedClaim; comparison: Pick<ComparedPair, 'dimensions'> },
  view: View,
): Row[] => {
  const { words, language, naming } = view
  const { claim: say, figures, compare } = words
  const row = (name: string, of: (claim: ListedClaim) => string | null, dimension?: Dimension): Row => {
    const [first, second] = [of(a), of(b)]
    const relation = dimension === undefined ? null : (comparison.dimensions[dimension] ?? null)
    return {
      name,
      a: first,
      b: second,
      dimension: dimension ?? null,
      relation,
      differs: relation === null ? first !== second : relation !== 'same',
    }
  }
  const known = (of: Say) => (claim: ListedClaim) => (isKnown(claim) ? of(claim) : null)
  const scoped = (of: (scope: NonNullable<ReturnType<typeof scopeOf>>) => string | null) =>
    known((claim) => {
      const scope = scopeOf(claim)
      return scope === null ? null : of(scope)
    })
  const numbers = [a, b].some((claim) => isKnown(claim) && isFigure(claim))
  const figure = (of: (claim: Extract<PublishedClaim, { kind: 'casualties' | 'tally' }>) => string | null) =>
    known((claim) => (isFigure(claim) ? of(claim) : null))
  const all: Row[] = [
    row(say.speaker, (claim) => naming.party(claim.claimant)),
    row(say.said, (claim) => (claim.statedAt === null ? null : dateWords(claim.statedAt, language))),
    ...(a.event === b.event ? [] : [row(compare.event, (claim) => naming.event(claim.event), 'event')]),
    ...(numbers
      ? [
          row(say.counts, known(countedThing(view)), 'outcome'),
          row(
            say.figure,
            figure(({ value }) => countWords(value.count, language)),
            'count',
          ),
          row(
            say.whom,
            known((claim) => people(claim, view)),
            'population',
          ),
        ]
      : [
          row(
            compare.answer,
            known((claim) => positionOf(claim, naming)?.wording ?? null),
          ),
          row(compare.attitude, known(attitudeOf(view)), 'attitude'),
        ]),
    row(
      say.where,
      scoped(({ area }) => (area === null ? null : areaWords(area, naming))),
      'area',
    ),
    row(
      say.when,
      scoped(({ window }) => (window === null ? null : dateWords(window, language))),
      'window',
    ),
    row(
      say.byWhom,
      scoped(({ by }) => (by === null ? null : byWords(by, naming))),
      'by',
    ),
    ...(numbers
      ? [
          row(
            say.stance,
            figure(({ value }) => (value.stance === 'unstated' ? null : figures.stances[value.stance])),
            'stance',
          ),
          row(
            say.method,
            figure(({ value }) => (value.method === 'unstated' ? null : figures.methods[value.method])),
          ),
        ]
      : []),
    row(say.basis, ({ basis }) => (basis.type === 'unstated' ? null : say.bases[basis.type])),
  ]
  // A row that neither claim speaks to, and the comparison did not look at, says nothing.
  return all.filter(({ a: first, b: second, relation }) => first !== null || second !== null || relation !== null)
}
