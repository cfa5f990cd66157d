import { carryingSpeech, leftContent, rightContent } from './contents.ts'
import { type Cue, findCues, saying } from './cues.ts'
import { cutContents } from './cuts.ts'
import { nounAttributions } from './noun-cues.ts'
import type { Range } from './phrases.ts'
import { adjunct, startsPhrase } from './phrases.ts'
import {
  beforeVerb,
  closesQuote,
  isPassive,
  type Speaker,
  sharedSubject,
  speakerRight,
  subjectLeft,
} from './sources.ts'
import { isSpeech } from './speech.ts'
import type { ReadText, Sentence } from './tokens.ts'

/** Who said what: the three spans, as ranges of words. */
export interface Attribution {
  readonly cue: Cue
  readonly cueSpans: readonly Range[]
  readonly speaker: Speaker
  content: Range[]
  /** Where the content stands to the cue. */
  readonly side: 'left' | 'right' | 'both'
  readonly sentence: number
  readonly rule: string
  /** True for "citing", "according to" behind another speaker: what it brings wins over its host. */
  readonly brings: boolean
  /** Speakers this one was passed on by, from the text itself. */
  relays: Speaker[]
}

const modal = /^(?:will|would|can|could|may|might|must|should|shall|'ll|'d|cannot)$/
const negation = /^(?:not|n't|never)$/

const goOn = (read: ReadText, at: number, floor: number): number | null => {
  // "went on to say", "continued to insist"
  const { tokens } = read
  if (tokens[at - 1]?.lower !== 'to') return null
  for (let index = at - 2; index > floor && index > at - 8; index -= 1)
    if (
      /^(?:went|goes|going|continued|continues|took|takes|seemed|appeared|came|used|rushed|moved)$/.test(
        tokens[index]?.lower ?? '',
      )
    )
      return index
  return null
}

const floorOf = (read: ReadText, sentence: Sentence, at: number): number => {
  for (let index = at - 1; index >= sentence.from; index -= 1) {
    const token = read.tokens[index]
    if (token === undefined) continue
    if (token.text === ';' || token.text === ':' || (closesQuote(read.tokens, index) && isSpeech(read, index)))
      return index + 1
  }
  return sentence.from
}

// “…,” said X, adding …: whoever stands behind the verb goes on speaking.
const shared = (read: ReadText, sentence: Sentence, at: number, last: Attribution | undefined): Speaker | null => {
  const near =
    last !== undefined && last.side === 'left' && last.cue.form !== 'ing' && at - last.cue.to < 14 && at >= last.cue.to
  if (last !== undefined && (near || (last.speaker.side === 'right' && last.speaker.span[1] <= at)))
    return { ...last.speaker, side: 'left', rule: 'shared-subject' }
  return sharedSubject(read.tokens, at, sentence.from)
}

const speakerOf = (
  read: ReadText,
  sentence: Sentence,
  cue: Cue,
  floor: number,
  last: Attribution | undefined,
): Speaker | null => {
  const { tokens } = read
  const before = tokens[cue.from - 1]
  const end = sentence.to
  const quoted = cue.from > sentence.from && closesQuote(tokens, cue.from - 1)
  const { at, words } = beforeVerb(tokens, cue.from, floor)
  if (words.some((token) => negation.test(token.lower)) && cue.word.class !== 'silence') return null
  if (words.some((token) => modal.test(token.lower)) && !/^(?:demand|silence)$/.test(cue.word.class)) return null
  if (cue.form === 'base' && tokens[cue.from - 1]?.lower === 'to') {
    const verb = goOn(read, cue.from, floor)
    return verb === null ? null : subjectLeft(tokens, verb, floor)
  }
  const invertible =
    cue.form !== 'ing' && (cue.word.frames.has('q') || cue.word.frames.has('l')) && startsPhrase(tokens[cue.to])
  if (invertible && (quoted || (before?.text === ',' && closesQuote(tokens, cue.from - 2))))
    return speakerRight(tokens, cue.to, end, 'inverted')
  if (cue.form === 'ing') {
    if (before?.pos === 'AUX') return subjectLeft(tokens, cue.from, floor)
    if (before !== undefined && /^(?:NOUN|PROPN)$/.test(before.pos)) {
      const near = subjectLeft(tokens, cue.from, floor)
      if (near !== null) return { ...near, rule: 'participle' }
    }
    return shared(read, sentence, cue.from, last)
  }
  const joined = /^(?:and|but|or|then)$/.test(tokens[at]?.lower ?? '')
  if (joined && at >= floor && at > sentence.from) return shared(read, sentence, at, last)
  const left = at < floor ? null : subjectLeft(tokens, cue.from, floor)
  if (left !== null) return left
  if (
    invertible &&
    (before === undefined ||
      cue.from === sentence.from ||
      /^(?:,|—|–|-)$/.test(before.text) ||
      closesQuote(tokens, cue.from - 1))
  )
    return speakerRight(tokens, cue.to, end, 'inverted')
  if (before?.text === ',') return shared(read, sentence, cue.from, last)
  return null
}

const passive = (read: ReadText, sentence: Sentence, cue: Cue, floor: number): Attribution | null => {
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
    const left = leftContent(read, sentence, speaker.span[0], floor)
    return left === null
      ? null
      : { ...base, cueSpans, speaker, content: left, side: 'left', rule: 'quoted-as-saying', relays }
  }
  for (let at = cue.to; at < Math.min(cue.to + 6, sentence.to); at += 1) {
    if (tokens[at]?.lower !== 'by') continue
    const speaker = speakerRight(tokens, at + 1, sentence.to, 'passive-by')
    if (speaker === null || adjunct(tokens, at)) return null
    const subject = subjectLeft(tokens, cue.from, floor)
    if (subject === null) return null
    return {
      ...base,
      cueSpans: [[cue.from, cue.to]],
      speaker,
      content: [subject.span],
      side: 'left',
      rule: 'passive-by',
      brings: true,
    }
  }
  return null
}

