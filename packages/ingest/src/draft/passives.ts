import type { Attribution } from './attribution.ts'
import { rightContent } from './contents.ts'
import { type Cue, saying } from './cues.ts'
import { leftContent } from './left-content.ts'
import { phraseLeft } from './phrase-left.ts'
import type { Range } from './phrases.ts'
import { adjunct } from './phrases.ts'
import { speakerRight } from './sources.ts'
import type { Speaker } from './speaker.ts'
import { subjectLeft } from './subject-left.ts'
import type { ReadText, Sentence } from './tokens.ts'

// "The militia, accused by the UN, …": the subject stands before the comma.
const reducedSubject = ({ tokens }: ReadText, cue: Cue, floor: number): Speaker | null => {
  if (cue.word.class !== 'accuse' || tokens[cue.from - 1]?.text !== ',') return null
  const start = phraseLeft(tokens, cue.from - 2, floor)
  const span: Range = [start ?? 0, cue.from - 1]
  return start === null ? null : { span, name: span, role: null, side: 'left', rule: 'subject' }
}

// "accused by the UN of killing 40 people"
const blamedFor = (read: ReadText, sentence: Sentence, cue: Cue, speaker: Speaker): Range[] => {
  const from = speaker.span[1]
  if (cue.word.class !== 'accuse' || !/^(?:of|for)$/.test(read.tokens[from]?.lower ?? '')) return []
  let to = from
  while (to < sentence.to && !/^[,.;]$/.test(read.tokens[to]?.text ?? '')) to += 1
  return [[from, to]]
}

/** Who says it where the verb is passive: "was quoted as saying", "accused by". */
export const passive = (read: ReadText, sentence: Sentence, cue: Cue, floor: number): Attribution | null => {
  const { tokens } = read
  const base = { cue, sentence: tokens[cue.from]?.sentence ?? 0, relays: [], brings: true }
  const agent = tokens[cue.to]?.lower === 'by' ? speakerRight(tokens, cue.to + 1, sentence.to, 'passive-by') : null
  const as = agent?.span[1] ?? cue.to
  if (cue.word.class === 'cite' && tokens[as]?.lower === 'as' && tokens[as + 1]?.lower === 'saying') {
    const speaker = subjectLeft(tokens, cue.from, floor)
    if (speaker === null) return null
    const wide = { ...cue, word: saying, to: as + 2 }
    const cueSpans: Range[] =
      agent === null
        ? [[cue.from, wide.to]]
        : [
            [cue.from, cue.to],
            [as, wide.to],
          ]
    const relays = agent === null ? [] : [agent]
    const content = rightContent(read, sentence, wide, floor)
    if (content !== null)
      return { ...base, cueSpans, speaker, content, side: 'right', rule: 'quoted-as-saying', relays }
    const left = leftContent(read, sentence, speaker.span[0])
    return left === null
      ? null
      : { ...base, cueSpans, speaker, content: left, side: 'left', rule: 'quoted-as-saying', relays }
  }
  for (let at = cue.to; at < Math.min(cue.to + 6, sentence.to); at += 1) {
    if (tokens[at]?.lower !== 'by') continue
    const speaker = speakerRight(tokens, at + 1, sentence.to, 'passive-by')
    if (speaker === null || adjunct(tokens, at)) return null
    const subject = subjectLeft(tokens, cue.from, floor) ?? reducedSubject(read, cue, floor)
    if (subject === null) return null
    return {
      ...base,
      cueSpans: [[cue.from, cue.to]],
      speaker,
      content: [subject.span, ...blamedFor(read, sentence, cue, speaker)],
      side: 'left',
      rule: 'passive-by',
      brings: true,
    }
  }
  return null
}
