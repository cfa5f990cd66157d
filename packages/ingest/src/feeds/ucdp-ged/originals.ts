import { byHand } from './hand.ts'

const kept = byHand('originals')

/**
 * How the words of `source_original` may be split into those who told it. Separators differ from row to row and stand within names
 * too, so this is a proposal that goes beside the words and never in their place.
 */
export const proposedOriginals = (words: string): { readonly wording: string; readonly proposed: string[] } | null => {
  if (words.trim() === '') return null
  const known = kept.get(words.trim())?.[0]?.split('|')
  const split = known ?? words.split(/[,;/\n]|\sand\s/).map((name) => name.replace(/\s+/g, ' ').trim())
  const names = split.filter((name) => name !== '')
  return { wording: words, proposed: [...new Set(names)] }
}
