import { keptForms, wholeForm } from './forms.ts'
import { wordsOf } from './words.ts'

/** How much a word counts for where it stands: a name most, then what is said, then quoted words, then what surrounds it. */
export type Weight = 'A' | 'B' | 'C' | 'D'

/** A piece of text to be found by. */
export interface Passage {
  readonly text: string
  readonly weight: Weight
  /** Whether it is a name, found first by whoever types just that. */
  readonly whole?: boolean
}

// What PostgreSQL holds of one text: positions up to 16383, 256 of one word.
const LAST_POSITION = 16_383
const MOST_PLACES = 255
// Words of one entry that are kept; what comes later in a longer one is not searched.
const MOST_WORDS = 5000
// A longer one is a sentence, and what a server can index is bounded.
const LONGEST_NAME = 12
// Between two passages, so that no phrase is found across their border.
const GAP = 8

/** A word as PostgreSQL reads it in a `tsvector` or `tsquery`: quoted, with what would end the quote doubled. */
export const quoted = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** What passages are found by, written as a `tsvector`: every form of every word with its places and their weights. */
export const vectorOf = (passages: readonly Passage[]): string => {
  const places = new Map<string, string[]>()
  let position = 0
  let words = 0
  for (const { text, weight, whole = false } of passages) {
    const here = wordsOf(text).slice(0, MOST_WORDS - words)
    if (whole && here.length <= LONGEST_NAME) places.set(wholeForm(here.map((word) => word.text)), ['1'])
    for (const word of here) {
      position = Math.min(position + 1, LAST_POSITION)
      words += 1
      for (const form of keptForms(word.text)) {
        const known = places.get(form) ?? []
        places.set(form, known)
        if (known.length < MOST_PLACES) known.push(`${position}${weight === 'D' ? '' : weight}`)
      }
    }
    position = Math.min(position + GAP, LAST_POSITION)
  }
  return [...places].map(([form, at]) => `${quoted(form)}:${at.join(',')}`).join(' ')
}
