import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type AnyEntry, type Language, type Naming, namings } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { stringify } from 'csv-stringify'
import type { Moment } from '../reading/moment.ts'
import { namedBy } from '../reading/publish.ts'

type Cell = string | number | null

/** One column of a table: its name, what it means, and how to fill it. */
interface Column<Item> {
  readonly name: string
  readonly description: string
  readonly cell: (item: Item, naming: Naming) => Cell
}

/** A table of things of one sort; what a row names is looked up where `entries` says it is named. */
export interface Table<Item> {
  readonly columns: readonly Column<Item>[]
  readonly entries?: (item: Item) => AnyEntry
}

/** A table (RFC 4180) as a stream: no more rows are made than somebody reads. */
export const tableOf = <Item>(
  { columns, entries }: Table<Item>,
  parts: AsyncIterable<readonly Item[]>,
  language: Language,
  moment: Moment,
  store: Store,
): ReadableStream<Uint8Array> => {
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const items of parts) {
      const naming = namings(entries ? await namedBy(store, items.map(entries), moment) : [])[language]
      for (const item of items) yield columns.map(({ cell }) => cell(item, naming))
    }
  }
  const writer = stringify({
    header: true,
    columns: columns.map(({ name }) => name),
    record_delimiter: 'windows',
    // A text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers.
    escape_formulas: true,
  })
  // What goes wrong on the way ends the stream with its error; there is nobody else to tell.
  pipeline(Readable.from(rows()), writer).catch((error: Error) => writer.destroy(error))
  return Readable.toWeb(writer) as unknown as ReadableStream<Uint8Array>
}