// "A quoted B as saying C", "A, citing B, said C".
const cited = (
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
  const as =
    tokens[speaker.span[1]]?.lower === 'as' &&
    /^(?:saying|telling|stating)$/.test(tokens[speaker.span[1] + 1]?.lower ?? '')
  const outer =
    cue.form === 'ing'
      ? (last?.speaker ??
        sharedSubject(tokens, cue.from, sentence.from) ??
        (tokens[cue.from - 1]?.text === ',' ? subjectLeft(tokens, cue.from - 1, floor) : null))
      : subjectLeft(tokens, cue.from, floor)
  if (as) {
    const told = { ...cue, word: saying, to: speaker.span[1] + 2 }
    const content = rightContent(read, sentence, told, floor)
    if (content === null) return null
    return {
      ...base,
      cueSpans: [
        [cue.from, cue.to],
        [speaker.span[1], told.to],
      ],
      content,
      side: 'right',
      rule: 'quoted-as-saying',
      relays: outer === null ? [] : [outer],
    }
  }
  if (cue.form !== 'ing') return null
  return {
    ...base,
    cueSpans: [[cue.from, cue.to]],
    content: [],
    side: 'both',
    rule: 'citing',
    relays: outer === null ? [] : [outer],
  }
}

const silentFrames = /^(?:comment|respond|answer|discuss|elaborate|say|speak|confirm|reply|talk|specify)$/

// "men accused over the killings" accuse nobody; "claimed 12 lives" says nothing.
const takesObject = (read: ReadText, cue: Cue): boolean => {
  const next = read.tokens[cue.to]
  if (/^(?:accuse|name)$/.test(cue.word.class))
    return startsPhrase(next) || next?.quotation !== -1 || next?.pos === 'VERB'
  return !(
    cue.word.lemma === 'claim' &&
    read.tokens.slice(cue.to, cue.to + 7).some(({ lower }) => /^(?:lives|life|victims|seats|victory)$/.test(lower))
  )
}

const attributionOf = (
  read: ReadText,
  sentence: Sentence,
  cue: Cue,
  last: Attribution | undefined,
): Attribution | null => {
  const { tokens } = read
  const floor = floorOf(read, sentence, cue.from)
  if (isPassive(tokens, cue, floor)) return passive(read, sentence, cue, floor)
  if (cue.word.class === 'cite') return cited(read, sentence, cue, floor, last)
  if (!takesObject(read, cue)) return null
  const speaker = speakerOf(read, sentence, cue, floor, last)
  if (speaker === null) return null
  if (
    cue.word.class === 'silence' &&
    !(tokens[cue.to]?.lower === 'to' && silentFrames.test(tokens[cue.to + 1]?.lower ?? '')) &&
    !(tokens[cue.to]?.lower === 'comment')
  )
    return null
  const base = {
    cue,
    cueSpans: [[cue.from, cue.to]] as Range[],
    speaker,
    sentence: tokens[cue.from]?.sentence ?? 0,
    relays: [],
    brings: false,
  }
  const after = speaker.side === 'right' ? { ...cue, to: speaker.span[1] } : cue
  const anchor = speaker.side === 'right' || speaker.rule === 'shared-subject' ? cue.from : speaker.span[0]
  const left =
    anchor > floorStart(read, sentence, anchor) && cue.form !== 'ing'
      ? leftContent(read, sentence, anchor, floor)
      : null
  const right = rightContent(read, sentence, after, floor, left !== null)
  if (right !== null && left === null) return { ...base, content: right, side: 'right', rule: speaker.rule }
  if (
    left !== null &&
    right !== null &&
    tokens[(right[0]?.[0] ?? 0) - 1]?.text !== ',' &&
    !isSpeech(read, left[0]?.[0] ?? 0)
  )
    return { ...base, content: right, side: 'right', rule: speaker.rule }
  if (left === null || !(cue.word.frames.has('l') || cue.word.frames.has('q'))) return null
  const more = right ?? []
  const content = [...left, ...more, ...carryingSpeech(read, sentence, after, [...left, ...more])]
  return { ...base, content, side: more.length > 0 ? 'both' : 'left', rule: speaker.rule }
}

const floorStart = (_read: ReadText, sentence: Sentence, _at: number): number => sentence.from

const believing = /^(?:believe|think|fear|expect)$/

/** Finds who said what in a text. */
export const findAttributions = (
  read: ReadText,
): { found: Attribution[]; beliefs: Attribution[]; attitudes: Cue[] } => {
  const found: Attribution[] = []
  const attitudes: Cue[] = []
  const beliefs: Attribution[] = []
  for (const sentence of read.sentences) {
    const here: Attribution[] = []
    const cues = findCues(read.tokens, sentence.from, sentence.to, (at) => isSpeech(read, at))
    for (const cue of cues) {
      if (cue.word.class === 'attitude') {
        attitudes.push(cue)
        // A belief makes no draft of its own, but a number somebody believes is theirs.
        const belief = believing.test(cue.word.lemma) ? attributionOf(read, sentence, cue, here.at(-1)) : null
        if (belief !== null) beliefs.push(belief)
      }
      if (cue.word.class === 'attitude' || cue.word.class === 'weak') continue
      const attribution = attributionOf(read, sentence, cue, here.at(-1))
      if (attribution !== null) here.push(attribution)
    }
    here.push(...nounAttributions(read, sentence, [...here]))
    found.push(...cutContents(read, sentence, here))
  }
  return { found, beliefs, attitudes }
}
