import { phraseRight } from './phrase-right.ts'
import { adjunct, isFiniteVerb, isTime, startsPhrase } from './phrases.ts'
import { timePhrase } from './time-phrases.ts'
import type { Token } from './tokens.ts'

/** "in a statement", "on Monday", "late on Tuesday": how and when it was said, not what. */
export const skipAdjuncts = (tokens: readonly Token[], start: number, ceiling: number): number => {
  let at = start
  for (let turn = 0; turn < 6; turn += 1) {
    const token = tokens[at]
    if (token === undefined || at >= ceiling) return at
    if (
      token.text === ',' &&
      tokens[at + 1] !== undefined &&
      (adjunct(tokens, at + 1) || (isTime(tokens[at + 1]) && !hasSubject(tokens, at + 1, ceiling)))
    )
      at += 1
    // "reported with evident pride, and …"
    else if (mannerEnd(tokens, at, ceiling) !== null) at = mannerEnd(tokens, at, ceiling) ?? at
    else if (token.lower === 'by' && tokens[at + 1]?.lower === 'name') at += 2
    // "told reporters this morning", "wrote two days later"
    else if (timePhrase(tokens, at) > at && !hasSubject(tokens, at, ceiling)) at = timePhrase(tokens, at)
    else if (/^(?:late|early)$/.test(token.lower) && adjunct(tokens, at + 1)) at += 1
    else if (adjunct(tokens, at)) {
      const next = tokens[at + 1]
      const end = startsPhrase(next) || isTime(next) ? phraseOf(tokens, at + 1, ceiling) : at + 1
      at = end
    } else if (isTime(token) && !hasSubject(tokens, at, ceiling) && !/^(?:NOUN|PART)$/.test(tokens[at + 1]?.pos ?? ''))
      at += 1
    else if (
      token.pos === 'ADV' &&
      !/^(?:there|how|why|when|where|not|no|most|many|some|few|more|almost|nearly|about|around|so|as|only|at|too)$/.test(
        token.lower,
      ) &&
      !/^(?:NUM|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
    )
      at += 1
    else return at
  }
  return at
}

const mannerEnd = (tokens: readonly Token[], at: number, ceiling: number): number | null => {
  if (tokens[at]?.lower !== 'with') return null
  for (let end = at + 1; end < Math.min(ceiling, at + 5); end += 1) {
    if (tokens[end]?.text === ',') return end > at + 1 && !/s$/.test(tokens[end - 1]?.lower ?? '') ? end : null
    if (!/^(?:DET|ADJ|NOUN|ADV)$/.test(tokens[end]?.pos ?? '')) return null
  }
  return null
}

const hasSubject = (tokens: readonly Token[], at: number, ceiling: number): boolean => {
  const end = phraseRight(tokens, at, ceiling)
  return end !== null && isFiniteVerb(tokens, end)
}

// A phrase after "in" or "at" with its own "with …": "an interview with the broadcaster".
const phraseOf = (tokens: readonly Token[], at: number, ceiling: number): number => {
  if (isTime(tokens[at])) {
    let end = at + 1
    while (isTime(tokens[end]) || tokens[end]?.pos === 'NUM') end += 1
    return end
  }
  let end = at
  for (let index = at; index < ceiling; index += 1) {
    const token = tokens[index]
    if (token === undefined || !/^(?:DET|ADJ|NOUN|PROPN|PRON|PART|NUM|VERB)$/.test(token.pos)) break
    if (token.pos === 'VERB' && !/(?:ed|ing|en)$/.test(token.lower)) break
    if (index > at && token.pos === 'DET') break
    if (token.pos === 'PRON' && !/^(?:its|his|her|their)$/.test(token.lower)) break
    end = index + 1
    if (token.pos === 'NOUN' && !/^(?:NOUN|PART)$/.test(tokens[index + 1]?.pos ?? '')) break
  }
  while (
    /^(?:with|to|on|of|from|for|by)$/.test(tokens[end]?.lower ?? '') &&
    startsPhrase(tokens[end + 1]) &&
    !isTime(tokens[end + 1])
  ) {
    const next = phraseRight(tokens, end + 1, ceiling)
    if (next === null || next >= ceiling || isFiniteVerb(tokens, next)) break
    end = next
  }
  return end
}
