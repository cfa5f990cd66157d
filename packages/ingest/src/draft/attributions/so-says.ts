import type { Range } from '../reading/phrases.ts'
import { isSpeech, quotationRange } from '../reading/speech.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { behindNoun, isClaimant } from '../speakers/claimants.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { speakerRight } from '../speakers/sources.ts'
import type { Speaker } from '../speakers/speaker.ts'
import { type Attribution, attributionOf } from './attribution.ts'

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

const attribution = (read: ReadText, speaker: Speaker, cue: Range, content: Range): Attribution =>
  attributionOf(read, cueOf(read.tokens[cue[0]]?.lower ?? '', 'say', ...cue), {
    speaker,
    content: [content],
    side: 'left',
    rule: 'so-says',
    brings: true,
  })

// "“…,” is how the commander summed it up": of the words in the marks.
const isHow = (read: ReadText, sentence: Sentence): Attribution | null => {
  const { tokens } = read
  for (let at = sentence.from + 2; at < sentence.to - 3; at += 1) {
    if (!(/^(?:is|was)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'how' && isSpeech(read, at - 1)))
      continue
    for (let verb = at + 3; verb < Math.min(sentence.to, at + 14); verb += 1) {
      if (
        !/^(?:summed|sums|put|puts|described|describes|tells|told|recalled|recalls|remembers|explained|explains)$/.test(
          tokens[verb]?.lower ?? '',
        )
      )
        continue
      const speaker = speakerRight(tokens, at + 2, verb, 'subject')
      return speaker === null || speaker.span[1] !== verb
        ? null
        : attribution(read, speaker, [verb, verb + 1], quotationRange(read, at - 1))
    }
    return null
  }
  return null
}

// "Nine dead, forty hurt: such is the toll the mayor gave", "152 dead: that is the latest toll, given by the minister"
const summed = (read: ReadText, sentence: Sentence): Attribution | null => {
  const { tokens } = read
  for (let at = sentence.from + 2; at < sentence.to - 4; at += 1) {
    if (!/^(?::|—|–|;)$/.test(tokens[at]?.text ?? '') || isSpeech(read, at)) continue
    if (
      !/^(?:that|such|this|so)$/.test(tokens[at + 1]?.lower ?? '') ||
      !/^(?:is|was)$/.test(tokens[at + 2]?.lower ?? '')
    )
      continue
    for (let noun = at + 3; noun < Math.min(sentence.to, at + 8); noun += 1) {
      if (
        !/^(?:toll|balance|count|figure|number|tally|total|estimate|account|version)$/.test(tokens[noun]?.lower ?? '')
      )
        continue
      // "this is the rebels' figure"
      const owner = /^(?:'s|')$/.test(tokens[noun - 1]?.lower ?? '') ? ([at + 3, noun - 1] as const) : null
      if (owner !== null)
        return isClaimant(tokens, owner)
          ? attribution(
              read,
              { span: owner, name: owner, role: null, side: 'right', rule: 'rival' },
              [noun, noun + 1],
              [sentence.from, at],
            )
          : null
      const told = behindNoun(tokens, noun + 1, sentence.to)
      return told === null ? null : attribution(read, told.speaker, told.cue, [sentence.from, at])
    }
    return null
  }
  return null
}

/** Who says what stands before "so": "So says the governor", "…, or so the chroniclers say". */
export const soSays = (read: ReadText, sentence: Sentence, previous: Sentence | undefined): Attribution | null =>
  (previous === undefined ? null : before(read, sentence, previous)) ??
  behindComma(read, sentence) ??
  isHow(read, sentence) ??
  summed(read, sentence)
