import type { Attribution } from './attribution.ts'
import type { Figure } from './figure.ts'
import { looseSpeech } from './loose-speech.ts'
import { nounFrame } from './noun-frames.ts'
import { rivalTeller } from './rival-claims.ts'
import { bracketed } from './source-brackets.ts'
import { headed } from './source-heads.ts'
import { tellerOf } from './tellers.ts'
import { tellingOf } from './tellings.ts'
import type { ReadText } from './tokens.ts'

/** The attributions of a text with those its numbers give away: by a paper, a bracket, a heading, or a verb no lexicon has. */
export const withFigureTellers = (
  read: ReadText,
  figures: readonly Figure[],
  attributions: readonly Attribution[],
): Attribution[] => {
  const found = [...attributions]
  const counting = figures.filter(({ outcome }) => outcome !== null)
  for (const figure of counting) {
    const teller =
      rivalTeller(read, figure, figures, found) ??
      looseSpeech(read, figure, found) ??
      nounFrame(read, figure, found) ??
      tellerOf(read, figure, found) ??
      tellingOf(read, figure, found)
    if (teller !== null) found.push(teller)
  }
  for (const figure of counting) {
    const named = bracketed(read, figure, figures, found)
    if (named !== null) found.push(named)
  }
  found.push(...headed(read, figures, found))
  return found.toSorted((a, b) => a.cue.from - b.cue.from)
}
