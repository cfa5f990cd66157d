import { type Count, countsIn, readCount } from '@onrecord/model'
import type { Aside, DraftOutcome } from '../draft.ts'
import { arabicOther } from './arabic-not-people.ts'
import { describes } from './arabic-objects.ts'
import { type ArabicTold, another, arabicTold, outcomeAt, saved, victims } from './arabic-outcomes.ts'
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
  /^(?:و.*|بحسب|حسب|وفق|وفقا|في|من|على|إلى|خلال|بين|بينهم|منهم|جراء|إثر|أمس|اليوم|قتلا|قتلوا|فحسب|فقط|قد|حالة|حالات|بعد|قبل|منذ|إصابة|هاتفيا|قيد|رهن|تحت|لا|لم|ما|لدى|عند|قرب|كانوا|كان|ممن|الذين)$/

const asNumber =
  /(?:العدد|عددهم|عددها|عددا|الحصيلة|حصيلتها|الرقم|المجموع|الإجمالي|حصيلة|عدد (?=الضحايا|من ))(?:\s(?![أإ]ن\s)(?:\p{L}+|[،,])){0,8}\s(?:بلغ|بلغت|إلى|عند|من|هو|ب|على|كان|كانت)?\s?$/u

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
  // "ستة قتلى بينهم القائد وأربعة من مرافقيه"
  const among = /(?:^|\s)(?:بينهم|منهم|ضمنهم|بينهن)(?:\s[^،.؛\d]+)?\sو\s?$/u.test(at.gap)
  if (partly(sentence, at.from) || (among && previous !== undefined)) {
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
  // "أنهم كانوا ستة وثمانين", "عدد الضحايا، إذ قالت الشرطة إنهم تسعة"
  const told =
    topic?.outcome ??
    outcomeAt(sentence.slice(Math.max(0, at.from - 14), at.from).findLast((token) => victims.test(token.plain)))
  if (alone && told !== undefined && /(?:أنهم|إنهم)(?: ["«“])?(?: كانوا)? $/u.test(lead))
    return { outcome: told, rule: 'figure.topic' }
  // "900 أخرى ما زالت", "40 آخرين"
  if (
    topic !== undefined &&
    /^(?:أخرى|آخرين|آخرون|آخر)$/.test(bare?.plain ?? '') &&
    !(another(sentence, at.from) && outcomeAt(sentence[at.from - 1]) === undefined) &&
    !sentence.slice(Math.max(0, at.from - 3), at.from).some(({ plain }) => saved.test(plain))
  )
    return { outcome: topic.outcome, rule: 'figure.others' }
  // "تحدث التلفزيون عن 17 فقط", "فتتحدث عن 177 شخصا"
  if (
    (alone || /^(?:شخصا|شخص|أشخاص|إنسان|ضحية)$/.test(bare?.plain ?? '')) &&
    previous !== undefined &&
    (/(?:عن|إلى|على) $/u.test(lead) || /^بـ?(?!ين)/u.test(sentence[at.from]?.plain ?? ''))
  )
    return { outcome: previous.outcome, rule: 'figure.topic' }
  if (asNumber.test(lead) && (alone || /^(?:شخصا|شخص|أشخاص)$/.test(bare?.plain ?? ''))) {
    const toll = topic?.outcome ?? (/(?:حصيل)/u.test(lead) ? 'killed' : undefined)
    if (toll !== undefined) return { outcome: toll, rule: 'figure.topic' }
  }
  return null
}

// Told by the words that govern the number: nothing said before weighs more.
const clear = /^figure\.(?:object|toll|told-before|state)$/

interface Part {
  readonly at: number
  readonly words: string
  readonly bare: string
}

// "ارتفع العدد من 31 إلى 45": two numbers, one after the other, and no range.
const moved = /(?:رتف|زاد|زياد|رفع|قفز|نخفض|انخفاض|تراجع|خفض|عدل|صعد|تعديل|تضاعف)\S*(?:\s[^\s.،؛]+){0,8}\sمن\s$/u

const stepsOf = (before: string, wording: string, start: number): Part[] => {
  const steps = /^(\S+)(\s+إلى\s+)(\S.*)$/u.exec(wording)
  const [, low = '', to = '', high = ''] = steps ?? []
  if (steps !== null && readCount(low) !== null && readCount(high) !== null && moved.test(before))
    return [
      { at: start, words: low, bare: low },
      { at: start + low.length + to.length, words: high, bare: high },
    ]
  const one = partsOf(wording, start)
  return one === null ? [] : [one]
}

// The number itself, without "at least" behind its noun; of "2020 إلى 298" the second.
const partsOf = (wording: string, start: number): Part | null => {
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

const headOf = (text: string, sentence: ArabicSentence, to: number): string | null => {
  const noun = sentence[to]
  // "ثلاثة من عناصر قوى الأمن": those it takes from.
  if (noun?.plain === 'من') {
    const end = memberEnd(sentence, to + 1)
    return end > to + 1 ? text.slice(sentence[to + 1]?.start, sentence[end - 1]?.end) : null
  }
  if (
    noun === undefined ||
    stop.test(noun.text) ||
    notHead.test(noun.plain) ||
    !/\p{L}/u.test(noun.text) ||
    // "أربعة باختناق": how, and not whom.
    /^ب(?!حار|رلمان|ائع|نات|احث|ريطان|ولند|لغار|دو|اكستان|حرين|رازيل|لجيك|نغال)/.test(noun.plain) ||
    noun.numeral
  )
    return null
  const next = sentence[to + 1]
  return next !== undefined && /^\p{L}{3,}(?:يا|يين|يون|يات)$/u.test(next.plain) && outcomeAt(next) === undefined
    ? text.slice(noun.start, next.end)
    : noun.text
}

const memberEnd = (sentence: ArabicSentence, from: number): number => {
  if (/^(?:بين|أصل|دون|قبل|جراء|كل|أن|ضمن|هؤلاء|المدينة|هناك)$/.test(sentence[from]?.plain ?? '')) return from
  let end = from
  while (end < from + 4) {
    const token = sentence[end]
    const before = sentence[end - 1]?.plain ?? ''
    if (token === undefined || stop.test(token.text) || token.numeral || !/\p{L}{3}/u.test(token.plain)) break
    const named = end > from && /^ال|(?:ه|ها|هم)$/u.test(before)
    if (named && !describes(token.plain, before)) break
    if (end > from && (notHead.test(token.plain) || outcomeAt(token) !== undefined)) break
    end += 1
  }
  return end
}

// "شخصان": the noun counts itself; "قتيلان" only tells what happened.
const ownNoun = (sentence: ArabicSentence, from: number, to: number): string | null => {
  const noun = sentence[from]
  return to - from === 1 &&
    noun !== undefined &&
    /^[\p{L}]{4,}(?:ان|ين)$/u.test(noun.plain) &&
    !/^(?:[وفبل]?)(?:اثن|إثن|عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|مئت|مائت|ألف|مليون)/u.test(noun.plain) &&
    outcomeAt(noun) === undefined
    ? noun.text
    : null
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
    const here = text.slice(first.start, last.end)
    const parts = [...here.matchAll(countsIn('ar'))].flatMap((found) =>
      stepsOf(
        here.slice(Math.max(0, found.index - 80), found.index),
        found[0].trim(),
        first.start + found.index + (found[0].length - found[0].trimStart().length),
      ),
    )
    for (const { at: start, words: wording, bare } of parts) {
      const count = readCount(wording)
      if (count === null) continue
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
        : inherit !== null &&
            (inherit.part === true || told === null || !(clear.test(told.rule) || inherit.rule === 'figure.others'))
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
      const head = headOf(text, sentence, to)
      const figure: ArabicFigure = {
        start,
        end,
        from,
        to,
        count,
        sentence: index,
        head: head ?? ownNoun(sentence, from, to),
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
