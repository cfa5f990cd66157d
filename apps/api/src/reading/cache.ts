import { createShelf } from './shelf.ts'

/** Answers kept for a while; those asked for least recently go first. */
export interface Cache<Value> {
  /** What is kept under a key, made if it is not there. Two who ask at once wait for one making. */
  get(key: string, make: () => Promise<Value>): Promise<Value>
}

/**
 * Keeps so many answers at most, or answers of so much weight together. A failure, or the finding that there is nothing, is
 * never kept.
 */
export const createCache = <Value>(most: number, weigh: (value: Value) => number = () => 1): Cache<Value> => {
  const shelf = createShelf<Promise<Value>>(most)
  return {
    get: (key, make) => {
      const kept = shelf.get(key)
      if (kept !== undefined) return kept
      const value = make()
      shelf.put(key, value, 1)
      const settle = (made: Value | null): void => {
        if (shelf.get(key) !== value) return
        if (made === null) shelf.drop(key)
        else shelf.put(key, value, weigh(made))
      }
      value.then(settle, () => settle(null))
      return value
    },
  }
}
