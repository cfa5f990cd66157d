import { readLexicon } from '../lexicon.ts'

const hedge = new RegExp(
  String.raw`\b(?:${readLexicon('hedges')
    .map(({ pattern }) => pattern)
    .join('|')})\b`,
  'i',
)

/** The words of caution in a clause; null when there are none. The month of May is none. */
export const hedgeIn = (clause: string): string | null => {
  const found = hedge.exec(clause)
  if (found === null) return null
  return found[0] === 'May' && found.index > 0 ? hedgeIn(clause.slice(found.index + 3)) : found[0]
}
