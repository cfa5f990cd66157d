import { phraseLeft } from '../reading/phrase-left.ts'
import { phraseRight } from '../reading/phrase-right.ts'
import { isFiniteVerb, type Range } from '../reading/phrases.ts'
import type { Token } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { speakerRight } from '../speakers/sources.ts'
import type { Speaker } from '../speakers/speaker.ts'

/** Words that bring a speaker without a verb: where they stand, who it is, and where the rest goes on. */
export interface Bringing {
  readonly cueSpans: readonly Range[]
  readonly speaker: Speaker
  readonly after: number
}

const account =
  /^(?:words|account|accounts|count|counts|estimate|estimates|estimation|reckoning|tally|tallies|telling|calculation|calculations|figures|view|opinion|version|judgment|judgement|assessment|description|definition|definitions|criteria|roll|register|records|bulletin|statement|list|lists)$/

const told =
  /^(?:told|reported|stated|documented|recorded|confirmed|counted|announced|described|estimated|quoted|cited|relayed|recounted|verified|registered|noted|alleged|claimed)$/

// "according to", "as per", "in the words of", "as reported by": where the words end.
const prepositional = (tokens: readonly Token[], at: number): number | null => {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((step) => tokens[at + step]?.lower ?? '')
  if (first === 'according' && second === 'to') return at + 2
  if (first === 'as' && second === 'per') return at + 2
  if (
    /^(?:to|going|judging)$/.test(first ?? '') &&
    /^(?:go|by)$/.test(second ?? '') &&
    (third === 'by' || first !== 'to')
  )
    return first === 'to' ? at + 3 : at + 2
  const begins =
    at === 0 || /^[,.;–—]$/.test(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.sentence !== tokens[at]?.sentence
  // "with reference to the committee", "on the word of a watchman", "if one believes the police", "based on the clinic's tally"
  if (begins && first === 'to' && second === 'the' && third === 'knowledge' && fourth === 'of') return at + 4
  if (begins && first === 'with' && second === 'reference' && third === 'to') return at + 3
  if (
    begins &&
    first === 'on' &&
    second === 'the' &&
    /^(?:word|authority|testimony|evidence)$/.test(third ?? '') &&
    fourth === 'of'
  )
    return at + 4
  if (
    begins &&
    first === 'if' &&
    /^(?:one|you|we)$/.test(second ?? '') &&
    /^(?:believes?|asks?|trusts?|follows?)$/.test(third ?? '')
  )
    return at + 3
  if (
    begins &&
    first === 'based' &&
    second === 'on' &&
    tokens
      .slice(at + 2, at + 9)
      .some(({ lower }) => account.test(lower) || /^(?:reports?|lists?|records?|data)$/.test(lower))
  )
    return at + 2
  if (first === 'as' && told.test(second ?? '') && third === 'by') return at + 3
  const opens = first !== 'on' || at === 0 || /^[,.]$/.test(tokens[at - 1]?.text ?? '')
  if (opens && /^(?:by|in|on)$/.test(first ?? '') && second === 'the' && account.test(third ?? '') && fourth === 'of')
    return at + 4
  if (
    first === 'per' &&
    /^(?:PROPN|DET)$/.test(tokens[at + 1]?.pos ?? '') &&
    (at === 0 || tokens[at - 1]?.text === ',' || tokens[at - 1]?.text === '.') &&
    !/^(?:cent|day|year|person|capita|a|week|month|hour)$/.test(second ?? '')
  )
    return at + 1
  return null
}

// "by the ministry's count", "in his words"
const possessive = (tokens: readonly Token[], at: number, ceiling: number): Bringing | null => {
  if (!/^(?:by|in|on|under)$/.test(tokens[at]?.lower ?? '')) return null
  // "passed on the hospital's count"
  if (tokens[at]?.lower === 'on' && tokens[at - 1]?.pos === 'VERB') return null
  // "left 40 dead by official counts"
  if (
    tokens[at]?.lower === 'by' &&
    /^(?:official|most|some|all|government|police|army|independent|local|hospital|conservative|rebel|opposition|un|unofficial|one|another)$/.test(
      tokens[at + 1]?.lower ?? '',
    )
  ) {
    const noun = account.test(tokens[at + 2]?.lower ?? '')
      ? at + 2
      : account.test(tokens[at + 3]?.lower ?? '')
        ? at + 3
        : 0
    if (noun > 0 && (/s$/.test(tokens[noun]?.lower ?? '') || /^(?:one|another)$/.test(tokens[at + 1]?.lower ?? ''))) {
      const name: Range = [at + 1, noun + 1]
      return {
        cueSpans: [[at, at + 1]],
        speaker: { span: name, name, role: null, side: 'right', rule: 'according-to' },
        after: noun + 1,
      }
    }
  }
  for (let noun = at + 2; noun < Math.min(ceiling, at + 12); noun += 1) {
    const token = tokens[noun]
    if (token === undefined || /^[,;:.]$/.test(token.text) || isFiniteVerb(tokens, noun)) return null
    if (
      !account.test(token.lower) ||
      (tokens[noun + 1]?.lower === 'of' && !/^(?:definition|criteria|count)/.test(token.lower))
    )
      continue
    let owner = noun - 1
    while (owner > at && /^(?:own|official|latest|initial|preliminary|conservative)$/.test(tokens[owner]?.lower ?? ''))
      owner -= 1
    if (
      tokens[at]?.lower === 'in' &&
      !/^(?:words|account|view|opinion|telling|version|estimation|judgment|judgement|assessment|description|count|tally|roll|register|records|statement|bulletin|list|lists)$/.test(
        token.lower,
      )
    )
      return null
    const pronoun = owner === at + 1 && /^(?:his|her|its|their)$/.test(tokens[owner]?.lower ?? '')
    // "on their lists", "in its bulletin": where it stands, and not who tells.
    if (pronoun && /^(?:definitions?|criteria|roll|register|records|bulletin|statement|lists?)$/.test(token.lower))
      return null
    if (pronoun && tokens[at]?.lower === 'in' && /^(?:count|tally)$/.test(token.lower)) return null
    if (!pronoun && !/^(?:'s|')$/.test(tokens[owner]?.lower ?? '')) return null
    const to = pronoun ? owner + 1 : owner
    const name: Range = [at + 1, to]
    const behind = tokens[noun + 1]
    // "By the police's own reckoning 6,252 suspects …": at the start of a sentence no comma is needed.
    const starts =
      at === 0 ||
      tokens[at - 1]?.sentence !== tokens[at]?.sentence ||
      /^(?:[:;]|and|but|—|–)$/.test(tokens[at - 1]?.lower ?? '')
    if (to <= at + 1 || !(starts || noun + 1 >= ceiling || /^[,.;:)\]]$/.test(behind?.text ?? ''))) return null
    return {
      cueSpans: [
        [at, at + 1],
        [noun, noun + 1],
      ],
      speaker: { span: name, name, role: null, side: 'right', rule: 'according-to' },
      after: noun + 1,
    }
  }
  return null
}

