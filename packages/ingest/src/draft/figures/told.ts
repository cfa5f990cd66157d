import type { DraftOutcome } from '../draft.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import type { Figure } from './figure.ts'
import { outcomeWords } from './figure-words.ts'

/** What happened to the people a number counts, and whether they are a part of others. */
export interface Told {
  readonly outcome: DraftOutcome
  readonly part: boolean
  readonly rule: string
}

/** A number before its outcome is known. */
export type Spot = Pick<Figure, 'from' | 'to' | 'headEnd' | 'head' | 'start' | 'end' | 'sentence'>

const group = (outcome: DraftOutcome): string => (/^(?:killed|executed)$/.test(outcome) ? 'killed' : outcome)

/** "killed or wounded", "dead and injured": one number for both. */
export const joined = (tokens: readonly Token[], at: number, outcome: DraftOutcome): DraftOutcome => {
  for (const step of [1, -1]) {
    if (!/^(?:and|or|\/|and\/or)$/.test(tokens[at + step]?.lower ?? '')) continue
    const other = outcomeWords.get(tokens[at + 2 * step]?.lower ?? '')
    if (other === undefined || group(other.outcome) === group(outcome)) continue
    if (
      new Set([group(other.outcome), group(outcome)]).size === 2 &&
      [other.outcome, outcome].every((one) => /^(?:killed|injured|casualties)$/.test(group(one)))
    )
      return 'casualties'
  }
  return outcome
}

/** The words of the sentence before a place. */
export const leftText = (read: ReadText, sentence: Sentence, start: number): string => {
  const first = read.tokens[sentence.from]
  return first === undefined ? '' : read.text.slice(first.start, start)
}

/** The words between two places, in lower case. */
export const between = (read: ReadText, a: number, b: number): string =>
  read.tokens
    .slice(a, b)
    .map(({ lower }) => lower)
    .join(' ')
