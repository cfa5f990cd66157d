import { z } from 'zod'

/** How many, as somebody said it: an interval with inclusive ends, and the words it was said in. */
export const Count = z
  .object({
    min: z.int().nonnegative().nullable().describe('The smallest number the words allow; null when they give none.'),
    max: z.int().nonnegative().nullable().describe('The largest number the words allow; null when they give none.'),
    point: z.int().nonnegative().nullable().describe('The number named, when one number is named.'),
    approximate: z.boolean().describe('True for "about", "nearly", "some".'),
    wording: z.string().min(1).nullable().describe('The words of the count as printed, when we have them.'),
  })
  .refine((count) => count.min === null || count.max === null || count.min <= count.max, {
    message: 'min is larger than max',
    path: ['min'],
  })
  .refine(
    ({ min, max, point }) =>
      point === null || ((min === null || min <= point + 1) && (max === null || point - 1 <= max)),
    { message: 'the point lies outside min and max', path: ['point'] },
  )
  .refine((count) => count.min !== null || count.max !== null || count.wording !== null, {
    message: 'a count needs a number or at least its wording',
    path: ['min'],
  })
  .meta({
    id: 'Count',
    description: 'How many, as somebody said it: an interval with inclusive ends, and the words it was said in.',
    examples: [
      { min: 1401, max: null, point: 1400, approximate: false, wording: 'more than 1,400' },
      { min: 1350, max: 1450, point: 1400, approximate: true, wording: 'about 1,400' },
    ],
  })
export type Count = z.infer<typeof Count>

/** Exactly this many. */
export const exactly = (n: number, wording: string | null = null): Count => ({
  min: n,
  max: n,
  point: n,
  approximate: false,
  wording,
})

/** This many or more. */
export const atLeast = (n: number, wording: string | null = null): Count => ({
  min: n,
  max: null,
  point: n,
  approximate: false,
  wording,
})

/** More than this many: 1,400 is not among them. */
export const moreThan = (n: number, wording: string | null = null): Count => ({
  min: n + 1,
  max: null,
  point: n,
  approximate: false,
  wording,
})

/** This many or fewer. */
export const atMost = (n: number, wording: string | null = null): Count => ({
  min: null,
  max: n,
  point: n,
  approximate: false,
  wording,
})

/** From this many to that many, both included. */
export const between = (min: number, max: number, wording: string | null = null): Count => ({
  min,
  max,
  point: null,
  approximate: false,
  wording,
})

/** About this many: half a unit of its last significant place either way, so 1,400 is 1,350 to 1,450. */
export const about = (n: number, wording: string | null = null): Count => {
  let place = 1
  while (n !== 0 && n % (place * 10) === 0) place *= 10
  const half = Math.floor(place / 2)
  return { min: n - half, max: n + half, point: n, approximate: true, wording }
}

/** A count whose words hold no number we could read. */
export const worded = (wording: string, min: number | null = null): Count => ({
  min,
  max: null,
  point: null,
  approximate: true,
  wording,
})

/** How the count is bounded, for charts and columns. */
export const boundOf = (
  count: Count,
): 'exact' | 'at_least' | 'more_than' | 'at_most' | 'about' | 'range' | 'worded' => {
  const { min, max, point, approximate } = count
  if (min === null && max === null) return 'worded'
  if (point !== null && approximate) return 'about'
  if (min !== null && max !== null) return min === max ? 'exact' : 'range'
  if (max !== null) return 'at_most'
  return point === null ? 'worded' : min === point ? 'at_least' : 'more_than'
}
