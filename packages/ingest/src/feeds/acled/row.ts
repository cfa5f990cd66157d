import { type CsvRow, corrections } from '../../csv/open-csv.ts'
import { dayOf, uploadedOn } from './dates.ts'
import { isEventId } from './ids.ts'

// Present exports give the number of a country in ISO 3166-1, older ones its three letters.
const countries = corrections(new URL('countries.csv', import.meta.url))

/** Somebody a row names, with what ACLED takes them for. */
export interface Actor {
  readonly name: string
  /** 1 to 8, or the words newer exports write instead; null where none is given. */
  readonly inter: string | null
}

/** One row of an export, read as far as mapping needs it. */
export interface Row {
  readonly id: string
  readonly day: string
  readonly timePrecision: number | null
  readonly type: string
  readonly subType: string
  /** The actors and whoever is named as being with them, each once, in order. */
  readonly actors: readonly Actor[]
  readonly where: Where
  readonly outlets: readonly string[]
  readonly source: string
  readonly notes: string
  /** Null where it is empty. 0 stands for none and for no information alike. */
  readonly fatalities: number | null
  /** The day ACLED uploaded the row; null in exports that do not say. */
  readonly uploaded: string | null
}

/** Where it was, as far as ACLED knows. */
export interface Where {
  readonly country: string
  readonly iso3: string | null
  /** Divisions from the first level down, those that are named. */
  readonly divisions: readonly string[]
  readonly name: string
  readonly latitude: number | null
  readonly longitude: number | null
  /** The coordinates as they stand, where they are no point of the earth; null where they are read. */
  readonly unread: string | null
  /** 1 the place itself, 2 somewhere near, 3 a larger region; null when it is not said. */
  readonly precision: number | null
}

/** Why a row cannot be mapped. */
export interface Unmappable {
  readonly code: string
  readonly sentence: string
}

/** Reads the cells of a row, or says why they cannot be mapped. Nothing is put right. */
export const readRow = ({ cell }: Pick<CsvRow, 'cell'>): Row | Unmappable => {
  const text = (name: string): string => cell(name).trim()
  const shown = (name: string): string => `${name} is "${text(name).slice(0, 40)}"`
  const id = text('event_id_cnty')
  if (!isEventId(id)) return { code: 'id-invalid', sentence: `${shown('event_id_cnty')}, not an id such as SYR12345` }
  const day = dayOf(text('event_date'))
  if (day === null)
    return { code: 'date-invalid', sentence: `${shown('event_date')}, not a date such as 6 March 2025 or 2025-03-06` }
  for (const name of ['event_type', 'actor1', 'country', 'location'])
    if (text(name) === '') return { code: 'cell-missing', sentence: `${name} is empty` }
  if (!/^(\d{1,7}(\.0+)?)?$/.test(text('fatalities')))
    return { code: 'number-invalid', sentence: `${shown('fatalities')}, not a whole number` }
  return {
    id,
    day,
    timePrecision: small(text('time_precision')),
    type: text('event_type'),
    subType: text('sub_event_type'),
    actors: actorsOf(text),
    where: whereOf(text),
    outlets: listed(text('source')),
    source: cell('source'),
    notes: cell('notes'),
    fatalities: text('fatalities') === '' ? null : Number(text('fatalities')),
    uploaded: uploadedOn(text('timestamp')),
  }
}

type Text = (name: string) => string

const actorsOf = (text: Text): Actor[] => {
  const actors = ([1, 2] as const).flatMap((n): Actor[] => [
    ...(text(`actor${n}`) === '' ? [] : [{ name: text(`actor${n}`), inter: text(`inter${n}`) || null }]),
    ...listed(text(`assoc_actor_${n}`)).map((name) => ({ name, inter: null })),
  ])
  return [...new Map(actors.map((actor) => [actor.name, actor] as const).reverse()).values()].reverse()
}

const whereOf = (text: Text): Where => {
  const [latitude, longitude] = [degrees(text('latitude'), 90), degrees(text('longitude'), 180)]
  return {
    country: text('country'),
    iso3: /^[A-Z]{3}$/.test(text('iso3')) ? text('iso3') : (countries.get(text('iso')) ?? null),
    divisions: ['admin1', 'admin2', 'admin3'].map(text).filter((name) => name !== ''),
    name: text('location'),
    ...(latitude === null || longitude === null
      ? { latitude: null, longitude: null, unread: unreadOf(text('latitude'), text('longitude')) }
      : { latitude, longitude, unread: null }),
    precision: small(text('geo_precision')),
  }
}

const unreadOf = (latitude: string, longitude: string): string | null =>
  latitude === '' && longitude === '' ? null : `“${latitude.slice(0, 40)}”, “${longitude.slice(0, 40)}”`

const listed = (text: string): string[] => [
  ...new Set(
    text
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]

const small = (text: string): number | null => (/^[123]$/.test(text) ? Number(text) : null)

const degrees = (text: string, most: number): number | null =>
  /^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most ? Number(text) : null
