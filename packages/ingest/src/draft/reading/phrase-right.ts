import { adjunct, isFiniteVerb, isNominal, isTime, joining, startsPhrase } from './phrases.ts'
import type { Token } from './tokens.ts'

/** Where the noun phrase that starts with this token ends, with "of …" and "for …" behind it; null when none starts here. */
export const phraseRight = (tokens: readonly Token[], start: number, ceiling: number): number | null => {
  let at = start
  let end: number | null = null
  while (at < ceiling) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token === undefined) break
    if (
      token.pos === 'PRON' &&
      end !== null &&
      tokens[at - 1]?.pos === 'ADP' &&
      !/^(?:who|which|that|whom)$/.test(token.lower) &&
      !/^(?:its|their|his|her|our|my)$/.test(token.lower)
    )
      return at + 1
    if (token.pos === 'PRON' && end === null) {
      if (
        /^(?:its|their|his|her|our|my|your)$/.test(token.lower) &&
        next !== undefined &&
        /^(?:NOUN|PROPN|ADJ|VERB|NUM)$/.test(next.pos)
      ) {
        at += 1
        continue
      }
      return at + 1
    }
    if (isTime(token) && end !== null && next?.pos !== 'NOUN') break
    if (/^(?:NOUN|PROPN|NUM|X|SYM)$/.test(token.pos)) {
      // "the town's 90-bed hospital"
      const compound = next?.text === '-' && next.start === token.end
      if (end !== null && token.pos === 'NUM' && !compound && !/^(?:NOUN|PROPN)$/.test(next?.pos ?? '')) break
      at += 1
      end = at
      continue
    }
    if (token.pos === 'DET' && (end === null || tokens[at - 1]?.pos === 'ADP' || tokens[at - 1]?.lower === 'and')) {
      at += 1
      continue
    }
    if (token.pos === 'ADJ') {
      at += 1
      if (!isNominal(next) && next?.pos !== 'ADJ' && end === null) end = at
      continue
    }
    if (token.pos === 'PART' && /^(?:'s|')$/.test(token.lower)) {
      at += 1
      continue
    }
    if (
      token.pos === 'VERB' &&
      /(?:ing|ed|en|led)$/.test(token.lower) &&
      /^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '') &&
      (end === null || tokens[at - 1]?.pos === 'ADP' || tokens[at - 1]?.text === '-')
    ) {
      at += 1
      continue
    }
    if (token.pos === 'ADV' && end === null && /^(?:ADJ|NUM|NOUN)$/.test(next?.pos ?? '')) {
      at += 1
      continue
    }
    if (/^[-–/&]$/.test(token.text)) {
      at += 1
      continue
    }
    if (token.text === '(' && end !== null) {
      const close = closing(tokens, at, ceiling)
      if (close === null) break
      at = close + 1
      end = at
      continue
    }
    if (
      end !== null &&
      (token.pos === 'ADP' || token.lower === 'to') &&
      joining.has(token.lower) &&
      startsPhrase(next) &&
      !isTime(next) &&
      !adjunct(tokens, at)
    ) {
      at += 1
      continue
    }
    if (end !== null && token.lower === 'and' && startsPhrase(next) && !clauseAhead(tokens, at + 1, ceiling)) {
      at += 1
      continue
    }
    break
  }
  return end
}

const closing = (tokens: readonly Token[], at: number, ceiling: number): number | null => {
  for (let index = at; index < ceiling; index += 1) if (/^[)\]]$/.test(tokens[index]?.text ?? '')) return index
  return null
}

const clauseAhead = (tokens: readonly Token[], from: number, ceiling: number): boolean => {
  for (let at = from; at < Math.min(ceiling, from + 8); at += 1) {
    if (/^[,.;:]$/.test(tokens[at]?.text ?? '')) return false
    if (isFiniteVerb(tokens, at)) return true
  }
  return false
}
