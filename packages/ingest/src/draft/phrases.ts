import type { Token } from './tokens.ts'

/** A range of tokens, the end not included. */
export type Range = readonly [from: number, to: number]

const nominal = /^(?:NOUN|PROPN|PRON|NUM|SYM|X)$/
const joining = new Set(
  'of for in at from with on to against near inside behind within between under by about into over'.split(' '),
)
const timeWords = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow week month year morning evening night afternoon january february march april june july august september october november december earlier later recently hour day hours days weeks months years'.split(
    ' ',
  ),
)

/** Whether the token can stand at the end of a noun phrase. */
export const isNominal = (token: Token | undefined): boolean => token !== undefined && nominal.test(token.pos)
/** Whether the word names a time rather than a thing. */
export const isTime = (token: Token | undefined): boolean =>
  token !== undefined && (timeWords.has(token.lower) || /^(?:19|20)\d\d$/.test(token.text))

const finiteStops = new Set('to'.split(' '))
/** Whether the token is the finite part of a verb, as far as can be told from its form and what stands before it. */
export const isFiniteVerb = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.pos === 'AUX') return !/^(?:be|been|being|having)$/.test(token.lower)
  if (token.pos !== 'VERB') return false
  const before = tokens[at - 1]
  if (/ing$/.test(token.lower)) return before?.pos === 'AUX'
  if (before === undefined) return false
  if (finiteStops.has(before.lower)) return false
  if (/^(?:DET|ADJ|ADP)$/.test(before.pos) && !/^(?:that|this|those|these|all|both|some)$/.test(before.lower))
    return false
  const participle =
    /(?:ed|en|wn|set|cast|read|seen|made|given|held)$/.test(token.lower) && !/^(?:AUX|PRON)$/.test(before.pos)
  // "a statement carried by", "a report released Thursday"
  if (
    participle &&
    ((tokens[at + 1]?.lower === 'by' && !/ing$/.test(tokens[at + 2]?.lower ?? '')) || manners.test(before.lower))
  )
    return false
  // A participle before a noun describes it: "armed men", "displaced people"; one behind a comma and before "by" too.
  const after = tokens[at + 1]
  if (
    before.text === ',' &&
    /(?:ed|en|wn|set)$/.test(token.lower) &&
    /^(?:by|in|on|at|from|with|to)$/.test(after?.lower ?? '')
  )
    return false
  return !(
    /(?:ed|en)$/.test(token.lower) &&
    /^(?:NOUN|PROPN)$/.test(after?.pos ?? '') &&
    !(before.pos === 'CCONJ' && after?.pos === 'PROPN') &&
    !/^(?:NOUN|PROPN|PRON|ADV|AUX|PART|PUNCT)$/.test(before.pos)
  )
}

/** Whether a finite verb stands in the range. */
export const hasFinite = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isFiniteVerb(tokens, at)) return true
  return false
}

const modifies = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  const after = tokens[at + 1]
  if (token === undefined) return false
  if (/^(?:NOUN|PROPN|NUM|ADJ|SYM|X)$/.test(token.pos)) return true
  if (token.pos === 'PART') return /^(?:'s|')$/.test(token.lower)
  if (token.pos === 'VERB')
    return (
      /(?:ing|ed|en|led|run|held)$/.test(token.lower) &&
      /^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(after?.pos ?? '') &&
      after?.text !== ','
    )
  if (token.pos === 'ADV')
    return /^(?:ADJ|NUM|ADV)$/.test(after?.pos ?? '') || (/^(?:then|now|once)$/.test(token.lower) && isNominal(after))
  if (token.text === '-' || token.text === '–' || token.text === '/' || token.text === '&') return true
  return token.text === '.' && token.end === after?.start
}

// "sources close to the inquiry", "people familiar with the talks"
const leaning =
  /^(?:close|familiar|loyal|opposed|aligned|linked|allied|sympathetic|affiliated|briefed|based|involved|active|present|knowledgeable)$/

