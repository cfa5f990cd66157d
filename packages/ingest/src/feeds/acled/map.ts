import type { ContestedEvent, Place } from '@onrecord/model'
import type { CsvMapped, CsvRow } from '../../csv/open-csv.ts'
import { claimsOf } from './claims.ts'
import { windowOf } from './dates.ts'
import { eventId, SCHEME } from './ids.ts'
import { acled, outletParty, partyOf } from './parties.ts'
import { placesOf } from './places.ts'
import { type Row, readRow } from './row.ts'
import { fileSource, outletReports, outletSources, rowReports } from './sources.ts'

/** What a row of an export becomes. The claim that it happened stands for the row: by its day the newer of two exports is told. */
export const mapRow = (csv: CsvRow): CsvMapped & { readonly id?: string } => {
  const row = readRow(csv)
  if ('code' in row) return row
  const places = placesOf(row.where)
  const [happened, ...more] = claimsOf(row, places[0])
  return {
    id: row.id,
    own: [happened, eventOf(row, places), ...more, ...outletReports(row)],
    shared: [acled, ...row.actors.map(partyOf), ...places, ...row.outlets.map(outletParty), ...outletSources(row)],
    carried: [
      fileSource(csv.sha256, csv.head),
      ...rowReports(row.id, csv, more.length > 0 ? ['happened', 'killed'] : ['happened']),
    ],
  }
}

const eventOf = (row: Row, places: readonly [Place, ...Place[]]): ContestedEvent => ({
  type: 'event',
  id: eventId(row.id),
  refs: [{ scheme: SCHEME, value: row.id }],
  slug: `acled-${row.id.toLowerCase()}`,
  title: { en: `${row.where.name}, ${row.where.country} (ACLED ${row.id})` },
  summary: { en: `What ACLED lists as one event: ${row.subType || row.type}.` },
  window: windowOf(row.day, row.timePrecision),
  places: [...new Set([places[0].id, places.at(-1)?.id ?? places[0].id])],
  partOf: null,
  contentNote: null,
})
