import { type LensResult, type LensStep, lenses } from '@onrecord/model'
import { type Also, oneOf, type Search } from '../page/moment.ts'

/** Which lens an address asks for: none, one there is, or one there is not. */
export interface Chosen {
  readonly lens: (typeof lenses)[number] | null
  /** What was asked for and is no lens, word for word; null when nothing was. */
  readonly unknown: string | null
}

/** No lens: every figure, and nothing computed. */
export const noLens: Chosen = { lens: null, unknown: null }

/** Reads the lens from an address. */
export const chosenIn = (search: Search): Chosen => {
  const given = oneOf(search.lens)
  if (given === '') return noLens
  const lens = lenses.find(({ name }) => name === given) ?? null
  return { lens, unknown: lens === null ? given : null }
}

/** What the lens adds to an address, so that what leads back to the same page keeps it. */
export const lensQuery = ({ lens }: Chosen): Also => (lens === null ? {} : { lens: lens.name })

/** What a lens says of one population, or of several it says the same of for the same reasons. */
export interface Reading extends Omit<LensResult, 'population'> {
  readonly populations: readonly LensResult['population'][]
}

const ids = (steps: readonly LensStep[]): string => steps.map(({ claim }) => claim).join()

const distinct = (steps: readonly LensStep[]): LensStep[] => [
  ...new Map(steps.map((step) => [step.claim, step])).values(),
]

/**
 * What a lens says, each thing once: populations it says the same of from the same claims stand together, and what it
 * leaves out for every one of them is told apart.
 */
export const readingsOf = (results: readonly LensResult[]): { readings: Reading[]; never: LensStep[] } => {
  const [first, ...others] = results
  const never =
    first === undefined || others.length === 0
      ? []
      : first.dropped.filter(({ claim }) => others.every(({ dropped }) => dropped.some((step) => step.claim === claim)))
  const readings = [...Map.groupBy(results, ({ sentence, used }) => `${sentence.en} ${ids(used)}`).values()].flatMap(
    (alike): Reading[] => {
      const [one] = alike
      if (one === undefined) return []
      const { population: _population, ...rest } = one
      const dropped = distinct(alike.flatMap((result) => result.dropped))
      return [
        {
          ...rest,
          populations: alike.map(({ population }) => population),
          dropped: dropped.filter((step) => !never.some(({ claim }) => claim === step.claim)),
        },
      ]
    },
  )
  return { readings, never }
}
