import type pg from 'pg'

/** Rows a changeset left in a table, as the engine writes them. */
export interface Left {
  table: string
  rows: string[]
}

const BLOCK = 8192

/** The tables of the record and how many blocks each has. */
export const readBlocks = async (client: pg.Client): Promise<Map<string, number>> => {
  const { rows } = await client.query<{ name: string; bytes: string }>(
    `SELECT c.relname AS name, pg_relation_size(c.oid) AS bytes FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT IN ('head', 'schema_migration', 'derived')
     ORDER BY c.relname <> 'changeset', c.relname`,
  )
  return new Map(rows.map(({ name, bytes }) => [name, Math.floor(Number(bytes) / BLOCK)]))
}

/**
 * Takes the last changeset's rows out of every table and gives them back, to be put in again by the fewest statements there
 * can be: one insert a table, of rows that are ready as they are.
 */
export const takeOut = async (client: pg.Client, blocks: ReadonlyMap<string, number>): Promise<Left[]> => {
  const { rows } = await client.query<{ by: string }>(
    'SELECT xmin::text AS by FROM changeset ORDER BY position DESC LIMIT 1',
  )
  const by = rows[0]?.by ?? ''
  const left: Left[] = []
  await client.query('BEGIN')
  await client.query('SET LOCAL session_replication_role = replica')
  for (const [table, block] of blocks) {
    // New rows are at the end, or in the little room that was left in the block before it.
    const found = await client.query<{ row: string }>(
      `DELETE FROM ${table} t WHERE ctid >= '(${Math.max(block - 1, 0)},0)' AND xmin::text = $1 RETURNING t::text AS row`,
      [by],
    )
    if (found.rows.length > 0) left.push({ table, rows: found.rows.map(({ row }) => row) })
  }
  await client.query('COMMIT')
  return left
}

/** Puts rows in again, in one transaction that locks the head as an append does. */
export const putIn = async (client: pg.Client, left: readonly Left[]): Promise<void> => {
  await client.query('BEGIN')
  await client.query({ name: 'lock', text: 'SELECT position FROM head WHERE id = 1 FOR UPDATE' })
  for (const { table, rows } of left)
    await client.query({
      name: `put-${table}`,
      text: `INSERT INTO ${table} SELECT r.* FROM unnest($1::${table}[]) r`,
      values: [rows],
    })
  await client.query({ name: 'move', text: 'UPDATE head SET position = position WHERE id = 1' })
  await client.query('COMMIT')
}
