import { adjunct, hasFinite, isFiniteVerb, isTime } from './phrases.ts'
import { isSpeech } from './speech.ts'
import type { ReadText, Token } from './tokens.ts'

// "claimed, without evidence, that", "reported, citing diplomats, that": where the "that" behind it stands.
const insertion = (tokens: readonly Token[], comma: number): number | null => {
  for (let at = comma + 2; at < comma + 15; at += 1) {
    if (/^[.;:]$/.test(tokens[at]?.text ?? '')) return null
    if (tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'that') return at + 1
  }
  return null
}

/** Where the "that" of what is said stands; null when there is none. */
export const thatAhead = (read: ReadText, from: number, ceiling: number): number | null => {
  const { tokens } = read
  for (let at = from; at < Math.min(ceiling, from + 16); at += 1) {
    const token = tokens[at]
    const behind = token?.text === ',' ? insertion(tokens, at) : null
    if (behind !== null && behind < ceiling && !isSpeech(read, behind)) return behind
    if (token === undefined || isSpeech(read, at)) return null
    // Titles: told NBC’s “Meet the Press” that
    if (token.quotation >= 0) continue
    if (token.lower === 'that' && at > from && /^(?:and|but|or)$/.test(tokens[at - 1]?.lower ?? '')) return null
    if (token.lower === 'that' && at > from && tokens[at - 1]?.pos === 'ADP') continue
    if (token.lower === 'that' && !pointing(tokens, at, ceiling))
      return at === from || !isFiniteVerb(tokens, at + 1) ? at : null
    if (token.text === ',' && tokens[at + 1]?.lower !== 'that' && !adjunct(tokens, at + 1) && !isTime(tokens[at + 1]))
      return null
    if (token.lower === 'to' && at === from && !/^(?:PRON|PROPN|DET|NOUN)$/.test(tokens[at + 1]?.pos ?? '')) return null
    if (
      isFiniteVerb(tokens, at) ||
      /^[;:]$/.test(token.text) ||
      (/ing$/.test(token.lower) && tokens[at - 1]?.text === ',')
    )
      return null
  }
  return null
}

/** "rejected that figure" points at a thing; "said that figure was wrong" opens a clause. */
export const pointing = (tokens: readonly Token[], at: number, ceiling: number): boolean =>
  /^(?:NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? '') &&
  !/s$/.test(tokens[at + 1]?.lower ?? '') &&
  !hasFinite(tokens, at + 2, ceiling)
