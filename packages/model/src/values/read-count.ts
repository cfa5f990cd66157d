import { arabicCount, readArabicCount } from './arabic-counts.ts'
import type { Count } from './count.ts'
import { englishCount, readEnglishCount } from './english-counts.ts'
import type { Language } from './language.ts'

/** Reads the words of a count, digits or words, English or Arabic; null when they are no count we can read. */
export const readCount = (wording: string): Count | null =>
  /[\u0600-\u06ff]/u.test(wording) ? readArabicCount(wording) : readEnglishCount(wording)

/** Finds the words of counts in a text: what it finds, `readCount` reads. For `matchAll`. */
export const countsIn = (language: Language): RegExp => (language === 'ar' ? arabicCount : englishCount)
