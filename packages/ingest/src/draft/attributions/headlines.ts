import { phraseLeft } from '../reading/phrase-left.ts'
import { hasFinite, type Range } from '../reading/phrases.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { capitals, headlineSpeaker } from '../speakers/headline-speaker.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { type Attribution, attributionOf } from './attribution.ts'

// "700 homeless – Red Lantern": two names behind a number, in a line that has small letters.
const bearer = (tokens: readonly Token[], start: number, from: number, to: number): boolean =>
  to - from > 1 &&
  tokens[from - 1]?.text !== ':' &&
  tokens.slice(from, to).every(({ pos }) => pos === 'PROPN') &&
  tokens.slice(start, from).some(({ pos }) => pos === 'NUM') &&
  tokens.slice(start + 1, from).some(({ text }) => /^\p{Ll}{4}/u.test(text))

// "Seven killed in raid: ministry", "At least 9 dead in collapse – emergency agency"
const tailed = (read: ReadText, sentence: Sentence): Attribution | null => {
  const { tokens } = read
  for (let at = sentence.to - 2; at > sentence.from + 2 && at > sentence.to - 7; at -= 1) {
    const dash = tokens[at]?.text === '-' && (tokens[at - 1]?.end ?? 0) < (tokens[at]?.start ?? 0)
    if (!dash && !/^(?::|–|—)$/.test(tokens[at]?.text ?? '')) continue
    const name: Range = [at + 1, sentence.to]
    if (hasFinite(tokens, ...name) || !(headlineSpeaker(tokens, ...name) || bearer(tokens, sentence.from, ...name)))
      return null
    return attributionOf(read, cueOf(':', 'say', at, at + 1), {
      speaker: { span: name, name, role: null, side: 'right', rule: 'headline' },
      content: [[sentence.from, at]],
      side: 'left',
      rule: 'headline',
    })
  }
  return null
}

// "09:10: Rescue service: three bodies": where the words behind the hour start.
const stampEnd = (tokens: readonly Token[], sentence: Sentence): number =>
  /^\d{1,2}[:.]\d\d$/.test(tokens[sentence.from]?.text ?? '') &&
  /^(?::|–|—|-)$/.test(tokens[sentence.from + 1]?.text ?? '')
    ? sentence.from + 2
    : sentence.from

/** Who speaks in a headline: "Minister: the road is open". */
export const headline = (read: ReadText, sentence: Sentence): Attribution | null => {
  const { tokens } = read
  const last = tokens[sentence.to - 1]
  if (last === undefined || sentence.to - sentence.from > 25) return null
  const stamped = stampEnd(tokens, sentence)
  // Only a line that is all speech, or a live entry, ends with a mark: 'Rebel radio: "60 soldiers captured"'.
  if (/^[.?!]$/.test(last.text) && stamped === sentence.from) return null
  const tail = tailed(read, sentence)
  if (tail !== null) return tail
  for (let at = stamped + 1; at < Math.min(sentence.to - 2, stamped + 8); at += 1) {
    const dashed = /^(?:–|—)$/.test(tokens[at]?.text ?? '') && (tokens[at + 1]?.quotation ?? -1) >= 0
    if (tokens[at]?.text !== ':' && !dashed) continue
    if (/^[”"]$/.test(last.text) && (tokens[at + 1]?.quotation ?? -1) < 0) return null
    const start = capitals(tokens, stamped, at) ? stamped : phraseLeft(tokens, at - 1, stamped)
    if (
      start !== stamped ||
      (!capitals(tokens, stamped, at) && hasFinite(tokens, stamped, at)) ||
      !tokens.slice(start, at).some(({ text }) => /^\p{Lu}/u.test(text))
    )
      return null
    // "Source: Ministry of Health" names who told the rest.
    if (/^sources?$/.test(tokens[at - 1]?.lower ?? '') && at - 1 === start) return null
    if (!headlineSpeaker(tokens, start, at)) return null
    // "14:32 Interior ministry: 23 dead": the hour is nobody.
    let first = start
    while (first < at - 1 && /^(?:NUM|PUNCT|SYM)$/.test(tokens[first]?.pos ?? '')) first += 1
    // "Police chief on stadium crush: six dead"
    const topic = tokens.slice(first, at).findIndex(({ lower }) => lower === 'on' || lower === 'after')
    const name: Range = [first, topic > 0 ? first + topic : at]
    if (!headlineSpeaker(tokens, ...name)) return null
    return attributionOf(read, cueOf(':', 'say', at, at + 1), {
      speaker: { span: name, name, role: null, side: 'left', rule: 'headline' },
      content: [[at + 1, sentence.to]],
      side: 'right',
      rule: 'headline',
    })
  }
  return null
}
