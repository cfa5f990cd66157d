import type { DraftOutcome } from '../draft.ts'
import { stop } from './arabic-outcomes.ts'
import type { ArabicSentence } from './arabic-text.ts'
import type { ArabicTold } from './arabic-told.ts'

/** The plain words of a range, without marks of speech. */
export const wordsIn = (sentence: ArabicSentence, from: number, to: number): string =>
  sentence
    .slice(Math.max(0, from), to)
    .filter(({ text }) => !/^["«»“”]$/.test(text))
    .map(({ plain }) => plain)
    .join(' ')

const phrases: readonly (readonly [RegExp, DraftOutcome])[] = [
  [
    /(?:مصير|أثر|الاتصال ب|البحث عن|تبحث عن|نبحث عن|يبحثون عن|فقد الاتصال ب|البحث (?:مستمر|جار|جاريا|متواصل|يتواصل) عن) $/u,
    'missing',
  ],
  [/(?:القبض على|اقتياد|اقتادت|اقتاد|احتجزت|قيد الاعتقال|أوقفت|أوقف|أسرت|أسر|وأسر) $/u, 'detained'],
  [
    /(?:راح ضحيته|راح ضحيتها|أودى بحياة|أودت بحياة|بأرواح|أرواح|بحياة|ضحيته|ضحيتها|(?:قضى|قضت|القضاء|أجهز|أجهزوا|أجهزت) على|فارق الحياة|(?:أودى|أودت)(?: ب)?|سقوط|سقط|ارتقاء|ارتقى) $/u,
    'killed',
  ],
  [/(?:إسعاف|أسعفت|أسعف|أسعفوا|معالجة|عولج) $/u, 'injured'],
  [/(?:هرب|هربت|طرد|ترحيل|إجلاء قسري ل|أجبر|إجبار|اضطر|دفع) $/u, 'displaced'],
]

const behind: readonly (readonly [RegExp, DraftOutcome])[] = [
  [/^(?:\S+ ){0,8}(?:غادر|ترك|هجر)\S* (?:منازل|بيوت|ديار|قرا|بلد|مناطق)/u, 'displaced'],
  [
    /^(?:\S+ ){0,2}(?:إلى الفرار|على الفرار|إلى النزوح|على النزوح|على المغادرة|إلى مغادرة|بلا مأوى|من دون مأوى|من منازلهم|من بيوتهم|من ديارهم|غادروا|عبر\S* الحدود|عبر\S* إلى|لجؤوا|لجأوا)/u,
    'displaced',
  ],
  [/^(?:\S+ ){0,5}(?:عالقين|عالقا|في عداد المفقودين|مفقودين|مجهولي المصير|مجهولا|تحت الأنقاض|تحت الركام)/u, 'missing'],
  [/^(?:\S+ ){0,3}(?:قيد الاعتقال|قيد الاحتجاز|رهن الاعتقال|رهن الاحتجاز|في السجون|خلف القضبان|في الحجز)/u, 'detained'],
  [/^(?:\S+ ){0,5}(?:في (?:ال)?(?:مشرحة|مشارح|ثلاجات)|سقطوا|فارق\S* الحياة|لفظ\S* أنفاس|ارتقوا)(?: |$)/u, 'killed'],
  [
    /^(?:حالت? |حالات )(?:حرجة|خطرة|خطيرة)|^(?:\S+ ){0,3}(?:في العناية المركزة|بحالة (?:خطرة|حرجة|خطيرة)|في حالة? (?:خطرة|حرجة|خطيرة|الخطر|خطر)|في وضع (?:حرج|خطر|خطير)|يتلقون العلاج|إصاباتهم|جراحهم|بالاختناق|اختناقا)/u,
    'injured',
  ],
  [/^(?:\S+ ){0,5}في (?:مراكز|مخيمات|مراكز ال) ?(?:الإيواء|إيواء|النزوح|نزوح|للنازحين)/u, 'displaced'],
  [/^(?:\S+ ){0,2}(?:إلى المستشفى|إلى المستشفيات|نقلوا إلى)/u, 'injured'],
]

// "خسرت جنوب أفريقيا 14 جنديا"
const lost = /(?:^| )[وف]?(?:خسر|خسرت|فقد|فقدت|تكبد|تكبدت) (?:\S+ ){0,3}$/u

const soldiers = /^(?:جنديا|جنود|عنصرا|عناصر|مقاتلا|مقاتلين|عسكريا|عسكريين|ضابطا|ضباط|من|رجلا|فردا)$/

// "ضبطت الدوريات 8 مخالفين": people are detained, goods are not told of.
const caught = /(?:^| )[وفب]?(?:ضبط|ضبطت) (?:\S+ ){0,4}$/u

const suspects =
  /^(?:مخالفا|مخالفين|متهما|متهمين|شخصا|أشخاص|مهربا|مهربين|مروجا|متسللا|متسللين|مطلوبا|مطلوبين|مشتبها|مشتبه|مهاجرا|مهاجرين)$/

// "غادر 3000 شخص منازلهم": on both sides of the number.
const leaving = /(?:^| )[وف]?(?:غادر|غادرت|ترك|تركت|أخلى) (?:\S+ ){0,2}$/u
const homes = /^(?:\S+ ){0,2}(?:منازل|بيوت|ديار|قرا|مساكن)(?:ه|ها|هم)/u

/** What phrases of more than one word tell of a number, before it or behind it. */
export const phraseTold = (sentence: ArabicSentence, from: number, to: number): ArabicTold | null => {
  const before = `${wordsIn(sentence, from - 4, from)} `.replace(/(?:نحو|حوالي|أكثر من|قرابة) $/u, '')
  const left = phrases.find(([find]) => find.test(before))
  if (left !== undefined) return { outcome: left[1], rule: 'figure.told-before' }
  if (lost.test(before) && soldiers.test(sentence[to]?.plain ?? ''))
    return { outcome: 'killed', rule: 'figure.told-before' }
  if (caught.test(before) && suspects.test(sentence[to]?.plain ?? ''))
    return { outcome: 'detained', rule: 'figure.told-before' }
  if (leaving.test(before) && homes.test(wordsIn(sentence, to, to + 3)))
    return { outcome: 'displaced', rule: 'figure.told-before' }
  const mark = sentence.findIndex(({ text }, at) => at >= to && at < to + 12 && stop.test(text))
  const right = behind.find(([find]) => find.test(wordsIn(sentence, to, mark < 0 ? to + 12 : mark)))
  return right === undefined ? null : { outcome: right[1], rule: 'figure.told-behind' }
}
