import { outcomeWords } from '../figures/figure-words.ts'
import { wordsOf } from '../lexicon.ts'
import { firstAt } from '../reading/first-at.ts'
import { isPersonWord } from '../reading/people.ts'
import { phraseLeft } from '../reading/phrase-left.ts'
import { isTime, type Range } from '../reading/phrases.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { headlineSpeaker } from './headline-speaker.ts'
import { speakerRight } from './sources.ts'
import type { Speaker } from './speaker.ts'
import { beforeVerb, subjectLeft } from './subject-left.ts'
import { canTell } from './who-can-tell.ts'

const papers = wordsOf('papers')
const titles = wordsOf('titles')

const hedges =
  /^(?:over|about|around|least|nearly|almost|only|just|some|more|than|perhaps|already|exactly|fully|roughly|well|“|"|‘)$/

const counts = /^(?:number|figure|toll|count|total|tally|estimate|score|sum)$/

// Verbs right before a number: "residents name 51", "the police give 198".
const naming =
  /^(?:names?|named|counts?|counted|says?|said|gives?|gave|reports?|reported|claims?|claimed|lists?|listed|records?|recorded|cites?|cited|prefers?|preferred|estimates?|estimated|favou?rs?|favou?red|tall(?:y|ies|ied)|acknowledges?|acknowledged|admits?|admitted|concedes?|conceded|suggests?|suggested|documents?|documented|confirms?|confirmed|mentions?|mentioned|sees?|saw)$/

// Verbs with a preposition: "the chiefs know of eleven", "the army owns to 17", "some argue for 1,000".
const naming2: ReadonlyMap<string, RegExp> = new Map([
  ['of', /^(?:knows?|knew|speaks?|spoke|spoken|talks?|talked|writes?|wrote|tells?|told|learn(?:ed|t|s)?)$/],
  [
    'to',
    /^(?:owns?|owned|admits?|admit|admitted|confess(?:es|ed)?|concedes?|conceded|sticks?|stuck|holds?|held|keeps?|kept|up|down|closer|goes|went)$/,
  ],
  ['for', /^(?:argues?|argued|settles?|settled|opts?|opted|vouch(?:es|ed)?)$/],
  ['on', /^(?:settles?|settled|insists?|insisted)$/],
  ['at', /^(?:arrives?|arrived|it)$/],
])

const given =
  /^(?:given|named|documented|reported|counted|claimed|announced|recorded|estimated|listed|cited|acknowledged|admitted|provided|released|published|issued|registered|confirmed|suggested|put)$/

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

/** Whether the words can name somebody who gives a number. */
export const isClaimant = (tokens: readonly Token[], [from, to]: Range): boolean => {
  const last = tokens[to - 1]
  if (last === undefined || isTime(last) || last.pos === 'NUM') return false
  return (
    canTell(tokens, [from, to]) ||
    headlineSpeaker(tokens, from, to) ||
    (last.pos === 'PROPN' && /^\p{Lu}/u.test(last.text)) ||
    tokens.slice(from, to).some(({ lower: word }) => isPersonWord(word) || papers.has(word) || titles.has(word)) ||
    /(?:ers|ors|ists|ians|sts|ees|chiefs|mayors)$/.test(last.lower)
  )
}

const named = (span: Range, side: Speaker['side'], rule: string): Speaker => ({
  span,
  name: span,
  role: null,
  side,
  rule,
})

/** Who gives a number beside another one, and the words that say so. */
export interface Rival {
  readonly speaker: Speaker
  readonly cue: Range
  /** Whether the frame can only be read as the number of somebody, whatever stands before it. */
  readonly sure: boolean
}

const closes = (tokens: readonly Token[], at: number, end: number): boolean =>
  at >= end || /^(?:[.,;:)!?”"]|—|–|and|but|while|on|in|at|by|as|for)$/.test(lower(tokens, at)) || isTime(tokens[at])

// "the clergy's 180", "the rebels', 110", "that of the airline, five"
const possessed = (tokens: readonly Token[], left: number, floor: number): Rival | null => {
  const mark = lower(tokens, left) === ',' ? left - 1 : left
  if (/^(?:'s|')$/.test(lower(tokens, mark))) {
    const start = phraseLeft(tokens, mark - 1, floor)
    const span: Range = [start ?? 0, mark]
    return start === null || !isClaimant(tokens, span)
      ? null
      : { speaker: named(span, 'left', 'rival'), cue: [mark, mark + 1], sure: mark < left }
  }
  if (mark === left) return null
  for (let at = left - 2; at > Math.max(floor, left - 9); at -= 1) {
    if (/^[,;:.]$/.test(lower(tokens, at))) return null
    if (tokens[at]?.pos === 'NUM' || tokens[at - 1]?.pos === 'SCONJ') return null
    if (!(/^(?:that|those)$/.test(lower(tokens, at - 1)) && lower(tokens, at) === 'of')) continue
    const span: Range = [at + 1, left]
    return isClaimant(tokens, span)
      ? { speaker: named(span, 'left', 'rival'), cue: [at - 1, at + 1], sure: true }
      : null
  }
  return null
}

// "the army's version, eleven dead, …", "the police count of six": the noun of counting is somebody's.
const counted = (tokens: readonly Token[], left: number, floor: number): Rival | null => {
  const noun = /^(?:,|of|:|is|was)$/.test(lower(tokens, left)) ? left - 1 : -1
  const head =
    lower(tokens, noun - 1) === 'of' &&
    /^(?:dead|deaths|killed|victims|injured|wounded|missing)$/.test(lower(tokens, noun))
      ? noun - 2
      : noun
  if (
    head <= floor ||
    !(counts.test(lower(tokens, head)) || /^(?:version|account|bulletin|boast|tallies)$/.test(lower(tokens, head)))
  )
    return null
  let owner = head - 1
  while (owner > floor && tokens[owner]?.pos === 'ADJ') owner -= 1
  const possessive = /^(?:'s|')$/.test(lower(tokens, owner))
  if (!possessive && tokens[owner]?.pos !== 'NOUN') return null
  const start = phraseLeft(tokens, possessive ? owner - 1 : owner, floor)
  const span: Range = [start ?? 0, possessive ? owner : owner + 1]
  if (start === null || isTime(tokens[span[1] - 1])) return null
  if (tokens.slice(...span).some(({ pos }) => pos === 'VERB')) return null
  if (
    !possessive &&
    !/^(?:police|army|government|hospital|ministry|opposition|rebel|union|military|un|state)$/.test(
      lower(tokens, owner),
    )
  )
    return null
  return isClaimant(tokens, span) ? { speaker: named(span, 'left', 'rival'), cue: [head, head + 1], sure: true } : null
}

// "the chairman named the figure everyone had dreaded: 23 dead": whoever gives the figure before the colon.
const announced = (tokens: readonly Token[], left: number, floor: number): Rival | null => {
  if (lower(tokens, left) !== ':') return null
  for (let noun = left - 1; noun > Math.max(floor, left - 10); noun -= 1) {
    if (/^[,;:.“”"]$/.test(lower(tokens, noun))) return null
    if (!counts.test(lower(tokens, noun))) continue
    for (let verb = noun - 1; verb > Math.max(floor, noun - 6); verb -= 1) {
      if (
        !/^(?:names?|named|gives?|gave|announced|announces|released|releases|reported|reports|published|issued|had|has|offered|offers|presented|settled|read)$/.test(
          lower(tokens, verb),
        )
      )
        continue
      const subject = subjectLeft(tokens, verb, floor)
      if (subject === null) return null
      return isClaimant(tokens, subject.name)
        ? { speaker: { ...subject, rule: 'rival' }, cue: [verb, noun + 1], sure: true }
        : null
    }
    return null
  }
  return null
}

// "; the congress party, over 400", ", its last 29": the verb is that of the clause before.
const elliptic = (tokens: readonly Token[], left: number, floor: number, right: number, end: number): Rival | null => {
  const comma = lower(tokens, left) === ','
  const last = comma ? left - 1 : left
  const start = phraseLeft(tokens, last, floor)
  if (start === null || !/^(?:[.;]|)$/.test(right < end ? lower(tokens, right) : '')) return null
  const before = lower(tokens, start - 1)
  const span: Range = [start, last + 1]
  const own = /^(?:its|their)$/.test(lower(tokens, start)) && last > start && !comma && before === ','
  if (!(own || (comma && before === ';' && isClaimant(tokens, span)))) return null
  return { speaker: named(span, 'left', 'gapped'), cue: [last, last + 1], sure: false }
}

// "residents name 51", "the chiefs of the valley know of eleven", "he made it 86"
const verbBefore = (tokens: readonly Token[], left: number, floor: number): Rival | null => {
  const word = lower(tokens, left)
  const before = lower(tokens, left - 1)
  let verb = -1
  if (naming.test(word)) verb = left
  else if (word === 'it' && /^(?:made|makes?|making)$/.test(before)) verb = left - 1
  else if (naming2.get(word)?.test(before)) {
    verb = left - 1
    while (verb > floor && /^(?:it|up|down|closer)$/.test(lower(tokens, verb))) verb -= 1
    if (before === 'it' && !/^puts?$/.test(lower(tokens, verb))) return null
    if (/^(?:up|down|closer|goes|went)$/.test(before) && !/^(?:goes|gone|went|came|comes)$/.test(lower(tokens, verb)))
      return null
  }
  if (verb <= floor) return null
  if (beforeVerb(tokens, verb, floor).words.some((token) => /^(?:not|n't|never)$/.test(token.lower))) return null
  const speaker = subjectLeft(tokens, verb, floor)
  if (
    speaker === null ||
    !(isClaimant(tokens, speaker.name) || /^(?:he|she|they|it)$/.test(lower(tokens, speaker.span[0])))
  )
    return null
  // "the organisers know of 70 injured"
  const sure = word === 'of' && /^kn[eo]w/.test(before) && isClaimant(tokens, speaker.name)
  return { speaker: { ...speaker, rule: sure ? 'rival-known' : 'rival' }, cue: [verb, left + 1], sure }
}

const contact = (tokens: readonly Token[], at: number, end: number): Rival | null => {
  for (let verb = at + 1; verb < Math.min(end, at + 8); verb += 1) {
    if (
      !/^(?:named|gave|given|reported|counted|announced|claimed|cited|mentioned|listed|estimated|supplied|released|published|provided|used|issued|put|drew|presented)$/.test(
        lower(tokens, verb),
      )
    )
      continue
    let last = verb
    while (tokens[last - 1]?.pos === 'AUX') last -= 1
    const speaker = speakerRight(tokens, at, last, 'rival')
    const known =
      /^(?:he|she|they|it)$/.test(lower(tokens, at)) || (speaker !== null && isClaimant(tokens, speaker.name))
    return speaker === null || speaker.span[1] !== last || !known
      ? null
      : { speaker: { ...speaker, side: 'left' }, cue: [verb, verb + 1], sure: true }
  }
  return null
}

// "the 75 documented by the union", "40 dead is what the villagers say", "twelve, as the army has it", "86, if you ask the governor"
const behind = (tokens: readonly Token[], at: number, end: number): Rival | null => {
  const right = (from: number, cue: Range, verb: RegExp | null): Rival | null => {
    for (let to = from + 1; to <= Math.min(end, from + 9); to += 1) {
      if (verb !== null ? !verb.test(lower(tokens, to)) : !closes(tokens, to, end)) continue
      const speaker = speakerRight(tokens, from, to, 'rival')
      if (speaker === null || speaker.span[1] !== to || !isClaimant(tokens, speaker.name)) return null
      const behindVerb = lower(tokens, to + 1) === 'it' ? to + 2 : to + 1
      return verb === null
        ? { speaker, cue, sure: true }
        : closes(tokens, behindVerb, end)
          ? { speaker, cue: [to, behindVerb], sure: true }
          : null
    }
    return null
  }
  const comma = lower(tokens, at) === ',' ? at + 1 : at
  // "the 110 he had named", "the 40 the ministry gave"
  if (lower(tokens, at - 2) === 'the' && tokens[at - 1]?.pos === 'NUM') {
    const told = contact(tokens, at, end)
    if (told !== null) return told
  }
  // "609, the figure the commissioner supplied", "17, a figure given by the police"
  if (comma > at && /^(?:the|an?)$/.test(lower(tokens, comma))) {
    let noun = comma + 1
    while (tokens[noun]?.pos === 'ADJ') noun += 1
    if (counts.test(lower(tokens, noun))) {
      if (given.test(lower(tokens, noun + 1))) return behind(tokens, noun + 1, end)
      const from = /^(?:that|which)$/.test(lower(tokens, noun + 1)) ? noun + 2 : noun + 1
      return contact(tokens, from, end)
    }
  }
  // "bringing to 29 the toll announced by the ministry"
  if (lower(tokens, at) === 'the' && counts.test(lower(tokens, at + 1)) && given.test(lower(tokens, at + 2)))
    return behind(tokens, at + 2, end)
  if (given.test(lower(tokens, at)) && lower(tokens, at + 1) === 'by') {
    // "by the minister at noon"
    const hour = firstAt(tokens, at + 3, Math.min(end, at + 12), ({ lower: word }) =>
      /^(?:noon|midnight|dawn|dusk|midday)$/.test(word),
    )
    const speaker = speakerRight(tokens, at + 2, hour < 0 ? end : hour - 1, 'rival')
    return speaker === null || !isClaimant(tokens, speaker.name) ? null : { speaker, cue: [at, at + 2], sure: true }
  }
  if (/^(?:is|was|are|were)$/.test(lower(tokens, at)) && lower(tokens, at + 1) === 'what')
    return right(
      at + 2,
      [at, at + 2],
      /^(?:says?|said|claims?|claimed|counts?|counted|gives?|gave|has|reports?|reported)$/,
    )
  // "if the police are to be believed"
  if (comma > at && lower(tokens, comma) === 'if') {
    const be = firstAt(tokens, comma + 2, Math.min(end, comma + 9), ({ lower: word }) => /^(?:is|are)$/.test(word))
    const name: Range = [comma + 1, be]
    if (
      be > 0 &&
      /^to be believed$/.test([1, 2, 3].map((step) => lower(tokens, be + step)).join(' ')) &&
      isClaimant(tokens, name)
    )
      return { speaker: named(name, 'right', 'rival'), cue: [comma, comma + 1], sure: true }
  }
  if (comma > at && lower(tokens, comma) === 'as')
    return right(
      comma + 1,
      [comma, comma + 1],
      /^(?:says?|said|claims?|claimed|has|have|had|puts?|counts?|counted|tells?|told|reports?)$/,
    )
  if (
    comma > at &&
    /^if (?:you|one) (?:asks?|believes?|trusts?)$/.test([0, 1, 2].map((step) => lower(tokens, comma + step)).join(' '))
  )
    return right(comma + 3, [comma, comma + 3], null)
  return null
}

// "Prosecutors charged the major with the murder of 16 prisoners and the abduction of seven others"
const charged = (tokens: readonly Token[], left: number, floor: number): Rival | null => {
  let withAt = -1
  for (let at = left; at > Math.max(floor, left - 22); at -= 1) {
    if (/^[,;:]$/.test(lower(tokens, at))) return null
    if (lower(tokens, at) === 'with') withAt = at
    if (!/^(?:charged|charge|charges)$/.test(lower(tokens, at)) || withAt < 0) continue
    if (
      !tokens
        .slice(withAt + 1, withAt + 4)
        .some(({ lower: word }) =>
          /^(?:murder|murders|killing|killings|manslaughter|death|deaths|abduction|kidnapping|homicide)$/.test(word),
        )
    )
      return null
    const speaker = subjectLeft(tokens, at, floor)
    return speaker === null || tokens[at - 1]?.pos === 'AUX' || !isClaimant(tokens, speaker.name)
      ? null
      : { speaker: { ...speaker, rule: 'rival' }, cue: [at, at + 1], sure: true }
  }
  return null
}

// "The number, established by the magistrate in November, is 43", "A toll of 58, released by the flood office, …"
const issuedBy = (tokens: readonly Token[], left: number, right: number, floor: number, end: number): Rival | null => {
  const of = /^(?:of|at)$/.test(lower(tokens, left)) && counts.test(lower(tokens, left - 1))
  if (of && lower(tokens, right) === ',' && given.test(lower(tokens, right + 1))) return behind(tokens, right + 1, end)
  if (!/^(?:is|was|stands|stood|remains|reached|at)$/.test(lower(tokens, left))) return null
  for (let by = left - 2; by > Math.max(floor, left - 16); by -= 1) {
    if (!(lower(tokens, by) === 'by' && /^(?:\p{L}+ed|given|put|set|drawn|kept)$/u.test(lower(tokens, by - 1))))
      continue
    const noun = lower(tokens, by - 2) === ',' ? by - 3 : by - 2
    const whole = noun - 2 >= floor && lower(tokens, noun - 1) === 'of' ? noun - 2 : noun
    if (!counts.test(lower(tokens, whole))) return null
    const speaker = speakerRight(tokens, by + 1, left, 'rival')
    return speaker === null || !isClaimant(tokens, speaker.name) ? null : { speaker, cue: [by - 1, by + 1], sure: true }
  }
  return null
}

/** Who gave what a noun of counting names: "the toll the mayor drew", "the latest toll, given by the minister". */
export const behindNoun = (tokens: readonly Token[], at: number, end: number): Rival | null => {
  const from = lower(tokens, at) === ',' ? at + 1 : at
  if (given.test(lower(tokens, from))) return behind(tokens, from, end)
  return contact(tokens, /^(?:that|which)$/.test(lower(tokens, from)) ? from + 1 : from, end)
}

// "for the opposition the number is closer to 350"
const fronted = (tokens: readonly Token[], left: number, floor: number): Rival | null => {
  for (let at = left; at > Math.max(floor, left - 14); at -= 1) {
    if (/^[;:]$/.test(lower(tokens, at))) return null
    // "for the families it was 50"
    const it = lower(tokens, at) === 'it' && at === left - 1
    if (!(it || counts.test(lower(tokens, at)))) continue
    const the = it ? at : /^(?:the|that|this)$/.test(lower(tokens, at - 1)) ? at - 1 : -1
    const to = lower(tokens, the - 1) === ',' ? the - 1 : the
    for (let on = to - 1; the > 0 && on >= Math.max(floor, to - 8); on -= 1) {
      if (!/^(?:for|to)$/.test(lower(tokens, on))) continue
      const opens =
        on === floor || /^[,;:]$/.test(lower(tokens, on - 1)) || /^(?:and|but|while)$/.test(lower(tokens, on - 1))
      const span: Range = [on + 1, to]
      return opens && isClaimant(tokens, span)
        ? { speaker: named(span, 'left', 'rival'), cue: [on, on + 1], sure: true }
        : null
    }
    return null
  }
  return null
}

/** Who gives a number that stands beside another: "residents name 51", "the clergy's 180", "twelve is what the army says". */
export const rivalOf = (
  read: ReadText,
  sentence: Sentence,
  { from, headEnd }: { readonly from: number; readonly headEnd: number },
): Rival | null => {
  const { tokens } = read
  let left = from - 1
  while (
    left > sentence.from &&
    (hedges.test(lower(tokens, left)) || (lower(tokens, left) === 'at' && lower(tokens, left + 1) === 'least'))
  )
    left -= 1
  let right = headEnd
  while (right < sentence.to && outcomeWords.has(lower(tokens, right))) right += 1
  let floor = left
  while (floor > sentence.from && left - floor < 60 && !/^[;:]$/.test(lower(tokens, floor - 1))) floor -= 1
  return (
    behind(tokens, right, sentence.to) ??
    (left < sentence.from
      ? null
      : (possessed(tokens, left, floor) ??
        (lower(tokens, left) === ',' && lower(tokens, headEnd) === 'of' ? null : counted(tokens, left, floor)) ??
        verbBefore(tokens, left, floor) ??
        fronted(tokens, left, floor) ??
        charged(tokens, left, floor) ??
        issuedBy(tokens, left, right, floor, sentence.to) ??
        announced(tokens, left, floor) ??
        elliptic(tokens, left, floor, right, sentence.to)))
  )
}
