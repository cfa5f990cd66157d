import type { PoolClient } from 'pg'
import { leafHash } from './hash.ts'
import { writeNodes } from './nodes.ts'
import { readLeaf } from './opening.ts'

/** A leaf of the log with what we keep beside it. */
export interface LeafRow {
  leaf: string
  salt: Uint8Array | null
  id: string
  revision: number
}

// Rows per statement: one column is one array parameter, so a statement's size stays bounded.
const BATCH = 1000

/** Adds leaves behind the first `size`, which are all there are, and the hashes above them. */
export const addLeaves = async (client: PoolClient, size: number, rows: readonly LeafRow[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH)
    await client.query(
      `INSERT INTO log_leaf (leaf_index, leaf, salt, entry_id, revision)
       SELECT * FROM unnest($1::bigint[], $2::text[], $3::bytea[], $4::text[], $5::int[])`,
      [
        batch.map((_, index) => size + start + index),
        batch.map(({ leaf }) => leaf),
        batch.map(({ salt }) => salt),
        batch.map(({ id }) => id),
        batch.map(({ revision }) => revision),
      ],
    )
  }
  await writeNodes(
    client,
    size,
    rows.map(({ leaf }) => leafHash(leaf)),
  )
}

/** How many leaves there are, and the changeset and ordinal of the last one (0 and -1 when there is none). */
export const readEnd = async (client: PoolClient): Promise<{ size: number; changeset: number; ordinal: number }> => {
  const { rows } = await client.query<{ leaf_index: string; leaf: string }>(
    'SELECT leaf_index, leaf FROM log_leaf ORDER BY leaf_index DESC LIMIT 1',
  )
  const last = rows[0]
  const { changeset = 0, ordinal = -1 } = (last && readLeaf(last.leaf)) ?? {}
  return { size: last ? Number(last.leaf_index) + 1 : 0, changeset, ordinal }
}
