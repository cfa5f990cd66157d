import { CsvError, parse } from 'csv-parse/sync'

const options = {
  bom: true,
  relax_quotes: false,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
}

/** The cells of one CSV record (RFC 4180), or why they cannot be told apart. */
export const cellsOf = (record: string): readonly string[] | { readonly problem: string } => {
  try {
    return (parse(record, options) as string[][])[0] ?? []
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { problem: problemOf(error.code) }
  }
}

/** The cells of many records at once, which is several times faster; null where they have to be read one by one. */
export const cellsOfMany = (records: readonly string[]): readonly (readonly string[])[] | null => {
  try {
    const read = parse(records.join(''), options) as string[][]
    return read.length === records.length ? read : null
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

const problemOf = (code: string): string =>
  code === 'INVALID_OPENING_QUOTE' || code === 'CSV_INVALID_CLOSING_QUOTE'
    ? 'a quotation mark stands in the middle of a cell'
    : `its cells cannot be told apart (${code})`

/** What stands between the cells of a header where that is no comma; null where it is one, or nothing known. */
export const otherSeparator = (header: string): 'tabs' | 'semicolons' | null =>
  header.includes(',') ? null : header.includes('\t') ? 'tabs' : header.includes(';') ? 'semicolons' : null
