import { phraseLeft } from '../reading/phrase-left.ts'
import { phraseRight } from '../reading/phrase-right.ts'
import { adjunct, hasFinite, isFiniteVerb, isNominal, isTime, type Range } from '../reading/phrases.ts'
import { timeBefore } from '../reading/time-phrases.ts'
import type { Token } from '../reading/tokens.ts'
import { reducedHead } from './reduced-head.ts'
import { isParty, relative, type Speaker } from './speaker.ts'

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

// "a mother of five who was pulled out": the verb belongs to the relative clause.
const relativeIn = (tokens: readonly Token[], from: number, to: number): number => {
  for (let at = from + 1; at < to; at += 1)
    if (/^(?:who|which|whose|whom|while|when|where)$/.test(tokens[at]?.lower ?? '')) return at
  return to
}

// ", citing two medics,", ", meanwhile,", ", for his part,": said beside, and no part of the name.
const aside = (inner: Token | undefined): boolean =>
  inner?.pos === 'ADV' ||
  /^(?:citing|quoting|speaking|for|in|on|at|too|however|asked|when|as)$/.test(inner?.lower ?? '')

// ", reached by telephone before the line was cut,", ", leaked to a paper and never adopted,": said of whoever stands before it.
const participial = (tokens: readonly Token[], comma: number): boolean => {
  const inner = tokens[comma + 1]
  return (
    (inner?.pos === 'VERB' || (/ing$/.test(inner?.lower ?? '') && tokens[comma + 2]?.pos === 'ADP')) &&
    /(?:ed|en|ing|sent|led|held|kept|known|made|built|born|read|drawn|shown|seen|found|told|hurt|shot)$/.test(
      inner?.lower ?? '',
    ) &&
    !isFiniteVerb(tokens, comma - 1) &&
    isNominal(tokens[comma - 1])
  )
}

