import {
  type AsPrinted,
  type Claim,
  countWords,
  dateWords,
  type Population,
  type PublishedClaim,
  populationWords,
  type Scope,
  vocabularies,
} from '@onrecord/model'
import type { ReactNode } from 'react'
import type { Fact } from '../page/facts.tsx'
import { PartyNames, PlaceNames } from '../page/names.tsx'
import { Foreign } from '../page/text.tsx'
import type { View } from '../page/view.ts'

/** Whom a population means, in words; everyone when it names no facet. */
export const whom = (population: Population, { language, words }: View): string =>
  Object.keys(population).length === 0 ? words.claim.everyone : populationWords(population, language)

/** The scope a claim has, if its kind has one. */
export const scopeOf = (claim: Claim | AsPrinted): Scope | null => ('scope' in claim.value ? claim.value.scope : null)

const asStated = (text: string | null | undefined, view: View) =>
  text ? (
    <small>
      {view.words.claim.asStated} “<Foreign text={text} lang="en" language={view.language} />”
    </small>
  ) : null

const scopeFacts = (scope: Scope, claim: PublishedClaim, view: View, counts: boolean): Fact[] => {
  const { words, language } = view
  const stated = claim.asStated
  const beside = (value: ReactNode, text: string | null | undefined) =>
    value === null && !text ? null : (
      <>
        {value ?? <i>{words.claim.notStated}</i>} {asStated(text, view)}
      </>
    )
  return [
    ...(counts
      ? [
          {
            name: words.claim.whom,
            value: beside(scope.population === null ? null : whom(scope.population, view), stated?.population),
          },
        ]
      : []),
    ...(scope.mostly === null ? [] : [{ name: words.claim.mostly, value: whom(scope.mostly, view) }]),
    {
      name: words.claim.where,
      value: beside(scope.area === null ? null : <PlaceNames ids={scope.area.places} view={view} />, stated?.area),
    },
    { name: words.claim.when, value: scope.window === null ? null : dateWords(scope.window, language) },
    ...(counts || scope.by !== null
      ? [{ name: words.claim.byWhom, value: scope.by === null ? null : <PartyNames ids={scope.by} view={view} /> }]
      : []),
  ]
}

/** What a claim counts or is about, row by row: what the speaker did not say is there as "not stated". */
export const claimFacts = (claim: PublishedClaim, view: View): Fact[] => {
  const { words, language } = view
  const { figures } = words
  const scope = scopeOf(claim)
  if (claim.kind !== 'casualties' && claim.kind !== 'tally')
    return scope === null ? [] : scopeFacts(scope, claim, view, false)
  const { value } = claim
  const thing =
    claim.kind === 'casualties'
      ? vocabularies.outcome.terms[claim.value.outcome].label[language]
      : vocabularies.counted.terms[claim.value.what].label[language]
  const of = claim.kind === 'tally' && claim.value.of !== null ? ` (${claim.value.of})` : ''
  return [
    { name: words.claim.figure, value: `${countWords(value.count, language)} · ${thing}${of}` },
    ...(value.count.wording === null
      ? []
      : [{ name: words.claim.inWords, value: <q dir="auto">{value.count.wording}</q> }]),
    ...(claim.asStated?.unit ? [{ name: words.claim.asStated, value: <q dir="auto">{claim.asStated.unit}</q> }] : []),
    ...scopeFacts(value.scope, claim, view, claim.kind === 'casualties'),
    { name: words.claim.stance, value: value.stance === 'unstated' ? null : figures.stances[value.stance] },
    { name: words.claim.method, value: value.method === 'unstated' ? null : figures.methods[value.method] },
  ]
}
