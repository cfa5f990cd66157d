import type { PoolClient } from 'pg'
import { derived } from '../rebuild/derived.ts'

/** A table of a backup: its columns, and in which order its rows are written. */
export interface BackupTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly order: readonly string[]
}

// What is made when a record is opened, and what is worked out from the rest.
const LEFT_OUT = new Set(['schema_migration', 'derived', ...derived.flatMap(({ tables }) => tables)])

/** Every table that holds something of its own, those others point to first. */
export const readTables = async (client: PoolClient): Promise<BackupTable[]> => {
  const { rows } = await client.query<{ name: string; columns: string[]; order: string[] | null }>(
    `SELECT c.table_name::text AS name, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns,
       (SELECT array_agg(k.column_name::text ORDER BY k.ordinal_position)
          FROM information_schema.table_constraints t
          JOIN information_schema.key_column_usage k
            ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name
         WHERE t.constraint_type = 'PRIMARY KEY' AND t.table_schema = c.table_schema
           AND t.table_name = c.table_name) AS order
     FROM information_schema.columns c
     JOIN information_schema.tables b ON b.table_schema = c.table_schema AND b.table_name = c.table_name
     WHERE c.table_schema = current_schema() AND b.table_type = 'BASE TABLE'
     GROUP BY c.table_schema, c.table_name`,
  )
  const pointed = await client.query<{ child: string; parent: string }>(
    `SELECT DISTINCT child.table_name::text AS child, parent.table_name::text AS parent
     FROM information_schema.referential_constraints r
     JOIN information_schema.table_constraints child
       ON child.constraint_schema = r.constraint_schema AND child.constraint_name = r.constraint_name
     JOIN information_schema.table_constraints parent
       ON parent.constraint_schema = r.unique_constraint_schema AND parent.constraint_name = r.unique_constraint_name
     WHERE r.constraint_schema = current_schema()`,
  )
  const waiting = rows
    .filter(({ name }) => !LEFT_OUT.has(name))
    .map(({ name, columns, order }) => ({ name, columns, order: order ?? columns }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return inOrder(waiting, pointed.rows)
}

const inOrder = (
  tables: readonly BackupTable[],
  pointed: readonly { child: string; parent: string }[],
): BackupTable[] => {
  const ordered: BackupTable[] = []
  let waiting = [...tables]
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name))
    const held = ({ name }: BackupTable): boolean =>
      pointed.some(({ child, parent }) => child === name && parent !== name && names.has(parent))
    const ready = waiting.filter((table) => !held(table))
    if (ready.length === 0) throw new Error(`tables point to each other: ${[...names].join(', ')}`)
    ordered.push(...ready)
    waiting = waiting.filter(held)
  }
  return ordered
}

/** A name as SQL takes any. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
