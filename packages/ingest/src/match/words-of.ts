import { foldText } from '@onrecord/model'

const little = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'and',
  'in',
  'on',
  'to',
  'at',
  'by',
  's',
  'al',
  'el',
  'في',
  'من',
  'على',
  'و',
])

// Two spellings of one word that stand in many names.
const spelt: Readonly<Record<string, string>> = {
  defense: 'defence',
  organization: 'organisation',
  center: 'centre',
  labor: 'labour',
}

/** The words of a name that tell it from others, folded, without articles and prepositions. */
export const wordsOf = (name: string): string[] =>
  foldText(name)
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^(?:ال|لل)(?=...)/, ''))
    .filter((word) => word !== '' && !little.has(word))
    .map((word) => spelt[word] ?? word)

const endings = new Set(['', 'n', 'an', 'ian', 'i', 'ish', 'ese', 'a', 'ia', 'e', 'y', 's', 'ey'])

/** Whether two words are one, or a country and the word for what is of it: Syria and Syrian, Turkey and Turkish. */
export const sameWord = (a: string, b: string): boolean => {
  if (a === b) return true
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  return shared >= 4 && endings.has(a.slice(shared)) && endings.has(b.slice(shared))
}
