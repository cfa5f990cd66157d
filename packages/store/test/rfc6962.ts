import { createHash } from 'node:crypto'

// A second implementation, from the definitions of RFC 6962 section 2.1 alone: all leaves in hand, nothing kept, nothing clever.
// It shares no line with the one it checks.

const H = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

/** The largest power of two smaller than n. */
const k = (n: number): number => (n <= 2 ? 1 : 2 * k(Math.ceil(n / 2)))

/** Merkle Tree Hash of D[n]. */
export const MTH = (D: readonly Uint8Array[]): Buffer => {
  const [d0] = D
  if (d0 === undefined) return H()
  if (D.length === 1) return H(Uint8Array.of(0), d0)
  const split = k(D.length)
  return H(Uint8Array.of(1), MTH(D.slice(0, split)), MTH(D.slice(split)))
}

/** Merkle audit path of the (m+1)th input. */
export const PATH = (m: number, D: readonly Uint8Array[]): Buffer[] => {
  if (D.length === 1) return []
  const split = k(D.length)
  return m < split
    ? [...PATH(m, D.slice(0, split)), MTH(D.slice(split))]
    : [...PATH(m - split, D.slice(split)), MTH(D.slice(0, split))]
}

const SUBPROOF = (m: number, D: readonly Uint8Array[], b: boolean): Buffer[] => {
  if (m === D.length) return b ? [] : [MTH(D)]
  const split = k(D.length)
  return m <= split
    ? [...SUBPROOF(m, D.slice(0, split), b), MTH(D.slice(split))]
    : [...SUBPROOF(m - split, D.slice(split), false), MTH(D.slice(0, split))]
}

/** Merkle consistency proof between the first m inputs and all of them, 0 < m. */
export const PROOF = (m: number, D: readonly Uint8Array[]): Buffer[] => SUBPROOF(m, D, true)
