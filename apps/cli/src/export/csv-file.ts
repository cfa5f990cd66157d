import { stringify } from 'csv-stringify/sync'
import type { Cell, Table } from './column.ts'
import { textFile } from './text-file.ts'

/** A table that takes rows, some at once. */
export interface RowFile {
  add(rows: readonly (readonly Cell[])[]): Promise<void> | void
  close(): Promise<void> | void
}

/** A table as CSV (RFC 4180) in UTF-8; text that a spreadsheet would take for a formula gets an apostrophe. */
export const csvFile = (path: string, { columns }: Table): RowFile => {
  const file = textFile(path)
  const write = (rows: readonly (readonly Cell[])[]): void =>
    file.write(
      stringify(
        rows.map((row) => [...row]),
        { record_delimiter: 'windows', escape_formulas: true },
      ),
    )
  write([columns.map(({ name }) => name)])
  return { add: write, close: () => file.close() }
}
