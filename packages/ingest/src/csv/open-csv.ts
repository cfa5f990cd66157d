import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { IngestError } from '../errors.ts'
import type { FeedManifest, OpenOptions } from '../feed.ts'
import type { MappedPiece, Piece } from '../import/piece.ts'
import type { Publication } from '../import/publication.ts'
import { cellsOf } from './cells.ts'
import { readRows, refuseCutOff } from './rows.ts'
import { separatorNames } from './separator.ts'
import { changed, refuseChanged, type Survey, survey } from './survey.ts'

/** A row as a feed gets it: its cells by the name of the column, and where it stands. */
export interface CsvRow {
  /** The cell of a column, as it stands; empty when there is no such column. */
  cell(column: string): string
  readonly row: number
  readonly verbatim: string
  /** SHA-256 of the file. */
  readonly sha256: string
  /** What stands before the first row: the names of the columns, letter for letter. */
  readonly head: string
}

/** What a feed makes of a row: its entries, or the reason why it becomes none. */
export type CsvMapped =
  | (Pick<MappedPiece, 'own'> & Partial<Pick<MappedPiece, 'shared' | 'carried'>>)
  | { readonly code: string; readonly sentence: string }

/** What a feed of CSV files declares: its columns, and what a row becomes. */
export interface CsvFeed {
  readonly manifest: FeedManifest
  /** The columns without which a file is another dataset. */
  readonly columns: readonly string[]
  readonly map: (row: CsvRow) => CsvMapped
}

/** Looks a CSV file with a header through and makes it ready to be imported, for feeds whose files need nothing more. */
export const openCsv = async (
  { manifest, columns, map }: CsvFeed,
  path: string,
  { onSurvey }: OpenOptions = {},
): Promise<Publication> => {
  const file = resolve(path)
  const found = await survey(file, onSurvey)
  const names = namesOf(found)
  const missing = columns.filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw new IngestError(
      'other-dataset',
      `${file} is not what ${manifest.name} reads: it lacks ${missing.join(', ')}.`,
      {
        place: `${file}: row 1`,
        advice: `A file of it has the columns ${columns.join(', ')}, in any order. Its first row reads "${(found.first[0] ?? '').trim().slice(0, 200)}".`,
      },
    )
  const twice = columns.find((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (twice !== undefined)
    throw new IngestError('other-dataset', `${file} has two columns called "${twice}".`, {
      place: `${file}: row 1`,
      advice: 'Take the file as its publisher made it.',
    })
  const head = { records: 1, width: names.length }
  const rows = found.records - head.records
  if (rows < manifest.minimum)
    throw new IngestError(
      'nothing-to-read',
      `${file} has ${rows} rows; ${manifest.name} has ${manifest.minimum} at least.`,
      {
        place: file,
        advice: 'Fetch the file again: something upstream is probably broken.',
      },
    )
  refuseCutOff(found, head)
  const hash = createHash('sha256')
  const at = new Map(names.map((name, index) => [name, index] as const).reverse())
  async function* pieces(): AsyncGenerator<Piece> {
    for await (const read of readRows(found, head, hash)) {
      if (!('cells' in read)) {
        yield read
        continue
      }
      const { cells, row, verbatim } = read
      const cell = (column: string): string => cells[at.get(column) ?? -1] ?? ''
      const mapped = map({ cell, row, verbatim, sha256: found.sha256, head: found.first[0] ?? '' })
      if ('code' in mapped) yield { row, verbatim, ...mapped }
      else yield { row, verbatim, shared: [], carried: [], ...mapped }
    }
  }
  return {
    said: [
      `${manifest.publisher} (${manifest.licence}; ${manifest.attribution})`,
      ...(found.separator === ',' ? [] : [`  ${separatorNames[found.separator]} between cells`]),
    ],
    by: { author: `the ${manifest.name} feed`, reason: `Import of ${manifest.reads}` },
    name: `${manifest.name}-${found.sha256.slice(0, 26)}-m${manifest.mapping}`,
    rows,
    pieces,
    still: () => refuseChanged(found),
    ended: async () => {
      await refuseChanged(found)
      if (hash.copy().digest('hex') !== found.sha256) throw changed(file)
    },
  }
}

const namesOf = ({ first, separator }: Survey): readonly string[] => {
  const cells = cellsOf(first[0] ?? '', separator)
  return 'problem' in cells
    ? []
    : cells.map((name) =>
        name
          .replace(/^\uFEFF/, '')
          .trim()
          .toLowerCase(),
      )
}

/** A table kept by hand beside a feed, as a map from its first column to its second; the others say why a row is there. */
export const corrections = (table: URL): ReadonlyMap<string, string> =>
  new Map((parse(readFileSync(table, 'utf8'), { from: 2 }) as string[][]).map(([is = '', read = '']) => [is, read]))
