import type { ArabicFigure } from './arabic-figures.ts'
import { notHead } from './arabic-heads.ts'
import { another, outcomeAt, saved, stop, victims } from './arabic-outcomes.ts'
import type { ArabicSentence } from './arabic-text.ts'
import type { ArabicTold } from './arabic-told.ts'

/** Whether "among them" stands shortly before a number. */
export const partly = (sentence: ArabicSentence, from: number): boolean =>
  sentence.slice(Math.max(0, from - 3), from).some(
    ({ plain }, at, near) =>
      /^و?(?:بينهم|منهم|بينها|منها|ضمنهم|بينهن|منهن|ضمنها)$/.test(plain) ||
      // "وهم: 33 رجلا و9 سيدات"
      (/^و?(?:هم|هن|هي)$/.test(plain) && near[at + 1]?.text === ':'),
  )

const asNumber =
  /(?:العدد|عددهم|عددها|عددا|الحصيلة|حصيلتها|الرقم|المجموع|الإجمالي|حصيلة|عدد (?=الضحايا|من ))(?:(?:\s(?![أإ]ن\s)(?:\p{L}+|[،,])){0,8}\s(?:بلغ|بلغت|يبلغ|تبلغ|إلى|عند|من|هو|هي|ب|على|عن|كان|كانت|وصل|وصلت|ليصل|حاليا|:))?\s?$/u

// "بلغت حصيلة الانفجار 12"
const reachedBefore = /(?:بلغت|وصلت|ارتفعت) (?:ال)?حصيلة(?:\s\p{L}+){0,3}\s?$/u

// "بعد أن كان 31", "مقابل 106": the same as the number before.
const compared = /(?:مقابل|مقارنة ب|مقارنة مع|بعد أن كانت?|بعدما كانت?|بدلا من|ارتفاعا من|انخفاضا من|نزولا من) ?$/u

const plainBefore = (sentence: ArabicSentence, from: number, many: number): string =>
  `${sentence
    .slice(Math.max(0, from - many), from)
    .map(({ plain }) => plain)
    .join(' ')} `

/** The outcome a number has from what was told before it. */
export const inherited = (
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
  // "12 في دمشق، 7 في حلب", "14 في اليوم الأول، ثم 22"
  if (
    previous !== undefined &&
    at.gap.length < 40 &&
    ((/[،,] ?$/.test(at.gap) && /^(?:في|من)$/.test(sentence[at.to]?.plain ?? '') && /^ ?(?:في|من) /.test(at.gap)) ||
      /[،,] ?(?:و|ف)?ثم ?$/.test(at.gap))
  )
    return { outcome: previous.outcome, rule: 'figure.list', part: previous.part }
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
  if ((asNumber.test(lead) || reachedBefore.test(lead)) && (alone || /^(?:شخصا|شخص|أشخاص)$/.test(bare?.plain ?? ''))) {
    const toll = topic?.outcome ?? (/(?:حصيل)/u.test(lead) ? 'killed' : undefined)
    if (toll !== undefined) return { outcome: toll, rule: 'figure.topic' }
  }
  return null
}
