import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import type { Table } from './column.ts'
import type { RowFile } from './csv-file.ts'

/** A table as Parquet: words are UTF-8 strings, numbers are doubles, what is unknown is null. */
export const parquetFile = (path: string, { columns }: Table): RowFile => {
  const writer = fileWriter(path)
  const parquet = new ParquetWriter({
    writer,
    createdBy: 'onrecord',
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, kind }) =>
        kind === 'number'
          ? ({ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' } as const)
          : ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const),
      ),
    ],
  })
  return {
    add: async (rows) => {
      if (rows.length === 0) return
      await parquet.write({
        columnData: columns.map(({ name }, at) => ({ name, data: rows.map((row) => row[at] ?? null) })),
        rowGroupSize: rows.length,
      })
    },
    close: async () => parquet.finish(),
  }
}
