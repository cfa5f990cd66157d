import { firstAt } from '../reading/first-at.ts'
import { phraseLeft } from '../reading/phrase-left.ts'
import type { Range } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import { headlineSpeaker } from '../speakers/headline-speaker.ts'
import { bodies, cueOf } from '../speakers/noun-cue.ts'
import { isPaper } from '../speakers/owners.ts'
import type { Speaker } from '../speakers/speaker.ts'
import { subjectLeft } from '../speakers/subject-left.ts'
import { type Attribution, attributionOf } from './attribution.ts'
import { bulleted } from './bullets.ts'
import { liveLine } from './live-lines.ts'

const ownerless =
  /^(?:the|a|an|official|final|total|current|latest|death|confirmed|unofficial|preliminary|overall|new|revised|updated|provisional|estimated)$/

const giving = ({ tokens }: ReadText, start: number, floor: number): Speaker | null =>
  /^(?:gives?|gave|provides?|provided|offers?|offered|has|have|had|cites?|cited|uses?|used|publish(?:ed|es)?|released?)$/.test(
    tokens[start - 1]?.lower ?? '',
  ) && tokens.slice(start, start + 5).some((token) => isPaper(token) || /^(?:figure|number|total)$/.test(token.lower))
    ? subjectLeft(tokens, start - 1, floor)
    : null

/** Who tells what stands behind a colon: "Coalition: seven.", "In its place stood a press note: two militants killed." */
export const label = (read: ReadText, sentence: Sentence, others: readonly Attribution[]): Attribution | null => {
  const { tokens } = read
  const live = liveLine(read, sentence)
  if (live !== null) return live
  const listed = bulleted(read, sentence)
  if (listed !== null) return listed
  for (let at = sentence.from + 1; at < sentence.to - 1; at += 1) {
    if (tokens[at]?.text !== ':' || isSpeech(read, at)) continue
    let floor = at
    while (floor > sentence.from && !/^(?:—|–|--|;|\|)$/.test(tokens[floor - 1]?.text ?? '')) floor -= 1
    const start = phraseLeft(tokens, at - 1, floor)
    const end = trimEnd(tokens, at + 1, sentence.to)
    const counts = tokens.slice(at + 1, end).some(({ pos }) => pos === 'NUM')
    if (start === null || !counts || at - start > 6) return null
    // "The police give a different figure: 17": whoever gives it.
    const giver = giving(read, start, floor)
    if (giver !== null)
      return attributionOf(read, cueOf(tokens[start - 1]?.lower ?? '', 'count', start - 1, start), {
        speaker: giver,
        content: [[start, end]],
        side: 'right',
        rule: 'label',
      })
    if (
      others.some(({ cue, content }) => cue.to <= start && content.some((range) => range[0] <= start && at < range[1]))
    )
      return null
    if (others.some(({ content }) => content.some(([from]) => from === at + 1))) return null
    // "the estimate of the camp elders: a hundred"
    const of = firstAt(tokens, start, at, ({ lower }) => lower === 'of')
    if (of > start && isPaper(tokens[of - 1]) && headlineSpeaker(tokens, of + 1, at)) {
      const name: Range = [of + 1, at]
      return attributionOf(read, cueOf(tokens[of - 1]?.lower ?? '', 'count', of - 1, of), {
        speaker: { span: name, name, role: null, side: 'right', rule: 'label' },
        content: [[at + 1, end]],
        side: 'right',
        rule: 'label',
        brings: true,
      })
    }
    const paper = isPaper(tokens[at - 1])
    // "read out the toll: 118 dead": the toll is told, and tells nothing.
    if (start > floor && /^(?:toll|figures?|count|tally|numbers?|list)$/.test(tokens[at - 1]?.lower ?? '')) return null
    const alone = start === floor && tokens.slice(start, at).some(({ lower }) => bodies.has(lower))
    if (!(paper || alone)) return null
    // "Official toll: 17", "Confirmed number: 12": nobody's.
    if (
      /^(?:toll|count|tally|numbers?|figures?|total)$/.test(tokens[at - 1]?.lower ?? '') &&
      tokens.slice(start, at - 1).every(({ lower }) => ownerless.test(lower))
    )
      return null
    // "Ministry of Health, daily bulletin: 22 deaths"
    let first = start
    if (paper && tokens[start - 1]?.text === ',' && start - 1 > floor && headlineSpeaker(tokens, floor, start - 1))
      first = floor
    const name: Range = [first, first < start ? start - 1 : at]
    return attributionOf(read, cueOf(':', 'say', at, at + 1), {
      speaker: { span: name, name, role: null, side: 'left', rule: 'label' },
      content: [[at + 1, end]],
      side: 'right',
      rule: 'label',
    })
  }
  return null
}
