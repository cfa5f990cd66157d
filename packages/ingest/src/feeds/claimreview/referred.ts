import { type Loose, looseOf } from './values.ts'

/** The objects of a document by the name they give themselves (`@id`), for those that are only named elsewhere. */
export const namedIn = (document: unknown): ReadonlyMap<string, Loose> => {
  const found = new Map<string, Loose>()
  const look = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || typeof value !== 'object' || value === null) return
    const loose = looseOf(value)
    const id = loose['@id']
    // The fullest of several under one name is what it is; the others name it.
    if (typeof id === 'string' && !isReference(loose) && size(loose) > size(found.get(id))) found.set(id, loose)
    for (const inner of Object.values(value)) look(inner, depth + 1)
  }
  look(document, 0)
  return found
}

const DEEPEST = 256

const size = (loose: Loose | undefined): number => (loose === undefined ? 0 : Object.keys(loose).length)

const isReference = (loose: Loose): boolean =>
  '@id' in loose && Object.keys(loose).every((key) => key === '@id' || key === '@type')

/** A review with what it only names put in: its author, its rating, what it reviewed and who said that. */
export const withNamed = (review: Loose, named: ReadonlyMap<string, Loose>, depth = 0): Loose => {
  if (named.size === 0 || depth > MOST_STEPS) return review
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put)
    const loose = looseOf(value)
    if (size(loose) === 0) return value
    const whole = isReference(loose) ? (named.get(String(loose['@id'])) ?? loose) : loose
    return withNamed(whole, named, depth + 1)
  }
  return Object.fromEntries(Object.entries(review).map(([key, value]) => [key, read.has(key) ? put(value) : value]))
}

// Two objects may name each other; what is read lies no deeper than this.
const MOST_STEPS = 4

const read = new Set([
  'author',
  'creator',
  'publisher',
  'itemReviewed',
  'reviewRating',
  'firstAppearance',
  'appearance',
])
