/** One reason to take two things for the same: how much it says for it, and in words. */
export interface Reason {
  readonly part: 'name' | 'words' | 'acronym' | 'sound' | 'contained' | 'time' | 'place' | 'address' | 'copy'
  /** From 0 (says nothing) to 1 (nothing speaks against it). */
  readonly weight: number
  readonly because: string
}

/** Something on the record that words may mean. An offer: nobody has decided. */
export interface Offer {
  readonly id: string
  /** What it is called on the record. */
  readonly name: string
  readonly weight: number
  readonly reasons: readonly Reason[]
}

const MOST = 5

/** The best offers first, those that say next to nothing left out; of equal ones the order is that of their ids. */
export const bestOf = (offers: readonly Offer[]): Offer[] =>
  offers
    .filter(({ weight }) => weight >= 0.3)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)

/** The only offer nothing speaks against: the same name, and nobody else by it. Null when there is none, or more than one. */
export const soleOf = (offers: readonly Offer[]): Offer | null => {
  const same = offers.filter(({ weight }) => weight >= 1)
  return same.length === 1 ? (same[0] ?? null) : null
}
