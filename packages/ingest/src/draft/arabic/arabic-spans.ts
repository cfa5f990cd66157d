import type { CueClass } from '../cues.ts'
import { readLexicon } from '../lexicon.ts'
import { verbIn, verbWithObject } from './arabic-forms.ts'
import { speaks, toMedium } from './arabic-parties.ts'
import type { ArabicSentence, ArabicToken } from './arabic-text.ts'

const rows = readLexicon('arabic-cues')

/** Arabic verbs of saying. */
export const cues = new Map(
  rows.filter(({ form }) => form !== 'ing').map(({ word = '', class: kind }) => [word, kind as CueClass]),
)

// "مضيفا", "مؤكدة": whoever spoke goes on.
const participles = new Map(
  rows.filter(({ form }) => form === 'ing').map(({ word = '', class: kind }) => [word, kind as CueClass]),
)

/** Words for "that". */
export const that =
  /^(?:إن|أن|بأن|إنه|أنه|إنها|أنها|إنهم|أنهم|بأنه|بأنها|بأنهم|إنّ|أنّ|إنني|أنني|إننا|أننا|وبأن|وأن|وإن|فإن|فإنه|فإنها|فإنهم)$/

/** What happened, as a noun: where what is said may start without "that". */
export const happened =
  /^[بو]?(?:مقتل|إصابة|وفاة|استشهاد|سقوط|اعتقال|توقيف|احتجاز|نزوح|فرار|فقدان|خطف|اختطاف|وصول|ارتفاع|انتشال|العثور|استهداف|تسجيل|توثيق|جرح|مصرع|إعدام|تهجير|تشريد|دفن|انتهاء|ارتكاب|قصف|شن|إطلاق|إسقاط|تدمير|السيطرة|إحباط|القبض|ضلوع|تورط|وجود|حصول|وقوع|تشكيل|تنفيذ|استكمال|قتل|صحة|استهدافه|استهدافها|مسؤوليته|مسؤوليتها|ضلوعه|ضلوعها|تورطه|تورطها|عزمه|عزمها|حصيلة|الحصيلة|العدد|عدد|أعداد|تقارير|رواية|علمه|علمها|أسفه|أسفها|قلقه|قلقها|اختفاء|ارتقاء|تعرض|إيقاع|تصفية|اغتيال|سجن|إحالة|ضبط|إنقاذ|إجلاء|الإفراج|تحرير|استعادة|التوصل|تشييع|غرق|إحراق|اعتراض|اقتحام|تفجير|انفجار|اندلاع|تضرر|انهيار|تحييد|استقبال|تعليق|فتح|وقف|نقل|إغلاق|عثور|تحويل|تكليف|حدوث|بدء|تعذيب|حرق|نهب|تجنيد|اقتياد|مداهمة|مسؤولية|علاقة|علاقته|علاقتها|نيته|نيتها)$/

const connectors =
  /^(?:في|خلال|يوم|أمس|اليوم|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|للصحفيين|للصحافيين|لمراسلنا|نقلا|التعليق|الرد|الإجابة|الإدلاء|لوكالة|لقناة|لصحيفة|لإذاعة|لتلفزيون|لموقع|عبر|على|إلى|عن|مساء|صباح|فجر|ليل|ظهر|بعد|قبل|منذ|حول|بشأن|لدى|تحت|أثناء|عقب|إثر|فور|ردا|تعليقا|إذ|حيث|كما|بينما|فيما|آنذاك|لاحقا|سابقا|مجددا|رسميا|حينها|حينئذ|أيضا|كذلك|فيه|فيها|له|لها|لهم|به|بها|هنا|هناك|قائلا|قائلة|بالقول|قوله|قولها|أكثر|ما|نحو|عشرات|مئات|آلاف|أي|مضيفا|مشيرا|مؤكدا|فقط|أنه|هكذا|بارتكاب|بقتل|بقصف|بالحكم|مما|بحقه|ذلك|هذا|هذه|الأمر|وهو|وهي|وهم|أمام|لقاضي|بأشد|بشدة|بقوة|كيف|لماذا|متى|كم)$/

// "مركز توثيق الانتهاكات", "فريق إنقاذ": what a body does is part of its name.
const bodies =
  /^[وب]?ل?(?:مركز|هيئة|لجنة|لجان|شبكة|منظمة|مرصد|فريق|فرق|جهاز|مصفوفة|مكتب|قسم|برنامج|وحدة|غرفة|خلية|مبادرة|جمعية|إدارة|مؤسسة|حملة|بعثة)$/

const papers = /^(?:إحصاء|إحصائية|بيان|تقرير|حصيلة|استطلاع|تحقيق|دراسة|تحديث|وثيقة)$/

// "تقدّرهم", "اتهمته": whom it counts or blames stands on the verb.
const onSomebody = (plain: string): CueClass | undefined => {
  const kind = verbWithObject(cues, plain)
  return kind !== undefined && /^(?:count|accuse|demand|warn)$/.test(kind) ? kind : undefined
}

/** What a verb of saying does in Arabic. */
export const classOf = (token: ArabicToken | undefined): CueClass | undefined =>
  token === undefined ? undefined : (verbIn(cues, token.plain) ?? onSomebody(token.plain))

/** What a participle of saying does: "مؤكدا أن". */
export const participleOf = (token: ArabicToken | undefined): CueClass | undefined =>
  token === undefined ? undefined : (participles.get(token.plain) ?? participles.get(token.plain.replace(/^و/u, '')))

