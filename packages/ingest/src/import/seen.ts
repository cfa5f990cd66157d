/** The ids that were handed to the record lately, so that what rows have in common is not sent with each of them. */
export interface Seen {
  has(id: string): boolean
  add(id: string): void
}

/** Remembers so many ids and forgets the ones longest unasked for: what is forgotten is only sent once more. */
export const makeSeen = (most = 100_000): Seen => {
  const ids = new Set<string>()
  const add = (id: string): void => {
    ids.delete(id)
    ids.add(id)
    if (ids.size > most) ids.delete(ids.values().next().value as string)
  }
  return {
    has: (id) => {
      if (!ids.has(id)) return false
      add(id)
      return true
    },
    add,
  }
}
