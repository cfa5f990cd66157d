import { outcomeWords } from '../figures/figure-words.ts'
import { firstAt } from '../reading/first-at.ts'
import { phraseLeft } from '../reading/phrase-left.ts'
import { hasFinite, isFiniteVerb, isTime } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { bodies, cueOf } from '../speakers/noun-cue.ts'
import { issued } from '../speakers/owners.ts'
import { speakerRight } from '../speakers/sources.ts'
import type { Speaker } from '../speakers/speaker.ts'
import { sharedSubject, subjectLeft } from '../speakers/subject-left.ts'
import { according } from './according.ts'
import type { Attribution } from './attribution.ts'
import { counting } from './countings.ts'
import { countFrom } from './counts-from.ts'
import { goBetween } from './go-betweens.ts'
import { headline } from './headlines.ts'
import { label } from './labels.ts'
import { parenthesised } from './parenthesised.ts'
import { tollRaised } from './tolls-raised.ts'

const sayingNouns =
  /^(?:report|reports|claim|claims|statement|statements|allegation|allegations|accusation|accusations|charge|contention|declaration|remark|remarks|comment|comments|admission|rumors|rumours|account|submission|submissions|observation|proposal|explanation|excuse|estimate|estimates|testimony|assertion|assertions|announcement|warning|warnings|suggestion|suggestions|confirmation|insistence|denial|denials|finding|findings|assessment|argument|revelation|complaint|complaints|promise|pledge|threat|prediction|acknowledgement|acknowledgment|conclusion)$/

const rises = /^(?:rises|rose|stands|stood|climbs|climbed|reached|reaches|comes|came)$/

const tollNouns = /^(?:toll|tally|count|figure|figures|tolls)$/

const named = (token: Token | undefined): boolean => token?.pos === 'PROPN' && /^\p{Lu}/u.test(token.text)

const possessor = (tokens: readonly Token[], noun: number, floor: number): Speaker | null => {
  let at = noun - 1
  while (at > floor && /^(?:NOUN|ADJ|NUM)$/.test(tokens[at]?.pos ?? '')) at -= 1
  if (tokens[at]?.pos === 'PRON' && /^(?:his|her|their|its)$/.test(tokens[at]?.lower ?? '')) {
    // "The ministry never moved from its count of 638"
    const raised = /^(?:rais|revis|lower|increas|cut|updat|correct|reduc)\w*$/.test(tokens[at - 1]?.lower ?? '')
    const shared = !raised && tollNouns.test(tokens[noun]?.lower ?? '') ? sharedSubject(tokens, at, floor) : null
    // "Ten more bodies were found, so that its count is 44": the bodies count nobody.
    const owner =
      shared !== null && tokens.slice(...shared.name).some(({ pos, lower }) => pos === 'NUM' || outcomeWords.has(lower))
        ? null
        : shared
    if (owner !== null && owner.span[1] <= at) return { ...owner, side: 'left', rule: 'possessive' }
    return { span: [at, at + 1], name: [at, at + 1], role: null, side: 'left', rule: 'possessive' }
  }
  // "the Defence submission that", "police claims that"
  if (tokens[noun + 1]?.lower === 'that' && (bodies.has(tokens[noun - 1]?.lower ?? '') || named(tokens[noun - 1]))) {
    const start = phraseLeft(tokens, noun - 1, floor)
    const name: [number, number] = [start ?? noun, noun]
    return start === null ? null : { span: name, name, role: null, side: 'left', rule: 'possessive' }
  }
  if (!/^(?:'s|')$/.test(tokens[at]?.lower ?? '')) return null
  const start = phraseLeft(tokens, at - 1, floor)
  return start === null || isTime(tokens[at - 1])
    ? null
    : { span: [start, at], name: [start, at], role: null, side: 'left', rule: 'possessive' }
}

