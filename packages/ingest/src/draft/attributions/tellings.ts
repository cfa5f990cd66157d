import type { Figure } from '../figures/figure.ts'
import { outcomeWords } from '../figures/figure-words.ts'
import { hasFinite, isFiniteVerb, isNominal, type Range } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { speakerRight } from '../speakers/sources.ts'
import { subjectLeft } from '../speakers/subject-left.ts'
import { canTell } from '../speakers/who-can-tell.ts'
import { floorOf } from '../speakers/who-speaks.ts'
import { type Attribution, attributionOf } from './attribution.ts'
import { holds } from './heard.ts'

// Verbs of wanting, causing, happening and being are followed by "that" and tell nothing.
const untelling =
  /^(?:want|hop|wish|desir|ensur|requir|mean|meant|caus|happen|occur|result|prevent|demand|order|insur|prefer|pray|dream|imagin|pretend|arrang|car|doubt|ask|see|saw|seen|mak|made|so|such|follow|seem|appear|forg[eo]t)(?:e|es|ed|s|ing|d|ned|ted)?$/

// Before "that", these make of it something else: "so fierce that", "now that", "provided that".
const otherThat = /^(?:so|such|now|in|except|provided|given|considering|only|not|n't|never|without|than)$/

const tolls =
  /^(?:tolls?|figures?|numbers?|counts?|tally|total|loss|losses|list|balance|news|cases|estimate|score|dead|slain|missing|displaced|wounded|injured|detained|disappeared)$/

// What a number of the dead is the object of without being told: "suffered a loss of", "sent the toll to".
const acting =
  /^(?:suffer|sustain|caus|inflict|push|driv|drov|sen[dt]|left|leav|lift|rais|tak|took|exceed|includ|avenge|excee|lead|led|bring|brought|kill|wound|injur|remember|investigat|probe|await|expect|fear|top|pass|reach|hit|dropp?|declin|increas|reduc|lower|den[iy]|reject|disput|question|doubt|dismiss|contest|challeng|stud|discuss|check|verif|match|equal|tripl|doubl)\w*$/

const REACH = 26

const built = (
  read: ReadText,
  verb: number,
  content: Range,
  speaker: Attribution['speaker'],
  kind: 'say' | 'count',
): Attribution =>
  attributionOf(read, cueOf(read.tokens[verb]?.lower ?? '', kind, verb, verb + 1), {
    speaker,
    content: [content],
    side: 'right',
    rule: `telling-${speaker.rule}`,
  })

const verbBefore = (tokens: readonly Token[], at: number, floor: number, reach: number): number | null => {
  for (let index = at - 1; index >= floor && index > at - reach; index -= 1) {
    if (/^[;:,“”"()]$/.test(tokens[index]?.text ?? '')) return null
    if (isFiniteVerb(tokens, index)) return index
    // "state television carried a toll of 11": no participle with a thing right behind it.
    if (
      /ed$/.test(tokens[index]?.lower ?? '') &&
      /^(?:VERB|ADJ)$/.test(tokens[index]?.pos ?? '') &&
      /^(?:DET|NUM)$/.test(tokens[index + 1]?.pos ?? '') &&
      isNominal(tokens[index - 1])
    )
      return index
  }
  return null
}

const clauseEnd = (read: ReadText, from: number, sentence: Sentence): number => {
  const { tokens } = read
  for (let at = from; at < sentence.to; at += 1) {
    if (tokens[at]?.text === ';') return at
    if (
      tokens[at]?.text === ',' &&
      /^(?:but|while|whereas|whilst|although|though)$/.test(tokens[at + 1]?.lower ?? '') &&
      hasFinite(tokens, at + 1, sentence.to)
    )
      return at
  }
  return trimEnd(tokens, from, sentence.to)
}

// Who stands before the verb: a pronoun that stands for nothing ("let it be known that") has the subject before its own verb.
const subjectOf = (read: ReadText, sentence: Sentence, verb: number): Attribution['speaker'] | null => {
  const floor = floorOf(read, sentence, verb)
  const speaker = subjectLeft(read.tokens, verb, floor)
  if (speaker === null) return null
  const [from, to] = speaker.name
  if (to - from === 1 && read.tokens[from]?.lower === 'it') {
    const before = /^(?:let|lets|made|makes|make)$/.test(read.tokens[from - 1]?.lower ?? '') ? from - 1 : null
    return before === null ? null : subjectLeft(read.tokens, before, floor)
  }
  return speaker
}

// "Hurricane Ida", "Operation Dawn" tell nothing.
const happenings =
  /^(?:hurricane|storm|typhoon|cyclone|operation|war|battle|quake|earthquake|flood|massacre|tornado|attack|incident|crash|siege|flight|covid|ebola)$/

const named = (tokens: readonly Token[], [from, to]: Range): boolean =>
  canTell(tokens, [from, to]) ||
  (tokens[to - 1]?.pos === 'PROPN' &&
    /^\p{Lu}/u.test(tokens[to - 1]?.text ?? '') &&
    !tokens.slice(from, to).some(({ lower }) => happenings.test(lower))) ||
  (to - from === 1 && /^(?:he|she|they)$/.test(tokens[from]?.lower ?? ''))

// "radioed that 13 were dead", "was satisfied that the men had killed eleven": a clause behind "that" is told.
const clausal = (read: ReadText, sentence: Sentence, figure: Figure): Attribution | null => {
  const { tokens } = read
  for (let at = figure.from - 1; at > sentence.from && at > figure.from - REACH; at -= 1) {
    if (/^[;:“”"]$/.test(tokens[at]?.text ?? '')) return null
    if (tokens[at]?.lower !== 'that' || tokens[at]?.pos === 'DET' || isFiniteVerb(tokens, at + 1)) continue
    const verb = verbBefore(tokens, at, sentence.from, 7)
    if (verb === null || untelling.test(tokens[verb]?.lower ?? '')) return null
    const between = tokens.slice(verb - 1, at)
    if (between.some(({ lower }) => otherThat.test(lower) || untelling.test(lower))) return null
    // "the village that", and not "heard from nurses that", "gave word that"
    if (
      tokens[at - 1]?.pos === 'NOUN' &&
      !/^(?:word|news|notice|confirmation|evidence|proof|information)$/.test(tokens[at - 1]?.lower ?? '') &&
      !tokens.slice(verb + 1, at).some(({ lower }) => /^(?:from|to|with)$/.test(lower))
    )
      return null
    const end = clauseEnd(read, at + 1, sentence)
    // "heard from nurses that", "has it from a palace source that": whoever it comes from.
    const from = tokens.slice(verb + 1, at).findIndex(({ lower }) => lower === 'from')
    const origin =
      from >= 0 &&
      /^(?:hear|learn|has|had|have|understand|understood|gather|know|knew|got|get)/.test(tokens[verb]?.lower ?? '')
        ? speakerRight(tokens, verb + 2 + from, at, 'telling-from')
        : null
    const speaker = origin ?? subjectOf(read, sentence, verb)
    if (speaker === null || !(origin !== null || named(tokens, speaker.name)) || end < figure.to) return null
    // "handed out a leaflet claiming that"
    const claiming = tokens.slice(verb + 1, at).findLastIndex(({ pos, lower }) => pos === 'VERB' && /ing$/.test(lower))
    const telling = claiming < 0 ? verb : verb + 1 + claiming
    // "visited the town after learning that 30 had died" says nothing.
    if (origin === null && /^(?:learn|hear|realis|realiz|discover|believ|remember)/.test(tokens[telling]?.lower ?? ''))
      return null
    return built(read, telling, [at + 1, end], speaker, 'say')
  }
  return null
}

// "read out the toll: 118 dead", "named a number: ten": what stands behind the colon of a noun of counting is told.
const listed = (read: ReadText, sentence: Sentence, figure: Figure): Attribution | null => {
  const { tokens } = read
  let colon = figure.from - 1
  while (colon > sentence.from && colon > figure.from - REACH && tokens[colon]?.text !== ':') colon -= 1
  if (tokens[colon]?.text !== ':') return null
  let verb = verbBefore(tokens, colon, sentence.from, 9)
  // "named the figure everyone had dreaded: 23 dead": the verb before the noun.
  if (verb !== null && !tokens.slice(verb + 1, colon).some(({ lower }) => tolls.test(lower)))
    verb = verbBefore(tokens, verb - 1, sentence.from, 9)
  if (verb === null || acting.test(tokens[verb]?.lower ?? '')) return null
  if (!tokens.slice(verb + 1, colon).some(({ lower }) => tolls.test(lower))) return null
  const speaker = subjectOf(read, sentence, verb)
  const end = clauseEnd(read, colon + 1, sentence)
  if (speaker === null || !named(tokens, speaker.name) || end < figure.to) return null
  return built(read, verb, [colon + 1, end], speaker, 'count')
}

const isAware = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(verb + 1, verb + 4).some(({ lower }) => lower === 'aware')

// "carried a toll of 11 dead", "has the toll at 31", "mourned the loss of seven": whatever the verb does with a toll, it tells it.
const counted = (read: ReadText, sentence: Sentence, figure: Figure): Attribution | null => {
  const { tokens } = read
  const verb = verbBefore(tokens, figure.from, sentence.from, 10)
  // "the hospital brought the figure to 13"
  const bringing = /^(?:brought|brings|took|takes)$/.test(tokens[verb ?? -1]?.lower ?? '')
  if (verb === null || (!bringing && acting.test(tokens[verb]?.lower ?? ''))) return null
  if (tokens[verb]?.pos === 'AUX' && !/^(?:has|had|have)$/.test(tokens[verb]?.lower ?? '') && !isAware(tokens, verb))
    return null
  const between = tokens.slice(verb + 1, figure.from)
  if (between.some(({ pos }) => /^(?:VERB|AUX|SCONJ|NUM)$/.test(pos))) return null
  const noun = between.findIndex(({ lower }) => tolls.test(lower))
  // "paid compensation for the loss of 14 lives"
  if (
    between
      .slice(0, noun)
      .some(({ lower }) => /^(?:for|over|about|after|in|from|against|by|during|despite)$/.test(lower))
  )
    return null
  const link = between.slice(noun + 1).some(({ lower }) => /^(?:at|of|as|to)$/.test(lower))
  const behind = tokens[figure.headEnd]?.lower ?? ''
  // "classified 146 of its soldiers as missing"
  const asAt = tokens.slice(figure.to, figure.to + 5).findIndex(({ lower }) => lower === 'as')
  const as = asAt >= 0 && outcomeWords.has(tokens[figure.to + asAt + 1]?.lower ?? '')
  // "the organisers know of 70 injured"
  const knows = /^(?:knows?|knew)$/.test(tokens[verb]?.lower ?? '') && between[0]?.lower === 'of'
  // "is aware of 31 deaths", "has evidence of 31 deaths", "received reports of"
  const holding =
    /^(?:is|are|was|were|has|have|had|received|receives|gathered|collected|obtained|holds|held)$/.test(
      tokens[verb]?.lower ?? '',
    ) &&
    /\b(?:aware|evidence|records?|reports|proof|confirmation|word|information|knowledge) of\b/.test(
      between.map(({ lower }) => lower).join(' '),
    )
  if (
    !((noun >= 0 && link) || as || knows || holding || (behind === 'as' && tokens[figure.headEnd + 1]?.lower === 'the'))
  )
    return null
  const speaker = subjectOf(read, sentence, verb)
  if (speaker === null || !(bringing ? canTell(tokens, speaker.name) : named(tokens, speaker.name))) return null
  return built(read, verb, [verb + 1, clauseEnd(read, verb + 1, sentence)], speaker, 'count')
}

// "charged the major with the murder of 16 prisoners and the abduction of seven": what an accuser charges somebody with.
const charged = (read: ReadText, sentence: Sentence, figure: Figure): Attribution | null => {
  const { tokens } = read
  for (let at = figure.from - 1; at > sentence.from && at > figure.from - REACH; at -= 1) {
    if (/^[;:“”"]$/.test(tokens[at]?.text ?? '')) return null
    if (!/^(?:charged|charge|charges|indicted)$/.test(tokens[at]?.lower ?? '') || tokens[at]?.pos !== 'VERB') continue
    const over = tokens.slice(at + 1, figure.from).findIndex(({ lower }) => /^(?:with|for|over)$/.test(lower))
    if (over < 1) return null
    const speaker = subjectOf(read, sentence, at)
    if (speaker === null || !canTell(tokens, speaker.name)) return null
    return built(read, at, [at + 2 + over, clauseEnd(read, at + 2 + over, sentence)], speaker, 'say')
  }
  return null
}

/** Who tells a number with a verb no lexicon has: a clause behind "that", a toll behind a colon, a toll as an object. */
export const tellingOf = (read: ReadText, figure: Figure, found: readonly Attribution[]): Attribution | null => {
  const sentence = read.sentences[figure.sentence]
  if (sentence === undefined || isSpeech(read, figure.from)) return null
  if (found.some(({ content }) => holds(content, figure.from, figure.to))) return null
  return (
    clausal(read, sentence, figure) ??
    listed(read, sentence, figure) ??
    counted(read, sentence, figure) ??
    charged(read, sentence, figure)
  )
}
