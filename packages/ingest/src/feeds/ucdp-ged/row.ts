import type { Column } from './columns.ts'
import type { Header } from './header.ts'

/** One row of the dataset, read as far as mapping needs it; numbers and dates as they stand, however odd. */
export interface Row {
  readonly id: string
  /** 1 state-based, 2 non-state, 3 one-sided. */
  readonly violence: 1 | 2 | 3
  readonly sideA: Side
  readonly sideB: Side
  readonly start: string
  readonly end: string
  readonly datePrecision: number | null
  readonly low: number
  readonly best: number
  readonly high: number
  /** Of the best number only: members of side a, of side b, civilians, unknown. */
  readonly deaths: readonly [number, number, number, number]
  readonly where: Where
  readonly sourceCount: number
  readonly sourceArticle: string
  readonly sourceOriginal: string
  readonly codeStatus: string
}

/** One of the two sides UCDP names. */
export interface Side {
  readonly name: string
  /** UCDP's own number of it, when the release has one. */
  readonly number: string | null
  /** Whether it is a state (it has a Gleditsch and Ward number, or is called a government). */
  readonly isState: boolean
}

/** Where it was, as far as UCDP knows. */
export interface Where {
  readonly name: string
  readonly description: string
  /** 1 a spot, 2 near one, 3 a district, 4 a province, 5 a stretch, 6 a country, 7 sea or air. */
  readonly precision: number | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** The coordinates as they stand, where they are no point of the earth; null where they are read. */
  readonly unread: string | null
  /** Whether `geom_wkt` puts it somewhere else. */
  readonly contradicts: boolean
  readonly adm1: string
  readonly adm2: string
  readonly country: string
  readonly countryNumber: string
}

/** Why a row cannot be mapped. */
export interface Unmappable {
  readonly code: string
  readonly sentence: string
}

/** Reads the cells of a row, or says why they cannot be mapped. Nothing is put right. */
export const readRow = (cells: readonly string[], header: Header): Row | Unmappable => {
  const cell = (name: Column): string => cells[header.at.get(name) ?? -1] ?? ''
  const trimmed = (name: Column): string => cell(name).trim()
  const problems: Unmappable[] = []
  const number = (name: Column): number => {
    const text = trimmed(name)
    if (/^-?\d{1,9}(\.0+)?$/.test(text)) return Number(text)
    problems.push({ code: 'number-invalid', sentence: `${name} is "${text.slice(0, 40)}", not a whole number` })
    return 0
  }
  const day = (name: Column): string => {
    const text = trimmed(name)
    const date = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)?.[1] // the day as it stands: no time zone shifts it
    if (date && isDay(date)) return date
    problems.push({
      code: 'date-invalid',
      sentence: `${name} is "${text.slice(0, 40)}", not a date such as 2016-03-02`,
    })
    return ''
  }
  const side = (which: 'a' | 'b'): Side => {
    const name = trimmed(`side_${which}`)
    if (name === '') problems.push({ code: 'side-missing', sentence: `side_${which} is empty` })
    const own = unlessMissing(trimmed(`side_${which}_new_id`)) || unlessMissing(trimmed(`side_${which}_dset_id`))
    return { name, number: own || null, isState: /\d/.test(trimmed(`gwno${which}`)) || /^Government of /.test(name) }
  }
  if (!/^\d{1,12}$/.test(trimmed('id')))
    return { code: 'id-invalid', sentence: `id is "${trimmed('id').slice(0, 40)}", not a number` }
  const violence = trimmed('type_of_violence')
  if (violence !== '1' && violence !== '2' && violence !== '3')
    return { code: 'type-unknown', sentence: `type_of_violence is "${violence.slice(0, 40)}", not 1, 2 or 3` }
  if (trimmed('country') === '') return { code: 'country-missing', sentence: 'country is empty' }

  const row: Row = {
    id: trimmed('id'),
    violence: Number(violence) as 1 | 2 | 3,
    sideA: side('a'),
    sideB: side('b'),
    start: day('date_start'),
    end: day('date_end'),
    datePrecision: small(trimmed('date_prec')),
    low: number('low'),
    best: number('best'),
    high: number('high'),
    deaths: [number('deaths_a'), number('deaths_b'), number('deaths_civilians'), number('deaths_unknown')],
    where: {
      name: trimmed('where_coordinates'),
      description: unlessMissing(cell('where_description')),
      precision: small(trimmed('where_prec')),
      ...pointOf(trimmed('latitude'), trimmed('longitude'), trimmed('geom_wkt')),
      adm1: unlessMissing(trimmed('adm_1')),
      adm2: unlessMissing(trimmed('adm_2')),
      country: trimmed('country'),
      countryNumber: unlessMissing(trimmed('country_id')) || trimmed('country'),
    },
    sourceCount: number('number_of_sources'),
    sourceArticle: cell('source_article'),
    sourceOriginal: unlessMissing(cell('source_original')),
    codeStatus: unlessMissing(trimmed('code_status')),
  }
  if (row.start > row.end && row.end !== '')
    problems.push({ code: 'date-invalid', sentence: `date_end (${row.end}) is before date_start (${row.start})` })
  const counts = [row.low, row.best, row.high, ...row.deaths]
  if (counts.some((count) => count < 0))
    problems.push({ code: 'number-invalid', sentence: 'a number of deaths is negative' })
  return problems[0] ?? row
}

// What R writes where nothing is.
const unlessMissing = (text: string): string => (text === 'NA' ? '' : text)

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

// A grade counts from 1; 0 says nothing. Programs that fill tables write 2 as 2.0.
const small = (text: string): number | null => (/^[1-9](\.0+)?$/.test(text) ? Number(text) : null)

const pointOf = (latitude: string, longitude: string, wkt: string) => {
  const [north, east] = [degrees(latitude, 90), degrees(longitude, 180)]
  if (north === null || east === null) {
    const given = latitude !== '' || longitude !== ''
    const unread = given ? `“${latitude.slice(0, 40)}”, “${longitude.slice(0, 40)}”` : null
    return { latitude: null, longitude: null, unread, contradicts: false }
  }
  const other = /^POINT ?\((\S+) (\S+)\)$/i.exec(wkt)
  const apart =
    other !== null && (Math.abs(Number(other[1]) - east) > 0.01 || Math.abs(Number(other[2]) - north) > 0.01)
  return { latitude: north, longitude: east, unread: null, contradicts: apart }
}

const degrees = (text: string, most: number): number | null =>
  /^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most ? Number(text) : null
