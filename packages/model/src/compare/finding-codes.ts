/** What can fail to add up within one claim. */
export const findingCodes = [
  'parts-do-not-sum',
  'part-above-count',
  'whole-below-count',
  'window-after-statement',
] as const
/** What can fail to add up within one claim. */
export type FindingCode = (typeof findingCodes)[number]
