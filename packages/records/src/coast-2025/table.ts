import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** One row of a correction table; an empty cell is an empty string. */
export type Row<Column extends string> = Readonly<Record<Column, string>>

/**
 * A correction table: a CSV with a header, looked up by its first columns. It refuses what it does not hold and
 * remembers what was asked for, so that a row nobody needs any more is found.
 */
export class Table<Column extends string> {
  readonly name: string
  readonly #rows = new Map<string, Row<Column>>()
  readonly #used = new Set<string>()

  constructor(name: string, columns: readonly Column[], keys: readonly Column[]) {
    this.name = name
    const text = readFileSync(new URL(`tables/${name}.csv`, import.meta.url), 'utf8')
    const [header = [], ...rows] = parse(text, { relax_column_count: false }) as string[][]
    if (header.join() !== columns.join()) throw new Error(`${name}.csv: the columns are ${columns.join()}`)
    for (const cells of rows) {
      const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) as Row<Column>
      const key = keys.map((column) => row[column]).join(' | ')
      if (this.#rows.has(key)) throw new Error(`${name}.csv: two rows for "${key}"`)
      this.#rows.set(key, row)
    }
  }

  /** The row for a key, or nothing. */
  find(...key: readonly string[]): Row<Column> | undefined {
    const name = key.join(' | ')
    const row = this.#rows.get(name)
    if (row !== undefined) this.#used.add(name)
    return row
  }

  /** The row for a key; an unmapped one stops the conversion. */
  get(...key: readonly string[]): Row<Column> {
    const row = this.find(...key)
    if (row === undefined) throw new Error(`${this.name}.csv has no row for "${key.join(' | ')}"`)
    return row
  }

  /** Every row, in the order of the file. */
  all(): readonly Row<Column>[] {
    return [...this.#rows.values()]
  }

  /** The keys of rows that nothing asked for. */
  unused(): readonly string[] {
    return [...this.#rows.keys()].filter((key) => !this.#used.has(key))
  }
}
