import type { ComparedPair, ReasonCode } from '@onrecord/model'
import type { Words } from '../languages/words.ts'

/** A reason for which two claims only seem to conflict, as pairs are grouped by it. */
export type Group = keyof Words['compare']['groups']

const groupOf: Partial<Record<ReasonCode, Group>> = {
  'each-a-floor': 'floor',
  'floor-below': 'floor',
  'stance-unstated': 'stance',
  'part-fits': 'part',
  'dimension-overlaps': 'partly',
  'dimension-apart': 'apart',
  'dimension-unstated': 'unstated',
  'count-unreadable': 'unstated',
  'under-ceiling': 'ceiling',
  'same-claimant-later': 'speaker',
  'same-claimant-same-day': 'speaker',
  falling: 'speaker',
  'other-answer': 'answers',
  'attitude-apart': 'attitude',
  'denied-only-elsewhere': 'elsewhere',
  'other-start': 'elsewhere',
  'state-at-other-time': 'elsewhere',
  testimony: 'testimony',
}

/** The reasons in the order they are shown: those that explain most come first. */
const groupOrder: readonly Group[] = [
  'floor',
  'stance',
  'part',
  'ceiling',
  'partly',
  'apart',
  'elsewhere',
  'speaker',
  'answers',
  'attitude',
  'unstated',
  'testimony',
  'other',
]

/** Pairs that only seem to conflict, by the first reason that explains them; each group keeps the order it came in. */
export const grouped = (pairs: readonly ComparedPair[]): { group: Group; pairs: ComparedPair[] }[] => {
  const found = Map.groupBy(
    pairs,
    ({ reasons }) => reasons.flatMap(({ code }) => groupOf[code] ?? [])[0] ?? ('other' as const),
  )
  return groupOrder.flatMap((group) => {
    const of = found.get(group)
    return of === undefined ? [] : [{ group, pairs: of }]
  })
}

/** The same groups cut to so many pairs in all, shared out in turn so that no reason is left unshown for another’s sake. */
export const firstOf = (
  groups: readonly { readonly group: Group; readonly pairs: readonly ComparedPair[] }[],
  max: number,
): { group: Group; pairs: ComparedPair[]; total: number }[] => {
  const taken = groups.map(() => 0)
  let left = max
  while (left > 0 && groups.some(({ pairs }, index) => (taken[index] ?? 0) < pairs.length))
    for (const [index, { pairs }] of groups.entries())
      if (left > 0 && (taken[index] ?? 0) < pairs.length) {
        taken[index] = (taken[index] ?? 0) + 1
        left -= 1
      }
  return groups.map(({ group, pairs }, index) => ({ group, pairs: pairs.slice(0, taken[index]), total: pairs.length }))
}