/** Words that open the clause of somebody else. */
export const cutBefore = /^(?:بينما|فيما|لكن|لكنه|لكنها|غير|إلا|ولكن|وبينما|أما)$/

/** Marks that end a clause. */
export const ending = /^[.؟!?،,؛:|]$/

/** Whether a number stands here, perhaps with "with" or "for" on it. */
export const isNumeral = (token: ArabicToken | undefined): boolean => token?.numeral === true

/** The end of the words before the closing marks. */
export const trimEnd = (sentence: ArabicSentence, from: number, to: number): number => {
  let end = to
  while (end > from && ending.test(sentence[end - 1]?.text ?? '')) end -= 1
  return end
}

/** Who tells it by "according to". */
export const according = /^و?(?:حسبما|بحسب|حسب|وفق|وفقا|طبقا|استنادا)$/

/** Where the content ends. */
export const contentEnd = (sentence: ArabicSentence, from: number): number => {
  for (let at = from + 1; at < sentence.length; at += 1) {
    const token = sentence[at] as ArabicToken
    const before = sentence[at - 1]
    if (token.quoted) continue
    const comma = /^[،,]$/.test(before?.text ?? '')
    const another = sentence
      .slice(at + 1, at + 5)
      .some((word) => classOf(word) !== undefined || cutBefore.test(word.plain))
    if (cutBefore.test(token.plain) && comma && (another || token.plain !== 'فيما')) return at - 1
    if (comma && token.plain === 'في' && sentence[at + 1]?.plain === 'حين') return at - 1
    if (according.test(token.plain)) return at
    // "أعلن مسؤوليته وقال إنه"
    if (
      /^[وف]/.test(token.plain) &&
      classOf(token) !== undefined &&
      that.test(sentence[at + 1]?.plain ?? '') &&
      classOf(token) !== 'weak'
    )
      return at
    if (
      comma &&
      classOf(token) !== undefined &&
      (/^[وف]/.test(token.plain) || /^ال/.test(sentence[at + 1]?.plain ?? ''))
    )
      return at - 1
    if (participleOf(token) !== undefined && (comma || that.test(sentence[at + 1]?.plain ?? ''))) return at
  }
  return sentence.length
}

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
    // "أم محمد (45 عاما)"
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
          !sentence
            .slice(to, to + 9)
            .some(
              ({ plain }, place, near) =>
                that.test(plain) && !near.slice(0, place).some(({ text }) => ending.test(text)),
            ))
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
      (happened.test(token.plain) && !(at > from && bodies.test(sentence[at - 1]?.plain ?? ''))) ||
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
  return at
}

// A name of a word or two in marks: "قيادي في «قسد»".
const shortMark = (sentence: ArabicSentence, at: number): boolean => {
  let end = at
  while (sentence[end]?.quoted === true && end < at + 6) end += 1
  return end - at <= 4
}

/** Past "in a statement", "on Monday", to "that", speech or a colon. */
export const contentStart = (sentence: ArabicSentence, from: number): number | null => {
  for (let at = from; at < Math.min(sentence.length, from + 22); at += 1) {
    const token = sentence[at] as ArabicToken
    if (that.test(token.plain)) return /^[وف]?(?:إن|أن|بأن|إنّ|أنّ)$/.test(token.plain) ? at + 1 : at
    if (token.text === ':') return at + 1
    if (token.quoted) {
      // "قال لـ«العربي الجديد» إن": a medium's name in marks.
      if (
        /^(?:ل|قناة|لقناة|صحيفة|لصحيفة|وكالة|لوكالة|موقع|لموقع|منصة|شبكة|لشبكة|إذاعة|لإذاعة|حركة|تنظيم|حزب|جماعة)$/.test(
          sentence[at - 1]?.plain ?? '',
        ) ||
        (/^(?:في|من)$/.test(sentence[at - 1]?.plain ?? '') && shortMark(sentence, at))
      ) {
        while (sentence[at + 1]?.quoted === true) at += 1
        continue
      }
      // "كتب على منصة \"إكس\": …": a name in marks before the colon.
      const colon = sentence.findIndex(
        ({ text, quoted }, place) => place > at && place < at + 6 && text === ':' && !quoted,
      )
      return colon > 0 && sentence.slice(at, colon).every(({ quoted }) => quoted) ? colon + 1 : at
    }
    if (/^[.؟!]$/.test(token.text)) return null
    if (at > from && classOf(token) !== undefined && /^[وف]/.test(token.plain)) return null
    if (participleOf(token) !== undefined && !/^(?:قائل|بالقول)/.test(token.plain)) return null
  }
  return null
}

/** Behind a verb of saying: that it tells of whoever speaks, as in "رفض الكشف عن اسمه", "طلب عدم ذكر اسمه". */
export const ofHimself = /^(?:ذكر|الكشف|كشف|الإفصاح|عدم|التعريف|اسمه|اسمها|أسمائهم|نشر)$/

/** Where what happened starts as a noun, past where and when it was said: "أعلنت الوزارة، اليوم، مقتل". */
export const nounStart = (sentence: ArabicSentence, from: number): number | null => {
  for (let at = from; at < Math.min(sentence.length, from + 14); at += 1) {
    const token = sentence[at] as ArabicToken
    if (/^[.؟!:]$/.test(token.text) || token.quoted || that.test(token.plain)) return null
    if (happened.test(token.plain) && !/^(?:في|ضمن)$/.test(sentence[at - 1]?.plain ?? '')) return at
    if (at > from && classOf(token) !== undefined && !ofHimself.test(sentence[at + 1]?.plain ?? '')) return null
  }
  return null
}
