import { emptyRoot, nodeHash } from './hash.ts'

/** Where a hash of the tree is kept: hash `index` of tile level `level` covers 256 to the power `level` leaves. */
export interface Place {
  readonly level: number
  readonly index: number
}

/** Reads hashes of the tree, in the order they are asked for. */
export type ReadHashes = (places: readonly Place[]) => Promise<readonly Uint8Array[]>

/** Leaves from `start` up to, and without, `end`. */
interface Range {
  readonly start: number
  readonly end: number
}

/** How many binary levels of the tree one tile level spans (C2SP tlog-tiles). */
const TILE_HEIGHT = 8

/** The root of the tree when it had `size` leaves. */
export const rootAt = async (size: number, read: ReadHashes): Promise<Uint8Array> => {
  if (size === 0) return emptyRoot
  const [root = emptyRoot] = await hashesOf([{ start: 0, end: size }], read)
  return root
}

/** The hashes that lead from leaf `index` to the root of a tree of `size` leaves (RFC 6962, 2.1.1). */
export const inclusionProof = (index: number, size: number, read: ReadHashes): Promise<Uint8Array[]> =>
  hashesOf(pathOf(index, { start: 0, end: size }), read)

/** The hashes that show a tree of `first` leaves to be the beginning of one of `second` leaves (RFC 6962, 2.1.2). */
export const consistencyProof = (first: number, second: number, read: ReadHashes): Promise<Uint8Array[]> =>
  first === 0 ? Promise.resolve([]) : hashesOf(growthOf(first, { start: 0, end: second }, true), read)

const pathOf = (index: number, range: Range): Range[] => {
  if (range.end - range.start === 1) return []
  const [left, right] = halvesOf(range)
  return index < right.start ? [...pathOf(index, left), right] : [...pathOf(index, right), left]
}

const growthOf = (first: number, range: Range, isWhole: boolean): Range[] => {
  if (first === range.end) return isWhole ? [] : [range]
  const [left, right] = halvesOf(range)
  return first <= right.start ? [...growthOf(first, left, isWhole), right] : [...growthOf(first, right, false), left]
}

/** Splits where RFC 6962 does: after the largest power of two that is smaller than the whole. */
const halvesOf = ({ start, end }: Range): [Range, Range] => {
  const middle = start + largestPower(end - start - 1)
  return [
    { start, end: middle },
    { start: middle, end },
  ]
}

const largestPower = (most: number): number => {
  let power = 1
  while (power * 2 <= most) power *= 2
  return power
}

const hashesOf = async (ranges: readonly Range[], read: ReadHashes): Promise<Uint8Array[]> => {
  const wanted = ranges.map((range) => completeIn(range).map(placesOf))
  const found = (await read(wanted.flat(2))).values()
  return wanted.map((subtrees) =>
    subtrees
      .map((places) => completeRoot(places.map(() => found.next().value ?? missing())))
      .reduceRight((right, left) => nodeHash(left, right)),
  )
}

const missing = (): never => {
  throw new Error('a hash of the log is missing')
}

/** A subtree with all its leaves: 2 to the power `height` of them, the `index`-th such. */
interface Complete {
  readonly height: number
  readonly index: number
}

const completeIn = ({ start, end }: Range): Complete[] => {
  if (start === end) return []
  const width = largestPower(end - start)
  return [{ height: Math.log2(width), index: start / width }, ...completeIn({ start: start + width, end })]
}

const placesOf = ({ height, index }: Complete): Place[] => {
  const width = 2 ** (height % TILE_HEIGHT)
  const level = Math.floor(height / TILE_HEIGHT)
  return Array.from({ length: width }, (_, at) => ({ level, index: index * width + at }))
}

/** The hash over a power of two of neighbouring hashes. */
export const completeRoot = (hashes: readonly Uint8Array[]): Uint8Array => {
  const [only] = hashes
  if (only !== undefined && hashes.length === 1) return only
  const half = hashes.length / 2
  return nodeHash(completeRoot(hashes.slice(0, half)), completeRoot(hashes.slice(half)))
}
