import { speaks, toMedium } from './arabic-parties.ts'
import { classOf, ending, happened, isNumeral, participleOf, that } from './arabic-spans.ts'
import type { ArabicSentence, ArabicToken } from './arabic-text.ts'

const connectors =
  /^(?:في|خلال|يوم|أمس|اليوم|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|للصحفيين|للصحافيين|لمراسلنا|نقلا|التعليق|الرد|الإجابة|الإدلاء|لوكالة|لقناة|لصحيفة|لإذاعة|لتلفزيون|لموقع|عبر|على|إلى|عن|مساء|صباح|فجر|ليل|ظهر|بعد|قبل|منذ|حول|بشأن|لدى|تحت|أثناء|عقب|إثر|فور|ردا|تعليقا|إذ|حيث|كما|بينما|فيما|آنذاك|لاحقا|سابقا|مجددا|رسميا|حينها|حينئذ|أيضا|كذلك|فيه|فيها|له|لها|لهم|به|بها|هنا|هناك|قائلا|قائلة|بالقول|قوله|قولها|أكثر|ما|نحو|عشرات|مئات|آلاف|أي|مضيفا|مشيرا|مؤكدا|فقط|أنه|هكذا|بارتكاب|بقتل|بقصف|بالحكم|مما|بحقه|ذلك|هذا|هذه|الأمر|وهو|وهي|وهم|أمام|لقاضي|بأشد|بشدة|بقوة|كيف|لماذا|متى|كم)$/

// "مركز توثيق الانتهاكات", "فريق إنقاذ": what a body does is part of its name.
const bodies =
  /^[وب]?ل?(?:مركز|هيئة|لجنة|لجان|شبكة|منظمة|مرصد|فريق|فرق|جهاز|مصفوفة|مكتب|قسم|برنامج|وحدة|غرفة|خلية|مبادرة|جمعية|إدارة|مؤسسة|حملة|بعثة)$/

const papers = /^(?:إحصاء|إحصائية|بيان|تقرير|حصيلة|استطلاع|تحقيق|دراسة|تحديث|وثيقة)$/

// A name in marks belongs to who speaks: مركز «الذاكرة».
const markedName = (sentence: ArabicSentence, at: number): number | null => {
  let to = at
  while (to < sentence.length && sentence[to]?.quoted === true) to += 1
  return to - at <= 6 &&
    !/^ب/.test(sentence[at + 1]?.plain ?? '') &&
    !/^[.،,؛:]$/.test(sentence[at - 1]?.text ?? '') &&
    to < sentence.length
    ? to
    : null
}

// "قال مسؤولان إن", "ذكر 31 من أصل 40 شاهدا أن": whoever speaks is counted, when "that" follows.
const pastCount = (sentence: ArabicSentence, from: number): number => {
  if (!isNumeral(sentence[from])) return from
  // "اتهمت 40 منظمة الحكومة"
  if (speaks((sentence[from + 1]?.plain ?? '').replace(/ا$/u, ''))) return from + 1
  const to = sentence.findIndex(
    ({ plain, text }, at) => at > from && (at > from + 9 || that.test(plain) || ending.test(text) || text === '"'),
  )
  if (
    to < 0 ||
    !that.test(sentence[to]?.plain ?? '') ||
    sentence.slice(from, to).some(({ plain }) => happened.test(plain))
  )
    return from
  const aside = sentence
    .slice(from + 1, to)
    .findIndex(({ plain }) => plain !== 'من' && (connectors.test(plain) || toMedium(plain)))
  return aside < 0 ? to : from + 1 + aside
}

// "قال لعنب بلدي": to whom it is said; "لجنة", "لافروف" begin so themselves.
const toSomebody =
  /^ل(?!جن|جان|واء|بنان|يبيا|ندن|افروف|اعب|ولا|يلى|ؤي|طفي|اجئ|وكسمبورغ|يس|قاء|ديه|دى|كن|جوء|قاح|غم)\p{L}{3,}/u

/** Where the source ends. */
export const sourceEnd = (sentence: ArabicSentence, from: number, counted = false): number => {
  let at = counted ? pastCount(sentence, from) : from
  if (
    /^(?:من|ضد|مع|ب|ل)$/.test(sentence[from]?.plain ?? '') ||
    (counted && (toMedium(sentence[from]?.plain ?? '') || toSomebody.test(sentence[from]?.plain ?? '')))
  )
    return from
  while (at < sentence.length && at - from < 16) {
    const token = sentence[at] as ArabicToken
    // "بائعة الخبز (45 عاما)"
    if (
      token.text === '(' &&
      at > from &&
      /^(?:عاما|سنة|عام)$/.test(sentence[at + 2]?.plain ?? '') &&
      sentence[at + 3]?.text === ')'
    ) {
      at += 4
      continue
    }
    // "أفاد «تجمع أحرار حوران» بأن"
    const whole = token.quoted && (at > from || counted)
    if (whole) {
      const to = markedName(sentence, at)
      if (
        at === from &&
        (to === null ||
          (!/^(?:عن|إلى|عبر)$/.test(sentence[to]?.plain ?? '') &&
            !sentence
              .slice(to, to + 9)
              .some(
                ({ plain }, place, near) =>
                  that.test(plain) && !near.slice(0, place).some(({ text }) => ending.test(text)),
              )))
      )
        break
      if (to === null) break
      at = to
      continue
    }
    if (
      that.test(token.plain) ||
      (/^(?:من|إلى|على)$/.test(token.plain) && that.test(sentence[at + 1]?.plain ?? '')) ||
      ending.test(token.text) ||
      token.quoted ||
      (connectors.test(token.plain) &&
        !(at === from + 1 && papers.test(sentence[from]?.plain ?? '') && /^ل/.test(token.plain))) ||
      (happened.test(token.plain) &&
        !(at === from && /^(?:تقارير|رواية)$/.test(token.plain)) &&
        !(at > from && bodies.test(sentence[at - 1]?.plain ?? ''))) ||
      (at > from &&
        (classOf(token) !== undefined || participleOf(token) !== undefined) &&
        !/^(?:ال|بين$)/.test(token.plain)) ||
      (at > from &&
        (toMedium(token.plain) || token.plain === 'ل') &&
        !(at === from + 1 && papers.test(sentence[from]?.plain ?? ''))) ||
      (isNumeral(token) && !/^(?:القناة|قناة|اللواء|الفرقة|الكتيبة|الفوج)$/.test(sentence[at - 1]?.plain ?? ''))
    )
      break
    at += 1
  }
  // "الحكومة و900": the "and" belongs to the number.
  return at > from + 1 && sentence[at - 1]?.plain === 'و' ? at - 1 : at
}
