import { acled, importPublication, type OpenOptions } from '../src/index.ts'
import { memoryRecord } from './memory-record.ts'
import type { Cells } from './ucdp.ts'

/** The columns of a present export, in its order. */
export const columns31 = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
]

const plain: Cells = {
  event_date: '6 March 2025',
  year: '2025',
  time_precision: '1',
  disorder_type: 'Political violence',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Military Forces of Northland',
  assoc_actor_1: 'Northland Guard; River Brigade',
  inter1: 'State forces',
  actor2: 'Southern Front',
  inter2: '2',
  interaction: 'State forces-Rebel group',
  iso: '999',
  region: 'Middle East',
  country: 'Northland',
  admin1: 'Hill',
  admin2: 'River',
  admin3: 'Ford',
  location: 'Oldbridge',
  latitude: '35.5',
  longitude: '36.5',
  geo_precision: '1',
  source: 'Northland News; Harun Monitor',
  source_scale: 'National',
  notes: 'On 6 March 2025, two sides clashed near Oldbridge. According to Harun Monitor, 3 people died.',
  fatalities: '3',
  timestamp: '1741651200',
}

const quoted = (text: string): string => (/[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A self-written file in the form of an export: each row is a plain one with these cells changed. */
export const csv = (rows: readonly Cells[], columns: readonly string[] = columns31): string =>
  [
    columns,
    ...rows.map((cells, index) =>
      columns.map((name) => quoted({ ...plain, event_id_cnty: `NOR${index + 1}`, ...cells }[name] ?? '')),
    ),
  ]
    .map((row) => `${row.join(',')}\n`)
    .join('')

/** Imports an export into a record in memory; a new one unless given. */
export const importAcled = async (
  path: string,
  { record = memoryRecord(), ...options }: OpenOptions & { record?: ReturnType<typeof memoryRecord> } = {},
) => {
  const aside: { row: number; code: string }[] = []
  const account = await importPublication(await acled.open(path, options), record, {
    author: 'a tester',
    reason: 'to try it',
    onAside: (piece) => void aside.push(piece),
  })
  return { account, aside, record }
}
