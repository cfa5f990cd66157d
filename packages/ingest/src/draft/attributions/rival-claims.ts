import type { DraftOutcome } from '../draft.ts'
import { isClosed } from '../figures/counting.ts'
import type { Figure } from '../figures/figure.ts'
import { outcomeWords } from '../figures/figure-words.ts'
import { between, type Spot, type Told } from '../figures/told.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { rivalOf } from '../speakers/claimants.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { type Attribution, attributionOf } from './attribution.ts'
import { holds } from './heard.ts'

const comparing =
  /\b(?:against|compares?|compared|unlike|versus|while|whereas|but|than|become|where|contrast|between|beside|instead|disagree\w*|contradict\w*)\b/

const buriedBehind = ({ tokens }: ReadText, { headEnd }: Figure): boolean => {
  const at = outcomeWords.has(tokens[headEnd]?.lower ?? '') ? headEnd + 1 : headEnd
  return /^(?:were|are|will|have)$/.test(tokens[at]?.lower ?? '')
}

const lowerAt = (read: ReadText, at: number): string => read.tokens[at]?.lower ?? ''

const laterOn = (read: ReadText, sentence: Sentence, spot: Spot): boolean => {
  let at = spot.from - 1
  while (at > sentence.from && /^(?:at|least|as|to|over|about|around|some|of|nearly)$/.test(lowerAt(read, at))) at -= 1
  return (
    /^(?:then|later|finally|afterwards|eventually|subsequently|lastly|next)$/.test(lowerAt(read, at)) &&
    /^(?:,|;|and|but)$/.test(lowerAt(read, at - 1)) &&
    isClosed(read, sentence, spot)
  )
}

const itWas = (read: ReadText, sentence: Sentence, spot: Spot): boolean =>
  /\bit (?:was|is|stands at|stood at|had been)(?: now| already| still| only)?$/.test(
    between(read, Math.max(sentence.from, spot.from - 4), spot.from),
  ) &&
  isClosed(read, sentence, spot) &&
  !/^(?:in the (?:morning|afternoon|evening)|at night|for)/.test(between(read, spot.to, spot.to + 3))

// The harm a number shortly behind tells: "ten; the widows said forty dead".
const harmAhead = (read: ReadText, sentence: Sentence, spot: Spot): DraftOutcome | null => {
  for (let at = spot.to + 1; at < Math.min(sentence.to - 1, spot.to + 12); at += 1)
    if (read.tokens[at]?.pos === 'NUM' && read.tokens[at + 1]?.pos !== 'NUM')
      return outcomeWords.get(lowerAt(read, at + 1))?.outcome ?? null
  return null
}

/** What a bare number beside another counts: "33 dead, residents name 51" counts dead. */
export const rivalled = (
  read: ReadText,
  sentence: Sentence,
  spot: Spot,
  here: readonly Figure[],
  earlier: readonly Figure[],
): Told | null => {
  if (spot.head !== null || isSpeech(read, spot.from)) return null
  const before = here.findLast(({ outcome }) => outcome !== null)
  const last =
    before ??
    earlier.findLast(({ outcome, sentence: at }) => outcome !== null && at >= spot.sentence - 1 && at < spot.sentence)
  // "The general said ten; the widows said forty dead"
  const next = last === undefined ? harmAhead(read, sentence, spot) : null
  const outcome = last?.outcome ?? next
  if (outcome == null) return null
  // "said 12 were dead, then 15, and finally 19"; "by Thursday it was 30"
  if ((before !== undefined && laterOn(read, sentence, spot)) || (last !== undefined && itWas(read, sentence, spot)))
    return { outcome, part: false, rule: 'figure.revised' }
  const rival = rivalOf(read, sentence, spot)
  if (rival === null) return null
  const follows = read.tokens[spot.to]?.lower ?? ''
  if (!isClosed(read, sentence, spot) && !(rival.cue[0] === spot.to) && !/^(?:is|was)$/.test(follows)) return null
  return { outcome, part: false, rule: 'figure.rival' }
}

/** Who gives a number beside another one; null where nobody is named or it is somebody's already. */
export const rivalTeller = (
  read: ReadText,
  figure: Figure,
  figures: readonly Figure[],
  found: readonly Attribution[],
): Attribution | null => {
  const sentence = read.sentences[figure.sentence]
  if (sentence === undefined || isSpeech(read, figure.from)) return null
  const rival = rivalOf(read, sentence, figure)
  if (rival === null) return null
  const beside = figures.some(
    (other) =>
      other !== figure &&
      other.outcome === figure.outcome &&
      other.sentence <= figure.sentence &&
      other.sentence >= figure.sentence - 1,
  )
  const compared =
    comparing.test(between(read, sentence.from, sentence.to)) &&
    figures.some((other) => other !== figure && other.sentence === figure.sentence)
  if (!(rival.sure || (figure.head === null && beside) || compared)) return null
  // "; the party, over 400": beside a number somebody told.
  const gapped = rival.speaker.rule === 'gapped'
  if (
    gapped &&
    !found.some(
      (one) =>
        one.side === 'right' &&
        figures.some(
          (other) =>
            other.sentence === figure.sentence && other.from < figure.from && holds(one.content, other.from, other.to),
        ),
    )
  )
    return null
  const cue = rival.cue
  if (found.some((one) => one.cue.from <= cue[0] && cue[0] < one.cue.to && holds(one.content, figure.from, figure.to)))
    return null
  // "While the army's 12 dead were buried": its own dead.
  if (!rival.sure && /^(?:'s|')$/.test(read.tokens[rival.cue[0]]?.lower ?? '') && buriedBehind(read, figure))
    return null
  const held = found.some(({ content }) => holds(content, figure.from, figure.to))
  if (held && rival.speaker.rule === 'rival-known' && !(compared && beside)) return null
  if (held && rival.speaker.span[1] - rival.speaker.span[0] === 1 && read.tokens[rival.speaker.span[0]]?.pos === 'PRON')
    return null
  // Whoever speaks already says it: "the ministry said it had counted 12".
  if (found.some((one) => one.speaker.span[0] === rival.speaker.span[0] && holds(one.content, figure.from, figure.to)))
    return null
  return attributionOf(read, cueOf(read.tokens[cue[0]]?.lower ?? '', 'count', ...cue), {
    speaker: rival.speaker,
    content: [[figure.from, Math.max(figure.to, figure.headEnd)]],
    side: rival.speaker.side === 'left' ? 'right' : 'left',
    rule: 'rival',
    brings: true,
  })
}
