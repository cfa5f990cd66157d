import { type AnyEntry, type EntryType, readEntry } from '@onrecord/model'
import type { ClientBase } from 'pg'

/** One state of an entry, about to be listed. */
export interface Listed<Type extends EntryType = EntryType> {
  id: string
  revision: number
  entry: Extract<AnyEntry, { type: Type }>
}

// Rows per statement: one column is one array parameter, so a statement's size stays bounded.
const BATCH = 500

/** Does work for so many at a time. */
export const inBatches = async <Item>(
  items: readonly Item[],
  work: (some: readonly Item[]) => Promise<void>,
): Promise<void> => {
  for (let start = 0; start < items.length; start += BATCH) await work(items.slice(start, start + BATCH))
}

/** Every state entries have had, as they are kept. */
export const readStates = async <Type extends EntryType>(
  client: ClientBase,
  type: Type,
  ids: readonly string[],
): Promise<Listed<Type>[]> => {
  const { rows } = await client.query<{ id: string; revision: number; body: unknown }>(
    'SELECT id, revision, body FROM entry_revision WHERE id = ANY($1) AND type = $2',
    [ids, type],
  )
  return rows.map(({ id, revision, body }) => ({
    id,
    revision,
    entry: readEntry(body) as Extract<AnyEntry, { type: Type }>,
  }))
}

/** A column of a table: its type, and what a row has in it. */
export type Columns<Row> = Readonly<Record<string, readonly [type: string, cell: (row: Row) => unknown]>>

/**
 * Adds rows, one for each state and more where the state stands in several places; where it is in the list and between which
 * instants it stood are its revision's.
 */
export const addRows = async <Row>(
  client: ClientBase,
  table: string,
  columns: Columns<Row>,
  rows: readonly Row[],
): Promise<void> => {
  const names = Object.keys(columns)
  const given = Object.values(columns)
  // An array cannot be an element of an array parameter, so it travels as text.
  const parameter = (type: string) => (type.endsWith('[]') ? 'text' : type)
  const text = `INSERT INTO ${table} (${names.join(', ')}, changeset, ordinal, recorded_at, superseded_at)
    SELECT ${names.map((name, index) => `u.${name}::${given[index]?.[0]}`).join(', ')},
      f.changeset, f.ordinal, r.recorded_at, r.superseded_at
    FROM unnest(${given.map(([type], index) => `$${index + 1}::${parameter(type)}[]`).join(', ')}) u (${names.join(', ')})
    JOIN entry_revision r ON r.id = u.id AND r.revision = u.revision
    JOIN entry_revision f ON f.id = u.id AND f.revision = 1`
  await inBatches(rows, async (some) => {
    await client.query(
      text,
      given.map(([, cell]) => some.map(cell)),
    )
  })
}

/** Words without a comma, quote or brace as PostgreSQL writes an array of them; null stays null. */
export const asArray = (words: readonly string[] | null): string | null => words && `{${words.join(',')}}`
