import { cellsOf, otherSeparator } from '../../csv/cells.ts'
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
export const readHeader = (first: readonly string[], place: string): Header => {
  const cells = first.map((text) => {
    const read = cellsOf(text)
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
  if (missing.length > 0) throw otherDataset(place, first[0] ?? '', missing)
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

const otherDataset = (place: string, header: string, missing: readonly string[]): IngestError => {
  const separator = otherSeparator(header)
  if (separator !== null)
    return new IngestError('other-dataset', `The cells of ${place} are separated by ${separator}, not by commas.`, {
      place: `${place}: row 1`,
      advice: 'Give the CSV as UCDP publishes it, with commas between cells.',
    })
  const some =
    missing.length > 6 ? `${missing.slice(0, 6).join(', ')} and ${missing.length - 6} more` : missing.join(', ')
  return new IngestError('other-dataset', `${place} is not a file of UCDP GED: it lacks ${some}.`, {
    place: `${place}: row 1`,
    advice: `Its first row reads "${header.trim().slice(0, 200)}". Give the CSV of the dataset itself, with commas between cells, as UCDP publishes it.`,
  })
}
