import type { Figure } from '../figures/figure.ts'
import { phraseLeft } from '../reading/phrase-left.ts'
import { phraseRight } from '../reading/phrase-right.ts'
import { isFiniteVerb, isTime, type Range } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { canTell } from '../speakers/who-can-tell.ts'
import { type Attribution, attributionOf } from './attribution.ts'
import { holds } from './heard.ts'

const tellingNouns =
  /^(?:talk|boasts?|acknowledge?ments?|admissions?|announcements?|mentions?|claims?|reports?|estimates?|warnings?|confirmations?|allegations?|versions?|accounts?|news|word|findings?|consensus|conclusions?|views?|verdict|total|assessments?|assertions?|statements?|bulletins?|declarations?|communiqu[eé]s?|rumou?rs?|tally|toll|count|figures?|number|list|belief|line|position|testimony|evidence|message|understanding)$/

const messages = /^(?:word|claims?|reports?|message|testimony|evidence|statements?|bulletins?|announcements?|boasts?)$/

const made =
  /^(?:given|circulating|circulated|published|released|issued|announced|reported|spread|posted|printed|quoted|cited|shown|listed|contained|offered|provided|supplied|carried|made|put)$/

const party = (tokens: readonly Token[], [from, to]: Range): boolean =>
  canTell(tokens, [from, to]) || (tokens[to - 1]?.pos === 'PROPN' && !isTime(tokens[to - 1]))

// "the mayor's talk", "a claim by the separatists", "the finding of the inquest": whose words the noun stands for.
const bearerOf = (
  tokens: readonly Token[],
  noun: number,
  floor: number,
  ceiling: number,
): { name: Range; end: number; cue: Range } | null => {
  let owner = noun - 1
  while (owner > floor && /^(?:ADJ|NOUN)$/.test(tokens[owner]?.pos ?? '')) owner -= 1
  if (/^(?:'s|')$/.test(tokens[owner]?.lower ?? '')) {
    const from = phraseLeft(tokens, owner - 1, floor)
    return from === null || !party(tokens, [from, owner])
      ? null
      : { name: [from, owner], end: noun + 1, cue: [noun, noun + 1] }
  }
  // "the total given in official documents", "the claims circulating on social media"
  if (
    /^(?:VERB|NOUN)$/.test(tokens[noun + 1]?.pos ?? '') &&
    made.test(tokens[noun + 1]?.lower ?? '') &&
    /^(?:in|by|on)$/.test(tokens[noun + 2]?.lower ?? '')
  ) {
    const behind = phraseRight(tokens, noun + 3, ceiling)
    return behind === null || !canTell(tokens, [noun + 3, behind])
      ? null
      : { name: [noun + 3, behind], end: behind, cue: [noun + 1, noun + 3] }
  }
  if (!/^(?:by|from|of|among|at)$/.test(tokens[noun + 1]?.lower ?? '')) return null
  const end = phraseRight(tokens, noun + 2, ceiling)
  if (end === null) return null
  // "word from the convent": whoever a message is from is somebody.
  const sender =
    /^(?:by|from)$/.test(tokens[noun + 1]?.lower ?? '') &&
    messages.test(tokens[noun]?.lower ?? '') &&
    tokens[end - 1]?.pos === 'NOUN'
  return sender || party(tokens, [noun + 2, end]) ? { name: [noun + 2, end], end, cue: [noun, noun + 1] } : null
}

