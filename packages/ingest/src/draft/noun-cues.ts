import type { Attribution } from './attributions.ts'
import { trimEnd } from './contents.ts'
import type { Cue, CueClass } from './cues.ts'
import { wordsOf } from './lexicon.ts'
import { hasFinite, isFiniteVerb, phraseLeft, type Range } from './phrases.ts'
import { type Speaker, speakerRight } from './sources.ts'
import { isSpeech, quotationRange } from './speech.ts'
import type { ReadText, Sentence, Token } from './tokens.ts'

const word = (lemma: string, kind: CueClass): Cue['word'] => ({ lemma, class: kind, frames: new Set() })
const cueOf = (lemma: string, kind: CueClass, from: number, to: number): Cue => ({
  word: word(lemma, kind),
  form: 'base',
  from,
  to,
})

const subordinate =
  /^(?:which|who|where|whose|amid|amidst|after|as|with|leaving|killing|including|and|but|while|when|bringing|prompting)$/

const accordingCue = (tokens: readonly Token[], at: number): number | null => {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.lower === 'according' && next?.lower === 'to') return at + 2
  if (token?.lower === 'as' && next?.lower === 'per') return at + 2
  if (
    token?.lower === 'per' &&
    /^(?:PROPN|DET)$/.test(next?.pos ?? '') &&
    (at === 0 || tokens[at - 1]?.text === ',') &&
    !/^(?:cent|day|year|person|capita|a|week|month|hour)$/.test(next?.lower ?? '')
  )
    return at + 1
  return null
}

// "…, which has left 1,400 dead, according to B": B brings the last part when another verb of saying has the first.
const clauseLeft = (read: ReadText, sentence: Sentence, at: number, others: readonly Attribution[]): Range | null => {
  const { tokens } = read
  const end = trimEnd(tokens, sentence.from, at)
  if (end <= sentence.from) return null
  let from = sentence.from
  for (let index = end - 1; index > sentence.from; index -= 1) {
    const token = tokens[index]
    if (token === undefined || isSpeech(read, index)) break
    if (token.text === ';') {
      from = index + 1
      break
    }
    if (token.text !== ',' && !/^(?:—|–)$/.test(token.text)) continue
    const next = tokens[index + 1]
    const said = others.some(
      ({ cue, speaker }) => cue.to <= index && (speaker.side === 'left' || speaker.span[1] <= index),
    )
    const clause =
      next !== undefined &&
      subordinate.test(next.lower) &&
      (hasFinite(tokens, index + 1, end) ||
        tokens.slice(index + 1, end).some(({ pos }) => pos === 'NUM' || pos === 'VERB'))
    if (
      clause &&
      (said || /^(?:but|while|and)$/.test(next.lower)) &&
      (next.lower !== 'and' || hasFinite(tokens, index + 1, end))
    ) {
      from = /^(?:and|but|while)$/.test(next.lower) ? index + 2 : index + 1
      break
    }
  }
  while (/^(?:but|and)$/.test(tokens[from]?.lower ?? '') || tokens[from]?.text === ',') from += 1
  if (from >= end) return null
  return [from, end]
}

const according = (
  read: ReadText,
  sentence: Sentence,
  at: number,
  to: number,
  others: readonly Attribution[],
): Attribution | null => {
  const { tokens } = read
  const ceiling = trimEnd(tokens, to, sentence.to)
  const speaker = speakerRight(tokens, to, ceiling, 'according-to')
  if (speaker === null) return null
  const base = {
    cue: cueOf('according to', 'say', at, to),
    cueSpans: [[at, to]] as Range[],
    speaker,
    sentence: tokens[at]?.sentence ?? 0,
    relays: [],
    brings: true,
    rule: 'according-to',
  }
  let after = speaker.span[1]
  if (tokens[after]?.text === ',') after += 1
  const initial =
    at === sentence.from ||
    tokens
      .slice(sentence.from, at)
      .every((token) => token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'VERB' && token.pos !== 'NUM')
  const limit = ceiling
  if (initial) return after < limit ? { ...base, content: [[after, limit]], side: 'right' } : null
  const quoted =
    tokens[at - 1]?.text === ',' && isSpeech(read, at - 2)
      ? quotationRange(read, at - 2)
      : isSpeech(read, at - 1)
        ? quotationRange(read, at - 1)
        : null
  const left = quoted ?? clauseLeft(read, sentence, at, others)
  if (left === null) return null
  const goesOn =
    tokens[speaker.span[1]]?.text === ',' &&
    after < limit &&
    isFiniteVerb(tokens, after) &&
    !/^(?:and|but|while|who|which)$/.test(tokens[after]?.lower ?? '')
  if (tokens[speaker.span[1]]?.text === ',' && isSpeech(read, after))
    return { ...base, content: [left, quotationRange(read, after)], side: 'both' }
  return { ...base, content: goesOn ? [left, [after, limit]] : [left], side: goesOn ? 'both' : 'left' }
}

