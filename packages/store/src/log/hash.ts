import { createHash } from 'node:crypto'

/** SHA-256 of these bytes, one after the other. */
export const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

// RFC 6962 section 2.1: the first byte keeps a leaf from ever being taken for a node.
const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

/** The hash of a leaf of the tree. */
export const leafHash = (leaf: Uint8Array | string): Buffer => sha256(LEAF, leaf)

/** The hash of a node over its two halves. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right)

/** The root of a tree without leaves. */
export const emptyRoot: Buffer = sha256()
