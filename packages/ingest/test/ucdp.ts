import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { columns49 } from '../src/feeds/ucdp-ged/columns.ts'
import { importPublication, type OpenOptions, ucdpGed } from '../src/index.ts'
import { memoryRecord } from './memory-record.ts'

export type Cells = Partial<Record<string, string>>

/** The columns of 19.1, in its order. */
export const columns42 = [
  ...columns49.filter(
    (name) =>
      !['relid', 'code_status', 'where_description', 'best', 'high', 'low'].includes(name) && !/_dset_id$/.test(name),
  ),
  'low',
  'best',
  'high',
]

const plain: Cells = {
  id: '1',
  relid: 'XYZ-1',
  year: '2016',
  active_year: '1',
  code_status: 'Clear',
  type_of_violence: '1',
  conflict_new_id: '10',
  conflict_name: 'Northland: Government',
  dyad_new_id: '20',
  dyad_name: 'Government of Northland - Southern Front',
  side_a_new_id: '30',
  side_a: 'Government of Northland',
  side_b_new_id: '40',
  side_b: 'Southern Front',
  number_of_sources: '1',
  source_article: '"Northland News,2016-03-03,Clash near Oldbridge"',
  source_office: 'Northland News',
  source_date: '2016-03-03',
  source_headline: 'Clash near Oldbridge',
  source_original: 'police',
  where_prec: '1',
  where_coordinates: 'Oldbridge village',
  where_description: 'near Oldbridge',
  adm_1: 'Hill province',
  adm_2: 'River district',
  latitude: '35.5',
  longitude: '36.5',
  geom_wkt: 'POINT (36.5 35.5)',
  priogrid_gid: '1',
  country: 'Syria',
  country_id: '652',
  region: 'Middle East',
  event_clarity: '1',
  date_prec: '1',
  date_start: '2016-03-02',
  date_end: '2016-03-02',
  deaths_a: '1',
  deaths_b: '2',
  deaths_civilians: '3',
  deaths_unknown: '0',
  best: '6',
  high: '8',
  low: '5',
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

interface Form {
  columns?: readonly string[]
  end?: string
  header?: boolean
}

/** A self-written file in the form of the dataset: each row is a plain one with these cells changed. */
export const csv = (rows: readonly Cells[], { columns = columns49, end = '\n', header = true }: Form = {}): string =>
  [
    ...(header ? [columns] : []),
    ...rows.map((cells, index) =>
      columns.map((name) => quoted({ ...plain, id: String(index + 1), ...cells }[name] ?? '')),
    ),
  ]
    .map((row) => row.join(',') + end)
    .join('')

/** A file that goes away with the test. */
export const makeFile = async (contents: string | Buffer, name = 'ged231.csv'): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-ucdp-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, name), contents)
  return join(folder, name)
}

/** Imports a file into a record in memory; a new one unless given. */
export const importFile = async (
  path: string,
  { record = memoryRecord(), ...options }: OpenOptions & { record?: ReturnType<typeof memoryRecord> } = {},
) => {
  const publication = await ucdpGed.open(path, options)
  const aside: { row: number; code: string; sentence: string; verbatim: string }[] = []
  const account = await importPublication(publication, record, {
    author: 'a tester',
    reason: 'to try it',
    onAside: (piece) => void aside.push(piece),
  })
  return { account, aside, record, publication }
}
