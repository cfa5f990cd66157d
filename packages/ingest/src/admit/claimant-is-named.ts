import { foldText } from '@onrecord/model'
import type { Draft } from '../draft/draft.ts'
import type { Rule } from './rule.ts'
import { wholeIn } from './stands-whole.ts'

const pronoun = /^(he|she|they|it|we|i|who|him|her|them|هو|هي|هم|هما|هن)$/i

/** Whom a draft has speak: the name it was resolved to, else the words there are; null when the text speaks for itself. */
export const claimantIn = ({ source }: Draft): string | null => source?.resolved?.name ?? source?.name ?? null

/** Whoever is said to say it is named in the kept copy, in just these letters and as a whole: "Ala" is not in "Alawite". */
export const claimantIsNamed: Rule = (draft, { text }) => {
  const name = claimantIn(draft)
  if (name === null) return []
  if (pronoun.test(name.trim()))
    return [{ code: 'claimant-unresolved', sentence: `Whom “${name}” stands for is not known.` }]
  if (wholeIn(text, name).length > 0) return []
  const near = wholeIn(foldText(text), foldText(name)).length > 0
  return [
    near
      ? { code: 'claimant-near-miss', sentence: `The copy spells “${name}” otherwise.` }
      : { code: 'claimant-not-named', sentence: `The copy does not name “${name}”.` },
  ]
}
