import { isTime } from './phrases.ts'
import type { Token } from './tokens.ts'

const pointing = /^(?:this|that|last|next|same|every|each|following|previous|past)$/
const unit = /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|fortnight)$/
const away = /^(?:later|earlier|ago|before|after|afterwards|on)$/

/** Where words on when it was said end, without a preposition: "this morning", "the same night", "two days later"; the same place when there are none. */
export const timePhrase = (tokens: readonly Token[], from: number): number => {
  let at = from
  if (/^(?:the|a|an)$/.test(tokens[at]?.lower ?? '')) at += 1
  const word = tokens[at]
  if (word === undefined) return from
  if (pointing.test(word.lower) && (isTime(tokens[at + 1]) || unit.test(tokens[at + 1]?.lower ?? ''))) {
    at += 2
    while (isTime(tokens[at]) && !/^(?:'s|')$/.test(tokens[at + 1]?.lower ?? '')) at += 1
    return /^(?:'s|')$/.test(tokens[at]?.lower ?? '') ? from : at
  }
  if (word.pos === 'NUM' || at > from) {
    const noun = word.pos === 'NUM' || /^(?:few|couple|short)$/.test(word.lower) ? at + 1 : at
    if (unit.test(tokens[noun]?.lower ?? '') && away.test(tokens[noun + 1]?.lower ?? '')) return noun + 2
  }
  return from
}

/** Where words on when it was said start that end here: "A communiqué issued in Pretoria the same night"; null when none do. */
export const timeBefore = (tokens: readonly Token[], end: number, floor: number): number | null => {
  for (let from = end; from > floor && from > end - 5; from -= 1)
    if (from < end && timePhrase(tokens, from) === end + 1) {
      const wider = timePhrase(tokens, from - 1) === end + 1 && from - 1 > floor ? from - 1 : from
      return wider
    }
  return null
}