const sayingNouns =
  /^(?:report|reports|claim|claims|statement|statements|allegation|allegations|accusation|accusations|estimate|estimates|testimony|assertion|assertions|announcement|warning|warnings|suggestion|suggestions|confirmation|insistence|denial|denials|finding|findings|assessment|argument|revelation|complaint|complaints|promise|pledge|threat|prediction|acknowledgement|acknowledgment|conclusion)$/
const tollNouns = /^(?:toll|tally|count|figure|figures|tolls)$/

const possessor = (tokens: readonly Token[], noun: number, floor: number): Speaker | null => {
  let at = noun - 1
  while (at > floor && /^(?:NOUN|ADJ|NUM)$/.test(tokens[at]?.pos ?? '')) at -= 1
  if (tokens[at]?.pos === 'PRON' && /^(?:his|her|their|its)$/.test(tokens[at]?.lower ?? ''))
    return { span: [at, at + 1], name: [at, at + 1], role: null, side: 'left', rule: 'possessive' }
  if (!/^(?:'s|')$/.test(tokens[at]?.lower ?? '')) return null
  const start = phraseLeft(tokens, at - 1, floor)
  return start === null ? null : { span: [start, at], name: [start, at], role: null, side: 'left', rule: 'possessive' }
}

const nounSaid = (read: ReadText, sentence: Sentence, at: number): Attribution | null => {
  const { tokens } = read
  const limit = trimEnd(tokens, at, sentence.to)
  const token = tokens[at] as Token
  const toll = tollNouns.test(token.lower)
  let next = at + 1
  let speaker = possessor(tokens, at, sentence.from)
  if (/^(?:by|from)$/.test(tokens[next]?.lower ?? '')) {
    speaker = speakerRight(tokens, next + 1, limit, 'noun-by')
    if (speaker === null) return null
    // "The toll from the siege" is nobody's toll.
    if (toll && tokens[next]?.lower === 'from' && !bodies.has(tokens[speaker.name[1] - 1]?.lower ?? '')) return null
    next = speaker.span[1]
    if (tokens[next]?.text === ',') next += 1
  }
  if (speaker === null) return null
  const lead = tokens[next]?.lower ?? ''
  if (!(lead === 'that' || (toll && lead === 'of') || (toll && /^(?:at|to|is|was|stands|stood)$/.test(lead))))
    return null
  if (lead === 'that' && !hasFinite(tokens, next + 1, limit)) return null
  if (next + 1 >= limit) return null
  return {
    cue: cueOf(token.lower, toll ? 'count' : 'claim', at, at + 1),
    cueSpans: [[at, at + 1]],
    speaker,
    content: [[toll ? at : next + 1, limit]],
    side: 'right',
    sentence: token.sentence,
    rule: `noun-${speaker.rule}`.replace('noun-noun', 'noun'),
    brings: true,
    relays: [],
  }
}

const headline = (read: ReadText, sentence: Sentence): Attribution | null => {
  const { tokens } = read
  const last = tokens[sentence.to - 1]
  if (last === undefined || /^[.?!”"]$/.test(last.text) || sentence.to - sentence.from > 25) return null
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
    const name: Range = [start, at]
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

const speakers =
  /^(?:minister|officials?|president|governor|mayor|chief|spokesman|spokeswoman|witness|witnesses|residents|survivors|medics|rescuers|envoy|military|media|rights|sources?|doctors|lawyers|us|mp|mps|pm|ngo|leader|secretary)$/
const bodies = wordsOf('bodies')
const capitals = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ text, pos }) => /^\p{Lu}/u.test(text) || /^(?:ADP|DET|PART)$/.test(pos))

const headlineSpeaker = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => bodies.has(lower) || speakers.test(lower)) ||
  (to - from <= 3 &&
    tokens.slice(from, to).every(({ pos }) => pos === 'PROPN') &&
    tokens.slice(from, to).some(({ text }) => text.length > 1 && /^\p{Lu}+$/u.test(text)))

/** Words of saying that are no verbs: "according to", "a report by B that", "B's toll of", a headline's colon. */
export const nounAttributions = (
  read: ReadText,
  sentence: Sentence,
  others: readonly Attribution[] = [],
): Attribution[] => {
  const found: Attribution[] = []
  const top = headline(read, sentence)
  if (top !== null) found.push(top)
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = read.tokens[at]
    if (token === undefined || isSpeech(read, at)) continue
    const to = accordingCue(read.tokens, at)
    const one =
      to !== null
        ? according(read, sentence, at, to, others)
        : sayingNouns.test(token.lower) || tollNouns.test(token.lower)
          ? nounSaid(read, sentence, at)
          : null
    if (one !== null) found.push(one)
  }
  return found
}
