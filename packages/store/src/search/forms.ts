import { stemmer } from 'stemmer'
import { arabicStem, otherArabicStems } from './arabic-stem.ts'
import { remembered } from './remembered.ts'

const latin = /^[a-z]+$/
const arabic = /^\p{Script=Arabic}+$/u

const stemOf = (word: string): string =>
  latin.test(word) ? stemmer(word) : arabic.test(word) ? arabicStem(word) : word

const distinct = (words: readonly string[]): string[] => [...new Set(words)].filter((word) => word !== '')

/** What a folded word of a text is kept under: itself, its stem, and what else it may be a form of. */
export const keptForms = remembered((word): readonly string[] =>
  distinct([word, stemOf(word), ...(arabic.test(word) ? otherArabicStems(word) : [])]),
)

/** What a folded word somebody typed is looked for under: fewer forms, so that what is found has been meant. */
export const soughtForms = (word: string): string[] =>
  distinct([word, stemOf(word), ...(word.startsWith('لل') || word.startsWith('ولل') ? otherArabicStems(word) : [])])

/** What a whole name is kept under beside its words: no word begins so. */
export const wholeForm = (words: readonly string[]): string => `=${words.map(stemOf).join(' ')}`
