import { rightContent } from '../contents/contents.ts'
import { cutContents } from '../contents/cuts.ts'
import { frontedObject } from '../contents/fronted-objects.ts'
import { leftContent } from '../contents/left-content.ts'
import { carryingSpeech } from '../contents/speech-parts.ts'
import {
  hasObject,
  idle,
  inRelative,
  isDocument,
  isHearing,
  isThing,
  needsMore,
  silentFrames,
  takesObject,
  toComma,
} from '../contents/what-is-said.ts'
import type { Range } from '../reading/phrases.ts'
import { isFiniteVerb } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { isPassive } from '../speakers/sources.ts'
import { floorOf, speakerOf } from '../speakers/who-speaks.ts'
import type { Attribution } from './attribution.ts'
import { cited } from './citations.ts'
import { type Cue, findCues } from './cues.ts'
import { findGapped } from './gapped.ts'
import { introducedSpeech } from './introduced-speech.ts'
import { nounAttributions } from './noun-cues.ts'
import { passive } from './passives.ts'
import { soSays } from './so-says.ts'
import { findTurns } from './turns.ts'

const attributionOf = (
  read: ReadText,
  sentence: Sentence,
  cue: Cue,
  last: Attribution | undefined,
): Attribution | null => {
  const { tokens } = read
  const floor = floorOf(read, sentence, cue.from)
  // "calling itself a council", "identified himself as Moses"
  if (
    /^(?:it|him|her|them)sel(?:f|ves)$/.test(tokens[cue.to]?.lower ?? '') &&
    cue.word.class !== 'accuse' &&
    !/^(?:praise|condemn)$/.test(cue.word.class)
  )
    return null
  if (idle.test(`${cue.word.lemma} ${tokens[cue.to]?.lower ?? ''}`)) return null
  if (isPassive(tokens, cue, floor)) return passive(read, sentence, cue, floor)
  if (cue.word.class === 'cite') return cited(read, sentence, cue, floor, last)
  if (!takesObject(read, cue)) return null
  const speaker = speakerOf(read, sentence, cue, floor, last)
  // "No group has claimed responsibility"
  if (speaker === null || (tokens[speaker.span[0]]?.lower === 'no' && cue.word.class !== 'silence')) return null
  // "a claim repeated in most accounts": said of the claim.
  if (
    speaker.rule === 'subject' &&
    cue.form === 'past' &&
    tokens[cue.to]?.pos === 'ADP' &&
    tokens[speaker.span[0] - 1]?.text === ',' &&
    /^(?:claim|figure|charge|accusation|allegation|account|version|statement|number|toll|suggestion|story)$/.test(
      tokens[cue.from - 1]?.lower ?? '',
    )
  )
    return null
  // "the tribunal, whose register names 190": a register, and no verb.
  if (tokens[speaker.span[1] - 1]?.lower === 'whose') return null
  // "Eyewitnesses, their faces covered, described"
  if (
    speaker.rule === 'shared-subject' &&
    speaker.span[1] - speaker.span[0] === 1 &&
    /^(?:their|its|his|our|my)$/.test(tokens[speaker.span[0]]?.lower ?? '')
  )
    return null
  // "1,288 persons registered": whoever is counted counts nobody.
  if (cue.word.class === 'count' && tokens[speaker.span[0]]?.pos === 'NUM' && tokens[speaker.span[0]]?.lower !== 'one')
    return null
  if (cue.word.lemma === 'read' && tokens[cue.to]?.lower === 'out') return null
  if (cue.word.lemma === 'read' && !isDocument(read, speaker)) return null
  if (cue.word.lemma === 'hear' && !isHearing(read, speaker)) return null
  if (
    cue.word.class === 'silence' &&
    cue.word.lemma !== 'stop short of' &&
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
  // "…, as the city administration reports"
  const asSaid =
    speaker.side === 'left' &&
    tokens[anchor - 1]?.lower === 'as' &&
    tokens[anchor - 2]?.text === ',' &&
    (after.to >= sentence.to || /^[,.;]$/.test(tokens[after.to]?.text ?? ''))
      ? leftContent(read, sentence, anchor - 1)
      : null
  if (asSaid !== null) return { ...base, content: asSaid, side: 'left', rule: speaker.rule }
  const before =
    anchor > sentence.from &&
    tokens[speaker.span[0]]?.lower !== 'whose' &&
    // "…, warned the colonel, who added that …"
    speaker.rule !== 'relative' &&
    (cue.form !== 'ing' || /^(?:heard|seen|shown|filmed|recorded)$/.test(tokens[cue.from - 1]?.lower ?? '')) &&
    (cue.word.frames.has('l') || cue.word.frames.has('q'))
      ? leftContent(read, sentence, anchor, tokens[after.to]?.text === ',' && isFiniteVerb(tokens, after.to + 1))
      : null
  // "the strike in which, activists say, 54 people died": the clause the speaker stands in.
  const opener = openerBefore(tokens, anchor, sentence.from)
  if (opener !== null && tokens[after.to]?.text === ',' && anchor < cue.from) {
    const inner = rightContent(read, sentence, after, floor, true)
    if (inner !== null) return { ...base, content: inner, side: 'right', rule: speaker.rule }
  }
  // A verb that takes speech alone closes no clause: "Speaking in Miami, he accused …".
  const speech = before !== null && isSpeech(read, (before[0]?.[1] ?? 1) - 1)
  const left =
    before !== null && (speech || (closesClause(cue) && !hasObject(read, sentence, after, floor))) ? before : null
  // "a figure the army rejected as fantasy"
  if (speaker.side === 'left' && tokens[cue.to]?.lower === 'as') {
    const object = frontedObject(read, sentence, cue, speaker)
    if (object !== null) return { ...base, content: object, side: 'left', rule: 'fronted', brings: true }
  }
  const whole = rightContent(read, sentence, after, floor, left !== null)
  const right = speaker.rule === 'relative' || inRelative(read, speaker) ? toComma(read, whole) : whole
  if (right !== null && left === null && needsMore(read, cue, right, speaker)) return null
  if (right !== null && left === null && isThing(read, cue, speaker, right)) return null
  // "In a normal November, he says, around 4,300 are buried there": the words before belong to it.
  if (
    right !== null &&
    left === null &&
    tokens[after.to]?.text === ',' &&
    right[0]?.[0] === after.to + 1 &&
    tokens[anchor - 1]?.text === ',' &&
    /^(?:ADP|DET)$/.test(tokens[floor]?.pos ?? '') &&
    anchor - floor < 14
  )
    return { ...base, content: [[floor, anchor - 1], ...right], side: 'both', rule: speaker.rule }
  if (right !== null && left === null && speaker.rule === 'fronted-participle')
    return {
      ...base,
      content: right
        .map(([from, to]) => [from, Math.min(to, speaker.span[0] - 1)] as const)
        .filter(([from, to]) => to > from),
      side: 'right',
      rule: speaker.rule,
    }
  if (right !== null && left === null)
    return { ...base, content: numbersBehind(read, sentence, right), side: 'right', rule: speaker.rule }
  if (
    left !== null &&
    right !== null &&
    !/^(?:,|and)$/.test(tokens[(right[0]?.[0] ?? 0) - 1]?.lower ?? '') &&
    !isSpeech(read, left[0]?.[0] ?? 0)
  )
    return { ...base, content: right, side: 'right', rule: speaker.rule }
  if (left === null) {
    const object = frontedObject(read, sentence, cue, speaker)
    return object === null ? null : { ...base, content: object, side: 'left', rule: 'fronted' }
  }
  const more = right ?? []
  const content = [...left, ...more, ...carryingSpeech(read, sentence, after, [...left, ...more])]
  return { ...base, content, side: more.length > 0 ? 'both' : 'left', rule: speaker.rule }
}

// "spoke of “a few losses”, eight killed and 20 wounded": numbers in apposition go on with what is said.
const numbersBehind = (read: ReadText, sentence: Sentence, content: Range[]): Range[] => {
  const { tokens } = read
  const [only] = content
  if (
    only === undefined ||
    content.length > 1 ||
    (tokens[only[1] - 1]?.quotation ?? -1) < 0 ||
    tokens[only[1]]?.text !== ','
  )
    return content
  const limit = trimEnd(tokens, only[1], sentence.to)
  if (tokens[only[1] + 1]?.pos !== 'NUM') return content
  return tokens.slice(only[1] + 1, limit).some(({ text, pos }) => pos === 'AUX' || /^[,;:“"]$/.test(text))
    ? content
    : [only, [only[1] + 1, limit]]
}

const openerBefore = (tokens: readonly Token[], anchor: number, from: number): number | null =>
  anchor - 2 > from &&
  tokens[anchor - 1]?.text === ',' &&
  /^(?:which|whom|where|when|that|because|although|though|while|whereas)$/.test(tokens[anchor - 2]?.lower ?? '')
    ? anchor - 2
    : null

// "shrugged" and "laughed" stand behind speech only.
const closesClause = ({ word: { frames } }: Cue): boolean =>
  frames.has('l') && (frames.has('c') || frames.has('b') || frames.has('n'))

const believing = /^(?:believe|think|fear|expect)$/

const mine = /^(?:i|we|you|one|anyone|someone|everyone)$/

// "The army says 12 of its men died," the mayor said: whoever is told of inside speech.
const insideSpeech = (read: ReadText): Attribution[] => {
  if (!read.quotations.some(({ speech }) => speech)) return []
  const plain: ReadText = { ...read, quotations: [], tokens: read.tokens.map((token) => ({ ...token, quotation: -1 })) }
  return read.sentences.flatMap((sentence): Attribution[] => {
    const found: Attribution[] = []
    for (let from = sentence.from; from < sentence.to; from += 1) {
      if (!isSpeech(read, from)) continue
      const quotation = read.tokens[from]?.quotation
      let to = from
      while (to < sentence.to && read.tokens[to]?.quotation === quotation) to += 1
      const first = /^[“”"'‘«]/.test(read.tokens[from]?.text ?? '') ? from + 1 : from
      const last = /^[”"'’»]/.test(read.tokens[to - 1]?.text ?? '') ? to - 1 : to
      const part: Sentence = { ...sentence, from: first, to: last }
      const here: Attribution[] = []
      for (const cue of findCues(plain.tokens, first, last, () => false)) {
        if (!/^(?:say|claim|count|confirm|concede|deny|warn)$/.test(cue.word.class)) continue
        const one = attributionOf(plain, part, cue, here.at(-1))
        if (one !== null && !mine.test(read.tokens[one.speaker.span[0]]?.lower ?? '')) here.push(one)
      }
      found.push(...cutContents(plain, part, here))
      from = to
    }
    return found.map((one) => ({ ...one, brings: true }))
  })
}

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
      // "rejected what she called a slur, asserting": whoever rejected goes on.
      const last = here.findLast(({ speaker }) => read.tokens[speaker.span[0] - 1]?.lower !== 'what')
      const attribution = attributionOf(read, sentence, cue, last)
      if (attribution !== null) here.push(attribution)
    }
    here.push(...nounAttributions(read, sentence, [...here]))
    found.push(...cutContents(read, sentence, here), ...findGapped(read, sentence, here))
  }
  // It makes no draft of its own either, but a number it holds is theirs.
  beliefs.push(...insideSpeech(read))
  found.push(...introducedSpeech(read, found))
  read.sentences.forEach((sentence, index) => {
    const so = soSays(read, sentence, read.sentences[index - 1])
    if (so !== null && !found.some(({ cue }) => cue.from === so.cue.from)) found.push(so)
  })
  const turns = findTurns(read)
  const headed = new Set(turns.map(({ cue }) => cue.from))
  // "THE MINISTER: I told the House that …": whoever has the turn says it.
  const own = ({ speaker: { span } }: Attribution): boolean =>
    /^(?:i|we)$/.test(read.tokens[span[0]]?.lower ?? '') &&
    turns.some(({ content: [said] }) => said !== undefined && said[0] <= span[0] && span[1] <= said[1])
  return { found: [...found.filter((one) => !headed.has(one.cue.from) && !own(one)), ...turns], beliefs, attitudes }
}
