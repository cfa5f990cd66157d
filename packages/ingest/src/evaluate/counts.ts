/** How often we were right, and how often there was something to be right about. */
export interface Tally {
  readonly right: number
  readonly proposed: number
  readonly gold: number
}

export const nothing: Tally = { right: 0, proposed: 0, gold: 0 }

/** Two tallies as one. */
export const plus = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  proposed: a.proposed + b.proposed,
  gold: a.gold + b.gold,
})

const share = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole)

/** Precision, recall and F, in per cent; null where there is nothing to divide by. */
export const rates = ({
  right,
  proposed,
  gold,
}: Tally): { precision: number | null; recall: number | null; f: number | null } => ({
  precision: share(right, proposed),
  recall: share(right, gold),
  f: share(2 * right, proposed + gold),
})
