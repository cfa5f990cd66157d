import type { createHash } from 'node:crypto'
import { fileError } from '../errors.ts'
import type { AsidePiece } from '../import/piece.ts'
import { cellsOf, cellsOfMany } from './cells.ts'
import { splitRecords, truncated } from './records.ts'
import type { Separator } from './separator.ts'
import { changed, type Survey, watched } from './survey.ts'

/** The cells of a row, and the row as it stands. */
export interface CellsOfRow {
  /** Which row of the file, as a spreadsheet counts: the header is row 1. */
  readonly row: number
  readonly verbatim: string
  readonly cells: readonly string[]
}

/** What stands before the first row: how many records, and how many cells a row has to have. */
export interface Head {
  readonly records: number
  readonly width: number
}

// Rows whose cells are told apart in one go.
const TOGETHER = 200

/** The rows of a file in order, each with its cells, or set aside because it has not as many as the header. */
export async function* readRows(
  { path, separator }: Survey,
  { records, width }: Head,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<CellsOfRow | AsidePiece> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let held: { row: number; verbatim: string }[] = []
  try {
    for await (const record of splitRecords(watched(path, hash), path, separator)) {
      if (record.number <= records) continue
      held.push({ row: record.number, verbatim: decoder.decode(record.bytes) })
      if (held.length < TOGETHER) continue
      yield* toCells(held, width, separator)
      held = []
    }
  } catch (error) {
    // It was read through once without this.
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw changed(path)
    throw fileError(error, path)
  }
  yield* toCells(held, width, separator)
}

function* toCells(
  rows: readonly { row: number; verbatim: string }[],
  width: number,
  separator: Separator,
): Generator<CellsOfRow | AsidePiece> {
  const together = cellsOfMany(
    rows.map(({ verbatim }) => verbatim),
    separator,
  )
  for (const [index, { row, verbatim }] of rows.entries()) {
    const cells = together?.[index] ?? cellsOf(verbatim, separator)
    if ('problem' in cells) yield { row, verbatim, code: 'row-malformed', sentence: cells.problem }
    else if (cells.length === 1 && cells[0]?.trim() === '')
      yield { row, verbatim, code: 'row-empty', sentence: 'there is nothing in it' }
    else if (cells.length !== width)
      yield { row, verbatim, code: 'row-width', sentence: `it has ${cells.length} cells where the header has ${width}` }
    else yield { row, verbatim, cells }
  }
}

/** Refuses a file cut off between two quotation marks: it ends in the middle of a row, without a line end. */
export const refuseCutOff = ({ last, records, path, separator }: Survey, { width }: Head): void => {
  if (last.closed) return
  const cells = cellsOf(last.text, separator)
  if (!('problem' in cells) && cells.length < width)
    throw truncated(path, records, `its last row has ${cells.length} of ${width} cells and no line end`)
}
