import type { Claim, Population, Scope } from '@onrecord/model'
import { keysIn, partyId, placeId } from './ids.ts'
import type { OriginLine } from './origin.ts'
import type { Tables } from './tables.ts'

/** Words of the claimant that the vocabularies cannot say. */
export type AsStated = NonNullable<Claim['asStated']>

/** A population written in a table cell; an empty cell says nothing. */
export const populationIn = (cell: string): Population | null => (cell === '' ? null : (JSON.parse(cell) as Population))

/** Days from one to the other, or a single day. */
const windowOf = (window: OriginLine['event_window']): string | null => {
  if (window === null) return null
  return window.start === window.end ? window.start : `${window.start}/${window.end}`
}

/** An area from place keys; none is no area. */
export const areaIn = (cell: string): Scope['area'] => {
  const places = keysIn(cell)
  return places.length === 0 ? null : { places: places.map(placeId) }
}

/** The parties in a cell, or nobody. */
export const partiesIn = (cell: string): string[] | null => {
  const parties = keysIn(cell)
  return parties.length === 0 ? null : parties.map(partyId)
}

/** What a line is about, as far as the tables can say it; a "-" in figures.csv clears what the line has. */
export const scopeOf = (tables: Tables, line: OriginLine): Scope => {
  const area = tables.areas.get(line.area)
  const words = line.figure === null ? undefined : tables.populations.get(line.figure.population)
  const by = tables.figures.find(line.id)
  const own = (cell: string | undefined): cell is string => cell !== undefined && cell !== ''
  return {
    population: populationIn(own(by?.facets) ? by.facets : (words?.facets ?? '')),
    mostly: populationIn(own(by?.mostly) ? by.mostly : (words?.mostly ?? '')),
    area: own(by?.places) ? (by.places === '-' ? null : areaIn(by.places)) : areaIn(area.places),
    window: own(by?.window) ? (by.window === '-' ? null : by.window) : windowOf(line.event_window),
    by: partiesIn(by?.by ?? ''),
  }
}

/** The words kept because the vocabularies cannot say them; null when there are none. */
export const asStatedOf = (tables: Tables, line: OriginLine): AsStated | null => {
  const area = tables.areas.get(line.area)
  const lost = area.keep === 'keep' || (area.places === '' && line.area !== '-')
  const { figure } = line
  const population = figure !== null && tables.populations.get(figure.population).keep === 'keep'
  const row = figure === null ? undefined : tables.units.get(figure.unit)
  const unit = row !== undefined && (row.keep === 'keep' || row.kind === 'by-hand')
  if (!lost && !population && !unit) return null
  return {
    population: population ? figure.population : null,
    area: lost ? line.area : null,
    unit: unit && figure !== null ? (row.kind === 'by-hand' ? `${figure.quantity} ${figure.unit}` : figure.unit) : null,
  }
}
