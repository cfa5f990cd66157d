import type { DraftOutcome } from '../draft.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import type { Figure } from './figure.ts'
import { outcomeWords } from './figure-words.ts'
import type { Spot } from './told.ts'

/** What the text counts: its last number in the same paragraph; else its dead, if it has any. */
export const topicOf = (read: ReadText, spot: Spot, earlier: readonly Figure[], lead: string): Figure | null => {
  const told = earlier.filter(({ outcome }) => outcome !== null)
  const dead = told.findLast(({ outcome }) => outcome === 'killed')
  if (/\b(?:toll|death toll)\b/.test(lead) && dead !== undefined) return dead
  const here = told.findLast(({ from }) => read.tokens[from]?.paragraph === read.tokens[spot.from]?.paragraph)
  // "46 dead and 75 injured": a number alone is of the dead.
  if (here !== undefined && dead !== undefined && dead.sentence === here.sentence) return dead
  return here ?? dead ?? told.at(-1) ?? null
}

/** What the words shortly before tell: "No one knows how many have died. The ministry stopped counting at 18,800". */
export const wordBefore = (read: ReadText, spot: Spot): DraftOutcome | null => {
  for (let at = spot.from - 1; at > Math.max(0, spot.from - 40); at -= 1) {
    const outcome = outcomeWords.get(read.tokens[at]?.lower ?? '')?.outcome
    if (outcome !== undefined) return outcome
  }
  return null
}

/** What the noun on the left tells: "the estimate of civilian deaths, 62 since January", "Kidnapped pupils: state says 46". */
export const nounLeft = (read: ReadText, sentence: Sentence, spot: Spot, counted: boolean): DraftOutcome | null => {
  const reach = counted ? 12 : 9
  for (let at = spot.from - 1; at >= Math.max(sentence.from, spot.from - reach); at -= 1) {
    const token = read.tokens[at]
    if (token === undefined || token.pos === 'NUM' || /^(?:[.;]|whereas|while|whilst)$/.test(token.lower)) return null
    const word = outcomeWords.get(token.lower)
    if (/^(?:toll|fatal)$/.test(token.lower)) return 'killed'
    if (word === undefined) continue
    // "eight died and the total is now 149": behind words of counting, whatever was told last.
    if (word.role === 'n' || counted) return word.outcome
    const before = read.tokens[at - 1]
    const described = /^(?:NOUN|PROPN|ADJ)$/.test(read.tokens[at + 1]?.pos ?? '')
    if (before?.pos === 'DET' && !described) return word.outcome
    if (at === sentence.from && described) return word.outcome
  }
  return null
}
