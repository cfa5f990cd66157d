import { firstAt } from '../reading/first-at.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { speakerRight } from '../speakers/sources.ts'
import { type Attribution, attributionOf } from './attribution.ts'

/** "The earlier count of seven had come from the ambulance service": whoever a toll comes from tells it. */
export const countFrom = (read: ReadText, sentence: Sentence, at: number): Attribution | null => {
  const { tokens } = read
  if (!/^(?:toll|tally|count|figure|figures|estimate|number|total)$/.test(tokens[at]?.lower ?? '')) return null
  const verb = firstAt(tokens, at + 1, Math.min(sentence.to - 2, at + 9), ({ lower }) =>
    /^(?:came|come|comes|originated|stems)$/.test(lower),
  )
  if (verb < 0 || tokens[verb + 1]?.lower !== 'from') return null
  if (tokens.slice(at + 1, verb).some(({ text }) => /^[,;:“”"]$/.test(text))) return null
  const speaker = speakerRight(tokens, verb + 2, sentence.to, 'noun-from')
  if (speaker === null) return null
  return attributionOf(read, cueOf(tokens[at]?.lower ?? '', 'count', at, at + 1), {
    speaker,
    content: [[at, verb]],
    side: 'left',
    rule: 'noun-from',
    brings: true,
  })
}
