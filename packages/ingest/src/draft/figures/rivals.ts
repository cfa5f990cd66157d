import { isTime } from '../reading/phrases.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import type { Figure } from './figure.ts'
import { headOf } from './figure-heads.ts'
import { outcomeWords } from './figure-words.ts'
import type { Spot } from './told.ts'

// Whether the number at a place counts something named that is no harm: "33 strikes", "$3 million".
const countsOther = (read: ReadText, sentence: Sentence, at: number): boolean => {
  const { tokens } = read
  if (/^[$€£]$/.test(tokens[at - 1]?.text ?? '')) return true
  // "in clashes at three universities", "which had four vehicles": beside the point.
  if (/^(?:ADP|DET)$/.test(tokens[at - 1]?.pos ?? '')) return false
  if (
    tokens
      .slice(Math.max(sentence.from, at - 3), at)
      .some(({ lower }) => /^(?:which|who|that|by|at|on|in)$/.test(lower))
  )
    return false
  if (tokens[at + 1]?.pos === 'NUM' || /^[%-]$/.test(tokens[at + 1]?.text ?? '')) return false
  const { end, head } = headOf(read, sentence, at + 1)
  const last = tokens[end - 1]
  if (head === null || last === undefined || last.pos !== 'NOUN' || isTime(last)) return false
  const next = tokens[end]
  return (
    !/^(?:people|persons|men|women|children|civilians|others|victims|bodies|names|times|minutes|hours|days|weeks|months|years|a\.m|p\.m|am|pm)$/.test(
      last.lower,
    ) && !outcomeWords.has(next?.lower ?? '')
  )
}

/** Whether another count stands nearer than the harm the text counts: "40 shells, residents said 60". */
export const hasRival = (read: ReadText, sentence: Sentence, spot: Spot, topic: Figure | null): boolean => {
  for (let at = spot.from - 1; at >= Math.max(sentence.from, topic?.to ?? 0, spot.from - 30); at -= 1)
    if (read.tokens[at]?.pos === 'NUM') return countsOther(read, sentence, at)
  return false
}
