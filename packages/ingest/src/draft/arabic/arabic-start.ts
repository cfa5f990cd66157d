import { contentStart, nounStart } from './arabic-contents.ts'
import { classOf, ending, isNumeral, that } from './arabic-spans.ts'
import type { ArabicSentence } from './arabic-text.ts'

const whenWords =
  /^(?:[،,]|اليوم|أمس|يوم|مساء|صباح|فجر|ليل|الليلة|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|الماضي|أيضا|فيه|فيها|آنذاك|كذلك|له|لها|إلا|سوى|فقط)$/

// Past "today, Wednesday," and "in a statement".
const skipWhen = (sentence: ArabicSentence, from: number): number => {
  let at = from
  while (at < sentence.length && whenWords.test(sentence[at]?.plain ?? '')) at += 1
  if (
    sentence[at]?.plain === 'في' &&
    /^(?:بيان|تصريح|تقرير|حصيلة|إحصائية|تحديث|منشور|تغريدة|رسالة|تصريحات|مؤتمر|كلمة|مقابلة|اتصال|حديث|وقت)$/.test(
      sentence[at + 1]?.plain ?? '',
    )
  )
    at += 2
  while (
    at < sentence.length &&
    (whenWords.test(sentence[at]?.plain ?? '') ||
      /^(?:صحفي|صحافي|هاتفي|رسمي|سابق|لاحق|سابقة|لاحقة|جديدة|أولية|محدثة|مقتضب|مشترك|منفصل|متلفز|مصور|خاص)$/.test(
        sentence[at]?.plain ?? '',
      ))
  )
    at += 1
  return at
}

const nounLike = /^(?:عن|إلى|من|على|التعليق|الرد|الإدلاء|أكثر|ما|نحو|عشرات|مئات|آلاف|أي|بالحكم|هذه|هذا|تلك|ذلك)$/

/** Verbs of saying that take what is said as their object. */
export const takesObject = /^(?:demand|praise|condemn|commit|concede|accuse|deny|claim|name|doubt)$/

/** Where what is said starts when the speaker stands before: behind the verb, and its "of", "to", "that". */
export const firstOf = (sentence: ArabicSentence, told: number, kind: string): number | null => {
  if (!takesObject.test(kind) && kind !== 'warn') return startOf(sentence, told, kind)
  const start = contentStart(sentence, told)
  if (start !== null && start <= told + 6 && !/^(?:demand|accuse|name)$/.test(kind)) return start
  return /^(?:من|عن|إلى|على|في)$/.test(sentence[told]?.plain ?? '') ? told + 1 : told
}

/** Where what is said starts: behind "that", at speech, at what happened as a noun, or at a number. */
export const startOf = (
  sentence: ArabicSentence,
  to: number,
  kind: string,
  object: number | null = null,
): number | null => {
  if (
    object !== null &&
    (takesObject.test(kind) || /^(?!ال)\p{L}{3,}(?:ه|ها|هم)$/u.test(sentence[object]?.plain ?? ''))
  )
    return object
  if (kind === 'doubt' && /^(?:في|ب)$/.test(sentence[to]?.plain ?? '')) return to + 1
  if (/^(?:demand|praise|condemn|commit|concede|accuse)$/.test(kind) && withNoun.test(sentence[to]?.plain ?? ''))
    return to
  const behind = skipWhen(sentence, to)
  const start = contentStart(sentence, to)
  const noun = nounStart(sentence, to)
  // "كشفت اللجنة عن ارتقاء 3", "أشار إلى استمرار"
  if (
    /^(?:عن|إلى)$/.test(sentence[behind]?.plain ?? '') &&
    sentence[behind + 1] !== undefined &&
    !that.test(sentence[behind + 1]?.plain ?? '') &&
    !/^(?:demand|accuse)$/.test(kind) &&
    (start === null || sentence[start - 1]?.text !== ':')
  )
    return behind + 1
  // "سجلت المنظمة 14 حالة وفاة": the number stands before what happened.
  if (isNumeral(sentence[behind]) && (start === null || start > behind)) return behind
  // "قالت لجنة مراقبة وقف إطلاق النار إن": part of the name when "that" follows.
  const inName =
    noun !== null &&
    start !== null &&
    noun < start &&
    start - noun < 9 &&
    /^[أإ]ن$/.test(sentence[start - 1]?.plain ?? '') &&
    !sentence
      .slice(noun, start)
      .some((token) => isNumeral(token) || ending.test(token.text) || classOf(token) !== undefined)
  if (inName) return start
  const near =
    noun !== null &&
    (noun === behind || (noun === behind + 1 && /^(?:عن|إلى|على|من)$/.test(sentence[behind]?.plain ?? '')))
  if (noun !== null && (start === null || noun < start))
    return kind !== 'deny' &&
      start !== null &&
      !near &&
      !sentence.slice(noun, start).some(({ text }) => /^[،,]$/.test(text))
      ? start
      : noun
  // "روى أحد الناجين كيف أطلقوا النار"
  const how = sentence.findIndex(
    ({ plain }, place) => place >= to && place < to + 14 && /^(?:كيف|لماذا|متى|كم)$/.test(plain),
  )
  if (how >= 0 && (start === null || how < start)) return how
  const first = sentence[behind]
  if (start === null && first !== undefined && (nounLike.test(first.plain) || isNumeral(first)))
    return /^(?:عن|إلى|على|من)$/.test(first.plain) ? behind + 1 : behind
  // "اتهم السفير، في رسالة إلى المجلس، القوات بذبح": blame needs no "that".
  if (start === null && /^(?:accuse|condemn|demand|praise|name)$/.test(kind)) {
    const comma = sentence.findIndex(({ text }, place) => place > to && place < to + 12 && /^[،,]$/.test(text))
    return /^[،,]$/.test(sentence[to]?.text ?? '') ? (comma > 0 ? comma + 1 : null) : to
  }
  // "أحصى المكتب، بين يناير ويونيو، 3384 وفاة"
  if (start === null && kind === 'count' && /^[،,]$/.test(sentence[to]?.text ?? '')) {
    const number = sentence.findIndex(
      (token, at) => at > to + 1 && at < to + 12 && isNumeral(token) && /^[،,]$/.test(sentence[at - 1]?.text ?? ''),
    )
    if (number > 0) return number
  }
  return start
}

/** A noun with "with" written on to it: what is asked for, greeted or blamed. */
export const withNoun =
  /^ب(?!عد$|ين$|ها$|هم$|نا$|لا$|دء$|يت|حر|شر|رج|نت|اب|ات$|قي|عض|ما$|أن$|لد|عث|رنام|رلم|نك|يان|ريط|غداد|يروت|نغا|ورت|طل)\p{L}{2,}/u
