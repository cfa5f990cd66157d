import { type Count, countsIn, readCount } from '@onrecord/model'
import type { Aside, DraftOutcome } from '../draft.ts'
import { arabicOther } from './arabic-not-people.ts'
import { type ArabicTold, arabicTold, outcomeAt } from './arabic-outcomes.ts'
import type { ArabicSentence } from './arabic-text.ts'

/** A number of people in an Arabic text. */
export interface ArabicFigure {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly count: Count
  readonly sentence: number
  readonly head: string | null
  readonly outcome: DraftOutcome
  /** True behind "among them". */
  readonly part: boolean
  readonly rule: string
}

const partly = (sentence: ArabicSentence, from: number): boolean =>
  sentence.slice(Math.max(0, from - 3), from).some(
    ({ plain }, at, near) =>
      /^و?(?:بينهم|منهم|بينها|منها|ضمنهم|بينهن|منهن|ضمنها)$/.test(plain) ||
      // "وهم: 33 رجلا و9 سيدات"
      (/^و?(?:هم|هن|هي)$/.test(plain) && near[at + 1]?.text === ':'),
  )

const stop = /^[.،,؛:؟!]$/

// Words behind a number that name nobody: "and seven", "according to", "in".
const notHead =
  /^(?:و.*|بحسب|حسب|وفق|وفقا|في|من|على|إلى|خلال|بين|بينهم|منهم|جراء|إثر|أمس|اليوم|قتلا|قتلوا|فحسب|فقط|قد|حالة|حالات|بعد|قبل|منذ|إصابة|هاتفيا)$/

const asNumber =
  /(?:العدد|عددهم|عددها|عددا|الحصيلة|حصيلتها|الرقم|المجموع|الإجمالي|حصيلة|عدد)(?:\s(?![أإ]ن\s)(?:\p{L}+|[،,])){0,8}\s(?:بلغ|بلغت|إلى|عند|من|هو|ب|على|كان|كانت)?\s?$/u

// "بعد أن كان 31", "مقابل 106": the same as the number before.
const compared = /(?:مقابل|مقارنة ب|مقارنة مع|بعد أن كانت?|بعدما كانت?|بدلا من|ارتفاعا من|انخفاضا من|نزولا من) ?$/u

const plainBefore = (sentence: ArabicSentence, from: number, many: number): string =>
  `${sentence
    .slice(Math.max(0, from - many), from)
    .map(({ plain }) => plain)
    .join(' ')} `

