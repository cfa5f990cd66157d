import type { Attribution } from './attribution.ts'
import { capitals, headlineSpeaker } from './headline-speaker.ts'
import { cueOf } from './noun-cue.ts'
import { phraseLeft } from './phrase-left.ts'
import { hasFinite, type Range } from './phrases.ts'
import type { ReadText, Sentence } from './tokens.ts'

// "Seven killed in raid: ministry", "At least 9 dead in collapse – emergency agency"
const tailed = (read: ReadText, sentence: Sentence): Attribution | null => {
  const { tokens } = read
  for (let at = sentence.to - 2; at > sentence.from + 2 && at > sentence.to - 7; at -= 1) {
    const dash = tokens[at]?.text === '-' && (tokens[at - 1]?.end ?? 0) < (tokens[at]?.start ?? 0)
    if (!dash && !/^(?::|–|—)$/.test(tokens[at]?.text ?? '')) continue
    const name: Range = [at + 1, sentence.to]
    if (hasFinite(tokens, ...name) || !headlineSpeaker(tokens, ...name)) return null
    return {
      cue: cueOf(':', 'say', at, at + 1),
      cueSpans: [[at, at + 1]],
      speaker: { span: name, name, role: null, side: 'right', rule: 'headline' },
      content: [[sentence.from, at]],
      side: 'left',
      sentence: tokens[at]?.sentence ?? 0,
      rule: 'headline',
      brings: false,
      relays: [],
    }
  }
  return null
}

/** Who speaks in a headline: "Minister: the road is open". */
export const headline = (read: ReadText, sentence: Sentence): Attribution | null => {
  const { tokens } = read
  const last = tokens[sentence.to - 1]
  if (last === undefined || /^[.?!”"]$/.test(last.text) || sentence.to - sentence.from > 25) return null
  const tail = tailed(read, sentence)
  if (tail !== null) return tail
  for (let at = sentence.from + 1; at < Math.min(sentence.to - 2, sentence.from + 8); at += 1) {
    if (tokens[at]?.text !== ':') continue
    const start = capitals(tokens, sentence.from, at) ? sentence.from : phraseLeft(tokens, at - 1, sentence.from)
    if (
      start !== sentence.from ||
      (!capitals(tokens, sentence.from, at) && hasFinite(tokens, sentence.from, at)) ||
      !tokens.slice(start, at).some(({ text }) => /^\p{Lu}/u.test(text))
    )
      return null
    if (!headlineSpeaker(tokens, start, at)) return null
    // "14:32 Interior ministry: 23 dead": the hour is nobody.
    let first = start
    while (first < at - 1 && /^(?:NUM|PUNCT|SYM)$/.test(tokens[first]?.pos ?? '')) first += 1
    const name: Range = [first, at]
    return {
      cue: cueOf(':', 'say', at, at + 1),
      cueSpans: [[at, at + 1]],
      speaker: { span: name, name, role: null, side: 'left', rule: 'headline' },
      content: [[at + 1, sentence.to]],
      side: 'right',
      sentence: last.sentence,
      rule: 'headline',
      brings: false,
      relays: [],
    }
  }
  return null
}
