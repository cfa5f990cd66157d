import type { Attribution } from './attribution.ts'
import { bodies, cueOf } from './noun-cue.ts'
import { isPaper } from './owners.ts'
import { phraseLeft } from './phrase-left.ts'
import type { Range } from './phrases.ts'
import { isSpeech } from './speech.ts'
import type { ReadText, Sentence } from './tokens.ts'
import { trimEnd } from './trim-end.ts'

/** Who tells what stands behind a colon: "Coalition: seven.", "In its place stood a press note: two militants killed." */
export const label = (read: ReadText, sentence: Sentence): Attribution | null => {
  const { tokens } = read
  for (let at = sentence.from + 1; at < sentence.to - 1; at += 1) {
    if (tokens[at]?.text !== ':' || isSpeech(read, at)) continue
    let floor = at
    while (floor > sentence.from && !/^(?:—|–|--|;|\|)$/.test(tokens[floor - 1]?.text ?? '')) floor -= 1
    const start = phraseLeft(tokens, at - 1, floor)
    const end = trimEnd(tokens, at + 1, sentence.to)
    const counts = tokens.slice(at + 1, end).some(({ pos }) => pos === 'NUM')
    if (start === null || !counts || at - start > 6) return null
    const paper = isPaper(tokens[at - 1])
    const alone = start === floor && tokens.slice(start, at).some(({ lower }) => bodies.has(lower))
    if (!(paper || alone)) return null
    const name: Range = [start, at]
    return {
      cue: cueOf(':', 'say', at, at + 1),
      cueSpans: [[at, at + 1]],
      speaker: { span: name, name, role: null, side: 'left', rule: 'label' },
      content: [[at + 1, end]],
      side: 'right',
      sentence: tokens[at]?.sentence ?? 0,
      rule: 'label',
      brings: false,
      relays: [],
    }
  }
  return null
}