const inherited = (
  sentence: ArabicSentence,
  at: { from: number; to: number; gap: string },
  previous: ArabicFigure | undefined,
  earlier: ArabicFigure | undefined,
): ArabicTold | null => {
  if (partly(sentence, at.from)) {
    const whole = previous ?? earlier
    if (whole !== undefined) return { outcome: whole.outcome, rule: 'figure.part', part: true }
  }
  if (previous !== undefined && (compared.test(plainBefore(sentence, at.from, 4)) || /مقابل \S*$/u.test(at.gap)))
    return { outcome: previous.outcome, rule: 'figure.revised' }
  if (previous !== undefined && at.gap.length < 40 && !/[.؛:]/.test(at.gap) && /و\s?$/.test(at.gap))
    return { outcome: previous.outcome, rule: 'figure.list', part: previous.part }
  const lead = plainBefore(sentence, at.from, 9)
  // "ما تبقى من جثث، وعددها 13", "الهجمات، وعددها ستة": the number of what stands before.
  const counted = sentence
    .slice(Math.max(0, at.from - 9), at.from)
    .findLastIndex(({ plain }) => /^و?عدد(?:ها|هم|هن)$/.test(plain))
  if (counted >= 0) {
    const end = Math.max(0, at.from - 9) + counted
    const named = sentence.slice(Math.max(0, end - 12), end).findLast((token) => outcomeAt(token) !== undefined)
    const outcome = outcomeAt(named)
    if (outcome !== undefined) return { outcome, rule: 'figure.topic' }
    if (/ها$/.test(sentence[end]?.plain ?? '') && previous === undefined) return null
  }
  const topic = previous ?? earlier
  const bare = sentence[at.to]
  const alone = bare === undefined || stop.test(bare.text) || /^[»”"]$/.test(bare.text) || notHead.test(bare.plain)
  // "أنهم كانوا ستة وثمانين"
  if (alone && topic !== undefined && /(?:أنهم|إنهم)(?: كانوا)? $/u.test(lead))
    return { outcome: topic.outcome, rule: 'figure.topic' }
  // "تحدث التلفزيون عن 17 فقط"
  if (
    alone &&
    previous !== undefined &&
    (/(?:عن|إلى|على) $/u.test(lead) || /^بـ?(?!ين)/u.test(sentence[at.from]?.plain ?? ''))
  )
    return { outcome: previous.outcome, rule: 'figure.topic' }
  if (asNumber.test(lead) && (alone || /^(?:شخصا|شخص|أشخاص)$/.test(bare?.plain ?? ''))) {
    const told = topic?.outcome ?? (/(?:حصيل)/u.test(lead) ? 'killed' : undefined)
    if (told !== undefined) return { outcome: told, rule: 'figure.topic' }
  }
  return null
}

// Told by the words that govern the number: nothing said before weighs more.
const clear = /^figure\.(?:object|toll|told-before|state)$/

// The number itself, without "at least" behind its noun; of "2020 إلى 298" the second.
const partsOf = (wording: string, start: number): { at: number; words: string; bare: string } | null => {
  if (readCount(wording) !== null)
    return {
      at: start,
      words: wording,
      bare: wording.replace(/(?:\s+\S+){0,2}\s+(?:على الأقل|على أقل تقدير|تقريبا|تقريباً)$/u, ''),
    }
  const second = /^(\S+\s+(?:إلى|أو)\s+)(\S.*)$/u.exec(wording)
  return second?.[2] === undefined || readCount(second[2]) === null
    ? null
    : { at: start + (second[1]?.length ?? 0), words: second[2], bare: second[2] }
}

const headOf = (sentence: ArabicSentence, to: number): string | null => {
  const noun = sentence[to]
  return noun === undefined ||
    stop.test(noun.text) ||
    notHead.test(noun.plain) ||
    !/\p{L}/u.test(noun.text) ||
    noun.numeral
    ? null
    : noun.text
}

/** Finds the numbers of people in an Arabic text. */
export const findArabicFigures = (
  text: string,
  sentences: readonly ArabicSentence[],
): { figures: ArabicFigure[]; aside: Aside[] } => {
  const figures: ArabicFigure[] = []
  const aside: Aside[] = []
  sentences.forEach((sentence, index) => {
    const first = sentence[0]
    const last = sentence.at(-1)
    if (first === undefined || last === undefined) return
    let previous: ArabicFigure | undefined
    for (const found of text.slice(first.start, last.end).matchAll(countsIn('ar'))) {
      const whole = found[0].trim()
      const parts = partsOf(whole, first.start + found.index + (found[0].length - found[0].trimStart().length))
      const count = parts === null ? null : readCount(parts.words)
      if (parts === null || count === null) continue
      const { at: start, words: wording, bare } = parts
      const end = start + wording.length
      const from = sentence.findIndex((token) => token.end > start)
      const behind = sentence.findIndex((token) => token.start >= start + bare.length)
      const to = behind < 0 ? sentence.length : behind
      if (from < 0) continue
      const against = arabicOther(sentence, from, to, wording)
      const gap = previous === undefined ? '' : text.slice(previous.end, start)
      const earlier = figures.findLast((one) => one.sentence >= index - 6)
      const told = arabicTold(sentence, from, to)
      const inherit = inherited(sentence, { from, to, gap }, previous, earlier)
      const near = told !== null && told.rule === 'figure.head'
      const outcome = near
        ? told
        : inherit !== null && (inherit.part === true || told === null || !clear.test(told.rule))
          ? inherit
          : (told ?? inherit)
      if (against !== null || outcome === null || count.max === 0) {
        aside.push({
          reason: against ?? 'a number of which no outcome is told',
          rule: 'figure.other',
          quote: wording,
          start,
          end,
        })
        continue
      }
      const head = headOf(sentence, to)
      const figure: ArabicFigure = {
        start,
        end,
        from,
        to,
        count,
        sentence: index,
        head: head !== null && outcomeAt(sentence[to]) !== undefined && to - from === 0 ? null : head,
        part: partly(sentence, from) || outcome.part === true,
        outcome: outcome.outcome,
        rule: outcome.rule,
      }
      previous = figure
      figures.push(figure)
    }
  })
  return { figures, aside }
}
