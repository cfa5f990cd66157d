import { hasFinite, isTime } from '../reading/phrases.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { counts } from './counting.ts'
import type { Figure } from './figure.ts'
import { between, type Spot } from './told.ts'

const countNoun = new RegExp(`^(?:${counts})$`)

/** Whether a noun of counting stands further left: "the number most media carried was six". */
export const isFarCount = (read: ReadText, sentence: Sentence, spot: Spot): boolean => {
  const verb = spot.from - (/^(?:now|already|currently|still)$/.test(read.tokens[spot.from - 1]?.lower ?? '') ? 2 : 1)
  if (!/^(?:is|was|at|are|were|reached|reaches)$/.test(read.tokens[verb]?.lower ?? '')) return false
  for (let at = verb - 1; at >= Math.max(sentence.from, spot.from - 18); at -= 1) {
    const token = read.tokens[at]
    if (/^[;:]$/.test(token?.text ?? '')) return false
    if (countNoun.test(token?.lower ?? '')) return token?.lower !== 'report' && token?.lower !== 'list'
  }
  return false
}

/** Whether a day stands with the number, its verb left out: "38 on Monday and on the next morning 45", ", 183 a week later". */
export const isDated = (read: ReadText, sentence: Sentence, spot: Spot): boolean => {
  const { tokens } = read
  const mark = tokens[spot.from - 1]
  if (/^(?:,|and)$/.test(mark?.lower ?? ''))
    return (
      (tokens[spot.to]?.pos === 'DET' && isTime(tokens[spot.to + 1]) && tokens[spot.to + 2]?.lower === 'later') ||
      (/^(?:on|by|in)$/.test(tokens[spot.to]?.lower ?? '') && isTime(tokens[spot.to + 1]))
    )
  // "corrected to 67 on the 15th and to 71"
  if (/^(?:and|,) to$/.test(between(read, spot.from - 2, spot.from))) return true
  let time = false
  for (let at = spot.from - 1; at >= Math.max(sentence.from, spot.from - 8); at -= 1) {
    const token = tokens[at]
    if (/^(?:,|and|but)$/.test(token?.lower ?? '')) return time
    if (
      isTime(token) ||
      /^\d{1,2}(?:st|nd|rd|th)$/.test(token?.lower ?? '') ||
      /^(?:st|nd|rd|th|day|noon|midnight|dawn|dusk)$/.test(token?.lower ?? '')
    )
      time = true
    else if (!/^(?:on|by|at|in|the|next|following|same|that|of|to|a|few|later|\d+)$/.test(token?.lower ?? ''))
      return false
  }
  return false
}

/** Whether the sentence is a line of a list, without a verb: "The army and its allies: 24 civilians". */
export const isLine = (read: ReadText, sentence: Sentence): boolean =>
  sentence.to - sentence.from < 25 && !hasFinite(read.tokens, sentence.from, sentence.to)

/** Whether the number stands in a line below the one that tells the whole: "• 12 in Asan", "Tolma – 7". */
export const isItem = (read: ReadText, sentence: Sentence, spot: Spot, topic: Figure | null): boolean => {
  const { tokens } = read
  const [first, last] = [tokens[sentence.from], tokens[sentence.to - 1]]
  if (first === undefined || topic === null || !isLine(read, sentence)) return false
  const above = first.paragraph - (tokens[topic.from]?.paragraph ?? 0)
  if (above < 1 || above > 6) return false
  const opens =
    spot.from === sentence.from + 1 &&
    /^[•*–—-]$/.test(first.text) &&
    /^(?:in|at|near|on|from)$/.test(tokens[spot.to]?.lower ?? '')
  return opens || (spot.to === sentence.to && last !== undefined && /^[–—:]$/.test(tokens[spot.from - 1]?.text ?? ''))
}
