import type { Part } from '../claims/figure.ts'
import type { AsPrinted, Claim } from '../entries/claim.ts'
import { numberWords } from '../sentences/counts.ts'
import { dateWords } from '../sentences/dates.ts'
import type { Worded } from '../values/language.ts'
import { textIn } from '../values/local-text.ts'
import { daysOf } from '../values/partial-date.ts'
import type { FindingCode } from './finding-codes.ts'

/** Something that does not add up within one claim, as data and in words. */
export interface Finding {
  readonly code: FindingCode
  readonly path: readonly (string | number)[]
  readonly sentence: Worded
}

type Stated = Pick<Claim, 'kind' | 'value'> | Pick<AsPrinted, 'kind' | 'value'>

const figureOf = (stated: Stated) =>
  stated.kind === 'casualties' || stated.kind === 'tally'
    ? (stated as Extract<Claim, { kind: 'casualties' | 'tally' }>).value
    : null

const isPeople = (part: Part): boolean => part.unit === null && part.outcome === null

const sums = (parts: readonly Part[], count: { min: number | null; max: number | null }): Finding[] => {
  const splits = new Set(parts.flatMap((part) => (part.relation === 'adds-up' ? [part.split] : [])))
  return [...splits].flatMap((split): Finding[] => {
    const of = parts.filter((part) => part.relation === 'adds-up' && part.split === split)
    const low = of.reduce((sum, part) => sum + (part.count.min ?? 0), 0)
    const high = of.reduce((sum, part) => sum + (part.count.max ?? Infinity), 0)
    if (low <= (count.max ?? Infinity) && (count.min ?? 0) <= high) return []
    const terms = of.map((part) => numberWords(part.count.point ?? part.count.min ?? part.count.max ?? 0)).join(' + ')
    const sum = numberWords(low)
    const whole = numberWords(count.min ?? count.max ?? 0)
    return [
      {
        code: 'parts-do-not-sum',
        path: ['value', 'parts', parts.indexOf(of[0] as Part)],
        sentence: {
          en: `The parts ${terms} come to ${sum}, not to ${whole}.`,
          ar: `مجموع الأجزاء ${terms} هو ${sum} لا ${whole}.`,
        },
      },
    ]
  })
}

const sizes = (parts: readonly Part[], count: { min: number | null; max: number | null }): Finding[] =>
  parts.flatMap((part, index): Finding[] => {
    const path = ['value', 'parts', index]
    const name = (language: 'en' | 'ar') => textIn(part.label, language).text
    const n = numberWords(part.count.min ?? part.count.max ?? 0)
    const whole = numberWords(count.max ?? count.min ?? 0)
    const larger = (part.count.min ?? 0) > (count.max ?? Infinity)
    if (larger && (part.relation === 'including' || part.relation === 'adds-up') && isPeople(part))
      return [
        {
          code: 'part-above-count',
          path,
          sentence: {
            en: `The part “${name('en')}” (${n}) is larger than the whole (${whole}).`,
            ar: `الجزء «${name('ar')}» (${n}) أكبر من الكل (${whole}).`,
          },
        },
      ]
    if (part.relation === 'whole' && (part.count.max ?? Infinity) < (count.min ?? 0))
      return [
        {
          code: 'whole-below-count',
          path,
          sentence: {
            en: `The larger figure “${name('en')}” (${n}) is below the part (${numberWords(count.min ?? 0)}).`,
            ar: `الرقم الأشمل «${name('ar')}» (${n}) أقل من الجزء (${numberWords(count.min ?? 0)}).`,
          },
        },
      ]
    return []
  })

const windowFinding = (window: string | null, statedAt: string | null): Finding[] => {
  if (window === null || statedAt === null) return []
  const [end, said] = [daysOf(window).last, daysOf(statedAt).last]
  if (end === null || said === null || end <= said) return []
  return [
    {
      code: 'window-after-statement',
      path: ['value', 'scope', 'window'],
      sentence: {
        en: `The days counted end on ${dateWords(end, 'en')}, after it was said (${dateWords(statedAt, 'en')}).`,
        ar: `تنتهي الأيام المحسوبة في ${dateWords(end, 'ar')}، أي بعد قول ذلك (${dateWords(statedAt, 'ar')}).`,
      },
    },
  ]
}

/** What does not add up within what was said or printed: sums, parts above their whole, days after the day of saying. */
export const findings = (stated: Stated, statedAt: string | null): Finding[] => {
  const figure = figureOf(stated)
  const scope = 'scope' in stated.value ? stated.value.scope : null
  const arithmetic = figure === null ? [] : [...sums(figure.parts, figure.count), ...sizes(figure.parts, figure.count)]
  return [...arithmetic, ...windowFinding(scope?.window ?? null, statedAt)]
}
