import type { PoolClient } from 'pg'
import { leafHash } from './hash.ts'
import { TILE_WIDTH } from './tile.ts'
import { completeRoot } from './tree.ts'

/** Writes the hashes above leaves that were just added behind the first `size`. */
export const writeNodes = async (client: PoolClient, size: number, added: readonly Uint8Array[]): Promise<void> => {
  let [start, hashes] = [size, added]
  for (let level = 0; hashes.length > 0; level += 1) {
    const first = Math.floor(start / TILE_WIDTH)
    // The tile that was begun before: its hashes so far are read, if it is full now.
    const known = start - first * TILE_WIDTH
    const count = Math.floor((known + hashes.length) / TILE_WIDTH)
    if (count === 0) return
    const begun = await readHashes(client, level, first * TILE_WIDTH, start)
    const all = [...begun, ...hashes]
    const roots = Array.from({ length: count }, (_, index) =>
      completeRoot(all.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH)),
    )
    await client.query(
      `INSERT INTO log_node (level, node_index, hash)
       SELECT $1::smallint, * FROM unnest($2::bigint[], $3::bytea[])`,
      [level + 1, roots.map((_, index) => first + index), roots],
    )
    ;[start, hashes] = [first, roots]
  }
}

const readHashes = async (client: PoolClient, level: number, start: number, end: number): Promise<Uint8Array[]> => {
  if (start === end) return []
  if (level === 0) {
    const { rows } = await client.query<{ leaf: string }>(
      'SELECT leaf FROM log_leaf WHERE leaf_index >= $1 AND leaf_index < $2 ORDER BY leaf_index',
      [start, end],
    )
    return rows.map(({ leaf }) => leafHash(leaf))
  }
  const { rows } = await client.query<{ hash: Buffer }>(
    'SELECT hash FROM log_node WHERE level = $1 AND node_index >= $2 AND node_index < $3 ORDER BY node_index',
    [level, start, end],
  )
  return rows.map(({ hash }) => hash)
}

// As many leaves as fit in memory with ease.
const BATCH = TILE_WIDTH * 16

/** Makes the hashes above the leaves again from the leaves. */
export const rebuildNodes = async (client: PoolClient): Promise<void> => {
  await client.query('DELETE FROM log_node')
  for (let start = 0; ; start += BATCH) {
    const hashes = await readHashes(client, 0, start, start + BATCH)
    await writeNodes(client, start, hashes)
    if (hashes.length < BATCH) return
  }
}
