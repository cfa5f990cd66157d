/** Answers kept for a while; those asked for least recently go first. */
export interface Cache<Value> {
  /** What is kept under a key, made if it is not there. Two who ask at once wait for one making. */
  get(key: string, make: () => Promise<Value>): Promise<Value>
}

/** Keeps so many answers at most. A failure, or the finding that there is nothing, is never kept. */
export const createCache = <Value>(most: number): Cache<Value> => {
  const kept = new Map<string, Promise<Value>>()
  const keep = (key: string, value: Promise<Value>): void => {
    kept.delete(key)
    kept.set(key, value)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) return
      kept.delete(oldest)
    }
  }
  const forget = (key: string, value: Promise<Value>): void => {
    if (kept.get(key) === value) kept.delete(key)
  }
  return {
    get: (key, make) => {
      const value = kept.get(key) ?? make()
      keep(key, value)
      value.then(
        (made) => made === null && forget(key, value),
        () => forget(key, value),
      )
      return value
    },
  }
}
