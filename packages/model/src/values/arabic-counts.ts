import { about, atLeast, atMost, between, type Count, exactly, moreThan, worded } from './count.ts'

const units: Readonly<Record<string, number>> = {
  واحد: 1,
  واحدة: 1,
  اثنان: 2,
  اثنين: 2,
  اثنتان: 2,
  اثنتين: 2,
  اثنا: 2,
  اثني: 2,
  اثنتا: 2,
  اثنتي: 2,
  ثلاث: 3,
  ثلاثة: 3,
  أربع: 4,
  أربعة: 4,
  اربع: 4,
  اربعة: 4,
  خمس: 5,
  خمسة: 5,
  ست: 6,
  ستة: 6,
  سبع: 7,
  سبعة: 7,
  ثمان: 8,
  ثماني: 8,
  ثمانية: 8,
  تسع: 9,
  تسعة: 9,
  عشر: 10,
  عشرة: 10,
  عشرون: 20,
  عشرين: 20,
  ثلاثون: 30,
  ثلاثين: 30,
  أربعون: 40,
  أربعين: 40,
  اربعون: 40,
  اربعين: 40,
  خمسون: 50,
  خمسين: 50,
  ستون: 60,
  ستين: 60,
  سبعون: 70,
  سبعين: 70,
  ثمانون: 80,
  ثمانين: 80,
  تسعون: 90,
  تسعين: 90,
  مئتان: 200,
  مئتا: 200,
  مائتا: 200,
  مئتين: 200,
  مائتان: 200,
  مائتين: 200,
  مئتي: 200,
  مائتي: 200,
}
const scales: Readonly<Record<string, number>> = {
  مئة: 100,
  مائة: 100,
  مئات: 100,
  ألف: 1000,
  ألفا: 1000,
  ألفاً: 1000,
  آلاف: 1000,
  الف: 1000,
  الاف: 1000,
  ألفان: 2000,
  ألفين: 2000,
  ألفي: 2000,
  مليون: 1e6,
  مليونا: 1e6,
  مليوناً: 1e6,
  مليونان: 2e6,
  مليونين: 2e6,
  مليوني: 2e6,
  ملايين: 1e6,
}

// Nouns whose form counts two, and can be nothing else: "قتيلان", two dead. In "ين" only those whose plural is another word.
const dualStems =
  'قتيل جريح شهيد جثمان جندي شخص طفل طفلت رجل امرأت سيدت عنصر ضابط فتات شاب شقيق شقيقت جثت ضحيت مصابت رضيع رهينت أسير طالبت طبيب طبيبت ممرضت ناشطت صحفيت صحافيت موظفت'.split(
    ' ',
  )
const dualsInAn =
  'شرطيان قياديان مهندسان مدنيان مواطنان مواطنتان مسلحان صحفيان صحافيان مسعفان شابتان مصابان عاملان موظفان متظاهران متظاهرتان حارسان مقاتلان مزارعان صيادان سائقان عسكريان راكبان ناشطان معتقلان مهاجران مسؤولان لاجئان نازحان موقوفان مفقودان محتجزان أسيران مراسلان مصوران متطوعان مشتبهان مستوطنان إسرائيليان فلسطينيان لبنانيان سوريان عراقيان يمنيان سودانيان إرهابيان'.split(
    ' ',
  )
const duals = [...dualStems.flatMap((stem) => [`${stem}ان`, `${stem}ين`]), ...dualsInAn]

const longestFirst = (words: readonly string[]): string =>
  `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`
