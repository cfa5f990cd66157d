/** How many hashes or leaves a full tile holds (C2SP tlog-tiles). */
export const TILE_WIDTH = 256

/** How many bytes a hash has. */
export const HASH_LENGTH = 32

/** Which tile is meant: hashes of a level, or the leaves themselves. */
export interface TileName {
  readonly level: number | 'entries'
  readonly index: number
  /** How many hashes or leaves of it: 256 is all. */
  readonly width: number
}

const NAME = /^(?:(\d{1,2})|entries)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** Reads the path of a tile, such as `0/x001/234.p/17` or `entries/000`; null when it is none. */
export const parseTilePath = (path: string): TileName | null => {
  const [, level, number = '', partial] = NAME.exec(path) ?? []
  if (number === '' || (level?.length === 2 && level.startsWith('0')) || Number(level ?? 0) > 63) return null
  const index = Number(number.replaceAll(/[x/]/g, ''))
  const width = partial === undefined ? TILE_WIDTH : Number(partial)
  // One tile has one path: no leading groups of zeros, and a full tile is never asked for as a partial one.
  if (!Number.isSafeInteger(index) || indexPath(index) !== number || (partial !== undefined && width >= TILE_WIDTH))
    return null
  return { level: level === undefined ? 'entries' : Number(level), index, width }
}

/** The path of a tile below `tile/`. */
export const tilePath = ({ level, index, width }: TileName): string =>
  `${level}/${indexPath(index)}${width < TILE_WIDTH ? `.p/${width}` : ''}`

const indexPath = (index: number): string => {
  const last = String(index % 1000).padStart(3, '0')
  const groups = [last]
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`)
  return groups.join('/')
}

/** The tiles that hold `count` hashes or leaves, the last one perhaps partial. */
export const tilesOf = (level: TileName['level'], count: number): TileName[] =>
  Array.from({ length: Math.ceil(count / TILE_WIDTH) }, (_, index) => ({
    level,
    index,
    width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH),
  }))

/** Leaves as they are sent: each after its length in two bytes. */
export const writeBundle = (leaves: readonly string[]): Buffer =>
  Buffer.concat(
    leaves.flatMap((leaf) => {
      const bytes = Buffer.from(leaf)
      const length = Buffer.alloc(2)
      length.writeUInt16BE(bytes.length)
      return [length, bytes]
    }),
  )

/** The leaves of a bundle; null when the bytes are cut off. */
export const readBundle = (bundle: Buffer): Buffer[] | null => {
  const leaves: Buffer[] = []
  for (let at = 0; at < bundle.length; ) {
    if (at + 2 > bundle.length) return null
    const end = at + 2 + bundle.readUInt16BE(at)
    if (end > bundle.length) return null
    leaves.push(bundle.subarray(at + 2, end))
    at = end
  }
  return leaves
}

/** The hashes of a tile; null when the bytes are not a whole number of them. */
export const readTile = (tile: Buffer): Buffer[] | null =>
  tile.length % HASH_LENGTH === 0
    ? Array.from({ length: tile.length / HASH_LENGTH }, (_, index) =>
        tile.subarray(index * HASH_LENGTH, (index + 1) * HASH_LENGTH),
      )
    : null
