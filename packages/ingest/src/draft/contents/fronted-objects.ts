import type { Cue } from '../attributions/cues.ts'
import { phraseLeft } from '../reading/phrase-left.ts'
import { adjunct, isTime, type Range } from '../reading/phrases.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { trimEnd } from '../reading/trim-end.ts'
import type { Speaker } from '../speakers/speaker.ts'

const told =
  /^(?:claim|charge|accusation|allegation|assertion|suggestion|figure|figures|toll|tally|number|account|version|statement|report|finding|findings|explanation|description|term|remark|argument|decision|move|conclusion|estimate|count|characteri[sz]ation|warning|theory|idea|result|results|plan|ruling|verdict)$/

/** What is said where it stands before its own clause: "a finding that doctors ridiculed", "a term the committee described as revenge". */
export const frontedObject = (read: ReadText, sentence: Sentence, cue: Cue, speaker: Speaker): Range[] | null => {
  const { tokens } = read
  if (speaker.side !== 'left' || /^(?:demand|silence|weak|attitude|cite)$/.test(cue.word.class)) return null
  const limit = trimEnd(tokens, cue.to, sentence.to)
  const behind = tokens[cue.to]
  const ends = cue.to >= limit || /^[,.;:)—–]$/.test(behind?.text ?? '') || isTime(behind) || adjunct(tokens, cue.to)
  const as =
    behind?.lower === 'as' && (cue.word.frames.has('x') || /^(?:deny|doubt|condemn|name)$/.test(cue.word.class))
  if (!ends && !as) return null
  let at = speaker.span[0] - 1
  const which = tokens[at]?.lower === 'which' && tokens[at - 1]?.text === ',' && cue.word.class === 'deny'
  if (which) at -= 2
  else if (/^(?:that|which)$/.test(tokens[at]?.lower ?? '')) at -= 1
  const start = at <= sentence.from ? null : phraseLeft(tokens, at, sentence.from)
  if (start === null || (!which && !tokens.slice(start, at + 1).some(({ lower }) => told.test(lower)))) return null
  let to = cue.to
  if (as) while (to < limit && !/^[,;]$/.test(tokens[to]?.text ?? '')) to += 1
  const object: Range = [start, at + 1]
  return as ? [object, [cue.to, to]] : [object]
}
