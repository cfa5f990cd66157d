import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { serverProcesses } from '../src/embedded/leftover.ts'

const MEGABYTE = 1_048_576

/** How large each table of the record is with its indexes, the largest first. */
export const tableSizes = async (
  client: pg.Client,
): Promise<[name: string, rows: number, heap: number, all: number][]> => {
  const { rows } = await client.query<{ name: string; rows: string; heap: string; all: string }>(
    `SELECT c.relname AS name, greatest(c.reltuples, 0)::bigint AS rows, pg_table_size(c.oid) AS heap,
       pg_total_relation_size(c.oid) AS all
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY pg_total_relation_size(c.oid) DESC`,
  )
  return rows.map(({ name, rows: count, heap, all }) => [
    name,
    Number(count),
    Number(heap) / MEGABYTE,
    Number(all) / MEGABYTE,
  ])
}

/** Memory of this process, and of all processes of the server, what they share counted once (in megabytes). */
export const memory = async (cluster: string): Promise<{ node: number; server: number | null }> => {
  const node = process.memoryUsage().rss / MEGABYTE
  let server = 0
  for (const pid of await serverProcesses(cluster)) {
    const said = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => null)
    if (said === null) return { node, server: null }
    server += Number(/^Pss:\s+(\d+) kB/m.exec(said)?.[1] ?? 0) / 1024
  }
  return { node, server }
}
