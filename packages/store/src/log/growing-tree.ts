import { emptyRoot, nodeHash } from './hash.ts'

/** A tree that is given its leaf hashes one by one and keeps no more than one hash a level. */
export interface GrowingTree {
  add(leaf: Uint8Array): void
  size(): number
  /** The root over what was added so far. */
  root(): Uint8Array
}

/** Starts a tree without leaves. */
export const growTree = (): GrowingTree => {
  // hashes[h] is the complete subtree of 2^h leaves that waits for a neighbour; null where none waits.
  const waiting: (Uint8Array | null)[] = []
  let size = 0
  return {
    add: (leaf) => {
      let hash = leaf
      let height = 0
      for (let left = waiting[0]; left; left = waiting[height]) {
        hash = nodeHash(left, hash)
        waiting[height] = null
        height += 1
      }
      waiting[height] = hash
      size += 1
    },
    size: () => size,
    root: () => {
      const hashes = waiting.filter((hash) => hash !== null)
      return hashes.length === 0 ? emptyRoot : hashes.reduce((right, left) => nodeHash(left, right))
    },
  }
}
