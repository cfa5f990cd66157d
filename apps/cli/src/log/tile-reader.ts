import { inclusionProof, type ReadHashes, readTile } from '@onrecord/store'
import { unreadable } from './refused.ts'
import type { LogSource } from './source.ts'

/** Reads hashes of a tree of some size out of the tiles of a log, each tile once. */
export const tileReader = (source: LogSource, size: number): ReadHashes => {
  const tiles = new Map<string, Promise<Buffer[]>>()
  const tileAt = (level: number, index: number): Promise<Buffer[]> => {
    const key = `${level}/${index}`
    const width = Math.min(256, Math.floor(size / 256 ** level) - index * 256)
    const tile =
      tiles.get(key) ?? source.tile({ level, index, width }).then((bytes) => readTile(bytes ?? Buffer.of()) ?? [])
    tiles.set(key, tile)
    return tile
  }
  return (places) =>
    Promise.all(
      places.map(async ({ level, index }) => {
        const hash = (await tileAt(level, Math.floor(index / 256)))[index % 256]
        if (hash === undefined) throw unreadable(`Hash ${index} of level ${level} of the log is missing.`, source.place)
        return hash
      }),
    )
}

/** The way from a leaf to the root, out of the tiles. */
export const inclusionFrom = (source: LogSource, index: number, size: number): Promise<Uint8Array[]> =>
  inclusionProof(index, size, tileReader(source, size))
