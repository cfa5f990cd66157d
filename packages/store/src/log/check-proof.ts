import { emptyRoot, nodeHash } from './hash.ts'

const same = (a: Uint8Array | undefined, b: Uint8Array): boolean => a !== undefined && Buffer.compare(a, b) === 0

/** Whether these hashes lead from a leaf to this root (RFC 9162, 2.1.3.2). */
export const provesInclusion = (
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const other of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(other, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else hash = nodeHash(hash, other)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && same(hash, root)
}

/** Whether these hashes show the tree with the first root to be the beginning of the one with the second (RFC 9162, 2.1.4.2). */
export const provesConsistency = (
  [first, firstRoot]: readonly [size: number, root: Uint8Array],
  [second, secondRoot]: readonly [size: number, root: Uint8Array],
  proof: readonly Uint8Array[],
): boolean => {
  if (first > second) return false
  if (first === second) return proof.length === 0 && same(firstRoot, secondRoot)
  if (first === 0) return proof.length === 0 && same(firstRoot, emptyRoot)
  const isPower = Number.isInteger(Math.log2(first))
  const [seed, ...path] = isPower ? [firstRoot, ...proof] : proof
  if (seed === undefined) return false
  let [at, last] = [first - 1, second - 1]
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  let [older, newer] = [seed, seed]
  for (const other of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      older = nodeHash(other, older)
      newer = nodeHash(other, newer)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else newer = nodeHash(newer, other)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && same(older, firstRoot) && same(newer, secondRoot)
}
