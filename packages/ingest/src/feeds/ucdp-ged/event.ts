import { type ContestedEvent, idOf, type Place } from '@onrecord/model'
import type { Row } from './row.ts'

/** The list the ids of events come from. */
export const SCHEME = 'ucdp-ged'

/** The id of the event of a row: UCDP keeps its number from release to release. */
export const eventId = (row: string): string => idOf('event', SCHEME, row)

/** The days of a row, both included. */
export const windowOf = ({ start, end }: Pick<Row, 'start' | 'end'>): string =>
  start === end ? start : `${start}/${end}`

/** The handle of what UCDP counts as one event. */
export const eventOf = (row: Row, places: readonly [Place, ...Place[]]): ContestedEvent => {
  const [place] = places
  const country = places.at(-1) ?? place
  const where = place.id === country.id ? row.where.country : `${place.name.en}, ${row.where.country}`
  const between =
    row.violence === 3
      ? `${row.sideA.name} using force against civilians`
      : `${row.sideA.name} and ${row.sideB.name} using force against each other`
  return {
    type: 'event',
    id: eventId(row.id),
    refs: [{ scheme: SCHEME, value: row.id }],
    slug: `ucdp-${row.id}`,
    title: { en: `${where} (UCDP ${row.id})` },
    summary: { en: `What UCDP lists as one event of ${between}.` },
    window: windowOf(row),
    places: [...new Set([place.id, country.id])],
    partOf: null,
    contentNote: null,
  }
}
