import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type AnyEntry, readEntry } from '@onrecord/model'
import type { Cell, Table } from './column.ts'
import { csvFile } from './csv-file.ts'
import { type FeaturesFile, featuresFile } from './features-file.ts'
import { type Lookup, lookupIn } from './lookup.ts'
import { parquetFile } from './parquet-file.ts'
import { type SqliteFile, sqliteFile } from './sqlite-file.ts'
import { tables } from './tables.ts'

const ON_THE_MAP = ['places', 'events', 'claims']
const AT_ONCE = 5000

/** Makes the other forms of the lines that were written into a folder; gives the rows of every file, lines too. */
export const writeTables = async (folder: string, onStep: (step: string) => void): Promise<Map<string, number>> => {
  const rows = new Map<string, number>()
  const sqlite = sqliteFile(join(folder, 'onrecord.sqlite'), tables)
  const lookup = lookupIn(sqlite.database)
  for (const table of tables) {
    onStep(table.name)
    const { name } = table
    const features = ON_THE_MAP.includes(name) ? featuresFile(join(folder, `${name}.geojson`), lookup) : null
    const count = await writeTable(folder, table, { sqlite, lookup, features })
    for (const form of ['ndjson', 'csv', 'parquet']) rows.set(`${name}.${form}`, count)
    if (features) rows.set(`${name}.geojson`, features.close())
  }
  sqlite.close()
  return rows
}

interface Into {
  readonly sqlite: SqliteFile
  readonly lookup: Lookup
  readonly features: FeaturesFile | null
}

const writeTable = async (folder: string, table: Table, { sqlite, lookup, features }: Into): Promise<number> => {
  const files = [
    csvFile(join(folder, `${table.name}.csv`), table),
    parquetFile(join(folder, `${table.name}.parquet`), table),
  ]
  let count = 0
  let rows: Cell[][] = []
  const flush = async (): Promise<void> => {
    for (const file of files) await file.add(rows)
    rows = []
  }
  for await (const line of createInterface({ input: createReadStream(join(folder, `${table.name}.ndjson`)) })) {
    const written = JSON.parse(line) as object
    const entry: AnyEntry = readEntry(written)
    const cells = table.columns.map(({ cell }) => cell(entry, lookup))
    sqlite.add(table, cells, written)
    features?.add(entry)
    rows.push(cells)
    count += 1
    if (rows.length === AT_ONCE) await flush()
  }
  await flush()
  for (const file of files) await file.close()
  return count
}
