import { rightContent } from '../contents/contents.ts'
import { leftContent } from '../contents/left-content.ts'
import { firstAt } from '../reading/first-at.ts'
import { phraseLeft } from '../reading/phrase-left.ts'
import type { Range } from '../reading/phrases.ts'
import { adjunct, hasFinite } from '../reading/phrases.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { isPaper } from '../speakers/owners.ts'
import { speakerRight } from '../speakers/sources.ts'
import type { Speaker } from '../speakers/speaker.ts'
import { beforeVerb, subjectLeft } from '../speakers/subject-left.ts'
import type { Attribution } from './attribution.ts'
import { type Cue, saying, tellingAt } from './cues.ts'

// "The militia, accused by the UN, …": the subject stands before the comma.
const reducedSubject = ({ tokens }: ReadText, cue: Cue, floor: number): Speaker | null => {
  // "the 40 reported by residents"
  if (tokens[cue.from - 1]?.pos === 'NUM' && tokens[cue.to]?.lower === 'by') {
    const span: Range = [cue.from - 1, cue.from]
    return { span, name: span, role: null, side: 'left', rule: 'subject' }
  }
  if (cue.word.class !== 'accuse' || tokens[cue.from - 1]?.text !== ',') return null
  const start = phraseLeft(tokens, cue.from - 2, floor)
  const span: Range = [start ?? 0, cue.from - 1]
  return start === null ? null : { span, name: span, role: null, side: 'left', rule: 'subject' }
}

// "Reports that a girl had been beaten were contradicted by": the noun and its clause are the subject.
const clausal = ({ tokens }: ReadText, cue: Cue, from: number): Speaker | null => {
  let end = cue.from
  while (end > from && /^(?:AUX|ADV|PART)$/.test(tokens[end - 1]?.pos ?? '')) end -= 1
  const noun = firstAt(tokens, from, from + 6, ({ lower }) => lower === 'that') - 1
  const told =
    /^(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?|assertions?|accounts?|statements?)$/
  if (noun < from || !told.test(tokens[noun]?.lower ?? '') || end <= noun + 2) return null
  return { span: [from, end], name: [from, end], role: null, side: 'left', rule: 'subject' }
}

// "accused by the UN of killing 40 people"
const blamedFor = (read: ReadText, sentence: Sentence, cue: Cue, speaker: Speaker): Range[] => {
  const from = speaker.span[1]
  if (cue.word.class !== 'accuse' || !/^(?:of|for)$/.test(read.tokens[from]?.lower ?? '')) return []
  let to = from
  while (to < sentence.to && !/^[,.;]$/.test(read.tokens[to]?.text ?? '')) to += 1
  return [[from, to]]
}

