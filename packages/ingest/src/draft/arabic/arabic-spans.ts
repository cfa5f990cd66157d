import type { CueClass } from '../attributions/cues.ts'
import { readLexicon } from '../lexicon.ts'
import { verbIn, verbWithObject } from './arabic-forms.ts'
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

// "تقدّرهم", "اتهمته": whom it counts or blames stands on the verb.
const onSomebody = (plain: string): CueClass | undefined => {
  const kind = verbWithObject(cues, plain)
  return kind !== undefined && /^(?:count|accuse|demand|warn)$/.test(kind) ? kind : undefined
}

// A word is asked many times what it says.
const known = new WeakMap<ArabicToken, CueClass | 'none'>()

/** What a verb of saying does in Arabic. */
export const classOf = (token: ArabicToken | undefined): CueClass | undefined => {
  if (token === undefined) return undefined
  const kind = known.get(token) ?? verbIn(cues, token.plain) ?? onSomebody(token.plain) ?? 'none'
  known.set(token, kind)
  return kind === 'none' ? undefined : kind
}

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

/** Behind a verb of saying: that it tells of whoever speaks, as in "رفض الكشف عن اسمه", "طلب عدم ذكر اسمه". */
export const ofHimself = /^(?:ذكر|الكشف|كشف|الإفصاح|عدم|التعريف|اسمه|اسمها|أسمائهم|نشر)$/
