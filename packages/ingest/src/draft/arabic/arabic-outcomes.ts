import type { DraftOutcome } from '../draft.ts'
import { readLexicon } from '../lexicon.ts'
import { nounIn, verbIn } from './arabic-forms.ts'
import type { ArabicSentence, ArabicToken } from './arabic-text.ts'

const outcomes = new Map(
  readLexicon('arabic-outcomes').map(({ word = '', outcome }) => [word, outcome as DraftOutcome]),
)

// "قضت المحكمة": ruled, and nobody perished.
const courts = /^[وف]?[ت]?قض(?:ت|ي)$/

// A word is asked many times what it tells.
const known = new WeakMap<ArabicToken, DraftOutcome | 'none'>()

const looked = ({ plain }: ArabicToken): DraftOutcome | 'none' =>
  !/\p{L}{2}/u.test(plain) || courts.test(plain)
    ? 'none'
    : (verbIn(outcomes, plain) ?? nounIn(outcomes, plain) ?? 'none')

/** The outcome a word tells, in any of its forms. */
export const outcomeAt = (token: ArabicToken | undefined): DraftOutcome | undefined => {
  if (token === undefined) return undefined
  const outcome = known.get(token) ?? looked(token)
  known.set(token, outcome)
  return outcome === 'none' ? undefined : outcome
}

/** Nouns for people it happened to: what is counted, and nothing that happens to what stands behind them. */
export const victims =
  /^[وف]?[بلك]?(?:ال|لل)?(?:قتلى|جرحى|ضحايا|ضحية|شهداء|مصابين|مصابون|نازحين|نازحون|مفقودين|مفقودون|معتقلين|معتقلون|محتجزين|موقوفين|مخطوفين|جثث|جثة|وفيات|شهيد|قتيل|جريح|سجناء|أسرى|رهائن)$/

/** Marks that end a phrase. */
export const stop = /^[.،,؛:؟!]$/

/** Words that tell that no harm came to people, or no more. */
export const saved =
  /^[وف]?(?:أنقذ|أنقذت|أنقذوا|أنقذنا|تنقذ|ينقذ|إنقاذ|بإنقاذ|أفرج|أفرجت|الإفراج|نجا|نجاة|إجلاء|أجلى|أجلت|عودة|عاد|سراح|نجوا|تحرير|حرر|حررت)$/

/** Whether what is joined right before the number tells of it: "مقتل تسعة وتدمير 6 مضافات". */
export const another = (sentence: ArabicSentence, from: number): boolean => {
  const plain = sentence[from - 1]?.plain ?? ''
  return /^[وف]\p{L}{3}/u.test(plain) && !/^[وف](?:بين|نحو|حوالي|قرابة|أكثر|زهاء|بينهم|منهم|عددهم|عددها)/.test(plain)
}
