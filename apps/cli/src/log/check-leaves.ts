import type { LogOpening } from '@onrecord/model'
import { type Checkpoint, differences, growTree, leafHash, readLeaf, TILE_WIDTH, tilesOf } from '@onrecord/store'
import { checkHistory } from './history.ts'
import { refused } from './refused.ts'
import type { Remembered } from './remembered.ts'
import type { LogSource } from './source.ts'

/** What was found in a log whose every leaf was read. */
export interface Found {
  readonly opened: number
  /** Opened leaves whose author and reason were shown, and checked with them. */
  readonly withReason: number
  /** The current entries, each with the hash of what it is in the log. */
  readonly entries: ReadonlyMap<string, string>
}

interface Hopes {
  readonly checkpoint: Checkpoint
  readonly remembered: Remembered | null
  onProgress(leaves: number): void
}

/** Reads every leaf, works the root out again, and opens all that can be opened; refuses whatever is not as it was signed. */
export const checkLeaves = async (source: LogSource, { checkpoint, remembered, onProgress }: Hopes): Promise<Found> => {
  const tree = growTree()
  const wrong: string[] = []
  const history = checkHistory()
  const full: Uint8Array[] = []
  let [opened, withReason] = [0, 0]
  let last = ''
  for await (const { leaves, openings } of source.chunks(checkpoint.size)) {
    const start = tree.size()
    const hashes = leaves.map((leaf) => leafHash(leaf))
    for (const hash of hashes) {
      if (tree.size() === remembered?.size) refuseOther(tree.root(), remembered, source.place)
      tree.add(hash)
    }
    if (hashes.length === TILE_WIDTH) full.push(rootOver(hashes))
    const tile = await source.tile({ level: 0, index: Math.floor(start / TILE_WIDTH), width: hashes.length })
    if (tile !== null && !tile.equals(Buffer.concat(hashes)))
      wrong.push(`the tile of hashes from leaf ${start} on is not that of the leaves`)
    for (const opening of openings) {
      const leaf = leaves[opening.index - start]
      if (leaf === undefined) wrong.push(`${named(opening)}: there is no such leaf`)
      else for (const difference of differences(String(leaf), opening)) wrong.push(`${named(opening)}: ${difference}`)
      wrong.push(...history.add(opening).map((difference) => `${named(opening)}: ${difference}`))
      opened += 1
      if (opening.appending !== null) withReason += 1
    }
    last = readLeaf(String(leaves.at(-1)))?.recordedAt ?? last
    onProgress(tree.size())
  }
  if (tree.size() === remembered?.size) refuseOther(tree.root(), remembered, source.place)
  if (tree.size() !== checkpoint.size)
    throw refused(`The checkpoint is of ${checkpoint.size} leaves, and ${tree.size()} are there.`, source.place)
  if (Buffer.compare(tree.root(), checkpoint.root) !== 0)
    throw refused(
      'The leaves are not those the checkpoint was signed for: they have another root.',
      source.place,
      wrong,
    )
  wrong.push(...history.ended(last), ...(await wrongTiles(source, full)))
  if (wrong.length > 0)
    throw refused(
      `What readers are shown is not what the log holds (${wrong.length} differences).`,
      source.place,
      wrong,
    )
  return { opened, withReason, entries: history.current() }
}

const named = ({ index, entry }: LogOpening): string => `leaf ${index} (${String(entry.id)})`

const refuseOther = (root: Uint8Array, remembered: Remembered, place: string): void => {
  if (Buffer.from(root).toString('base64') === remembered.root) return
  throw refused(
    `The first ${remembered.size} leaves are not those that were there on ${remembered.at.slice(0, 10)}: the log was changed.`,
    place,
  )
}

/** Tiles above the leaves that are not those the leaves lead to; `below` are the hashes over each full tile of leaves. */
const wrongTiles = async (source: LogSource, below: readonly Uint8Array[]): Promise<string[]> => {
  const wrong: string[] = []
  for (let [level, hashes] = [1, below]; hashes.length > 0; level += 1) {
    const above: Uint8Array[] = []
    for (const name of tilesOf(level, hashes.length)) {
      const part = hashes.slice(name.index * TILE_WIDTH, name.index * TILE_WIDTH + name.width)
      const tile = await source.tile(name)
      if (tile !== null && !tile.equals(Buffer.concat(part)))
        wrong.push(`tile ${level}/${name.index} is not that of the leaves`)
      if (name.width === TILE_WIDTH) above.push(rootOver(part))
    }
    hashes = above
  }
  return wrong
}

const rootOver = (hashes: readonly Uint8Array[]): Uint8Array => {
  const tree = growTree()
  for (const hash of hashes) tree.add(hash)
  return tree.root()
}
