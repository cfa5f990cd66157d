import type { Attribution } from './attribution.ts'
import { isClaimant } from './claimants.ts'
import { cueOf } from './noun-cue.ts'
import type { Range } from './phrases.ts'
import { speakerRight } from './sources.ts'
import type { Speaker } from './speaker.ts'
import { isSpeech } from './speech.ts'
import type { ReadText, Sentence } from './tokens.ts'

const says =
  /^(?:says?|said|claims?|claimed|reports?|reported|insists?|insisted|goes|runs|believes?|maintains?|held|holds?)$/

// "So says the governor", "Thus the ministry's bulletin": of the sentence before.
const before = (read: ReadText, sentence: Sentence, previous: Sentence): Attribution | null => {
  const { tokens } = read
  const at = sentence.from
  if (!/^(?:so|thus)$/.test(tokens[at]?.lower ?? '') || tokens[at - 1]?.paragraph !== sentence.paragraph) return null
  const verb = /^(?:at|least)$/.test(tokens[at + 1]?.lower ?? '') ? at + 3 : at + 1
  if (!says.test(tokens[verb]?.lower ?? '')) return null
  const speaker = speakerRight(tokens, verb + 1, sentence.to, 'inverted')
  if (speaker === null || !/^[.;,!]$/.test(tokens[speaker.span[1]]?.text ?? '.')) return null
  return attribution(read, speaker, [at, verb + 1], [previous.from, previous.to])
}

// "Three hundred died, or so the chroniclers say": of the words before the comma.
const behindComma = (read: ReadText, sentence: Sentence): Attribution | null => {
  const { tokens } = read
  for (let at = sentence.from + 2; at < sentence.to - 2; at += 1) {
    if (tokens[at]?.text !== ',' || isSpeech(read, at)) continue
    const or = /^(?:or|at)$/.test(tokens[at + 1]?.lower ?? '') ? (tokens[at + 1]?.lower === 'at' ? at + 3 : at + 2) : -1
    if (tokens[or]?.lower !== 'so') continue
    for (let verb = or + 2; verb < Math.min(sentence.to, or + 9); verb += 1) {
      const have = tokens[verb]?.lower === 'would' && tokens[verb + 1]?.lower === 'have'
      if (!(have || says.test(tokens[verb]?.lower ?? ''))) continue
      const speaker = speakerRight(tokens, or + 1, verb, 'subject')
      return speaker === null || speaker.span[1] !== verb || !isClaimant(tokens, speaker.name)
        ? null
        : attribution(read, speaker, [verb, verb + 1], [sentence.from, at])
    }
  }
  return null
}

const attribution = (read: ReadText, speaker: Speaker, cue: Range, content: Range): Attribution => ({
  cue: cueOf(read.tokens[cue[0]]?.lower ?? '', 'say', ...cue),
  cueSpans: [cue],
  speaker,
  content: [content],
  side: 'left',
  sentence: read.tokens[cue[0]]?.sentence ?? 0,
  rule: 'so-says',
  brings: true,
  relays: [],
})

/** Who says what stands before "so": "So says the governor", "…, or so the chroniclers say". */
export const soSays = (read: ReadText, sentence: Sentence, previous: Sentence | undefined): Attribution | null =>
  (previous === undefined ? null : before(read, sentence, previous)) ?? behindComma(read, sentence)
