import { isParty, opensBody } from './arabic-parties.ts'
import type { ArabicSentence } from './arabic-text.ts'

// Definite words that end like adjectives and are nouns.
const nouns =
  /^ال(?:أهالي|أراضي|مباني|مسؤولية|قضية|عملية|حرية|شرعية|ضحية|جمهورية|داخلية|خارجية|أقلية|قرية|مدعي|قاضي|نادي|وادي|هدنة|هوية|إنسانية|ميليشيات|عمليات|مسؤوليات|اتفاقية|تهم)$/
const adjectives =
  /^ال(?:متحدة|مسلحة|محتلة|مختصة|معنية|مشتركة|مشترك|سريع|أحمر|أعلى|عام|عامة|خاص|خاصة|جديد|جديدة|سابق|سابقة|حالي|راحل|كبير|كبرى|منتخب|مركزي|أول|أولى|ثاني|ثانية|ثالث|ثالثة|سادسة|عليا|أوسط|شمال|جنوب|غربي|شرقي|حاكم|حاكمة|معارض|مستقل|مستقلة|محايدة|تابع|تابعة|دائم|دائمة|مكلف|مكلفة|موحد|موحدة|قائم|مؤقت|مؤقتة|مدني|شعبي|بارز|مقيم|مقيمة|نفسه|سامي|إقليمية|مناوب|مناوبين|حر|حرة|إسلامي|محلي|عابر|أعضاء)$/

// "استمرار", "تصعيد", "إغلاق": what is done, as a noun; behind "the" it opens what is spoken of.
const deed =
  /^(?!ال)(?:است\p{L}{2,3}ا\p{L}|ا\p{L}ت?\p{L}{1,2}ا\p{L}|ت\p{L}{2}ي\p{L}|إ\p{L}{2}ا\p{L}|محاولة|محاولات|مواصلة|جرائم|سياسة|سياسات|قرار|موقف)$/u

const definite = (word: string): boolean => /^(?:ال|لل)\p{L}{2}/u.test(word) || isParty(word)

/** Whether a word with "the" describes the one before it, as adjectives do. */
export const describes = (word: string, before: string): boolean =>
  adjectives.test(word) ||
  (/^ال\p{L}+(?:ي|ية|ون|يات)$/u.test(word) && !nouns.test(word)) ||
  (/^ال\p{L}+ين$/u.test(word) && /(?:ين|ات|اء)$/u.test(before))

/** Where what is somebody's own begins behind his name: "أبدى الاتحاد الأفريقي | استعداده"; null when nothing is. */
export const hisStart = (sentence: ArabicSentence, from: number, to: number): number | null => {
  const at = sentence.findIndex(
    ({ plain }, place) =>
      place > from &&
      place < to &&
      /^(?!ال)\p{L}{3,}(?:ه|ها|هم)$/u.test(plain) &&
      definite(sentence[place - 1]?.plain ?? ''),
  )
  return at < 0 ? null : at
}

/**
 * Where whom or what it is said of begins behind who says it, when no mark stands between: "دان رئيس الجمهورية | الاعتداء",
 * "اتهمت الوزارة | قوات الدعم"; null when all of it is one phrase.
 */
export const objectStart = (sentence: ArabicSentence, from: number, to: number): number | null => {
  for (let at = from + 1; at < to; at += 1) {
    const word = sentence[at]?.plain ?? ''
    const before = sentence[at - 1]?.plain ?? ''
    if (!sentence.slice(from, at).some(({ plain }) => definite(plain))) continue
    if (/^(?:هذه|هذا|تلك|ذلك)$/.test(word)) return at
    if (!definite(before)) continue
    if (isParty(word) || opensBody(word) || deed.test(word)) return at
    if (/^ال\p{L}{2}/u.test(word) && !describes(word, before)) return at
  }
  return null
}
