import type { Cue } from './cues.ts'
import {
  adjunct,
  hasFinite,
  isFiniteVerb,
  isNominal,
  isTime,
  phraseLeft,
  phraseRight,
  type Range,
  startsPhrase,
} from './phrases.ts'
import type { Token } from './tokens.ts'

/** The words that name who says it: all of them, and apart from them the name and the role. */
export interface Speaker {
  readonly span: Range
  readonly name: Range
  readonly role: Range | null
  readonly side: 'left' | 'right'
  readonly rule: string
}

const relative = /^(?:who|which|whose|where|whom)$/
const quoteEnd = /^[”"’'»]+$/

const onlyNumber = (tokens: readonly Token[], [from, to]: Range): boolean =>
  tokens.slice(from, to).every((token) => token.pos === 'NUM' || token.pos === 'PUNCT')

const isParty = (tokens: readonly Token[], range: Range): boolean => {
  const last = tokens[range[1] - 1]
  const first = tokens[range[0]]
  return !(
    onlyNumber(tokens, range) ||
    isTime(last) ||
    (first?.pos === 'PRON' && /^(?:there|that|this|which|what|nobody)$/.test(first.lower))
  )
}

const trimAdjunct = (tokens: readonly Token[], [from, to]: Range): Range => {
  for (let at = from + 1; at < to; at += 1)
    if (tokens[at]?.pos === 'ADP' && adjunct(tokens, at) && hasManner(tokens, at, to)) return [from, at]
  return [from, to]
}
const hasManner = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      (token) =>
        /^(?:statement|interview|briefing|speech|tweet|post|twitter|facebook|telegram|phone|conference)$/.test(
          token.lower,
        ) || isTime(token),
    )

const bracketLeft = (tokens: readonly Token[], comma: number, floor: number): Speaker | null => {
  let best: Speaker | null = null
  for (let at = comma - 1; at > floor && at > comma - 45; at -= 1) {
    const token = tokens[at]
    if (token === undefined || !/^(?:,|—|–|--)$/.test(token.text)) continue
    const inner = tokens[at + 1]
    const clause = relative.test(inner?.lower ?? '') || /^(?:when|as|speaking|citing|quoting)$/.test(inner?.lower ?? '')
    if (!clause && hasFinite(tokens, at + 1, comma)) break
    const start = phraseLeft(tokens, at - 1, floor)
    // "In a video posted on Telegram, …" says where, not who.
    if (start !== null && start > floor && tokens[start - 1]?.pos === 'ADP') break
    if (start === null || !isParty(tokens, [start, at])) {
      if (tokens[at - 1]?.pos === 'NUM') continue
      break
    }
    const apposed = /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(inner?.pos ?? '') && !clause
    best = {
      span: [start, comma],
      name: [start, at],
      role: apposed ? [at + 1, comma] : null,
      side: 'left',
      rule: clause ? 'subject-relative' : 'subject-apposition',
    }
    // "Hassan, head of the union, a body of miners, said": the name stands before the outermost comma.
    if (tokens[start - 1]?.text !== ',' || tokens[start]?.pos === 'PROPN') break
    if (hasFinite(tokens, floor, start)) break
    at = start
  }
  return best
}

