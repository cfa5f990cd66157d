import { type Count, countsIn, readCount } from '@onrecord/model'
import type { Aside, DraftOutcome } from '../draft.ts'
import { headOf, ownNoun } from './arabic-heads.ts'
import { inherited, partly } from './arabic-inherited.ts'
import { arabicOther } from './arabic-not-people.ts'
import { stepsOf } from './arabic-number-parts.ts'
import type { ArabicSentence } from './arabic-text.ts'
import { arabicTold } from './arabic-told.ts'

/** A number of people in an Arabic text. */
export interface ArabicFigure {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly count: Count
  readonly sentence: number
  readonly head: string | null
  readonly outcome: DraftOutcome
  /** True behind "among them". */
  readonly part: boolean
  readonly rule: string
}

// Told by the words that govern the number: nothing said before weighs more.
const clear = /^figure\.(?:object|toll|told-before|state)$/

/** Finds the numbers of people in an Arabic text. */
export const findArabicFigures = (
  text: string,
  sentences: readonly ArabicSentence[],
): { figures: ArabicFigure[]; aside: Aside[] } => {
  const figures: ArabicFigure[] = []
  const aside: Aside[] = []
  sentences.forEach((sentence, index) => {
    const first = sentence[0]
    const last = sentence.at(-1)
    if (first === undefined || last === undefined) return
    let previous: ArabicFigure | undefined
    const here = text.slice(first.start, last.end)
    const parts = [...here.matchAll(countsIn('ar'))].flatMap((found) =>
      stepsOf(
        here.slice(Math.max(0, found.index - 80), found.index),
        found[0].trim(),
        first.start + found.index + (found[0].length - found[0].trimStart().length),
      ),
    )
    for (const { at: start, words: wording, bare } of parts) {
      const count = readCount(wording)
      if (count === null) continue
      const end = start + wording.length
      const from = sentence.findIndex((token) => token.end > start)
      const behind = sentence.findIndex((token) => token.start >= start + bare.length)
      const to = behind < 0 ? sentence.length : behind
      if (from < 0) continue
      const against = arabicOther(sentence, from, to, wording)
      const gap = previous === undefined ? '' : text.slice(previous.end, start)
      const earlier = (figures.at(-1)?.sentence ?? -9) >= index - 6 ? figures.at(-1) : undefined
      const told = arabicTold(sentence, from, to)
      const inherit = inherited(sentence, { from, to, gap }, previous, earlier)
      const near = told !== null && told.rule === 'figure.head'
      const outcome = near
        ? told
        : inherit !== null &&
            (inherit.part === true || told === null || !(clear.test(told.rule) || inherit.rule === 'figure.others'))
          ? inherit
          : (told ?? inherit)
      if (against !== null || outcome === null || count.max === 0) {
        aside.push({
          reason: against ?? 'a number of which no outcome is told',
          rule: 'figure.other',
          quote: wording,
          start,
          end,
        })
        continue
      }
      const head = headOf(text, sentence, to)
      const figure: ArabicFigure = {
        start,
        end,
        from,
        to,
        count,
        sentence: index,
        head: head ?? ownNoun(sentence, from, to),
        part: partly(sentence, from) || outcome.part === true,
        outcome: outcome.outcome,
        rule: outcome.rule,
      }
      previous = figure
      figures.push(figure)
    }
  })
  return { figures, aside }
}