// What joins the noun and the number: "of", "to have killed", "is that", "told of", "stands at".
const joins = (tokens: readonly Token[], from: number, figure: Figure): boolean => {
  const words = tokens.slice(from, figure.from)
  const first = words[0]?.lower ?? ''
  if (first === ':' && words.length <= 2) return true
  if (words.some(({ text }) => /^[;:“”"()]$/.test(text))) return false
  // "talk of 200 dead", and not "the announcement of aid for 300"
  if (first === 'of' && words.length <= 3) return !words.some(({ pos }) => /^(?:VERB|NOUN|PROPN)$/.test(pos))
  if (first === 'that') return true
  // "passed on the hospital's count: 36 injured"
  const stands = words.findIndex(({ lower }) =>
    /^(?:stands|stood|is|was|runs|ran|remains|remained|reached|reaches)$/.test(lower),
  )
  // "the agency's estimate of the displaced stands at 60,000"
  if (first === 'of' && stands > 0 && stands < 6) return words.length - stands <= 4
  if (first === 'to') return words.length <= 4 && /^(?:have|having)$/.test(words[1]?.lower ?? '')
  if (
    /^(?:is|was|stands|stood)$/.test(first) &&
    words.length <= 3 &&
    !words.some(({ pos }) => pos === 'VERB' && words.length > 1)
  )
    return true
  if (/^(?:is|was|has|had)$/.test(first)) return words.slice(1, 4).some(({ lower }) => lower === 'that')
  return /^(?:told|tells|spoke|speaks|talked|talks)$/.test(first) && words[1]?.lower === 'of' && words.length <= 4
}

const REACH = 22

const built = (read: ReadText, cue: Range, name: Range, content: Range): Attribution =>
  attributionOf(read, cueOf(read.tokens[cue[0]]?.lower ?? '', 'claim', ...cue), {
    speaker: { span: name, name, role: null, side: 'left', rule: 'noun-frame' },
    content: [content],
    side: 'right',
    rule: 'noun-frame',
    brings: true,
  })

const end = (read: ReadText, sentence: Sentence, figure: Figure): number => {
  for (let at = figure.headEnd; at < sentence.to; at += 1)
    if (/^[,;]$/.test(read.tokens[at]?.text ?? '') || isFiniteVerb(read.tokens, at)) return Math.max(at, figure.headEnd)
  return trimEnd(read.tokens, figure.headEnd, sentence.to)
}

// "From the hospital comes word of 16 dead", "For the association the number of the dead is 306": who stands before.
const fronted = (read: ReadText, sentence: Sentence, figure: Figure): Attribution | null => {
  const { tokens } = read
  let at = figure.from - 1
  while (at > sentence.from && at > figure.from - REACH && !/^[,;:]$/.test(tokens[at - 1]?.text ?? '')) at -= 1
  const first = tokens[at]?.lower ?? ''
  if (!/^(?:from|for)$/.test(first)) return null
  const to = phraseRight(tokens, at + 1, figure.from)
  if (to === null || !party(tokens, [at + 1, to])) return null
  const words = tokens.slice(to, figure.from)
  const brought =
    first === 'from'
      ? /^(?:comes?|came|is|was)$/.test(words[0]?.lower ?? '') &&
        words.slice(1, 4).some(({ lower }) => tellingNouns.test(lower))
      : /^(?:the|that)$/.test(words[0]?.lower ?? '') &&
        /^(?:number|figure|toll|count|tally)$/.test(words[1]?.lower ?? '') &&
        words.some(({ lower }) => /^(?:is|was|stands|stood)$/.test(lower))
  return brought ? built(read, [to, to + 1], [at + 1, to], [to + 1, end(read, sentence, figure)]) : null
}

const issuing =
  /^(?:given|documented|reported|announced|released|published|issued|named|listed|counted|cited|claimed|registered|recorded|confirmed|provided|supplied|offered|quoted|acknowledged|admitted|verified|stated|mentioned|compiled|circulated)$/

// "a toll of 58, released by the flood office", "the 40 given by the organisers": who is named behind the number as having given it.
const given = (read: ReadText, sentence: Sentence, figure: Figure): Attribution | null => {
  const { tokens } = read
  let at = figure.to
  for (
    let step = 0;
    step < 6 && !/^[;.]$/.test(tokens[at]?.text ?? '') && !issuing.test(tokens[at]?.lower ?? '') && at < sentence.to;
    step += 1
  )
    at += 1
  if (!issuing.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'by' || isFiniteVerb(tokens, at - 1))
    return null
  const toll =
    tokens[figure.from - 1]?.lower === 'the' ||
    tokens
      .slice(Math.max(sentence.from, figure.from - 4), figure.from)
      .some(({ lower }) => /^(?:toll|figures?|count|tally|number|total|estimate)$/.test(lower))
  const to = phraseRight(tokens, at + 2, sentence.to)
  if (to === null || !toll || !party(tokens, [at + 2, to])) return null
  return built(read, [at, at + 2], [at + 2, to], [figure.from, Math.max(figure.headEnd, figure.to)])
}

/** Who tells a number by a noun and no verb: "the mayor's talk of 200 dead", "a claim by the rebels to have killed 50", "word from the monastery is that", "from the clinic comes word of". */
export const nounFrame = (read: ReadText, figure: Figure, found: readonly Attribution[]): Attribution | null => {
  const { tokens } = read
  const sentence = read.sentences[figure.sentence]
  if (sentence === undefined || isSpeech(read, figure.from)) return null
  if (found.some(({ content }) => holds(content, figure.from, figure.to))) return null
  for (let noun = figure.from - 1; noun >= sentence.from && noun > figure.from - REACH; noun -= 1) {
    if (/^[;“”"]$/.test(tokens[noun]?.text ?? '')) break
    if (!tellingNouns.test(tokens[noun]?.lower ?? '') || /^(?:VERB|AUX)$/.test(tokens[noun]?.pos ?? '')) continue
    const bearer = bearerOf(tokens, noun, sentence.from, figure.from)
    if (bearer === null || !joins(tokens, bearer.end, figure)) continue
    // "denied the army's claim of 12 dead" is still the army's claim.
    return built(read, bearer.cue, bearer.name, [bearer.end, end(read, sentence, figure)])
  }
  return given(read, sentence, figure) ?? fronted(read, sentence, figure)
}
