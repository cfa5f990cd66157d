import type { ClaimBase } from '../claims/kind.ts'
import { mirrored, type Relation } from './relation.ts'
import type { Dimension, Dimensions } from './scopes.ts'

/** What two claims come to when set side by side. */
export const outcomes = [
  'agrees',
  'conflicts',
  'rivals',
  'contains',
  'within',
  'updates',
  'differs',
  'undetermined',
] as const
/** What two claims come to when set side by side. */
export type Outcome = (typeof outcomes)[number]

/** Why, as data: every rule that spoke, by its code. */
export const reasonCodes = [
  'same-words',
  'counts-meet',
  'under-ceiling',
  'total-below-floor',
  'part-above-whole',
  'part-fits',
  'each-a-floor',
  'floor-below',
  'stance-unstated',
  'same-claimant-later',
  'same-claimant-same-day',
  'falling',
  'dimension-apart',
  'dimension-overlaps',
  'dimension-unstated',
  'count-unreadable',
  'same-answer',
  'affirmed-and-denied',
  'denied-only-elsewhere',
  'other-answer',
  'attitude-apart',
  'exclusive-states',
  'other-start',
  'state-at-other-time',
  'testimony',
  'kind-unknown',
] as const
/** The code of a rule that spoke. */
export type ReasonCode = (typeof reasonCodes)[number]

/** One rule that spoke, and where. */
export interface Reason {
  readonly code: ReasonCode
  readonly dimension?: Dimension
  readonly relation?: Relation
}

/** What a comparison comes to, seen from the first claim. */
export interface Verdict {
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
  readonly dimensions: Dimensions
  /** For updates: which of the two is the later; null when the days do not tell. */
  readonly later: 'a' | 'b' | null
}

/** One side of a comparison: what was said, by whom and when. */
export interface Said<Value> extends Pick<ClaimBase, 'claimant' | 'statedAt' | 'event'> {
  readonly value: Value
}

/** A verdict in one line. */
export const verdict = (
  outcome: Outcome,
  reasons: readonly Reason[],
  dimensions: Dimensions = {},
  later: Verdict['later'] = null,
): Verdict => ({ outcome, reasons, dimensions, later })

/** The same verdict seen from the other claim. */
export const mirroredVerdict = ({ outcome, reasons, dimensions, later }: Verdict): Verdict => ({
  outcome: outcome === 'contains' ? 'within' : outcome === 'within' ? 'contains' : outcome,
  reasons: reasons.map((reason) =>
    reason.relation === undefined ? reason : { ...reason, relation: mirrored(reason.relation) },
  ),
  dimensions: Object.fromEntries(Object.entries(dimensions).map(([name, relation]) => [name, mirrored(relation)])),
  later: later === 'a' ? 'b' : later === 'b' ? 'a' : null,
})

/** The dimensions that stand in one of the given relations, as reasons. */
export const because = (code: ReasonCode, dimensions: Dimensions, wanted: readonly Relation[]): Reason[] =>
  (Object.entries(dimensions) as [Dimension, Relation][])
    .filter(([, relation]) => wanted.includes(relation))
    .map(([dimension, relation]) => ({ code, dimension, relation }))