// "put by the governor at 27", "given by the ministry as 31 killed", "said by lawyers to be in detention": where what the agent tells goes on.
const goesOn = (tokens: readonly Token[], { word: { lemma } }: Cue, by: number, end: number): number | null => {
  const joint = /^(?:tell|inform|notify|advise)$/.test(lemma) ? /^of$/ : /^(?:at|as)$/
  for (let at = by + 2; at < Math.min(end, by + 14); at += 1) {
    const token = tokens[at]
    if (token === undefined || /^[,;:]$/.test(token.text)) return null
    if (token.lower === 'to' && /^(?:be|have|number|total|exceed)$/.test(tokens[at + 1]?.lower ?? '')) return at
    if (!joint.test(token.lower)) continue
    let number = at + 1
    while (
      /^(?:over|about|around|at|least|some|more|than|nearly|almost|up|to|only|just|["“])$/.test(
        tokens[number]?.lower ?? '',
      )
    )
      number += 1
    return number < end && tokens[number]?.pos === 'NUM' ? at : null
  }
  return null
}

// "The injured were put by one nurse at 90": the words before the verb, whatever the tagger took them for.
const counted = (tokens: readonly Token[], cue: Cue, floor: number): Speaker | null => {
  const span: Range = [floor, beforeVerb(tokens, cue.from, floor).at + 1]
  return span[1] > floor && span[1] - floor < 6 ? { span, name: span, role: null, side: 'left', rule: 'subject' } : null
}

/** Who says it where the verb is passive: "was quoted as saying", "accused by". */
export const passive = (read: ReadText, sentence: Sentence, cue: Cue, floor: number): Attribution | null => {
  const { tokens } = read
  const base = { cue, sentence: tokens[cue.from]?.sentence ?? 0, relays: [], brings: true }
  const agent = tokens[cue.to]?.lower === 'by' ? speakerRight(tokens, cue.to + 1, sentence.to, 'passive-by') : null
  const as = agent?.span[1] ?? cue.to
  if (cue.word.class === 'cite' && tokens[as]?.lower === 'as' && tellingAt(tokens, as + 1) !== null) {
    const speaker = subjectLeft(tokens, cue.from, floor)
    if (speaker === null) return null
    const wide = { ...cue, word: tellingAt(tokens, as + 1) ?? saying, to: as + 2 }
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
    const more = goesOn(tokens, cue, at, sentence.to)
    const speaker = speakerRight(tokens, at + 1, more ?? sentence.to, 'passive-by')
    if (speaker === null || (adjunct(tokens, at) && isPaper(tokens[speaker.name[1] - 1]))) return null
    const that = tokens[speaker.span[1]]?.lower === 'that' ? speaker.span[1] : null
    const limit = trimEnd(tokens, speaker.span[1], sentence.to)
    // "Reported missing by the warden were 26 residents": the subject stands behind its verb.
    if (
      cue.from <= sentence.from + 1 &&
      /^(?:were|was|are|is)$/.test(tokens[speaker.span[1]]?.lower ?? '') &&
      tokens.slice(speaker.span[1] + 1, speaker.span[1] + 4).some(({ pos }) => pos === 'NUM')
    )
      return {
        ...base,
        cueSpans: [[cue.from, cue.to]],
        speaker,
        content: [
          ...(at > cue.to ? [[cue.to, at] as const] : []),
          [speaker.span[1] + 1, trimEnd(tokens, speaker.span[1], sentence.to)],
        ],
        side: 'right',
        rule: 'passive-by',
      }
    // "was told by police that", "it was announced by the ministry that"
    if (that !== null && that + 1 < limit && hasFinite(tokens, that + 1, limit))
      return {
        ...base,
        cueSpans: [[cue.from, cue.to]],
        speaker,
        content: [[that + 1, limit]],
        side: 'right',
        rule: 'passive-by',
      }
    // "territory held by the rebels": such a verb says only what a "that" opens.
    if (cue.word.frames.size === 1 && cue.word.frames.has('c')) return null
    const subject =
      subjectLeft(tokens, cue.from, floor) ??
      reducedSubject(read, cue, floor) ??
      clausal(read, cue, sentence.from) ??
      (more === null ? null : counted(tokens, cue, floor))
    if (subject === null) return null
    // "the clinic, he was told by a colleague, had buried 73": said on both sides of it.
    const open = firstAt(tokens, speaker.span[1], speaker.span[1] + 3, ({ text }) => text === ',')
    if (/^(?:tell|inform|advise)$/.test(cue.word.lemma) && open > 0 && tokens[subject.span[0] - 1]?.text === ',')
      return {
        ...base,
        cueSpans: [[cue.from, cue.to]],
        speaker,
        content: [
          [floor, subject.span[0] - 1],
          [open + 1, limit],
        ],
        side: 'both',
        rule: 'passive-by',
      }
    // "the toll given by the ministry": the noun brings the speaker.
    if (
      isPaper(tokens[subject.name[1] - 1]) &&
      !/^(?:was|were|been|is|are|being)$/.test(
        tokens[cue.from - (tokens[cue.from - 1]?.pos === 'ADV' ? 2 : 1)]?.lower ?? '',
      )
    )
      return null
    // "They were put down by gendarmes", "set off by a murder"
    if (
      /^(?:put|set|place|fix)$/.test(cue.word.lemma) &&
      more === null &&
      !tokens.slice(subject.span[0], at).some(({ pos }) => pos === 'NUM')
    )
      return null
    const between: Range[] = tokens.slice(cue.to, at).some(({ pos }) => pos === 'NUM') ? [[cue.to, at]] : []
    const behind: Range[] = more === null || more < speaker.span[1] ? [] : [[more, limit]]
    return {
      ...base,
      cueSpans: [[cue.from, cue.to]],
      speaker,
      content: [subject.span, ...between, ...behind, ...blamedFor(read, sentence, cue, speaker)],
      side: 'left',
      rule: 'passive-by',
      brings: true,
    }
  }
  return null
}
