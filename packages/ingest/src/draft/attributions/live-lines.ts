import { firstAt } from '../reading/first-at.ts'
import { phraseRight } from '../reading/phrase-right.ts'
import { hasFinite, type Range, startsPhrase } from '../reading/phrases.ts'
import { isSpeech, quotationRange } from '../reading/speech.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { headlineSpeaker } from '../speakers/headline-speaker.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { isPaper } from '../speakers/owners.ts'
import { type Attribution, attributionOf } from './attribution.ts'

/** Who speaks behind a name and a colon: "21.48 Harbour Minister Osk Brenn on state radio: “…”" */
export const liveLine = (read: ReadText, sentence: Sentence): Attribution | null => {
  const { tokens } = read
  let from = sentence.from
  while (from < sentence.to && /^(?:NUM|PUNCT|SYM|X)$/.test(tokens[from]?.pos ?? '')) from += 1
  const at = firstAt(tokens, from, Math.min(sentence.to, from + 14), ({ text }) => text === ':')
  if (
    at <= from ||
    isSpeech(read, from) ||
    isSpeech(read, at) ||
    !isSpeech(read, at + 1) ||
    !startsPhrase(tokens[from]) ||
    hasFinite(tokens, from, at)
  )
    return null
  const end = phraseRight(tokens, from, at) ?? at
  const name: Range = [from, end]
  if (end < at && tokens[end]?.pos !== 'ADP' && tokens[end]?.text !== ',') return null
  if (
    !(
      headlineSpeaker(tokens, from, end) ||
      tokens.slice(from, end).some(({ pos, lower }) => pos === 'PROPN' && !isPaper(tokens[end - 1]) && lower !== 'the')
    )
  )
    return null
  if (isPaper(tokens[end - 1])) return null
  return attributionOf(read, cueOf(':', 'say', at, at + 1), {
    speaker: { span: [from, at], name, role: null, side: 'left', rule: 'label' },
    content: [quotationRange(read, at + 1)],
    side: 'right',
    rule: 'label',
  })
}
