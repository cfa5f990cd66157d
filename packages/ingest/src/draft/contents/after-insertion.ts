import { hasFinite, isTime, type Range } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { speechAndMore } from './speech-parts.ts'

/** Whether a stretch holds a number, in figures or words. */
export const counts = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ pos, lower }) => pos === 'NUM' || /^(?:dozens|scores|hundreds|thousands)$/.test(lower))

/** What is said behind an inserted speaker: "…, officials said, leaving 17 people dead", "…, he added, and only six were hurt". */
export const afterInsertion = (read: ReadText, from: number, limit: number): Range[] | null => {
  const token = read.tokens[from]
  if (token === undefined || from >= limit) return null
  if (token.quotation >= 0) return speechAndMore(read, read.sentences[token.sentence] as Sentence, from)
  // "…, the defender said, 1,437 of them children"
  if (token.pos === 'NUM' && read.tokens[from + 1]?.lower === 'of') return [[from, limit]]
  // "…, she says, and 259 have been booked", "…, the coast guard said, up from 48"
  const next = read.tokens[from + 1]
  if (token.lower === 'and' && next?.pos === 'NUM' && hasFinite(read.tokens, from + 1, limit))
    return [[from + 1, limit]]
  if (
    /^(?:up|down|from|compared)$/.test(token.lower) &&
    read.tokens.slice(from + 1, from + 4).some(({ pos }) => pos === 'NUM')
  )
    return [[from, limit]]
  if (token.lower === 'and' && isSpeech(read, from + 1))
    return speechAndMore(read, read.sentences[token.sentence] as Sentence, from + 1)
  // "…, officials said, leaving 17 people dead", "…, he reported, and only six were hurt"
  const behind = /^(?:and|but)$/.test(token.lower) ? from + 1 : from
  const consequence =
    /^(?:leaving|killing|wounding|injuring|bringing|raising|taking|including|forcing|displacing|trapping|sending|destroying|with|among)$/.test(
      token.lower,
    )
  if (
    (consequence && counts(read.tokens, from, Math.min(limit, from + 8))) ||
    (token.lower === 'and' && counts(read.tokens, behind, limit) && hasFinite(read.tokens, behind, limit))
  )
    return [[behind, limit]]
  // "two more than had been announced"
  if (token.pos === 'NUM' && /^(?:more|fewer|less|higher|lower)$/.test(next?.lower ?? '')) return [[from, limit]]
  if (
    /^(?:adding|saying|citing|quoting|noting|who|which|but|while|though|although|whereas|according|and|as|after|before|when|referring|speaking)$/.test(
      token.lower,
    ) ||
    /ing$/.test(token.lower)
  )
    return null
  // "…, officials said, a day after 12 people died"
  if (read.tokens.slice(from, from + 3).some((word) => isTime(word))) return null
  return hasFinite(read.tokens, from, limit) ? [[from, limit]] : null
}
