import { DatabaseSync } from 'node:sqlite'
import type { Cell, Table } from './column.ts'

/** A SQLite database with a table for each type of entry, that can be asked at once. */
export interface SqliteFile {
  readonly database: DatabaseSync
  add(table: Table, cells: readonly Cell[], entry: object): void
  close(): void
}

const quoted = (name: string): string => `"${name}"`
const types = { text: 'TEXT', number: 'REAL' } as const

/** Makes the file and its tables. "json" holds each entry whole, as it was appended. */
export const sqliteFile = (path: string, tables: readonly Table[]): SqliteFile => {
  const database = new DatabaseSync(path)
  // It is made aside and thrown away if it does not become whole, so it needs no journal.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192; BEGIN')
  const inserts = new Map(
    tables.map((table) => {
      const columns = table.columns.map(({ name, kind }) =>
        name === 'id' ? 'id TEXT PRIMARY KEY' : `${quoted(name)} ${types[kind]}`,
      )
      database.exec(`CREATE TABLE ${table.name} (${columns.join(', ')}, json TEXT NOT NULL) STRICT`)
      const marks = Array.from({ length: columns.length + 1 }, () => '?').join(', ')
      return [table.name, database.prepare(`INSERT INTO ${table.name} VALUES (${marks})`)]
    }),
  )
  return {
    database,
    add: (table, cells, entry) => void inserts.get(table.name)?.run(...cells, JSON.stringify(entry)),
    close: () => {
      for (const { name, indexed } of tables)
        for (const column of indexed) database.exec(`CREATE INDEX ${name}_${column} ON ${name} (${quoted(column)})`)
      database.exec('COMMIT')
      database.close()
    },
  }
}
