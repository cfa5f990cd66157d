import type { Figure } from '../figures/figure.ts'
import type { ReadText } from '../reading/tokens.ts'
import type { Attribution } from './attribution.ts'
import { looseSpeech } from './loose-speech.ts'
import { bySentence } from './near.ts'
import { nounFrame } from './noun-frames.ts'
import { rivalTeller } from './rival-claims.ts'
import { bracketed } from './source-brackets.ts'
import { headed } from './source-heads.ts'
import { tellerOf } from './tellers.ts'
import { tellingOf } from './tellings.ts'

/** The attributions of a text with those its numbers give away: by a paper, a bracket, a heading, or a verb no lexicon has. */
export const withFigureTellers = (
  read: ReadText,
  figures: readonly Figure[],
  attributions: readonly Attribution[],
): Attribution[] => {
  const found = [...attributions]
  const counting = figures.filter(({ outcome }) => outcome !== null)
  // Whoever may hold a number, and the numbers beside it, are looked for in its sentence and the one before.
  const near = bySentence(read, attributions)
  const added = new Map<number, Attribution[]>()
  const counts = Map.groupBy(figures, ({ sentence }) => sentence)
  for (const figure of counting) {
    const { sentence } = figure
    const own = added.get(sentence) ?? []
    const around = [...near(sentence), ...own]
    const beside = [...(counts.get(sentence - 1) ?? []), ...(counts.get(sentence) ?? [])]
    const teller =
      rivalTeller(read, figure, beside, around) ??
      looseSpeech(read, figure, found) ??
      nounFrame(read, figure, around) ??
      tellerOf(read, figure, around) ??
      tellingOf(read, figure, around)
    if (teller === null) continue
    found.push(teller)
    added.set(sentence, [...own, teller])
  }
  for (const figure of counting) {
    const named = bracketed(read, figure, figures, found)
    if (named !== null) found.push(named)
  }
  found.push(...headed(read, figures, found))
  return found.toSorted((a, b) => a.cue.from - b.cue.from)
}
