import type { AnyEntry } from '@onrecord/model'
import type { Database } from '../database.ts'
import { toEntries } from '../reads/entries.ts'
import type { Query } from './query.ts'
import { countTo, type ListPage, limitOf, type Order, type Paging, startOf, type Total } from './request.ts'

/** What a page is taken from: a list table called "l", narrowed in one or more ways of which a row must meet one. */
export interface Source {
  table: string
  /** Each way as SQL; a row that meets several is listed once. */
  ways: readonly string[]
  order?: Order
}

const orders: Record<Order, { columns: readonly string[]; types: readonly string[] }> = {
  recorded: { columns: ['changeset', 'ordinal'], types: ['bigint', 'int'] },
  date: { columns: ['first_day', 'changeset', 'ordinal'], types: ['date', 'bigint', 'int'] },
}

/** Reads one page and how many items there are on all of them. Both statements are unnamed: their shape varies. */
export const readPage = async (
  database: Database,
  query: Query,
  source: Source,
  paging: Paging,
): Promise<ListPage<AnyEntry>> => {
  const limit = limitOf(paging)
  const { columns } = orders[source.order ?? 'recorded']
  const total = countItems(database, query, source, countTo(paging))
  const { text, values } = pageOf(query, source, paging, limit + 1)
  const [rows, counted] = await Promise.all([
    database.query<{ body: unknown } & Record<string, string | number>>(text, values),
    total,
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? columns.map((column) => last[column]).join('.') : null
  return { items: toEntries(shown), next, total: counted }
}

/** The narrow rows of a page are found first; only theirs are the bodies that are read. */
const pageOf = (query: Query, { table, ways, order = 'recorded' }: Source, paging: Paging, limit: number) => {
  const { columns, types } = orders[order]
  const by = columns.map((column) => `l.${column}`).join(', ')
  const values = [...query.values]
  const start = startOf(paging, order)
  const after = start
    ? `AND (${by}) > (${start.map((value, index) => `$${values.push(value)}::${types[index]}`).join(', ')})`
    : ''
  const found = ways.map(
    (way) =>
      `(SELECT DISTINCT ${by}, l.id, l.revision FROM ${table} l WHERE ${way} ${after} ORDER BY ${by} LIMIT ${limit})`,
  )
  const text = `SELECT ${columns.map((column) => `l.${column}${column === 'first_day' ? '::text' : ''}`).join(', ')}, e.body
    FROM (SELECT * FROM (${found.join(' UNION ')}) met ORDER BY ${columns.join(', ')} LIMIT ${limit}) l
    JOIN entry_revision e ON e.id = l.id AND e.revision = l.revision
    ORDER BY ${by}`
  return { text, values }
}

const countItems = async (database: Database, query: Query, { table, ways }: Source, most: number): Promise<Total> => {
  const found = ways.map((way) => `(SELECT l.id FROM ${table} l WHERE ${way} LIMIT ${most + 1})`)
  const [row] = await database.query<{ items: number; rows: number }>(
    `SELECT count(DISTINCT id)::int AS items, count(*)::int AS rows FROM (${found.join(' UNION ALL ')}) found`,
    query.values,
  )
  const { items = 0, rows = 0 } = row ?? {}
  return { value: Math.min(items, most), atLeast: rows > most }
}

/** Whether there is anything at all. */
export const isAny = async (database: Database, query: Query, { table, ways }: Source): Promise<boolean> => {
  const found = ways.map((way) => `EXISTS (SELECT 1 FROM ${table} l WHERE ${way})`).join(' OR ')
  const [row] = await database.query<{ found: boolean }>(`SELECT ${found} AS found`, query.values)
  return row?.found ?? false
}
