import { readLexicon } from '../lexicon.ts'

const bare = (word: string): string => word.replace(/[أإآ]/gu, 'ا')

const small =
  'أن إن أنه إنه أنها إنها أنهم إلى أو أي أمس أما إلا إثر إذ أكثر أقل أثناء أيضا أمام أحد إحدى أول الأول الأقل الأربعاء الأحد الإثنين آخر أخرى آخرين آخرون آخرا أشخاص أطفال أفراد أمني إعلام الأمن الأمم الإعلام الإسعاف الإنسان'

// "ان", "إلي": written without hamza "that" may be either; for what is looked up here they are one.
const either = new Map([
  ['ان', 'أن'],
  ['انه', 'أنه'],
  ['انها', 'أنها'],
  ['التى', 'التي'],
  ['الذى', 'الذي'],
  ['فى', 'في'],
])

const spelled = [
  ...small.split(' '),
  ...['arabic-cues', 'arabic-outcomes', 'arabic-not-people'].flatMap((name) =>
    readLexicon(name).map(({ word = '' }) => word),
  ),
]
const exact = new Set(spelled)
const withHamza = new Map([
  ...spelled.filter((word) => bare(word) !== word && !exact.has(bare(word))).map((word) => [bare(word), word] as const),
  ...either,
])

const restored = (word: string): string | undefined =>
  withHamza.get(word) ?? (/ت$/u.test(word) ? withHamza.get(word.slice(0, -1))?.concat('ت') : undefined)

/** A word with the hamza that hurried writing leaves out: "اعلنت" as "أعلنت", "واصابة" as "وإصابة", "الى" as "إلى". */
export const hamzated = (word: string): string => {
  if (!/^[وفبل]?ا/u.test(word) && !/ى$/u.test(word)) return word
  const whole = restored(word)
  if (whole !== undefined) return whole
  const rest = /^[وفبل]/u.test(word) ? restored(word.slice(1)) : undefined
  return rest === undefined ? word : word.charAt(0) + rest
}
