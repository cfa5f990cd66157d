/** How the first of two things stands to the second, in one dimension of what they are about. */
export const relations = ['same', 'narrower', 'wider', 'overlapping', 'disjoint', 'unstated'] as const

/** How the first of two things stands to the second, in one dimension of what they are about. */
export type Relation = (typeof relations)[number]

/** The same relation seen from the other side. */
export const mirrored = (relation: Relation): Relation =>
  relation === 'narrower' ? 'wider' : relation === 'wider' ? 'narrower' : relation

/** What relations in several dimensions come to together; disjoint in one is disjoint in all. */
export const together = (all: readonly Relation[]): Relation => {
  if (all.includes('disjoint')) return 'disjoint'
  if (all.includes('unstated')) return 'unstated'
  const uneven = all.filter((relation) => relation !== 'same')
  if (uneven.length === 0) return 'same'
  if (uneven.every((relation) => relation === 'narrower')) return 'narrower'
  if (uneven.every((relation) => relation === 'wider')) return 'wider'
  return 'overlapping'
}

/** The relation of two sets, given for each whether the other covers it, and whether they meet at all. */
export const ofCovers = (bCoversA: boolean, aCoversB: boolean, meet: boolean): Relation => {
  if (bCoversA && aCoversB) return 'same'
  if (bCoversA) return 'narrower'
  if (aCoversB) return 'wider'
  return meet ? 'overlapping' : 'disjoint'
}
