import { cellsOf } from '../../csv/cells.ts'
import type { Separator } from '../../csv/separator.ts'
import { IngestError } from '../../errors.ts'
import { type Column, columns49, needed } from './columns.ts'

/** What stands before the first row of a file, and where each column is. */
export interface Header {
  /** How many records stand before the first row: none, the names, or the names and a row of HXL tags. */
  readonly records: number
  readonly width: number
  readonly at: ReadonlyMap<Column, number>
  /** Columns that are not the dataset's own; they stay in the row as it stood. */
  readonly others: readonly string[]
  readonly hasTags: boolean
}

/** Reads the first records of a file; refuses what is another dataset. */
export const readHeader = (first: readonly string[], place: string, separator: Separator = ','): Header => {
  const cells = first.map((text) => {
    const read = cellsOf(text, separator)
    return 'problem' in read ? [] : read
  })
  const [names = [], second = []] = cells
  if (names.length === columns49.length && /^\d+$/.test(names[0]?.trim() ?? ''))
    return { records: 0, width: 49, at: places(columns49), others: [], hasTags: false }
  const found = names.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  )
  const missing = needed.filter((name) => !found.includes(name))
  if (missing.length > 0) throw otherDataset(place, names, missing)
  const twice = found.find((name, index) => found.indexOf(name) !== index)
  if (twice !== undefined)
    throw new IngestError('other-dataset', `${place} has two columns called "${twice}".`, {
      place: `${place}: row 1`,
      advice: 'Take the file as its publisher made it.',
    })
  const hasTags = second.some((cell) => /^#[a-z]/.test(cell)) && second.every((cell) => cell === '' || /^#/.test(cell))
  const others = found.filter((name) => !(columns49 as readonly string[]).includes(name))
  return { records: hasTags ? 2 : 1, width: found.length, at: places(found), others, hasTags }
}

const places = (names: readonly string[]): Map<Column, number> =>
  new Map(columns49.flatMap((name) => (names.includes(name) ? [[name, names.indexOf(name)] as const] : [])))

const otherDataset = (place: string, cells: readonly string[], missing: readonly string[]): IngestError => {
  const some =
    missing.length > 6 ? `${missing.slice(0, 6).join(', ')} and ${missing.length - 6} more` : missing.join(', ')
  const bare = /^\d+$/.test(cells[0]?.trim() ?? '')
  return new IngestError(
    'other-dataset',
    bare
      ? `${place} has no header, and ${cells.length} cells in its first row; without a header ${columns49.length} are needed.`
      : `${place} is not a file of UCDP GED: it lacks ${some}.`,
    {
      place: `${place}: row 1`,
      advice: bare
        ? 'Put the names of the columns before its first row, or take the file as UCDP publishes it.'
        : `Its first row reads "${cells.join(',').trim().slice(0, 200)}". Give the CSV of the dataset itself, as UCDP publishes it.`,
    },
  )
}