const issuer = (tokens: readonly Token[], noun: number, floor: number): Speaker | null => {
  let at = noun - 1
  while (at > floor && /^(?:DET|ADJ|NOUN)$/.test(tokens[at]?.pos ?? '')) at -= 1
  return /^(?:issued|issues|released|releases|published|publishes|circulated|repeated|repeats|made|makes)$/.test(
    tokens[at]?.lower ?? '',
  ) && isFiniteVerb(tokens, at)
    ? subjectLeft(tokens, at, floor)
    : null
}

const undertakings = /^(?:refusal|promise|pledge|vow|threat|offer|demand|request|appeal|commitment)$/

// "The claim that he opposed the war is false": the content ends before "is".
const mainVerb = (tokens: readonly Token[], from: number, to: number, infinitive: boolean): number => {
  let seen = infinitive
  for (let at = from + 1; at < to; at += 1) {
    if (!isFiniteVerb(tokens, at)) continue
    const before = tokens[at - 1]
    const own = /^(?:AUX|ADV|PART|PRON|SCONJ|CCONJ|DET)$/.test(before?.pos ?? '')
    if (own) {
      seen = true
      continue
    }
    if (seen) return trimEnd(tokens, from, at)
    seen = true
  }
  return to
}

// "the agency's tally stood at four": the verb tells it with the noun.
const verbOf = (tokens: readonly Token[], toll: boolean, at: number, limit: number): [number, number][] => {
  if (!toll || !(isFiniteVerb(tokens, at) || rises.test(tokens[at]?.lower ?? ''))) return []
  let to = at + 1
  while (to < limit && /^(?:AUX|VERB|ADV)$/.test(tokens[to]?.pos ?? '')) to += 1
  return [[at, /^(?:at|to)$/.test(tokens[to]?.lower ?? '') ? to + 1 : to]]
}

