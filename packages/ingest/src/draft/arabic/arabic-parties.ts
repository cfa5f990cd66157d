import { readLexicon } from '../lexicon.ts'

const rows = readLexicon('arabic-speakers')
const wordsOf = (kind: string): ReadonlySet<string> =>
  new Set(rows.filter((row) => row.kind === kind).map(({ word = '' }) => word))

const [speakers, parties, bodies, media, headings] = ['speaker', 'party', 'body', 'medium', 'heading'].map(wordsOf)

const bare = (word: string): string => word.replace(/^[وف]?(?:ال|لل)(?=\p{L}{2})/u, '')
const written = (set: ReadonlySet<string> | undefined, word: string): boolean =>
  set !== undefined && (set.has(word) || set.has(bare(word)))

/** Whether a noun names somebody who speaks: an office, a body, a role, with or without "the". */
export const speaks = (word: string): boolean => written(speakers, word) || parties?.has(word) === true

/** Whether a name is that of a country, a capital that speaks for it, or a movement. */
export const isParty = (word: string): boolean => parties?.has(word) === true

/** Whether a noun without "the" opens the name of a body: "قوات", "حكومة". */
export const opensBody = (word: string): boolean => bodies?.has(word) === true

/** Whether it is told to a medium here: "لرويترز", "للأناضول", "لمراسلنا". */
export const toMedium = (word: string): boolean =>
  /^ل/u.test(word) && (media?.has(word.slice(1)) === true || media?.has(word.replace(/^لل/u, '')) === true)

/** Whether a word is a medium's name or kind: "وكالة", "رويترز". */
export const isMedium = (word: string): boolean => written(media, word)

/** Whether a word heads an item of a feed and is nobody: "عاجل", "تحديث". */
export const isHeading = (word: string): boolean => written(headings, word)
