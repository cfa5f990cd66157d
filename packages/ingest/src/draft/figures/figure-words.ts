import type { DraftOutcome } from '../draft.ts'
import { readLexicon } from '../lexicon.ts'

// How a word tells an outcome: a verb with an object, a verb without, an adjective, a noun.
type OutcomeRole = 'vt' | 'vi' | 'a' | 'n'

/** A word that tells what happened to people. */
export interface OutcomeWord {
  readonly outcome: DraftOutcome
  readonly role: OutcomeRole
}

/** Words that tell what happened to people. */
export const outcomeWords: ReadonlyMap<string, OutcomeWord> = new Map(
  readLexicon('outcomes')
    .filter(({ outcome }) => outcome !== 'none')
    .map(({ word = '', outcome, role }) => [word, { outcome: outcome as DraftOutcome, role: role as OutcomeRole }]),
)

/** What numbers count beside people, with the reason to give. */
export const notPeople: ReadonlyMap<string, string> = new Map(
  readLexicon('not-people').map(({ word = '', reason = '' }) => [word, reason]),
)

/** Facets of a population by the word that tells them; one word may tell two. */
export const populationWords: ReadonlyMap<string, readonly (readonly [facet: string, term: string])[]> = (() => {
  const map = new Map<string, (readonly [string, string])[]>()
  for (const { word = '', facet = '', term = '' } of readLexicon('populations'))
    map.set(word, [...(map.get(word) ?? []), [facet, term]])
  return map
})()
