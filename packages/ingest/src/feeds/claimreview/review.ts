/** A review of a claim as we read it, from whichever form it was published in. All words as they were published. */
export interface Review {
  /** What was reviewed, in the words of the reviewer. */
  readonly claim: string
  readonly claimants: readonly Someone[]
  /** The day the claim was made. */
  readonly claimedOn: string | null
  /** Where the claim was found. */
  readonly appearances: readonly string[]
  readonly reviewer: Someone
  readonly url: string | null
  readonly title: string | null
  readonly reviewedOn: string | null
  /** The date as it is printed, where it could not be read. */
  readonly datePrinted: string | null
  readonly language: string
  /** Null where the review gives none. */
  readonly rating: Rating | null
}

/** Somebody a review names, and what it says they are. */
export interface Someone {
  readonly name: string
  readonly types: readonly string[]
  readonly url: string | null
}

/** A rating, word for word; its numbers mean what the reviewer means by them. */
export interface Rating {
  readonly words: string
  readonly value: string | null
  readonly best: string | null
  readonly worst: string | null
}

/** Why something that looks like a review becomes no entry. */
export interface Unreadable {
  readonly code: string
  readonly sentence: string
}
