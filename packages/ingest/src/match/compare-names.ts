import { foldText } from '@onrecord/model'
import type { Reason } from './offer.ts'
import { skeletonOf } from './skeleton.ts'
import { sameWord, wordsOf } from './words-of.ts'

/** The strongest reason to take words for a name, or null when there is none. */
export const compareNames = (words: string, name: string): Reason | null => {
  if (bare(words) === bare(name)) return reason('name', 1, `“${words}” is its name`)
  const [a, b] = [wordsOf(words), wordsOf(name)]
  if (a.length === 0 || b.length === 0) return null
  if (a.length > 1 && covers(a, b) && covers(b, a))
    return reason('words', 0.9, `the words of “${words}” are those of “${name}”`)
  if (isAcronym(words, name) || isAcronym(name, words))
    return reason('acronym', 0.8, `the first letters of one are the other: “${words}”, “${name}”`)
  const [plainA, plainB] = [a.filter(isOwn), b.filter(isOwn)]
  const less = plainA.length + plainB.length < a.length + b.length
  if (less && plainA.length > 0 && plainA.length === plainB.length && covers(plainA, plainB))
    return reason('words', 0.7, `“${words}” and “${name}” are one but for the word for its kind`)
  const sound = compareSounds(words, name)
  if (sound) return sound
  if (a.length > 1 && covers(a, b)) return reason('contained', 0.6, `every word of “${words}” is in “${name}”`)
  if (b.length > 1 && covers(b, a)) return reason('contained', 0.6, `every word of “${name}” is in “${words}”`)
  const last = b.at(-1)
  if (a.length === 1 && b.length > 1 && last !== undefined && a[0] === last && last.length > 3)
    return reason('contained', 0.5, `“${words}” is the last word of “${name}”`)
  return null
}

const reason = (part: Reason['part'], weight: number, because: string): Reason => ({ part, weight, because })

// "Homs" is "Homs town" to whoever writes of it.
const kindsOfPlace = new Set(['city', 'town', 'village', 'مدينه', 'بلده', 'قريه'])

const isOwn = (word: string): boolean => !kindsOfPlace.has(word)

const bare = (name: string): string =>
  foldText(name)
    .replace(/^the /, '')
    .replace(/[.,"“”()]/g, '')

const covers = (these: readonly string[], those: readonly string[]): boolean =>
  these.every((word) => those.some((other) => sameWord(word, other)))

const isAcronym = (short: string, long: string): boolean => {
  const letters = short.replaceAll('.', '').trim()
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return false
  const words = long
    .replace(/\([^)]*\)/g, '')
    .split(/[\s/-]+/)
    .filter((word) => word !== '')
  const initials = (list: readonly string[]): string =>
    list
      .map((word) => word[0] ?? '')
      .join('')
      .toUpperCase()
  const main = words.filter((word) => !/^(of|the|for|and|in|on|to)$/i.test(word))
  return words.length > 1 && [initials(words), initials(main)].includes(letters)
}

// Three consonants are many a town (Jabla, Banias) and many a chance: a weaker reason than four.
const LEAST_LETTERS = 3
const ENOUGH_LETTERS = 4

const compareSounds = (words: string, name: string): Reason | null => {
  const [a, b] = [skeletonOf(words), skeletonOf(name)]
  const length = a.join('').length
  if (length < LEAST_LETTERS || a.join(' ') !== b.join(' ')) return null
  const scripts = isArabic(words) !== isArabic(name)
  const few = length < ENOUGH_LETTERS
  if (few && /^\p{Ll}/u.test(words)) return null
  return scripts
    ? reason('sound', few ? 0.6 : 0.8, `“${words}” sounds like “${name}” in the other script`)
    : reason('sound', few ? 0.4 : 0.5, `“${words}” is another spelling of “${name}”, by its consonants`)
}

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text)
