import type { CueClass } from '../attributions/cues.ts'
import { sourceEnd } from './arabic-sources.ts'
import { classOf, ending, ofHimself, that } from './arabic-spans.ts'
import type { ArabicSentence } from './arabic-text.ts'

// Nouns that look like the verb: "معدات كشف", "في رد".
const likeNouns = /^(?:كشف|رصد|رد|ذكر|عد|حكم|وصف|علق|كتب|شرح|سجل|نفي|وعد)$/

// "المسؤولية", "تبعات": with them "حمّل" blames, with "قائمة" "نشر" tells.
const blame = /^(?:ال|بال|ب)?(?:مسؤولي|مسئولي|تبعات|تبعة)/u
const lists = /^(?:قائمة|لائحة|حصيلة|أسماء|كشفا|إحصائية|إحصاء|إحصاءات)$/

/** What is told of people in numbers, as an object: "قدمت تقديرا". */
export const figures = /^(?:تقديرا|تقديرات|حصيلة|أرقاما|رقما|رواية)$/

const near = (sentence: ArabicSentence, at: number, find: RegExp): boolean =>
  sentence.slice(at + 1, at + 14).some(({ plain }) => find.test(plain))

const clarifies = (sentence: ArabicSentence, at: number): boolean => {
  const token = sentence[at]
  if (/ّ/u.test(token?.text ?? '')) return true
  if (at > 0 && !ending.test(sentence[at - 1]?.text ?? '')) return false
  const to = sourceEnd(sentence, at + 1)
  return to > at + 1 && to < at + 9 && /^(?:أن|إن)$/.test(sentence[to]?.plain ?? '')
}

/** What a word says here: its class, or null where it is no verb of saying in this sentence. */
export const sayingAt = (sentence: ArabicSentence, at: number): CueClass | null => {
  const plain = sentence[at]?.plain ?? ''
  const next = sentence[at + 1]?.plain ?? ''
  const before = sentence[at - 1]?.plain ?? ''
  if (/^[وف]?[يت]?حمل(?:ت|وا)?$/.test(plain)) return near(sentence, at, blame) ? 'accuse' : null
  if (/^[وف]?[يت]?نشر(?:ت|وا)?$/.test(plain)) return near(sentence, at, lists) ? 'say' : null
  // "قدمت المنظمة تقديرا مختلفا: …"
  if (/^[وف]?(?:قدم|قدمت|أعطى|أعطت)$/.test(plain)) return near(sentence, at, figures) ? 'say' : null
  // "سجلت أثقل حصيلة": by nobody in particular.
  if (
    /^[وف]?(?:سجلت|سجل|رصدت|رصد|وثقت|أحصيت)$/.test(plain) &&
    /^(?:في|خلال|منذ|أثقل|أعلى|أكبر|أدنى|أول|أقل|حصيلة|حالات|حالة|وفاة|إصابات|إصابة)$/.test(next)
  )
    return null
  if (/^[وف]?بين$/.test(plain)) return clarifies(sentence, at) ? 'say' : null
  // "وزاد: …", "وزاد أن"
  if (/^[وف]?(?:زاد|زادت)$/.test(plain)) return that.test(next) || /^[:"«“]$/.test(next) ? 'say' : null
  const kind = classOf(sentence[at])
  if (kind === undefined || kind === 'weak') return null
  // "وهو طالب": a noun that looks like the verb.
  if (/^و?(?:هو|هي|هم)$/.test(before)) return null
  if (likeNouns.test(plain) && at > 0 && !ending.test(sentence[at - 1]?.text ?? '') && !that.test(next)) {
    if (/^(?:من|في|إلى|على|عن|أجهزة|معدات|عمليات|عملية|دون|عدم|مع|ال\p{L}+)$/u.test(before) && next !== 'عن')
      return null
    if (plain === 'كشف' && !/^ال|^عن$/.test(next) && !/^(?:قد|أيضا|كما)$/.test(before)) return null
  }
  // "No side has claimed": nothing is said.
  // "لم يعترف إلا باثنين" tells of two.
  const only = sentence.slice(at + 1, at + 5).some(({ plain: word }) => /^(?:إلا|سوى)$/.test(word))
  if (!only && /^و?(?:لم|لن|لا)$/.test(before) && !/^(?:deny|silence)$/.test(kind)) return null
  // "رفض ذكر اسمه", "طلب عدم الكشف عن هويته": about whoever speaks.
  if (ofHimself.test(next)) return null
  // "أضافت إلى الحصيلة 20": put to it, and nothing said.
  if (/^[وف]?[يت]?أ?ضاف(?:ت|وا)?$|^[وف]?[يت]ضيف$/.test(plain) && /^(?:إلى|إليها|إليه)$/.test(next)) return null
  // "رأى ست جثث", "تظهر إعدام ثلاثة": seen or shown, unless "that" follows.
  if (
    /^[وف]?(?:رأى|رأت|رأوا|[يت]رى|[يت]ظهر|أظهر|أظهرت)$/.test(plain) &&
    !sentence.slice(at + 1, at + 12).some((token) => that.test(token.plain) || token.quoted)
  )
    return null
  // "تحققت من مقتل": checked, and said by whoever tells of it.
  if (/^[وف]?[يت]?تحقق/u.test(plain) && next === 'من') return null
  // "مخبر قدرته 15 عينة": what it can, and nobody's count.
  if (/^قدرت(?:ه|ها|هم)$/.test(plain) && !/^ب/.test(next)) return null
  // "يدعى عثمان": how he is called; "ما تردد عن": by nobody in particular.
  if (/^[وف]?[يت]دعى$/.test(plain) && !that.test(next)) return null
  if (/^(?:تردد|يتردد|أشيع|قيل|يقال)$/.test(plain) && before === 'ما') return null
  return kind
}
