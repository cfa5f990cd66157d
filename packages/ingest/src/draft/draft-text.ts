import { draftArabic } from './arabic/draft-arabic.ts'
import type { AboutText, Drafted } from './draft.ts'
import { draftEnglish } from './draft-english.ts'

const arabicLetters = /[\u0621-\u064a]/gu
const latinLetters = /[a-z]/giu

const isArabic = (text: string, about: AboutText): boolean => {
  const arabic = text.match(arabicLetters)?.length ?? 0
  const latin = text.match(latinLetters)?.length ?? 0
  return arabic > latin || (about.language?.startsWith('ar') === true && arabic > 0)
}

/** Proposes claims from a kept text; the same text always gives the same drafts. */
export const draftText = (text: string, about: AboutText = {}): Drafted =>
  isArabic(text, about) ? draftArabic(text) : draftEnglish(text)
