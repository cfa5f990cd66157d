import type { PublishedClaim } from '@onrecord/model'
import { daySpan } from '../figures/days.ts'

/** What was said on a day, or on a few days taken together. */
export interface Said {
  /** The first and the last day, as numbers. */
  readonly from: number
  readonly to: number
  readonly statements: number
  /** Who made them, in the order of their statements. */
  readonly claimants: readonly string[]
}

/** Statements by day; where there are too many days for so many bars, days are taken together. Statements without an exact day are counted apart. */
export const saidByDay = (
  claims: readonly PublishedClaim[],
  bars: number,
): { readonly said: readonly Said[]; readonly undated: number } => {
  const days = new Map<number, PublishedClaim[]>()
  let undated = 0
  for (const claim of claims) {
    const span = daySpan(claim.statedAt)
    if (span === null || span[0] !== span[1]) undated += 1
    else days.set(span[0], [...(days.get(span[0]) ?? []), claim])
  }
  const found = [...days.keys()].sort((a, b) => a - b)
  const first = found[0] ?? 0
  const last = found.at(-1) ?? 0
  const step = found.length <= bars ? 1 : Math.ceil((last - first + 1) / bars)
  const together = Map.groupBy(found, (day) => first + Math.floor((day - first) / step) * step)
  return {
    said: [...together].map(([from, some]) => {
      const made = some.flatMap((day) => days.get(day) ?? [])
      return {
        from,
        to: from + step - 1,
        statements: made.length,
        claimants: [...new Set(made.map(({ claimant }) => claimant))],
      }
    }),
    undated,
  }
}