const hundreds = `(?:ثلاث|أربع|خمس|ست|سبع|ثمان|ثماني|تسع)(?:مئة|مائة)`
// "أحد" alone is "one of"; with "عشر" it counts eleven.
const eleven = String.raw`(?:أحد|إحدى)\s+عشرة?`
const word = `(?:${hundreds}|${eleven}|${longestFirst(Object.keys(units))}|${longestFirst(Object.keys(scales))})`
const letter = String.raw`[\u0621-\u065f\u0670]`
const digits = String.raw`(?:[\d\u0660-\u0669]{1,3},[\d\u0660-\u0669]{1,2}(?=\s+(?:مليون|ملايين|مليار|ألف))|[\d\u0660-\u0669]{1,3}(?:[,\u066c\u060c\u00a0][\d\u0660-\u0669]{3})+|[\d\u0660-\u0669]+(?:[.\u066b][\d\u0660-\u0669]+)?)(?![\d\u0660-\u0669])`
// A number may have "and", "with" or "for" written on to it: وثلاثة، بثلاثة، لثلاثة.
const spelled = String.raw`(?<=^|[^\u0621-\u065f\u0670]|(?<![\u0621-\u065f\u0670])[وبلف])${word}(?!${letter})(?:\s+و?${word}(?!${letter}))*`
const dual = String.raw`(?<=^|[^\u0621-\u065f\u0670]|(?<![\u0621-\u065f\u0670])[وبلف])${longestFirst(duals)}(?!${letter})`
// "شرطيين اثنين": the word behind says that the noun counts two.
const two = String.raw`(?<!${letter})(?!ال)${letter}{3,}(?:ان|ين)\s+(?:اثنان|اثنين|اثنتان|اثنتين)(?!${letter})`
const numeral = String.raw`(?:${digits}(?:\s+(?:ألفاً|ألفا|ألف|آلاف|الف|الاف|مليوناً|مليونا|مليون|ملايين)(?!${letter})(?:\s+و\s?${digits}(?!\s*(?:أل|آل|ال[فا]|ملي|ملا)))?)?|(?:نصف|ربع)\s+(?:مليون|مليار)(?!${letter})|${two}|${dual}|${spelled})`
const vague = `(?<=^|[^\\u0621-\\u065f\\u0670]|(?<![\\u0621-\\u065f\\u0670])[وبلف])(?:عشرات الآلاف|مئات الآلاف|(?:بضعة?\\s+)?(?:عشرات|مئات|آلاف)|بضعة?|العشرات|المئات|الآلاف|عدة)(?!${letter})`

const bounds = {
  more: 'أكثر من|أزيد من|ما يزيد على|ما يزيد عن|ما يربو على|يربو على|يزيد على|يزيد عن|تزيد على|تزيد عن|تجاوزت|تجاوز|يتجاوز|تتجاوز|تخطت|تخطى|يفوق|فاقت|فاق|فوق',
  least: 'ما لا يقل عن|لا يقل عن|لا يقلون عن|على الأقل',
  most: 'ما لا يزيد على|ما لا يزيد عن|لا يزيدون على|لا يزيد على|لا يزيد عن|لا تزيد على|لم يزد على|لم يزد عن|لم تزد على|ما لا يتجاوز|لا يتجاوزون|لا يتجاوز|لا تتجاوز|لم يتجاوز|لم تتجاوز|لا يتعدى|لا تتعدى|لم يتعد|كحد أقصى|حتى',
  less: 'أقل من',
  about: 'نحو|حوالي|قرابة|زهاء|ما يقارب|ما يقرب من|يقارب|تقريبا|تقريباً',
} as const
type Bound = keyof typeof bounds

const prefix = `(?:(?:ال|ب|ل|و)?(?:${Object.values(bounds).join('|')})\\s+)`
const range = String.raw`(?:بين\s+${numeral}\s+و\s?${numeral}|${numeral}(?:\s?[–—-]\s?|\s+(?:إلى|أو)\s+)${numeral})`
// "28 شخصا على الأقل": the noun may stand between the number and its bound.
// "قرابة الألف": with its "the", behind a word for about or more.
const theRound = '(?:المئة|المائة|المئتين|المائتين|الألف|الألفين|المليون)'
const suffix = String.raw`(?:(?:\s+${letter}+){0,2}?\s+(?:على الأقل|على أقل تقدير|تقريباً|تقريبا))`

/** Finds the words of a count in Arabic, in either kind of digits or in words. */
export const arabicCount = new RegExp(
  String.raw`(?<![\d\u0660-\u0669.,:/])(?:${prefix})?(?:${range}|${vague}|${numeral}|(?<=${prefix})${theRound}(?!${letter}))${suffix}?(?![%٪\d]|[./:]\d)`,
  'gu',
)

const whole = (source: string): RegExp => new RegExp(`^${source}$`, 'u')
const wholeNumeral = whole(numeral)
const wholeTwo = whole(two)
const wholeVague = whole(vague)
const wholeRound = whole(theRound)
const wholeRange = whole(range)
const leading = new RegExp(`^${prefix}`, 'u')
const trailing = new RegExp(`${suffix}$`, 'u')
const ends = new RegExp(numeral, 'gu')

const latin = (text: string): string =>
  text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/\u066b/g, '.')

