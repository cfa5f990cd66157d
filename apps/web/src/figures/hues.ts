import type { Figure } from './figure.ts'

/** How many claimants get a colour of their own; the rest are grey and rely on their label. */
export const hueCount = 8

/**
 * Gives the claimants with the most figures a hue each, in the order they first spoke; a claimant keeps it across every
 * chart of a page.
 */
export const huesOf = (figures: readonly Figure[]): ReadonlyMap<string, number> => {
  const drawn = new Map<string, number>()
  for (const { claimant } of figures) drawn.set(claimant, (drawn.get(claimant) ?? 0) + 1)
  const order = [...drawn.keys()]
  const coloured = [...drawn]
    .sort(([, a], [, b]) => b - a)
    .slice(0, hueCount)
    .map(([claimant]) => claimant)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
  return new Map(coloured.map((claimant, index) => [claimant, index + 1]))
}
