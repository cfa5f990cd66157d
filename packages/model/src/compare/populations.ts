import { type Facet, facets, type Population } from '../values/population.ts'
import type { Vocabulary } from '../vocab/vocabulary.ts'
import { ofCovers, type Relation, together } from './relation.ts'

/** How two terms of one vocabulary stand to each other; a missing term is anyone. */
export const relateTerms = (vocabulary: Vocabulary, a: string | undefined, b: string | undefined): Relation => {
  if (a === b) return 'same'
  if (a === undefined) return 'wider'
  if (b === undefined) return 'narrower'
  return ofCovers(vocabulary.broader(a).includes(b), vocabulary.broader(b).includes(a), !vocabulary.exclusive)
}

// What the trees cannot say because it crosses facets: nobody serving in government forces is a civilian.
const excluded: readonly (readonly [Facet, string, Facet, string])[] = [
  ['affiliation', 'government-forces', 'status', 'civilian'],
]

const holds = (population: Population, facet: Facet, key: string): boolean => {
  const has = population[facet]
  return has !== undefined && (facets[facet] as unknown as Vocabulary).broader(has).includes(key)
}

const excludes = (a: Population, b: Population): boolean =>
  excluded.some(([facet, key, other, term]) => holds(a, facet, key) && holds(b, other, term))

/** How two populations stand to each other; null is unstated, `{}` is everyone. */
export const relatePopulations = (a: Population | null, b: Population | null): Relation => {
  if (a === null || b === null) return 'unstated'
  if (excludes(a, b) || excludes(b, a)) return 'disjoint'
  const names = Object.keys(facets) as Facet[]
  return together(names.map((facet) => relateTerms(facets[facet] as unknown as Vocabulary, a[facet], b[facet])))
}
