import type { Rule } from './rule.ts'

// How two ways of printing the same words may differ. None of these is repaired: the words are evidence as they stand.
const differences: readonly { readonly named: string; readonly level: (text: string) => string }[] = [
  { named: 'quotation marks', level: (text) => text.replace(/[“”„«»‟]/g, '"').replace(/[‘’‚‛`´]/g, "'") },
  { named: 'dashes', level: (text) => text.replace(/[‐‑‒–—―−]/g, '-') },
  { named: 'white space', level: (text) => text.replace(/[\s\u00A0\u200B\u202F]+/g, ' ') },
  { named: 'capitals', level: (text) => text.toLowerCase() },
  { named: 'dots', level: (text) => text.replace(/…/g, '...') },
  {
    named: 'invisible marks',
    level: (text) => text.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, ''),
  },
  { named: 'Arabic vowel marks', level: (text) => text.replace(/[\u0640\u064B-\u0652]/g, '') },
]

/** The quote is in the kept copy, letter for letter, where the draft says it is. */
export const quoteStands: Rule = ({ quote, selector }, { text }) => {
  const { start, end, prefix, suffix } = selector
  if (text.slice(start, end) !== quote) return [whyNot(quote, text)]
  const before = text.slice(0, start).endsWith(prefix)
  if (before && text.slice(end).startsWith(suffix)) return []
  const sentence = 'The quote is there, but the words before or after it are not those the draft gives.'
  return [{ code: 'surroundings-differ', sentence }]
}

const whyNot = (quote: string, text: string) => {
  const elsewhere = text.indexOf(quote)
  if (elsewhere >= 0)
    return {
      code: 'quote-elsewhere',
      sentence: `The quote is in the copy, but at ${elsewhere} and not where the draft says.`,
    }
  const near = differences.filter(({ level }) => level(text).includes(level(quote)))
  const [first] = near
  if (first) return { code: 'quote-near-miss', sentence: `The copy has these words with other ${first.named}.` }
  const levelled = (words: string): string => differences.reduce((sofar, { level }) => level(sofar), words)
  if (levelled(text).includes(levelled(quote)))
    return {
      code: 'quote-near-miss',
      sentence: 'The copy has these words printed in another way, in more than one respect.',
    }
  const pieces = quote.split(/\s*(?:\[?…\]?|\[?\.\.\.\]?)\s*/).filter((piece) => piece !== '')
  if (pieces.length > 1 && pieces.every((piece) => text.includes(piece)))
    return {
      code: 'quote-near-miss',
      sentence: 'The quote leaves something out between pieces that are in the copy; quote one piece.',
    }
  return { code: 'quote-not-found', sentence: 'The copy does not have these words.' }
}
