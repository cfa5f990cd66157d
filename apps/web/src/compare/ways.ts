import type { FigureClaim } from '../figures/figure.ts'

/** One way in which a claimant counted, and the claims counted so. */
export interface Way {
  readonly method: FigureClaim['value']['method']
  readonly stance: FigureClaim['value']['stance']
  readonly claims: readonly FigureClaim[]
}

/** How each claimant counted, in the order they first spoke; a claimant who counted in several ways has several. */
export const waysOf = (claims: readonly FigureClaim[]): { claimant: string; ways: Way[] }[] =>
  [...Map.groupBy(claims, ({ claimant }) => claimant)].map(([claimant, theirs]) => ({
    claimant,
    ways: [...Map.groupBy(theirs, ({ value: { method, stance } }) => `${method} ${stance}`).values()].flatMap(
      (alike) => {
        const [first] = alike
        return first === undefined ? [] : [{ method: first.value.method, stance: first.value.stance, claims: alike }]
      },
    ),
  }))
