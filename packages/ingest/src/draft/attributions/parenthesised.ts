import { outcomeWords } from '../figures/figure-words.ts'
import { firstAt } from '../reading/first-at.ts'
import { hasFinite, type Range, startsPhrase } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { headlineSpeaker } from '../speakers/headline-speaker.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { type Attribution, attributionOf } from './attribution.ts'

const lead = /^(?:per|via|according|source|sources|says|said|claimed|reported)$/
const trail =
  /^(?:claims?|figures?|estimates?|data|counts?|toll|tally|statements?|reports?|sources?|said|says|reported|official|version|numbers?)$/

// Where the words that the source tells start: behind the last bracket, semicolon, bullet or colon.
const toldFrom = ({ tokens }: ReadText, open: number, floor: number): number => {
  for (let at = open - 1; at >= floor; at -= 1)
    if (
      /^(?:[;:)•▪·*]|–|—)$/.test(tokens[at]?.text ?? '') &&
      !(tokens[at - 1]?.pos === 'NUM' && tokens[at + 1]?.pos === 'NUM')
    )
      return at + 1
  return floor
}

const counted = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ pos, lower }) => pos === 'NUM' || /^(?:dozens|scores|hundreds|thousands)$/.test(lower))

/** Who tells what stands before a bracket with a name in it: "48 killed (Defence Ministry claim)", "35 dead (per the rebels)". */
export const parenthesised = (read: ReadText, sentence: Sentence, open: number): Attribution | null => {
  const { tokens } = read
  if (tokens[open]?.text !== '(' || isSpeech(read, open)) return null
  const close = firstAt(tokens, open + 1, open + 12, ({ text }) => text === ')')
  if (close < 0 || close > sentence.to) return null
  let from = open + 1
  while (from < close && (lead.test(tokens[from]?.lower ?? '') || /^(?::|to|as)$/.test(tokens[from]?.lower ?? '')))
    from += 1
  let to = close
  while (to > from && trail.test(tokens[to - 1]?.lower ?? '')) to -= 1
  const marked = from > open + 1 || to < close
  // "(sources)" alone, "(Ministry of Health data)"
  if (to === from && to < close) to = close
  while (to > from && /^(?:'s|')$/.test(tokens[to - 1]?.lower ?? '')) to -= 1
  if (from >= to || !startsPhrase(tokens[from]) || counted(tokens, from, to) || hasFinite(tokens, from, to)) return null
  if (!headlineSpeaker(tokens, from, to) && !(marked && /^\p{Lu}/u.test(tokens[from]?.text ?? ''))) return null
  // "the Allied Democratic Forces (ADF)": another name of the same.
  const before = tokens[open - 1]
  if (!marked && !(before?.pos === 'NUM' || before?.pos === 'SYM' || outcomeWords.has(before?.lower ?? ''))) return null
  const left = toldFrom(read, open, sentence.from)
  const end = trimEnd(tokens, left, open)
  if (end <= left || !counted(tokens, left, end)) return null
  const name: Range = [from, to]
  const cue: Range = from > open + 1 ? [open + 1, from] : to < close ? [to, close] : [open, open + 1]
  return attributionOf(read, cueOf('(', 'say', ...cue), {
    speaker: { span: name, name, role: null, side: 'right', rule: 'parenthesised' },
    content: [[left, end]],
    side: 'left',
    rule: 'according-to',
    brings: true,
  })
}
