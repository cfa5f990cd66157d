// Names begin with a capital letter; "of", "for" and the like may stand within them.
const name = String.raw`(?:[A-Z][\w’'.-]*)(?: (?:of|for|and|the|in|al|[A-Z][\w’'.-]*)){0,12} ?(?:\([A-Z][\w ]*\))?`
const cue = new RegExp(
  String.raw`\b(?:[Aa]ccording to|as reported by|reported by|claimed by) (?:the )?(${name})|(${name}) (?:claimed|said|reported|stated|denied)\b`,
  'g',
)

/**
 * Whom the notes of a row name as having told it: the words, and a proposal how to read them that nobody has checked. The notes
 * themselves stay in the row. Null when nobody is named.
 */
export const attributedIn = (notes: string): { readonly wording: string; readonly proposed: string[] } | null => {
  const found = [...notes.slice(0, 20_000).matchAll(cue)]
  if (found.length === 0) return null
  const names = found.map(([, after, before]) => (after ?? before ?? '').replace(/[ .]+$/, ''))
  return { wording: found.map(([words]) => words).join(' […] '), proposed: [...new Set(names)] }
}
