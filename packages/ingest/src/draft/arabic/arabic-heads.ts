import { describes } from './arabic-objects.ts'
import { outcomeAt, stop } from './arabic-outcomes.ts'
import type { ArabicSentence } from './arabic-text.ts'

/** Words behind a number that name nobody: "and seven", "according to", "in". */
export const notHead =
  /^(?:و.*|بحسب|حسب|وفق|وفقا|في|من|على|إلى|خلال|بين|بينهم|منهم|جراء|إثر|أمس|اليوم|قتلا|قتلوا|فحسب|فقط|قد|حالة|حالات|بعد|قبل|منذ|إصابة|هاتفيا|قيد|رهن|تحت|لا|لم|ما|لدى|عند|قرب|كانوا|كان|ممن|الذين)$/

/** Whom a number counts, as printed; null when no noun stands behind it. */
export const headOf = (text: string, sentence: ArabicSentence, to: number): string | null => {
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

/** "شخصان": the noun counts itself; "قتيلان" only tells what happened. */
export const ownNoun = (sentence: ArabicSentence, from: number, to: number): string | null => {
  const noun = sentence[from]
  return to - from === 1 &&
    noun !== undefined &&
    /^[\p{L}]{4,}(?:ان|ين)$/u.test(noun.plain) &&
    !/^(?:[وفبل]?)(?:اثن|إثن|عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|مئت|مائت|ألف|مليون)/u.test(noun.plain) &&
    outcomeAt(noun) === undefined
    ? noun.text
    : null
}
