import type { World } from '../compare/world.ts'
import type { AnyClaim, Claim } from '../entries/claim.ts'
import type { Population } from '../values/population.ts'
import { acledConservative } from './acled-conservative.ts'
import { airwarsGrade } from './airwars-grade.ts'
import { fullRange } from './full-range.ts'
import { latestPerClaimant } from './latest-per-claimant.ts'
import { type FigureClaim, groupsOf, type Lens, type LensResult } from './lens.ts'
import { namedOnly } from './named-only.ts'
import { ucdpLowBestHigh } from './ucdp-low-best-high.ts'

export { type FigureClaim, type Lens, type LensInput, LensResult, LensStep } from './lens.ts'

/** Every lens there is, in the order they are offered. */
export const lenses = [
  fullRange,
  latestPerClaimant,
  ucdpLowBestHigh,
  acledConservative,
  namedOnly,
  airwarsGrade,
] as const satisfies readonly Lens[]

/** The names of the lenses. */
export const lensNames = lenses.map((lens) => lens.name)

/** What a lens says when it can use none of the figures: nothing, and why each was dropped. */
const nothing = (lens: Lens, dropped: LensResult['dropped']): LensResult => ({
  lens: lens.name,
  population: null,
  low: null,
  best: null,
  high: null,
  grade: null,
  used: [],
  dropped,
  sentence: { en: `${lens.label.en}: no figure it can use.`, ar: `${lens.label.ar}: لا رقم يمكنها استخدامه.` },
})

/**
 * Looks at the figures of one question through a lens: one result for each population, which are never mixed. Every
 * claim given is in the trace of each result that could have used it, used or dropped.
 */
export const look = (
  lens: Lens,
  figures: readonly Claim[],
  claims: readonly AnyClaim[],
  world: World,
): LensResult[] => {
  const counted = figures.filter((claim): claim is FigureClaim => claim.kind === 'casualties')
  const { groups, dropped } = groupsOf(counted)
  if (groups.size === 0 && dropped.length > 0) return [nothing(lens, dropped)]
  return [...groups].map(([key, group]) => {
    const result = lens.apply({ population: JSON.parse(key) as Population | null, figures: group, claims, world })
    return { ...result, dropped: [...result.dropped, ...dropped] }
  })
}
