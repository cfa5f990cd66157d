import type { Figure } from '../figures/figure.ts'
import { isFiniteVerb, type Range } from '../reading/phrases.ts'
import type { ReadText } from '../reading/tokens.ts'
import type { Speaker } from '../speakers/speaker.ts'
import type { Attribution } from './attribution.ts'

const sizeOf = (content: readonly Range[]): number => content.reduce((sum, [from, to]) => sum + to - from, 0)

/** Whether the ranges hold the words. */
export const holds = (content: readonly Range[], from: number, to: number): boolean =>
  content.some((range) => range[0] <= from && to <= range[1])

/** Who tells a number, and who passed it on. */
export interface Heard {
  readonly own: Attribution | null
  readonly relays: readonly Speaker[]
  readonly carried: boolean
}

/** Whether two speakers are the same words. */
export const same = (a: Speaker, b: Speaker): boolean => a.span[0] === b.span[0]

const reporting = /^(?:reports?|claims?|allegations?|accusations?|suggestions?|statements?|news|rumou?rs?|idea|notion)$/

// "denied involvement in the attack that left 26 dead": the relative clause is nobody's denial.
const presupposed = (read: ReadText, { cue, content }: Attribution, from: number): boolean => {
  if (!/^(?:deny|condemn|praise|doubt)$/.test(cue.word.class)) return false
  const start = content[0]?.[0] ?? from
  if (read.tokens[start - 1]?.lower === 'that') return false
  for (let at = start + 1; at < from; at += 1)
    if (
      /^(?:that|which|who)$/.test(read.tokens[at]?.lower ?? '') &&
      (read.tokens[at - 1]?.pos === 'NOUN' ||
        (read.tokens[at - 1]?.text === ',' && read.tokens[at]?.pos !== 'SCONJ')) &&
      !reporting.test(read.tokens[at - 1]?.lower ?? '')
    )
      return true
  return false
}

// "340 people they said had been executed": the number stands before its own clause.
const leftOut = (read: ReadText, { speaker, content, cue }: Attribution, to: number, headEnd: number): boolean =>
  speaker.side === 'left' &&
  content[0]?.[0] === cue.to &&
  isFiniteVerb(read.tokens, cue.to) &&
  speaker.span[0] >= Math.max(to, headEnd) &&
  read.tokens.slice(headEnd, speaker.span[0]).every(({ lower }) => /^(?:who|whom|that|which)$/.test(lower)) &&
  speaker.span[0] - headEnd <= 1

// The innermost attribution that holds the words is who says them; the ones around it passed it on.
const innermost = (read: ReadText, found: readonly Attribution[], { from, to, headEnd, sentence }: Figure): Heard => {
  const around = found
    .filter(
      (one) =>
        (holds(one.content, from, to) && !presupposed(read, one, from)) ||
        (one.sentence === sentence && leftOut(read, one, to, headEnd)),
    )
    .toSorted((a, b) => sizeOf(a.content) - sizeOf(b.content) || Number(b.brings) - Number(a.brings))
  const [own, ...rest] = around
  // "the mayor counted 14 dead and the hospital 17": side by side, and not passed on.
  const outer = own?.rule === 'gapped' ? [] : rest
  if (own === undefined) return { own: null, relays: [], carried: false }
  const relays = [
    ...own.relays,
    ...outer
      .filter(({ cue }) => !/^(?:deny|doubt|condemn|attitude)$/.test(cue.word.class))
      .map(({ speaker }) => speaker),
  ]
  return {
    own,
    relays: relays.filter(
      (one, index) => !same(one, own.speaker) && relays.findIndex((other) => same(other, one)) === index,
    ),
    carried: false,
  }
}

/** "Among them were four children": still the speaker of the sentence before. */
export const heard = (
  read: ReadText,
  found: readonly Attribution[],
  figure: Figure,
  earlier: readonly { figure: Figure; heard: Heard }[],
): Heard => {
  const direct = innermost(read, found, figure)
  if ((direct.own !== null && direct.own.rule !== 'turn') || !figure.part) return direct
  const whole = earlier.findLast((one) => one.figure.outcome === figure.outcome)
  if (direct.own !== null)
    return whole?.heard.own != null && whole.heard.own.rule !== 'turn' && whole.figure.sentence >= figure.sentence - 2
      ? { ...whole.heard, carried: true }
      : direct
  // "The number, established by the judge, is 43. … one of them": what names a number tells that number.
  const aside = whole?.heard.own?.rule === 'rival' && whole.figure.sentence !== figure.sentence
  return whole === undefined || aside ? direct : { ...whole.heard, carried: whole.heard.own !== null }
}
