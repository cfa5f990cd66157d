import type { Database } from '../database.ts'
import { leafHash } from './hash.ts'
import type { Opening } from './opening.ts'
import { type Ask, readOpenings } from './read-openings.ts'
import type { TileName } from './tile.ts'
import { HASH_LENGTH, TILE_WIDTH, writeBundle } from './tile.ts'
import { inclusionProof, type Place, type ReadHashes, rootAt } from './tree.ts'

/** That a revision of an entry is in the log: its leaf, what opens it, and the way from there to the root. */
export interface Proof {
  readonly leaf: string
  readonly opening: Opening
  /** How many leaves the log had when the way was looked up. */
  readonly size: number
  readonly root: Uint8Array
  readonly path: readonly Uint8Array[]
}

/** Which revision is to be proved, in which tree. */
interface ProofRequest {
  /** The current one unless told. */
  readonly revision?: number | undefined
  /** The tree of so many leaves, if it has grown so far where it is read; else the tree as it is. */
  readonly size?: number | undefined
}

/** Where the log stands. */
interface Head {
  readonly size: number
  readonly root: Uint8Array
  /** The root it had when it had as many leaves as was asked for; null when it has fewer. */
  readonly earlier: Uint8Array | null
}

/** The tamper-evident log of the record, as readers may see it. */
export interface Log {
  /**
   * How many leaves it has by now and the root over them, read where it is written; with `earlier`, also the root over that
   * many leaves, null when it has fewer.
   */
  head(earlier?: number): Promise<Head>
  /** How many leaves it has, perhaps a moment ago. */
  size(): Promise<number>
  /** The root of its tree when it had this many. */
  root(size: number): Promise<Uint8Array>
  /** A tile as C2SP tlog-tiles sends it; null when the log has not grown so far. */
  tile(name: TileName): Promise<Buffer | null>
  /** What opens the leaves from one index up to another; those of which readers may not be told are left out. */
  openings(start: number, end: number): Promise<Opening[]>
  /** The proof of a revision; null when readers may not be told of it or there is none. */
  proof(entryId: string, asked?: ProofRequest): Promise<Proof | null>
}

/** Opens the log of a database for reading. */
export const openLog = (database: Database): Log => {
  const ask: Ask = (name, text, values) => database.named(name, text, values)
  const read: ReadHashes = (places) => readHashes(ask, places)
  return {
    head: (earlier) =>
      database.newest(async (client) => {
        const onPrimary: Ask = async (name, text, values) => (await client.query({ name, text, values })).rows
        const hashes: ReadHashes = (places) => readHashes(onPrimary, places)
        const size = await readSize(onPrimary)
        const then = earlier !== undefined && earlier <= size ? await rootAt(earlier, hashes) : null
        return { size, root: await rootAt(size, hashes), earlier: then }
      }),
    size: () => readSize(ask),
    root: (size) => rootAt(size, read),
    // A replica may not have grown so far as the checkpoint that was given out: then it is looked for where the log is written.
    tile: async (name) =>
      (await readTile(ask, name)) ?? (await database.steadily(Number.MAX_SAFE_INTEGER, () => readTile(ask, name))),
    openings: (start, end) => readOpenings(ask, 'l.leaf_index >= $1 AND l.leaf_index < $2', [start, end]),
    proof: (entryId, asked = {}) => database.steadily(0, () => readProof(ask, entryId, asked)),
  }
}

const readProof = async (ask: Ask, entryId: string, { revision, size: asked }: ProofRequest): Promise<Proof | null> => {
  const [opening] = await readOpenings(
    ask,
    'l.entry_id = $1 AND l.revision = coalesce($2, (SELECT max(revision) FROM log_leaf WHERE entry_id = $1))',
    [entryId, revision ?? null],
  )
  if (opening === undefined) return null
  const most = await readSize(ask)
  const size = asked !== undefined && asked > opening.index && asked <= most ? asked : most
  const [leaf = ''] = await readLeaves(ask, opening.index, opening.index + 1)
  const read: ReadHashes = (places) => readHashes(ask, places)
  return {
    leaf,
    opening,
    size,
    root: await rootAt(size, read),
    path: await inclusionProof(opening.index, size, read),
  }
}

const readSize = async (ask: Ask): Promise<number> => {
  const [row] = await ask<{ size: string }>(
    'log-size',
    'SELECT coalesce(max(leaf_index) + 1, 0) AS size FROM log_leaf',
    [],
  )
  return Number(row?.size ?? 0)
}

const readLeaves = async (ask: Ask, start: number, end: number): Promise<string[]> => {
  const rows = await ask<{ leaf: string }>(
    'log-leaves',
    'SELECT leaf FROM log_leaf WHERE leaf_index >= $1 AND leaf_index < $2 ORDER BY leaf_index',
    [start, end],
  )
  return rows.map(({ leaf }) => leaf)
}

const readTile = async (ask: Ask, { level, index, width }: TileName): Promise<Buffer | null> => {
  const [start, end] = [index * TILE_WIDTH, index * TILE_WIDTH + width]
  if (level === 'entries' || level === 0) {
    const leaves = await readLeaves(ask, start, end)
    if (leaves.length < width) return null
    return level === 0 ? Buffer.concat(leaves.map(leafHash)) : writeBundle(leaves)
  }
  const rows = await ask<{ hash: Buffer }>(
    'log-nodes',
    'SELECT hash FROM log_node WHERE level = $1 AND node_index >= $2 AND node_index < $3 ORDER BY node_index',
    [level, start, end],
  )
  return rows.length < width ? null : Buffer.concat(rows.map(({ hash }) => hash))
}

const readHashes = async (ask: Ask, places: readonly Place[]): Promise<Uint8Array[]> => {
  const [leaves, nodes] = [places.filter(({ level }) => level === 0), places.filter(({ level }) => level > 0)]
  const rows = await ask<{ level: number; index: string; leaf: string | null; hash: Buffer | null }>(
    'log-hashes',
    `SELECT 0 AS level, leaf_index AS index, leaf, NULL::bytea AS hash FROM log_leaf WHERE leaf_index = ANY($1::bigint[])
     UNION ALL
     SELECT n.level, n.node_index, NULL, n.hash
       FROM unnest($2::smallint[], $3::bigint[]) wanted (level, node_index)
       JOIN log_node n ON n.level = wanted.level AND n.node_index = wanted.node_index`,
    [leaves.map(({ index }) => index), nodes.map(({ level }) => level), nodes.map(({ index }) => index)],
  )
  const found = new Map(
    rows.map(({ level, index, leaf, hash }) => [`${level}/${index}`, leaf === null ? hash : leafHash(leaf)]),
  )
  return places.map(({ level, index }) => {
    const hash = found.get(`${level}/${index}`)
    if (hash?.length === HASH_LENGTH) return hash
    throw new Error(`hash ${index} of level ${level} of the log is missing`)
  })
}
