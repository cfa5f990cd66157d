import type { Figure } from '../figures/figure.ts'
import { isFiniteVerb } from '../reading/phrases.ts'
import { isSpeech, quotationRange } from '../reading/speech.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import type { Speaker } from '../speakers/speaker.ts'
import { subjectLeft } from '../speakers/subject-left.ts'
import { canTell } from '../speakers/who-can-tell.ts'
import type { Attribution } from './attribution.ts'
import { holds } from './heard.ts'

// The subject of a short sentence that is somebody: "The rescue leader sounded tired."
const subjectIn = (read: ReadText, sentence: Sentence): Speaker | null => {
  const { tokens } = read
  for (let at = sentence.from + 1; at < Math.min(sentence.to, sentence.from + 10); at += 1) {
    if (!isFiniteVerb(tokens, at)) continue
    const subject = subjectLeft(tokens, at, sentence.from)
    const last = tokens[(subject?.name[1] ?? 0) - 1]
    return subject !== null &&
      (canTell(tokens, subject.name) ||
        /^(?:he|she)$/.test(last?.lower ?? '') ||
        (last?.pos === 'PROPN' &&
          /^(?:mr|mrs|ms|dr|gen|col|sgt|capt|maj)\.?$/.test(tokens[subject.name[0]]?.lower ?? '')))
      ? subject
      : null
  }
  return null
}

/** Who speaks words between marks that no verb of saying stands beside: whoever the sentence before them tells to have spoken, or is about. */
export const looseSpeech = (read: ReadText, figure: Figure, found: readonly Attribution[]): Attribution | null => {
  const { tokens } = read
  if (!isSpeech(read, figure.from) || found.some(({ content }) => holds(content, figure.from, figure.to))) return null
  const [from, to] = quotationRange(read, figure.from)
  const before = tokens[from - 1]
  if (before === undefined || before.paragraph !== tokens[from]?.paragraph || !/^[.:]$/.test(before.text)) return null
  // "…," he said. "…": a verb behind the marks would be the speaker's own.
  if (
    tokens[to]?.sentence === tokens[to - 1]?.sentence &&
    to < tokens.length &&
    !/^[.!?]$/.test(tokens[to]?.text ?? '')
  )
    return null
  const sentence = read.sentences[before.sentence]
  if (sentence === undefined) return null
  const spoken = found.findLast(({ sentence: at, brings }) => at === before.sentence && !brings)
  const short = sentence.to - sentence.from <= 9 || before.text === ':'
  const speaker = spoken?.speaker ?? (short ? subjectIn(read, sentence) : null)
  if (speaker === null) return null
  return {
    cue: spoken?.cue ?? cueOf(':', 'say', from - 1, from),
    cueSpans: spoken?.cueSpans ?? [[from - 1, from]],
    speaker,
    content: [[from, to]],
    side: 'right',
    sentence: figure.sentence,
    rule: 'loose-speech',
    brings: false,
    relays: [],
  }
}
