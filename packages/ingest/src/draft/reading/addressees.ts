import { isFiniteVerb } from './phrases.ts'
import type { Token } from './tokens.ts'

/** Where the words on whom it is said to end. */
export const addressee = (tokens: readonly Token[], start: number, ceiling: number, hasLeft: boolean): number => {
  const end = shortPhrase(tokens, start, ceiling)
  // "The ministry told of …" has no addressee; "told reporters 12 people" does.
  // "warned the toll would climb", "promised an inquiry": there the phrase is what is said.
  if (
    end === null ||
    end >= ceiling ||
    isFiniteVerb(tokens, end) ||
    /^(?:[,;.]|and|or|but|for|of)$/.test(tokens[end]?.lower ?? '')
  )
    return hasLeft && end !== null ? end : start
  return end
}

const shortPhrase = (tokens: readonly Token[], start: number, ceiling: number): number | null => {
  const first = tokens[start]
  if (first?.pos === 'PRON' && !/^(?:his|her|its|their|our|my)$/.test(first.lower)) return start + 1
  let end: number | null = null
  for (let at = start; at < ceiling; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    if (at > start && token.pos === 'DET' && tokens[at - 1]?.lower !== 'and') break
    if (/^(?:NOUN|PROPN)$/.test(token.pos)) end = at + 1
    else if (/^(?:the|a|an)$/.test(token.lower) && end === null) continue
    else if (token.lower === 'and' && /^(?:NOUN|PROPN|DET)$/.test(tokens[at + 1]?.pos ?? '')) continue
    else if (
      !/^(?:ADJ|PART|PRON|DET|VERB|NUM)$/.test(token.pos) ||
      (token.pos === 'NUM' && end !== null) ||
      (token.pos === 'VERB' && isFiniteVerb(tokens, at)) ||
      (token.pos === 'PRON' && end !== null)
    )
      break
  }
  return end
}
