import { isPersonWord } from '../reading/people.ts'
import { isTime } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { outcomeWords } from './figure-words.ts'

// Where the quotation marks close behind a few words.
const quoteEnd = (read: ReadText, open: number, end: number): number | null => {
  for (let at = open + 2; at < Math.min(end, open + 6); at += 1)
    if (/^[”"’']$/.test(read.tokens[at]?.text ?? '')) return at
  return null
}

// Where further people named with the first end: "and bystanders", "and medical workers".
const companions = (tokens: readonly Token[], at: number, end: number): number | null => {
  if (tokens[at]?.lower !== 'and') return null
  let to = at + 1
  while (
    to < Math.min(end, at + 4) &&
    /^(?:ADJ|NOUN)$/.test(tokens[to]?.pos ?? '') &&
    !outcomeWords.has(tokens[to]?.lower ?? '')
  )
    to += 1
  const last = tokens[to - 1]?.lower ?? ''
  return to > at + 1 && /(?:s|men|children|people|police|crew|staff|personnel)$/.test(last) && isPersonWord(last)
    ? to
    : null
}

/** Words after the number up to its noun: "security force members", "unarmed civilians". */
export const headOf = (
  read: ReadText,
  sentence: Sentence,
  start: number,
  vague = false,
): { end: number; head: string | null } => {
  const { tokens } = read
  // 203 “terrorists”: scare quotes, not speech.
  const quoted = /^[“"‘']$/.test(tokens[start]?.text ?? '') && !isSpeech(read, start)
  // 30 “enemy recruits”
  const close = quoted ? quoteEnd(read, start, sentence.to) : null
  if (close !== null) {
    const [first, last] = [read.tokens[start + 1], read.tokens[close - 1]]
    if (
      // "sixty-nine “before I fainted”"
      !tokens.slice(start + 1, close).some(({ pos }) => /^(?:PRON|SCONJ|ADP|AUX)$/.test(pos)) &&
      first !== undefined &&
      last !== undefined &&
      !tokens.slice(start + 1, close).some(({ lower }) => outcomeWords.has(lower))
    )
      return { end: close + 1, head: read.text.slice(first.start, last.end) }
  }
  let from = quoted ? start + 1 : start
  let at = from
  let end = from
  while (at < sentence.to) {
    const token = tokens[at] as Token
    const next = tokens[at + 1]
    if (at === from && /^(?:of|more|other|others)$/.test(token.lower)) {
      // "14 of its soldiers"
      if (token.lower === 'of' && /^(?:its|their|his|her|our|my)$/.test(next?.lower ?? ''))
        return headOf(read, sentence, at + 2)
      // "hundreds of villagers"
      if (token.lower === 'of' && vague && !/^(?:them|whom|those|these|the|which|it)$/.test(next?.lower ?? ''))
        return headOf(read, sentence, at + 1)
      if (token.lower === 'of') return { end: from, head: null }
      at += 1
      if (token.lower === 'others') end = at
      else {
        from = at
        end = at
      }
      continue
    }
    if (
      outcomeWords.has(token.lower) &&
      !/^(?:bodies|corpses|lives|casualties)$/.test(token.lower) &&
      !/^(?:NOUN|PROPN)$/.test(next?.pos ?? '')
    ) {
      end = at
      break
    }
    // "14 confirmed deaths", "5,000 newly displaced people"
    const describing = end === from && /^(?:NOUN|PROPN)$/.test(next?.pos ?? '')
    if (
      /^(?:feared|believed|reported|presumed|confirmed|thought|reportedly|left|found)$/.test(token.lower) &&
      !describing
    )
      break
    if (isTime(token) && end > from) break
    // "took 12 soldiers prisoner"
    if (end > from && /^(?:prisoner|captive)$/.test(token.lower)) break
    // "the 40 given by the organisers"
    if (token.lower === 'given' && next?.lower === 'by') break
    // "killed 12 last week"
    if (end === from && /^(?:last|this|next|every|each|earlier|later)$/.test(token.lower)) break
    if (
      /^(?:newly|mostly|mainly|internally|seriously|critically|badly|severely|forcibly|lightly)$/.test(token.lower) &&
      end === from
    ) {
      at += 1
      continue
    }
    // "a civilian", "three Christian": an adjective with no noun behind it names the people.
    const named =
      token.pos === 'ADJ' && !/^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(next?.pos ?? '') && isPersonWord(token.lower)
    if (named || /^(?:NOUN|PROPN)$/.test(token.pos)) {
      at += 1
      end = at
      continue
    }
    if (
      /^(?:ADJ)$/.test(token.pos) ||
      (token.text === '-' && end >= from) ||
      (token.pos === 'VERB' &&
        /(?:ed|ing|en)$/.test(token.lower) &&
        /^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '') &&
        end === from) ||
      (token.pos === 'PART' && /^'/.test(token.lower))
    ) {
      at += 1
      continue
    }
    break
  }
  // "members of the security forces" is whom; "in Lasara" is where.
  if (
    end > from &&
    tokens[end]?.lower === 'of' &&
    !/^(?:them|whom|those|these|all|an?)$/.test(tokens[end + 1]?.lower ?? '') &&
    /^(?:members|officers|employees|staff|supporters|loyalists|people|men|women|residents|relatives|survivors|personnel|followers|soldiers|fighters|pupils|crew|citizens|nationals)$/.test(
      tokens[end - 1]?.lower ?? '',
    )
  ) {
    let stop = end + 1
    while (
      stop < sentence.to &&
      /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[stop]?.pos ?? '') &&
      !outcomeWords.has(tokens[stop]?.lower ?? '')
    )
      stop += 1
    if (stop > end + 1) end = stop
  }
  // "64 patients and bystanders", "women and children"
  const other = companions(tokens, end, sentence.to)
  if (end > from && other !== null && isPersonWord(tokens[end - 1]?.lower ?? '')) end = other
  const first = tokens[from]
  const last = tokens[end - 1]
  const closed = quoted && /^[”"’']$/.test(tokens[end]?.text ?? '') && end > from
  return {
    end: closed ? end + 1 : end,
    head: end > from && first !== undefined && last !== undefined ? read.text.slice(first.start, last.end) : null,
  }
}
