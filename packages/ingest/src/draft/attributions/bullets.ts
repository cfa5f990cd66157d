import { firstAt } from '../reading/first-at.ts'
import { phraseRight } from '../reading/phrase-right.ts'
import { type Range, startsPhrase } from '../reading/phrases.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { headlineSpeaker } from '../speakers/headline-speaker.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { type Attribution, attributionOf } from './attribution.ts'

const bullet = /^[-•*▪·–—]$/
// Whose dead they are, and not who counts them: "Army: 48 killed", "Civilians: 27 dead".
const sides =
  /^(?:army|government|rebels?|insurgents?|militants?|militia|police|policemen|civilians?|forces|soldiers|troops|fighters|gunmen|protesters|attackers|women|children|men|allies|guards?|guerrillas?|separatists?)$/

/** Who counts in a line of a list: "- The interior ministry: 86 dead, all of them armed." */
export const bulleted = (read: ReadText, sentence: Sentence): Attribution | null => {
  const { tokens } = read
  if (!bullet.test(tokens[sentence.from]?.text ?? '')) return null
  const from = sentence.from + 1
  const at = firstAt(tokens, from + 1, Math.min(sentence.to, from + 20), ({ text }) => text === ':')
  if (at < 0 || !startsPhrase(tokens[from]) || sides.test(tokens[at - 1]?.lower ?? '')) return null
  const name: Range = [from, phraseRight(tokens, from, at) ?? at]
  const related = /^(?:,|who|which)$/.test(tokens[name[1]]?.lower ?? '')
  const end = trimEnd(tokens, at + 1, sentence.to)
  if (!(name[1] === at || related) || !headlineSpeaker(tokens, ...name) || sides.test(tokens[name[1] - 1]?.lower ?? ''))
    return null
  if (!tokens.slice(at + 1, end).some(({ pos }) => pos === 'NUM')) return null
  return attributionOf(read, cueOf(':', 'say', at, at + 1), {
    speaker: { span: [from, at], name, role: null, side: 'left', rule: 'label' },
    content: [[at + 1, end]],
    side: 'right',
    rule: 'label',
  })
}