const nounSaid = (
  read: ReadText,
  sentence: Sentence,
  at: number,
  others: readonly Attribution[],
): Attribution | null => {
  const { tokens } = read
  const limit = trimEnd(tokens, at, sentence.to)
  const token = tokens[at] as Token
  const toll = tollNouns.test(token.lower)
  let next = at + 1
  let speaker = possessor(tokens, at, sentence.from)
  if (
    toll &&
    speaker?.span[1] === speaker?.name[1] &&
    /^(?:raised|revised|lowered|increased|cut|updated|corrected|reduced|raising|revising)$/.test(
      tokens[(speaker?.span[0] ?? 0) - 1]?.lower ?? '',
    )
  )
    return null
  if (issued.test(tokens[next]?.lower ?? '') && tokens[next + 1]?.lower === 'by') next += 1
  if (/^(?:by|from)$/.test(tokens[next]?.lower ?? '')) {
    speaker = speakerRight(tokens, next + 1, limit, 'noun-by')
    if (speaker === null) return null
    // "The toll from the siege" is nobody's toll.
    if (toll && tokens[next]?.lower === 'from' && !bodies.has(tokens[speaker.name[1] - 1]?.lower ?? '')) return null
    next = speaker.span[1]
    if (tokens[next]?.text === ',') next += 1
  }
  // "the ministry's last count, published on 16 September, stands at"
  if (toll && tokens[next]?.text === ',' && issued.test(tokens[next + 1]?.lower ?? '')) {
    const close = firstAt(tokens, next + 1, next + 14, ({ text }) => text === ',')
    if (close > 0 && isFiniteVerb(tokens, close + 1)) next = close + 1
  }
  // "The bloc issued a statement that it was disappointed"
  if (speaker === null && !toll && tokens[next]?.lower === 'that') speaker = issuer(tokens, at, sentence.from)
  if (speaker === null) return null
  // "Its conclusion is that 37 people were shot"
  if (!toll && /^(?:is|was)$/.test(tokens[next]?.lower ?? '') && tokens[next + 1]?.lower === 'that') next += 1
  const lead = tokens[next]?.lower ?? ''
  const infinitive = lead === 'to' && undertakings.test(token.lower)
  if (
    !(
      lead === 'that' ||
      infinitive ||
      (toll && lead === 'of') ||
      (toll && (/^(?:at|to)$/.test(lead) || isFiniteVerb(tokens, next) || rises.test(lead)))
    )
  )
    return null
  if (toll && tokens.slice(next, next + 3).some(({ lower: word }) => /^(?:not|n't|never)$/.test(word))) return null
  // "Not included in the ministry's toll are 12 soldiers"
  if (
    toll &&
    tokens
      .slice(Math.max(sentence.from, speaker.span[0] - 4), speaker.span[0])
      .some(({ lower }) => /^(?:not|outside|excluded|missing)$/.test(lower))
  )
    return null
  // "said in its report that": the verb brings it.
  const own =
    tokens[speaker.span[0]]?.pos === 'PRON' ||
    tokens.slice(Math.max(sentence.from, at - 4), at).some(({ lower }) => /^(?:in|through|via)$/.test(lower))
  if (own && others.some(({ cue, content }) => cue.from < at && content.some(([from]) => from === next + 1)))
    return null
  // "figures from the ministry put the toll at"
  if (toll && others.some(({ cue }) => cue.word.class === 'count' && cue.from >= next && cue.from <= next + 2))
    return null
  if (lead === 'that' && !hasFinite(tokens, next + 1, limit)) return null
  if (next + 1 >= limit) return null
  // "The insurgents' tally is harder to test"
  if (toll && !tokens.slice(next, limit).some(({ pos }) => pos === 'NUM')) return null
  // As the subject of the sentence, the noun has a verb behind what it tells.
  const subject = !toll && !hasFinite(tokens, sentence.from, at)
  // "The government's figure of 84 dead is contested"
  let stop = next
  while (stop < limit && !isFiniteVerb(tokens, stop)) stop += 1
  const end =
    toll && lead === 'of' && !hasFinite(tokens, sentence.from, at)
      ? trimEnd(tokens, at, stop)
      : subject
        ? mainVerb(tokens, next + 1, limit, infinitive)
        : limit
  return {
    cue: cueOf(token.lower, toll ? 'count' : 'claim', at, at + 1),
    cueSpans: [[at, at + 1], ...verbOf(tokens, toll, next, limit)],
    speaker,
    content: [[toll ? at : infinitive ? next : next + 1, end]],
    side: 'right',
    sentence: token.sentence,
    rule: `noun-${speaker.rule}`.replace('noun-noun', 'noun'),
    brings: true,
    relays: [],
  }
}

/** Words of saying that are no verbs: "according to", "a report by B that", "B's toll of", a headline's colon. */
export const nounAttributions = (
  read: ReadText,
  sentence: Sentence,
  others: readonly Attribution[] = [],
): Attribution[] => {
  const found: Attribution[] = []
  const top = headline(read, sentence)
  const named = top ?? label(read, sentence, others)
  // "a press note: two killed": the noun before the colon is no verb.
  if (named !== null && !others.some(({ cue }) => cue.to === named.cue.from)) found.push(named)
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const bracketed = parenthesised(read, sentence, at)
    if (bracketed !== null) {
      // "• Army: 48 killed (Defence Ministry claim)": the label tells whose dead they are.
      found.splice(0, found.length, ...found.filter((one) => one !== named))
      found.push(bracketed)
      while (at < sentence.to && read.tokens[at]?.text !== ')') at += 1
      continue
    }
    const passedOn = goBetween(read, sentence, at, others)
    if (passedOn !== null) {
      found.push(passedOn)
      continue
    }
    const token = read.tokens[at]
    if (token === undefined || isSpeech(read, at) || others.some(({ cue }) => cue.from === at)) continue
    const from = countFrom(read, sentence, at)
    if (from !== null) {
      found.push(from)
      continue
    }
    const counts = counting(read, sentence, at, others)
    if (counts !== null) {
      found.push(counts)
      continue
    }
    const raised = tollRaised(read, sentence, at, others)
    if (raised !== null) {
      found.push(raised)
      continue
    }
    const one =
      according(read, sentence, at, [...others, ...found]) ??
      (sayingNouns.test(token.lower) || tollNouns.test(token.lower) || undertakings.test(token.lower)
        ? nounSaid(read, sentence, at, others)
        : null)
    if (one !== null) found.push(one)
  }
  return found
}