/** What stands between the subject and the verb: auxiliaries, adverbs, days. */
export const beforeVerb = (
  tokens: readonly Token[],
  cue: number,
  floor: number,
): { at: number; words: readonly Token[] } => {
  let at = cue - 1
  while (at > floor) {
    const token = tokens[at]
    if (token === undefined) break
    const before = tokens[at - 1]
    if (
      token.pos === 'AUX' ||
      (token.pos === 'PART' && /^(?:n't|not)$/.test(token.lower)) ||
      (token.pos === 'ADV' && !/^(?:here|there|home)$/.test(token.lower)) ||
      /^(?:also|later|then|himself|herself|itself|themselves|first|earlier|n't|not|never)$/.test(token.lower)
    )
      at -= 1
    else if (
      isTime(token) &&
      before !== undefined &&
      /^(?:on|in|at|late|last|this|early|earlier|that|next)$/.test(before.lower) &&
      at - 1 > floor
    )
      at -= 2
    else if (isTime(token) && token.pos === 'PROPN' && isNominal(before)) at -= 1
    else break
  }
  return { at, words: tokens.slice(at + 1, cue) }
}

/** The subject to the left of a verb, with what stands between commas behind it. */
export const subjectLeft = (tokens: readonly Token[], cue: number, floor: number): Speaker | null => {
  const { at } = beforeVerb(tokens, cue, floor)
  const token = tokens[at]
  if (token === undefined || at < floor) return null
  if (/^(?:,|—|–|--)$/.test(token.text)) return bracketLeft(tokens, at, floor)
  if (/^(?:who|which|that)$/.test(token.lower)) {
    const head = tokens[at - 1]?.text === ',' ? at - 2 : at - 1
    const start = head < floor ? null : phraseLeft(tokens, head, floor)
    return start === null
      ? null
      : { span: [start, head + 1], name: [start, head + 1], role: null, side: 'left', rule: 'relative' }
  }
  const start = phraseLeft(tokens, at, floor)
  if (start === null) return null
  const span = trimAdjunct(tokens, [start, at + 1])
  if (!isParty(tokens, span)) return null
  return { span, name: span, role: null, side: 'left', rule: 'subject' }
}

/** The subject of the clause a later verb shares: "…, adding", "and said". */
export const sharedSubject = (tokens: readonly Token[], cue: number, floor: number): Speaker | null => {
  for (let at = floor + 1; at < cue; at += 1) {
    if (!isFiniteVerb(tokens, at) || (tokens[at]?.quotation ?? -1) >= 0) continue
    const subject = subjectLeft(tokens, at, floor)
    // The verb of a relative clause has its own subject: "aides who spoke".
    if (subject !== null && subject.rule !== 'relative') return { ...subject, rule: 'shared-subject' }
  }
  return null
}

const appositionEnd = (tokens: readonly Token[], comma: number, ceiling: number): number | null => {
  const inner = tokens[comma + 1]
  if (inner === undefined) return null
  if (relative.test(inner.lower)) {
    for (let at = comma + 2; at < ceiling; at += 1) if (/^[,;“"]$/.test(tokens[at]?.text ?? '')) return at
    return ceiling
  }
  if (!(startsPhrase(inner) || inner.pos === 'VERB') || inner.pos === 'PRON' || isTime(inner)) return null
  if (/ing$/.test(inner.lower) && inner.pos === 'VERB') return null
  if (inner.pos === 'VERB') {
    for (let at = comma + 2; at < Math.min(ceiling, comma + 14); at += 1) if (tokens[at]?.text === ',') return at
    return null
  }
  const end = inner.pos === 'NUM' ? comma + 2 : phraseRight(tokens, comma + 1, ceiling)
  if (end === null) return null
  const after = tokens[end]
  if (
    after !== undefined &&
    end < ceiling &&
    !/^(?:,|\.|;|:|—|–|\)|who|which|in|on|at|during|from|near|and)$/.test(after.lower) &&
    after.pos !== 'ADP'
  )
    return null
  return end
}

/** A name to the right: `said X, a teacher in Y`, `according to X`. */
export const speakerRight = (
  tokens: readonly Token[],
  start: number,
  ceiling: number,
  rule: string,
): Speaker | null => {
  if (
    !startsPhrase(tokens[start]) &&
    !(tokens[start]?.pos === 'VERB' && /(?:ing|ed)$/.test(tokens[start]?.lower ?? ''))
  )
    return null
  let end = phraseRight(tokens, start, ceiling)
  if (end === null) return null
  const name: Range = [start, end]
  if (!isParty(tokens, name)) return null
  let role: Range | null = null
  const relativeNow = tokens[end]?.lower === 'who'
  if (relativeNow) {
    while (end < ceiling && !/^[,;:“"]$/.test(tokens[end]?.text ?? '')) end += 1
  }
  for (let turn = 0; turn < 3 && tokens[end]?.text === ','; turn += 1) {
    const stop = appositionEnd(tokens, end, ceiling)
    if (stop === null) break
    role ??= relative.test(tokens[end + 1]?.lower ?? '') || tokens[end + 1]?.pos === 'NUM' ? null : [end + 1, stop]
    end = stop
  }
  if (end > ceiling) end = ceiling
  return { span: [start, end], name, role, side: 'right', rule }
}

/** Whether the cue is a passive: "was quoted", "figures released by". */
export const isPassive = (tokens: readonly Token[], cue: Cue, floor: number): boolean => {
  if (cue.form !== 'past') return false
  const { words } = beforeVerb(tokens, cue.from, floor)
  if (words.some((token) => /^(?:is|are|was|were|be|been|being|'s|'re|gets?|got)$/.test(token.lower)))
    return !words.some(
      (token) =>
        token.lower === "'s" &&
        tokens[cue.from - 1]?.lower === "'s" &&
        !/^(?:said|told)$/.test(tokens[cue.from]?.lower ?? ''),
    )
  return tokens[cue.to]?.lower === 'by' && tokens[cue.from]?.lower !== 'said'
}

/** Whether quotation marks end with this token. */
export const closesQuote = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  return (
    token !== undefined &&
    token.quotation >= 0 &&
    quoteEnd.test(token.text) &&
    tokens[at + 1]?.quotation !== token.quotation
  )
}
