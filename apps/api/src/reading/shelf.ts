/** Things kept while there is room for them; those used least recently go first. */
export interface Shelf<Thing> {
  get(key: string): Thing | undefined
  /** Keeps a thing of a size. The newest stays, however large. */
  put(key: string, thing: Thing, size: number): void
  drop(key: string): void
}

/** A shelf for things of so much size together. */
export const createShelf = <Thing>(room: number): Shelf<Thing> => {
  const kept = new Map<string, { readonly thing: Thing; readonly size: number }>()
  let used = 0
  const drop = (key: string): void => {
    used -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  return {
    get: (key) => {
      const found = kept.get(key)
      if (found === undefined) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.thing
    },
    put: (key, thing, size) => {
      drop(key)
      kept.set(key, { thing, size })
      used += size
      for (const oldest of kept.keys()) {
        if (used <= room || oldest === key) return
        drop(oldest)
      }
    },
    drop,
  }
}