const bracketLeft = (tokens: readonly Token[], comma: number, floor: number): Speaker | null => {
  let best: Speaker | null = null
  for (let at = comma - 1; at > floor && at > comma - 45; at -= 1) {
    const token = tokens[at]
    if (token === undefined || !/^(?:,|—|–|--)$/.test(token.text)) continue
    const inner = tokens[at + 1]
    const clause =
      relative.test(inner?.lower ?? '') ||
      /^(?:when|as|speaking|citing|quoting)$/.test(inner?.lower ?? '') ||
      participial(tokens, at) ||
      (aside(inner) && inner?.pos === 'ADP' && adjunct(tokens, at + 1)) ||
      // "Its envoy, less guarded over coffee, confided"
      (/^(?:ADV|ADJ)$/.test(inner?.pos ?? '') &&
        tokens[at + 2]?.pos === 'VERB' &&
        /(?:ed|en)$/.test(tokens[at + 2]?.lower ?? ''))
    if (!clause && hasFinite(tokens, at + 1, relativeIn(tokens, at + 1, comma))) break
    const opening = clauseStart(tokens, at - 1, floor)
    const near = phraseLeft(tokens, at - 1, floor)
    // "A retired officer who took part, speaking to this agency, recalled"
    const wide = (near === null || near > opening) && clause ? reducedHead(tokens, opening, at - 1) : null
    const start = wide === null ? near : opening
    // "In a video posted on Telegram, …" says where, not who.
    if (
      start !== null &&
      start > floor &&
      tokens[start - 1]?.pos === 'ADP' &&
      !/^(?:as|after|before|while|since|until|though|although|whereas)$/.test(tokens[start - 1]?.lower ?? '')
    )
      break
    if (start === null || !isParty(tokens, [start, at])) {
      if (tokens[at - 1]?.pos === 'NUM') continue
      break
    }
    const apposed = /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(inner?.pos ?? '') && !clause
    best = {
      span: [start, aside(inner) ? at : comma],
      name: [start, wide?.name[1] ?? at],
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
    // "A communiqué issued in Pretoria the same night said"
    const time = timeBefore(tokens, at, floor)
    if (time !== null && isNominal(tokens[time - 1])) {
      at = time - 1
      continue
    }
    // "US forces at first acknowledged", "the mission at once denied"
    // "UN experts* today expressed"
    // "its report of January 2009 listed"
    if (
      /^(?:time|point|stage|moment)$/.test(token.lower) &&
      /^(?:one|the|that|this|some)$/.test(before?.lower ?? '') &&
      /^(?:at|for)$/.test(tokens[at - 2]?.lower ?? '') &&
      at - 3 >= floor
    )
      at -= 3
    else if (isTime(token) && /^\d/.test(token.text) && isTime(before)) at -= 1
    else if (isTime(token) && before?.lower === 'of' && at - 1 > floor && isTime(tokens[at + 1])) at -= 2
    else if (token.text === '*' || token.lower === 'today' || token.lower === 'yesterday') at -= 1
    else if (/^(?:first|once)$/.test(token.lower) && before?.lower === 'at' && at - 1 > floor) at -= 2
    else if (
      token.pos === 'AUX' ||
      (token.pos === 'PART' && /^(?:n't|not)$/.test(token.lower)) ||
      (token.pos === 'ADV' && !/^(?:here|there|home)$/.test(token.lower)) ||
      /^(?:also|further|furthermore|moreover|later|then|himself|herself|itself|themselves|each|both|all|first|since|already|still|earlier|n't|not|never)$/.test(
        token.lower,
      )
    )
      at -= 1
    else if (
      isTime(token) &&
      before !== undefined &&
      /^(?:on|in|at|for|since|late|last|this|early|earlier|that|next)$/.test(before.lower) &&
      at - 1 > floor
    )
      at -= 2
    else if (isTime(token) && token.pos === 'PROPN' && isNominal(before)) at -= 1
    else break
  }
  return { at, words: tokens.slice(at + 1, cue) }
}

// "engineers who worked on the dam told": the subject stands before its relative clause.
const relativeHead = (tokens: readonly Token[], start: number, last: number, floor: number): Speaker | null => {
  for (let at = start - 1; at > floor && at > start - 14; at -= 1) {
    const token = tokens[at]
    if (token === undefined || /^[,;:“”"]$/.test(token.text)) return null
    if (!/^(?:who|that|which)$/.test(token.lower)) continue
    // "reminded them that they agreed": a clause, not a relative one.
    if (token.lower === 'that' && at + 1 === start) return null
    if (!(isFiniteVerb(tokens, at + 1) || isFiniteVerb(tokens, at + 2))) return null
    let verb = at + 1
    while (verb < start && /^(?:AUX|ADV|VERB|PART)$/.test(tokens[verb]?.pos ?? '')) verb += 1
    if (hasFinite(tokens, verb, last + 1)) return null
    const from = phraseLeft(tokens, at - 1, floor)
    return from === null || !isParty(tokens, [from, at])
      ? null
      : { span: [from, last + 1], name: [from, at], role: null, side: 'left', rule: 'subject-relative' }
  }
  return null
}

// "The delegation the president had sent to the west of the country reported": the subject stands before a clause without "that".
const contactHead = (tokens: readonly Token[], start: number, last: number, floor: number): Speaker | null => {
  if (start - floor < 4 || start - floor > 16 || tokens[floor]?.pos === 'PRON') return null
  const end = phraseRight(tokens, floor, start)
  const next = tokens[end ?? 0]
  if (end === null || end >= start - 2 || !/^(?:the|a|an|its|their|his|her|he|she|they|it|we)$/.test(next?.lower ?? ''))
    return null
  let at = phraseRight(tokens, end, start) ?? start
  while (at < start && /^(?:ADV)$/.test(tokens[at]?.pos ?? '')) at += 1
  if (!isFiniteVerb(tokens, at) || tokens.slice(at, start).some(({ text }) => /^[,;:“”"]$/.test(text))) return null
  if (tokens.slice(at, start).some(({ lower }) => /^(?:that|and|but|who|which|said|says)$/.test(lower))) return null
  return isParty(tokens, [floor, end])
    ? { span: [floor, last + 1], name: [floor, end], role: null, side: 'left', rule: 'subject-relative' }
    : null
}

// Where the clause of a subject starts: behind the last comma, mark or joining word.
const clauseStart = (tokens: readonly Token[], at: number, floor: number): number => {
  for (let index = at; index > floor; index -= 1)
    if (/^(?:[,;:“”"(]|—|–|•|that|but|while|whereas|although|though)$/.test(tokens[index]?.lower ?? ''))
      return index + 1
  return floor
}

/** The subject to the left of a verb, with what stands between commas behind it. */
export const subjectLeft = (tokens: readonly Token[], cue: number, floor: number, near = false): Speaker | null => {
  const { at } = beforeVerb(tokens, cue, floor)
  const token = tokens[at]
  if (token === undefined || at < floor) return null
  if (/^(?:,|—|–|--)$/.test(token.text)) return bracketLeft(tokens, at, floor)
  if (/^(?:who|which|that)$/.test(token.lower)) {
    const head = tokens[at - 1]?.text === ',' ? at - 2 : at - 1
    const start = head < floor ? null : phraseLeft(tokens, head, floor)
    return start === null
      ? null
      : { span: [start, at + 1], name: [start, head + 1], role: null, side: 'left', rule: 'relative' }
  }
  // "a poll released Monday showed"
  if (isTime(token) && /ed$/.test(tokens[at - 1]?.lower ?? '') && isNominal(tokens[at - 2]) && at - 2 >= floor) {
    const from = phraseLeft(tokens, at - 2, floor)
    if (from !== null && isParty(tokens, [from, at - 1]))
      return { span: [from, at + 1], name: [from, at - 1], role: null, side: 'left', rule: 'subject-reduced' }
  }
  // "A report published on Tuesday said"
  if (
    token.pos === 'VERB' &&
    at > floor &&
    /(?:ed|en|shown|drawn|made|held|sent|seen|read)$/.test(token.lower) &&
    isNominal(tokens[at - 1])
  ) {
    const from = phraseLeft(tokens, at - 1, floor)
    if (from !== null && isParty(tokens, [from, at]) && !hasFinite(tokens, floor, at))
      return { span: [from, cue], name: [from, at], role: null, side: 'left', rule: 'subject-reduced' }
  }
  const clause = clauseStart(tokens, at, floor)
  const start = phraseLeft(tokens, at, floor)
  if (!near && (start === null || (start > clause && token.pos !== 'PRON'))) {
    const reduced = reducedHead(tokens, clause, at)
    if (reduced !== null) return reduced
  }
  if (start === null) return null
  const restricted = relativeHead(tokens, start, at, floor) ?? contactHead(tokens, start, at, floor)
  if (restricted !== null) return restricted
  // "The observatory, a local group, in its report of January listed 139"
  if (tokens[start - 1]?.pos === 'ADP' && tokens[start - 2]?.text === ',' && adjunct(tokens, start - 1)) {
    const before = bracketLeft(tokens, start - 2, floor)
    if (before !== null) return before
  }
  const span = trimAdjunct(tokens, [start, at + 1])
  if (!isParty(tokens, span)) return null
  return { span, name: span, role: null, side: 'left', rule: 'subject' }
}

/** The subject of the clause a later verb shares: "…, adding", "and said". */
export const sharedSubject = (tokens: readonly Token[], cue: number, floor: number): Speaker | null => {
  // "…, by the army, which put it at 55 and announced five": the clause nearest to the verb has the subject.
  for (let at = cue - 2; at > floor && /^(?:and|but)$/.test(tokens[cue - 1]?.lower ?? ''); at -= 1) {
    if (/^[,;.]$/.test(tokens[at]?.text ?? '')) break
    if (!/^(?:which|who)$/.test(tokens[at]?.lower ?? '') || tokens[at - 1]?.text !== ',') continue
    const start = phraseLeft(tokens, at - 2, floor)
    const span: Range = [start ?? 0, at - 1]
    if (start !== null && isParty(tokens, span) && isFiniteVerb(tokens, at + 1))
      return { span, name: span, role: null, side: 'left', rule: 'shared-subject' }
  }
  for (let at = floor + 1; at < cue; at += 1) {
    if (!isFiniteVerb(tokens, at) || (tokens[at]?.quotation ?? -1) >= 0) continue
    const subject = subjectLeft(tokens, at, floor)
    // The verb of a relative clause has its own subject: "aides who spoke".
    if (subject !== null && subject.rule !== 'relative') return { ...subject, rule: 'shared-subject' }
  }
  return null
}
