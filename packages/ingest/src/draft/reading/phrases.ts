import type { Token } from './tokens.ts'

/** A range of tokens, the end not included. */
export type Range = readonly [from: number, to: number]

const nominal = /^(?:NOUN|PROPN|PRON|NUM|SYM|X)$/

/** Prepositions that join two noun phrases to one. */
export const joining = new Set(
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
  // "government-controlled"
  if (before.text === '-' && before.end === token.start) return false
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
    /^(?:by|in|on|at|from|with|to|as|for)$/.test(after?.lower ?? '')
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

/** Whether the word describes the noun behind it. */
export const modifies = (tokens: readonly Token[], at: number): boolean => {
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
  if (token.text === '–') return tokens[at - 1]?.end === token.start
  if (token.text === '-' || token.text === '/' || token.text === '&') return true
  return token.text === '.' && token.end === after?.start
}

/** Whether a noun phrase can start with this token. */
export const startsPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:DET|NOUN|PROPN|ADJ|PRON|NUM)$/.test(token.pos) &&
  !/^(?:who|which|that|whom|what)$/.test(token.lower)

const manners =
  /^(?:statement|interview|briefing|conference|speech|report|letter|post|tweet|message|phone|telephone|email|televised|video|press|news|address|note|release|twitter|facebook|telegram|x|television|tv|radio|response|reference|court|parliament|reply|appearance|remarks|testimony|comments|conversation|call|bulletin|broadcast|dispatch|filing|memo|text|article|podcast|rally|debate|event|hearing|meeting|condition|behalf|terms)$/

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
