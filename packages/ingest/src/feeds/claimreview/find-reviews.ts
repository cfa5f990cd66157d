import { isGoogleClaim, readGoogleClaim } from './google.ts'
import { readReview, typesOf } from './read-review.ts'
import type { Review, Unreadable } from './review.ts'
import { looseOf } from './values.ts'

/** A review found in a document, or why it cannot be read, with the words it stands in. */
export interface FoundReview {
  readonly read: Review | Unreadable
  readonly verbatim: string
}

const DEEPEST = 32

/** Every review in a document, in order, wherever it stands: alone, in lists, graphs, feeds, or beside other things. */
export function* reviewsIn(value: unknown, depth = 0): Generator<FoundReview> {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) yield* reviewsIn(item, depth + 1)
    return
  }
  const loose = looseOf(value)
  const verbatim = (): string => JSON.stringify(value)
  if (typesOf(loose).includes('ClaimReview')) yield { read: readReview(loose), verbatim: verbatim() }
  else if (isGoogleClaim(loose)) for (const read of readGoogleClaim(loose)) yield { read, verbatim: verbatim() }
  else for (const inner of Object.values(loose)) yield* reviewsIn(inner, depth + 1)
}