const pieceValue = (total: number, part: number, piece: string): readonly [number, number] => {
  const plain = units[piece] === undefined && scales[piece] === undefined ? piece.replace(/^و/, '') : piece
  const joined = /^(.+?)(?:مئة|مائة)$/u.exec(plain)
  const unit = units[plain]
  if (unit !== undefined) return [total, part + unit]
  if (joined !== null) return [total, part + (units[joined[1] ?? ''] ?? 1) * 100]
  const factor = scales[plain] ?? 0
  return factor === 100 ? [total, part + 100] : [total + (part === 0 ? 1 : part) * factor, 0]
}

const numeralValue = (text: string): number => {
  const [, figures, unit = '', rest = '0'] =
    /^([\d.,\u066c\u060c\u00a0]+)\s*(\p{L}*)(?:\s+و\s?(\d+))?$/u.exec(latin(text)) ?? []
  if (figures !== undefined)
    return (
      Math.round(
        Number(figures.replace(/^(\d{1,3}),(\d{1,2})$/, '$1.$2').replace(/[,\u066c\u060c\u00a0]/g, '')) *
          (scales[unit] ?? 1),
      ) + Number(rest)
    )
  if (/^(?:نصف|ربع)\s/u.test(text)) return (/مليار$/u.test(text) ? 1e9 : 1e6) / (text.startsWith('نصف') ? 2 : 4)
  if (duals.includes(text) || wholeTwo.test(text)) return 2
  let [total, part] = [0, 0]
  for (const piece of text.replace(/(?:أحد|إحدى)\s+عشرة?/u, 'واحد عشر').split(/\s+/))
    [total, part] = pieceValue(total, part, piece)
  return total + part
}

const vagueFloor = (text: string): number | null => {
  if (/عشرات الآلاف/.test(text)) return 20000
  if (/مئات الآلاف/.test(text)) return 200000
  if (/آلاف/.test(text)) return 3000
  if (/مئات/.test(text)) return 300
  return /عشرات/.test(text) ? 20 : 3
}

const boundIn = (found: string): Bound | null => {
  const names = Object.keys(bounds) as Bound[]
  return (
    names.find((name) => new RegExp(`^(?:ال|ب|ل|و)?(?:${bounds[name]})\\s*$`, 'u').test(found)) ??
    (/الأقل|أقل تقدير/u.test(found) ? 'least' : /تقريبا/u.test(found) ? 'about' : null)
  )
}

const bounded = (bound: Bound | null, n: number, wording: string): Count => {
  if (bound === 'more') return moreThan(n, wording)
  if (bound === 'least') return atLeast(n, wording)
  if (bound === 'most') return atMost(n, wording)
  if (bound === 'less') return { ...atMost(n, wording), max: Math.max(0, n - 1) }
  return bound === 'about' ? about(n, wording) : exactly(n, wording)
}

// "بين عشرة وخمسة عشر": which "and" parts the two, as either number may have one.
const endsOf = (rest: string): number[] => {
  const words = /^بين\s+(.+)$/u.exec(rest)?.[1]
  if (words !== undefined && !/\d|[\u0660-\u0669]/u.test(words))
    for (const { index } of [...words.matchAll(/\s+و/gu)].toReversed()) {
      const pair = [words.slice(0, index), words.slice(index).replace(/^\s+و\s?/u, '')]
      const [low = 0, high = 0] = pair.map(numeralValue)
      if (pair.every((one) => wholeNumeral.test(one)) && low < high) return [low, high]
    }
  return [...rest.matchAll(ends)].map(([number]) => numeralValue(number.replace(/^و/, '')))
}

/** Reads the words of a count in Arabic; null when they are no count we can read. */
export const readArabicCount = (wording: string): Count | null => {
  const before = leading.exec(wording.trim())?.[0] ?? ''
  const after = trailing.exec(wording)?.[0] ?? ''
  const rest = wording
    .trim()
    .slice(before.length, wording.trim().length - after.length)
    .trim()
  const bound = boundIn(before) ?? boundIn(after)
  if (wholeVague.test(rest)) return worded(wording, vagueFloor(rest))
  if (wholeNumeral.test(rest)) return bounded(bound, numeralValue(rest), wording)
  if (wholeRound.test(rest) && bound !== null) return bounded(bound, numeralValue(rest.replace(/^ال/u, '')), wording)
  if (!wholeRange.test(rest)) return null
  const [low = 0, high = 0] = endsOf(rest)
  return low > high ? null : { ...between(low, high, wording), approximate: bound === 'about' }
}
