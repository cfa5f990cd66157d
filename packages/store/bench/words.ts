import { type Random, randomFrom } from './random.ts'

// Made-up words, so that no text is anybody's. How often each comes is skewed as in real text, but real text has more rare words.

const english = { first: 'b c d f g h l m n p r s t v br dr gr st tr', middle: 'a e i o u ai ou', last: 'n r l m k t' }
const arabic = { first: 'ب ت ج ح د ر س ش ع ف ق ك ل م ن ه', middle: 'ا و ي', last: 'ب د ر ل م ن ق ت' }

const wordsOf = ({ first, middle, last }: typeof english, count: number, random: Random): string[] => {
  const pick = (letters: string) => {
    const all = letters.split(' ')
    return all[random.below(all.length)] ?? ''
  }
  const words = new Set<string>()
  while (words.size < count) words.add([first, middle, first, middle, last].map(pick).join(''))
  return [...words]
}

/** The words of a language, the commonest first. */
export const vocabulary = {
  en: wordsOf(english, 20_000, randomFrom(1)),
  ar: wordsOf(arabic, 8000, randomFrom(2)),
} as const

/** A sentence of so many words. */
export const sentence = (random: Random, language: keyof typeof vocabulary, words: number): string =>
  Array.from({ length: words }, () => random.skewed(vocabulary[language])).join(' ')
