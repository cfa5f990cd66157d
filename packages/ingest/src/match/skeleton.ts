import { foldText } from '@onrecord/model'

// One letter for each consonant the two scripts write in their own way; vowels, which transliterations never agree on, are
// left out, and with them the letters that are vowels half of the time.
const arabic = new Map(
  Object.entries({
    ب: 'b',
    ت: 't',
    ث: 't',
    ج: 'j',
    ح: 'h',
    خ: 'x',
    د: 'd',
    ذ: 'd',
    ر: 'r',
    ز: 'z',
    س: 's',
    ش: 'c',
  }).concat(
    Object.entries({ ص: 's', ض: 'd', ط: 't', ظ: 'z', غ: 'g', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h' }),
    Object.entries({ پ: 'b', چ: 'c', گ: 'g', ڤ: 'f' }),
  ),
)

const latin: readonly (readonly [RegExp, string])[] = [
  [/ck/g, 'k'],
  [/c(?!h)/g, 'k'],
  [/t?ch|sh/g, 'c'],
  [/kh/g, 'x'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph|v/g, 'f'],
  [/q/g, 'k'],
  [/p/g, 'b'],
  [/h$/g, ''],
  [/[aeiouwy]/g, ''],
]

/** The consonants of a name, word by word, the same for its Latin and its Arabic spellings. */
export const skeletonOf = (name: string): string[] =>
  foldText(name)
    .replace(/\babd(?:ul|el|al|oul)[ -]?/g, 'abd ')
    .replace(/(?<!\p{L})عبد\s?ال/gu, 'عبد ال')
    .replace(/\b(?:al|el|as|ash|ad|an|ar|at|az)-/g, '')
    .split(/[^\p{L}]+/u)
    .map((word) => (/\p{Script=Arabic}/u.test(word) ? ofArabic(word) : ofLatin(word)))
    .filter((word) => word !== '')

const ofArabic = (word: string): string => {
  const bare = word.replace(/^و?ال(?=..)/, '').replace(/ه$/, '')
  return squeezed([...bare].map((letter) => arabic.get(letter) ?? '').join(''))
}

const ofLatin = (word: string): string =>
  squeezed(latin.reduce((text, [letters, one]) => text.replace(letters, one), word))

const squeezed = (letters: string): string => letters.replace(/(.)\1+/g, '$1')
