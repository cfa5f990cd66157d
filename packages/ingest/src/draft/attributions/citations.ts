import { rightContent } from '../contents/contents.ts'
import { leftContent } from '../contents/left-content.ts'
import { phraseLeft } from '../reading/phrase-left.ts'
import { phraseRight } from '../reading/phrase-right.ts'
import { isFiniteVerb, type Range } from '../reading/phrases.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { speakerRight } from '../speakers/sources.ts'
import type { Speaker } from '../speakers/speaker.ts'
import { sharedSubject, subjectLeft } from '../speakers/subject-left.ts'
import type { Attribution } from './attribution.ts'
import { type Cue, saying, tellingAt } from './cues.ts'

// "the paper, citing an officer, wrote": between its commas it belongs to whoever stands before it; ", quoting an elder, it spoke" to who comes behind.
const hostOf = (tokens: readonly Token[], cue: Cue, end: number, floor: number): Speaker | null => {
  if (tokens[end]?.text !== ',') return null
  let verb = end + 1
  while (/^(?:ADV|AUX)$/.test(tokens[verb]?.pos ?? '')) verb += 1
  if (isFiniteVerb(tokens, verb) && tokens[cue.from - 1]?.text === ',') {
    const start = phraseLeft(tokens, cue.from - 2, floor)
    const name: Range = [start ?? 0, cue.from - 1]
    return start === null ? null : { span: name, name, role: null, side: 'left', rule: 'subject' }
  }
  const to = phraseRight(tokens, end + 1, end + 14)
  const name: Range = [end + 1, to ?? 0]
  return to !== null && isFiniteVerb(tokens, to)
    ? { span: name, name, role: null, side: 'left', rule: 'subject' }
    : null
}

// "who had seen nine bodies"
const witnessed = (tokens: readonly Token[], at: number): boolean =>
  /^(?:saw|seen|counted|watched|witnessed|found|helped|buried|treated|examined)$/.test(
    tokens[tokens[at]?.pos === 'AUX' ? at + 1 : at]?.lower ?? '',
  )

/** "A quoted B as saying C", "A, citing B, said C". */
export const cited = (
  read: ReadText,
  sentence: Sentence,
  cue: Cue,
  floor: number,
  last: Attribution | undefined,
): Attribution | null => {
  const { tokens } = read
  const speaker = speakerRight(tokens, cue.to, sentence.to, cue.form === 'ing' ? 'citing' : 'quoted-as-saying')
  if (speaker === null) return null
  const base = { cue, speaker, sentence: tokens[cue.from]?.sentence ?? 0, brings: true }
  // "quoted a commander, Abdul Qadir, as saying"
  const behind = tokens[speaker.span[1]]?.text === ',' ? speaker.span[1] + 1 : speaker.span[1]
  const as =
    // "quoted him as saying", "cited its own agency in reporting"
    /^(?:as|in)$/.test(tokens[behind]?.lower ?? '') && tellingAt(tokens, behind + 1) !== null
  const near = hostOf(tokens, cue, speaker.span[1], floor)
  const outer =
    cue.form === 'ing'
      ? (near ??
        last?.speaker ??
        sharedSubject(tokens, cue.from, sentence.from) ??
        (tokens[cue.from - 1]?.text === ',' ? subjectLeft(tokens, cue.from - 1, floor) : null))
      : subjectLeft(tokens, cue.from, floor)
  if (as) {
    const told = { ...cue, word: tellingAt(tokens, behind + 1) ?? saying, to: behind + 2 }
    const content = rightContent(read, sentence, told, floor)
    const left =
      content === null && outer !== null && outer.span[0] > sentence.from
        ? leftContent(read, sentence, outer.span[0])
        : null
    if (content === null && left === null) return null
    return {
      ...base,
      cueSpans: [
        [cue.from, cue.to],
        [behind, told.to],
      ],
      content: content ?? left ?? [],
      side: content === null ? 'left' : 'right',
      rule: 'quoted-as-saying',
      relays: outer === null ? [] : [outer],
    }
  }
  // "The paper, which cited two guards, reported"
  const related =
    cue.form === 'past' &&
    /^(?:which|who)$/.test(tokens[cue.from - 1]?.lower ?? '') &&
    tokens[speaker.span[1]]?.text === ','
  // "The paper cited a police source who had seen nine bodies carried out"
  const inner = speaker.name[1]
  if (cue.form !== 'ing' && !related && tokens[inner]?.lower === 'who' && witnessed(tokens, inner + 1))
    return {
      ...base,
      cueSpans: [[cue.from, cue.to]],
      content: [[inner + 1, speaker.span[1]]],
      side: 'right',
      rule: 'quoted-as-saying',
      relays: outer === null ? [] : [outer],
    }
  if (cue.form !== 'ing' && !related) return null
  return {
    ...base,
    cueSpans: [[cue.from, cue.to]],
    content: [],
    side: 'both',
    rule: 'citing',
    relays: outer === null ? [] : [outer],
  }
}