// "If the rebel command is to be believed, 120 were killed"
const believed = (tokens: readonly Token[], at: number, end: number): Bringing | null => {
  if (tokens[at]?.lower !== 'if') return null
  const to = phraseRight(tokens, at + 1, Math.min(end, at + 12))
  const words = tokens
    .slice(to ?? at, (to ?? at) + 4)
    .map(({ lower }) => lower)
    .join(' ')
  const credited = /^(?:is|are) (?:to be (?:believed|trusted)|right|correct)\b/.exec(words)?.[0]
  if (to === null || credited === undefined) return null
  const name: Range = [at + 1, to]
  const after = to + credited.split(' ').length
  return {
    cueSpans: [
      [at, at + 1],
      [to, after],
    ],
    speaker: { span: name, name, role: null, side: 'right', rule: 'according-to' },
    after,
  }
}

// "As far as the union knows, 31 died"
const known = (tokens: readonly Token[], at: number, end: number): Bringing | null => {
  const opening = tokens
    .slice(at, at + 3)
    .map(({ lower }) => lower)
    .join(' ')
  const to = opening === 'as far as' ? phraseRight(tokens, at + 3, Math.min(end, at + 14)) : null
  if (to === null || !/^(?:knows?|knew)$/.test(tokens[to]?.lower ?? '')) return null
  const name: Range = [at + 3, to]
  return {
    cueSpans: [
      [at, at + 3],
      [to, to + 1],
    ],
    speaker: { span: name, name, role: null, side: 'right', rule: 'according-to' },
    after: to + 1,
  }
}

/** Who is brought here without a verb: "according to X", "in the words of X", "by X's count"; null when nobody is. */
export const bringing = (tokens: readonly Token[], at: number, end: number): Bringing | null => {
  const to = prepositional(tokens, at)
  if (to === null) return believed(tokens, at, end) ?? known(tokens, at, end) ?? possessive(tokens, at, end)
  // "the expert, according to whom the remains …"
  if (/^(?:whom|which)$/.test(tokens[to]?.lower ?? '') && tokens[at - 1]?.text === ',') {
    const start = phraseLeft(tokens, at - 2, Math.max(0, at - 16))
    const name: Range = [start ?? 0, at - 1]
    const speaker: Speaker = { span: name, name, role: null, side: 'left', rule: 'according-to' }
    return start === null ? null : { cueSpans: [[at, to]], speaker, after: to + 1 }
  }
  const speaker = speakerRight(tokens, to, trimEnd(tokens, to, end), 'according-to')
  return speaker === null ? null : { cueSpans: [[at, to]], speaker, after: speaker.span[1] }
}