// "Residents reached by phone said", "a doctor working at the hospital said"
const reduced = (tokens: readonly Token[], at: number, floor: number): boolean => {
  const verb = tokens[at]
  if (
    verb === undefined ||
    at <= floor ||
    verb.pos !== 'VERB' ||
    !/(?:ed|ing|en)$/.test(verb.lower) ||
    !isNominal(tokens[at - 1]) ||
    tokens[at - 1]?.pos === 'PRON'
  )
    return false
  for (let index = floor; index < at; index += 1)
    if (
      tokens[index]?.pos === 'AUX' ||
      (tokens[index]?.pos === 'VERB' && isFiniteVerb(tokens, index)) ||
      /^[“"]$/.test(tokens[index]?.text ?? '')
    )
      return false
  return true
}

const matchingLeft = (tokens: readonly Token[], at: number, floor: number): number => {
  for (let index = at; index >= floor; index -= 1) if (/^[([]$/.test(tokens[index]?.text ?? '')) return index
  return at
}

/** Where the noun phrase that ends with this token starts; null when none ends here. */
export const phraseLeft = (tokens: readonly Token[], end: number, floor: number): number | null => {
  let at = end
  if (/^[)\]]$/.test(tokens[at]?.text ?? '')) at = matchingLeft(tokens, at, floor) - 1
  const last = tokens[at]
  if (last === undefined || at < floor) return null
  if (
    last.pos === 'PRON' &&
    tokens[at - 1]?.lower === 'of' &&
    at - 2 >= floor &&
    /^(?:NUM|DET|NOUN|ADJ|PRON)$/.test(tokens[at - 2]?.pos ?? '')
  )
    return at - 2
  if (last.pos === 'PRON') return /^(?:who|which|that|whom)$/.test(last.lower) ? null : at
  if (
    !(isNominal(last) || last.pos === 'ADJ' || /^(?:'s|'|”|"|’)$/.test(last.lower)) &&
    !(last.pos === 'DET' && /^(?:all|both|some|many|those|this|that|another)$/.test(last.lower))
  )
    return null
  let start = at
  for (at -= last.pos === 'DET' ? 0 : 1; at >= floor; at -= 1) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (token === undefined) break
    if (/^[)\]]$/.test(token.text)) {
      at = matchingLeft(tokens, at, floor)
      start = at
      continue
    }
    if (modifies(tokens, at) || (/^(?:”|"|“|’|‘)$/.test(token.text) && at > floor)) {
      if (token.pos !== 'ADV' && isTime(token) && tokens[at + 1]?.pos !== 'PART' && tokens[at + 1]?.pos !== 'NOUN')
        break
      start = at
      continue
    }
    if (
      token.pos === 'DET' ||
      (token.pos === 'PRON' && /^(?:its|their|his|her|our|my|your|whose)$/.test(token.lower))
    ) {
      start = at
      if (
        before !== undefined &&
        before.pos === 'ADP' &&
        joining.has(before.lower) &&
        at - 2 >= floor &&
        isNominal(tokens[at - 2]) &&
        !isTime(tokens[at - 2])
      ) {
        at -= 1
        continue
      }
      if (before?.pos === 'ADP' && reduced(tokens, at - 2, floor)) {
        at -= 2
        continue
      }
      if (
        before !== undefined &&
        /^(?:ADP|PART)$/.test(before.pos) &&
        leaning.test(tokens[at - 2]?.lower ?? '') &&
        isNominal(tokens[at - 3]) &&
        at - 3 >= floor
      ) {
        at -= 2
        continue
      }
      if (
        before !== undefined &&
        before.lower === 'and' &&
        at - 2 >= floor &&
        isNominal(tokens[at - 2]) &&
        !verbBefore(tokens, at - 1, floor)
      ) {
        at -= 1
        continue
      }
      if (before !== undefined && /^(?:all|both|half)$/.test(before.lower)) start = at - 1
      break
    }
    if (token.pos === 'ADP' || token.lower === 'to') {
      if (reduced(tokens, at - 1, floor)) {
        at -= 1
        continue
      }
      if (leaning.test(before?.lower ?? '') && isNominal(tokens[at - 2])) {
        at -= 1
        continue
      }
      if (!joining.has(token.lower) || !isNominal(before) || isTime(before) || before?.pos === 'PRON') break
      continue
    }
    if (token.lower === 'and' || token.lower === 'or') {
      if (!isNominal(before) || verbBefore(tokens, at, floor)) break
      continue
    }
    if (
      token.text === ',' &&
      isNominal(before) &&
      isNominal(tokens[at + 1]) &&
      listed(tokens, at, end) &&
      !verbBefore(tokens, at, floor)
    )
      continue
    break
  }
  // "a promise that analysts say"
  return tokens[start]?.lower === 'that' &&
    /^(?:NOUN|PROPN)$/.test(tokens[start + 1]?.pos ?? '') &&
    /s$/.test(tokens[end]?.lower ?? '')
    ? start + 1
    : start
}

const listed = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from + 1; at < Math.min(to, from + 8); at += 1) if (tokens[at]?.lower === 'and') return true
  return false
}
const verbBefore = (tokens: readonly Token[], at: number, floor: number): boolean => {
  for (let index = at - 1; index >= floor; index -= 1) {
    if (/^[;:”,]$/.test(tokens[index]?.text ?? '')) return false
    if (isFiniteVerb(tokens, index) || tokens[index]?.pos === 'VERB') return true
  }
  return false
}

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
      if (end !== null && token.pos === 'NUM' && !/^(?:NOUN|PROPN)$/.test(next?.pos ?? '')) break
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

/** Whether a noun phrase can start with this token. */
export const startsPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:DET|NOUN|PROPN|ADJ|PRON|NUM)$/.test(token.pos) &&
  !/^(?:who|which|that|whom|what)$/.test(token.lower)

const clauseAhead = (tokens: readonly Token[], from: number, ceiling: number): boolean => {
  for (let at = from; at < Math.min(ceiling, from + 8); at += 1) {
    if (/^[,.;:]$/.test(tokens[at]?.text ?? '')) return false
    if (isFiniteVerb(tokens, at)) return true
  }
  return false
}

const manners =
  /^(?:statement|interview|briefing|conference|speech|report|letter|post|tweet|message|phone|telephone|email|televised|video|press|news|address|note|release|twitter|facebook|telegram|x|television|tv|radio|response|reference|court|parliament|reply|appearance|remarks|testimony|comments|conversation|call|bulletin|broadcast|dispatch|filing|memo|text|article|podcast|rally|debate|event|hearing|meeting|condition|behalf)$/

/** Whether this preposition starts words on how or where it was said: "in a statement", "on Monday", "at a news conference". */
export const adjunct = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (
    token === undefined ||
    !/^(?:in|on|at|during|via|by|through|under|from|after|before|over|to|late|early|since|upon)$/.test(token.lower)
  )
    return false
  for (let index = at + 1; index < at + 6; index += 1) {
    const word = tokens[index]
    if (
      word === undefined ||
      /^[,.;:]$/.test(word.text) ||
      (word.pos === 'VERB' && !/^(?:televised|written|recorded|prepared|emailed)$/.test(word.lower))
    )
      return false
    if (isTime(word) || manners.test(word.lower)) return true
    if (word.pos === 'ADP') return false
  }
  return false
}
