import { readCount } from '@onrecord/model'
import { wordsOf } from '../lexicon.ts'
import { isPersonWord } from '../reading/people.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import type { Spot } from './figure.ts'
import { headOf } from './figure-heads.ts'
import { outcomeWords } from './figure-words.ts'

const persons = wordsOf('persons')

// "a 34-year-old man"
const behindAge = (tokens: readonly Token[], at: number): number => {
  let to = at
  while (to < at + 6 && /^(?:\d+|-|–|year|month|day|old|year-old|month-old)$/.test(tokens[to]?.lower ?? '')) to += 1
  return tokens[to - 1]?.lower.endsWith('old') === true ? to : at
}

// "the death of a policeman"
const taken = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'of' && outcomeWords.has(tokens[at - 2]?.lower ?? '')

/** "a policeman was killed", "including a child": the article counts one, where a word for a person stands behind it. */
export const singlesIn = (read: ReadText, sentence: Sentence, index: number): Spot[] => {
  const found: Spot[] = []
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = read.tokens[at] as Token
    // "one of its aid workers had been killed"
    const ours =
      token.lower === 'one' &&
      /^of (?:its|their|his|her|our)$/.test(`${read.tokens[at + 1]?.lower} ${read.tokens[at + 2]?.lower}`)
    const count = ours || /^an?$/.test(token.lower) ? readCount(token.text) : null
    if (count === null) continue
    const { end, head } = headOf(read, sentence, ours ? at + 3 : behindAge(read.tokens, at + 1))
    const last = read.tokens[end - 1]
    // "a fifth prisoner", "not a single man"
    if (
      /^(?:single|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(read.tokens[at + 1]?.lower ?? '')
    )
      continue
    // "convicted of killing a farmer", "the mother of a soldier": no toll.
    if (
      /^(?:of|for|with|as|by|to|from|like|against)$/.test(read.tokens[at - 1]?.lower ?? '') &&
      !taken(read.tokens, at)
    )
      continue
    if (/^(?:of|for)$/.test(read.tokens[at - 2]?.lower ?? '') && /ing$/.test(read.tokens[at - 1]?.lower ?? '')) continue
    if (
      head === null ||
      !(ours ? isPersonWord(last?.lower ?? '') : persons.has(last?.lower ?? '')) ||
      /^(?:'s|'|-)$/.test(read.tokens[end]?.lower ?? '')
    )
      continue
    found.push({ start: token.start, end: token.end, from: at, to: at + 1, count, sentence: index, headEnd: end, head })
  }
  return found
}

/** "…, a doctor said": the one who tells is not counted. */
export const speaking = (read: ReadText, { headEnd, from, sentence }: Spot): boolean => {
  const { tokens } = read
  const to = read.sentences[sentence]?.to ?? headEnd
  for (let at = headEnd; at < Math.min(to, headEnd + 12); at += 1) {
    if (
      /^(?:said|says|told|tells|added|wrote|reported|who|confirmed|announced|recalled|believe|believes|believed|fear|estimate|estimated)$/.test(
        tokens[at]?.lower ?? '',
      )
    )
      return tokens[at]?.lower !== 'who' && /^(?:,|”|"|and|or)$/.test(tokens[from - 1]?.text ?? '')
    if (/^[,;]$/.test(tokens[at]?.text ?? '') && at > headEnd) return false
  }
  return (
    /^(?:said|told)$/.test(tokens[from - 1]?.lower ?? '') ||
    (tokens[from - 1]?.lower === 'to' && tokens[from - 2]?.lower === 'according')
  )
}

/** The rules by which an article may count one. */
export const toldOfOne =
  /^(?:figure\.(?:predicate|object|joint|behind|part|list|of|of-those|among|told-behind|told-before))$/
