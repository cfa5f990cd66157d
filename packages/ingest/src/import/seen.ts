/** The ids that were handed to the record lately, so that what rows have in common is not sent with each of them. */
export interface Seen {
  has(id: string): boolean
  add(id: string): void
}

/**
 * Remembers so many ids and forgets the ones longest unasked for, half of them at a time: what is forgotten is only sent once more,
 * and nothing is ever taken out of a set one by one, which would cost more than all the rest of reading.
 */
export const makeSeen = (most = 200_000): Seen => {
  let lately = new Set<string>()
  let before = new Set<string>()
  const add = (id: string): void => {
    lately.add(id)
    if (lately.size * 2 < most) return
    before = lately
    lately = new Set()
  }
  return {
    has: (id) => {
      if (lately.has(id)) return true
      if (!before.has(id)) return false
      add(id)
      return true
    },
    add,
  }
}
