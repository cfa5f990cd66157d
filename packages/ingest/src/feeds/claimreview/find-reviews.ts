import { isGoogleClaim, readGoogleClaim } from './google.ts'
import { readReview, typesOf } from './read-review.ts'
import { namedIn, withNamed } from './referred.ts'
import type { Review, Unreadable } from './review.ts'
import { type Loose, looseOf } from './values.ts'

/** A review found in a document, or why it cannot be read, with the words it stands in. */
export interface FoundReview {
  readonly read: Review | Unreadable
  readonly verbatim: string
}

// Deeper than anything that is written by people or by programs for them.
const DEEPEST = 256

/** Every review in a document, in order, wherever it stands: alone, in lists, graphs, feeds, or beside and within other things. */
export function* reviewsIn(document: unknown): Generator<FoundReview> {
  yield* within(document, namedIn(document), {}, 0)
}

function* within(
  value: unknown,
  named: ReadonlyMap<string, Loose>,
  around: Loose,
  depth: number,
): Generator<FoundReview> {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) yield* within(item, named, around, depth + 1)
    return
  }
  const loose = looseOf(value)
  const verbatim = (): string => JSON.stringify(value)
  if (typesOf(loose).includes('ClaimReview'))
    yield { read: readReview(withNamed(ofClaim(loose, around), named)), verbatim: verbatim() }
  else if (isGoogleClaim(loose)) {
    for (const read of readGoogleClaim(loose)) yield { read, verbatim: verbatim() }
    return
  }
  for (const inner of Object.values(loose)) yield* within(inner, named, loose, depth + 1)
}

// A claim may hold its reviews, which then do not say again what they review.
const ofClaim = (review: Loose, around: Loose): Loose => {
  const says = review.itemReviewed !== undefined || review.claimReviewed !== undefined
  return says || !typesOf(around).includes('Claim') ? review : { ...review, itemReviewed: around }
}
