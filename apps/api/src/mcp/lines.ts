import { type Language, type ListedClaim, type Question, textIn } from '@onrecord/model'
import type { Reading } from '../reading/reader.ts'

/** How many claims a tool tells of at once. */
const CLAIMS_AT_ONCE = 60

/** A claim as one line: its sentence, which names the speaker, and its id. */
export const claimLine = (claim: ListedClaim, lang: Language): string =>
  `- ${textIn(claim.sentence, lang).text} [${claim.id}]`

const states: Readonly<Record<Question['state'], string>> = {
  unanswered: 'nobody has answered',
  'single-origin': 'everything said goes back to one origin',
  agreed: 'those who answered agree',
  disputed: 'answers conflict',
  open: 'answers differ without contradicting one another',
}

/** A question as lines: how it stands, and each answer with those who give it. */
export const questionLines = (question: Question, { dossier }: Reading, lang: Language): string[] => {
  const naming = dossier.names[lang]
  const named = (ids: readonly string[]): string => ids.map(naming.party).join(', ')
  const { counts } = question.comparison
  const pairs = Object.entries(counts).filter(([, count]) => count > 0)
  return [
    `${textIn(question.wording, lang).text} [${question.id}]`,
    `  State: ${question.state} (${states[question.state]}); ${question.claims.length} claims by ${question.claimants.length} claimants from ${question.origins.length} independent origins.`,
    ...question.positions.map(
      (position) => `  - Answer “${textIn(position.wording, lang).text}”, given by: ${named(position.claimants)}.`,
    ),
    ...(question.silent.length > 0 ? [`  Asked and silent: ${named(question.silent)}.`] : []),
    ...(pairs.length > 0
      ? [`  Pairs of claims: ${pairs.map(([outcome, count]) => `${count} ${outcome}`).join(', ')}.`]
      : []),
  ]
}

/** A page of claims as lines, and how to get the rest. */
export const pageLines = (claims: readonly ListedClaim[], offset: number, lang: Language): string[] => {
  const shown = claims.slice(offset, offset + CLAIMS_AT_ONCE)
  const after = offset + shown.length
  return [
    ...shown.map((claim) => claimLine(claim, lang)),
    ...(after < claims.length ? [`${claims.length - after} more: ask again with offset ${after}.`] : []),
  ]
}

/** How to get what follows a page; nothing where it was the last. */
export const againLines = (
  shown: number,
  { value, atLeast }: { readonly value: number; readonly atLeast: boolean },
  next: string | null,
): string[] =>
  next === null
    ? []
    : [
        `${shown} of ${atLeast ? 'more than ' : ''}${value} are shown: ask again with cursor ${next} for those that follow.`,
      ]
