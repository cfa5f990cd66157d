/** Numbers that look random and are the same on every run. */
export interface Random {
  /** From 0 up to 1. */
  next(): number
  /** A whole number below a limit. */
  below(limit: number): number
  /** One of some, the first far oftener than the last (Zipf). */
  skewed<Item>(items: readonly Item[]): Item
}

/** Begins a row of numbers at a seed (mulberry32). */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    skewed: (items) => {
      // The inverse of a harmonic sum: item n comes about n times as rarely as the first.
      const item = items[Math.floor((items.length + 1) ** next()) - 1]
      if (item === undefined) throw new RangeError('there is nothing to choose from')
      return item
    },
  }
}
