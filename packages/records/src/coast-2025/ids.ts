import { idOf, type Ref } from '@onrecord/model'

/** The name of this record, which is also the scheme its origin ids are kept under. */
export const record = 'coast-2025'

/** What an entry was called in the origin; a name of our own making is kept the same way. */
export const refs = (value: string): Ref[] => [{ scheme: record, value }]

/** The id of a party by its key in parties.csv. */
export const partyId = (key: string): string => idOf('party', record, key)
/** The id of a place by its key in places.csv. */
export const placeId = (key: string): string => idOf('place', record, key)
/** The id of an event by its key in events.csv. */
export const eventId = (key: string): string => idOf('event', record, key)
/** The id of the claim made from a line. */
export const claimId = (line: string): string => idOf('claim', record, line)
/** The id of the report made from a line; a further copy is named by its address. */
export const reportId = (line: string, copy: string | null = null): string =>
  copy === null ? idOf('report', record, line) : idOf('report', record, line, copy)
/** The id of a publication, the same for whoever reads it at this address. */
export const sourceId = (url: string): string => idOf('source', 'url', url)
/** The id of a link by what it joins and how. */
export const linkId = (from: string, relation: string, to: string): string => idOf('link', record, from, relation, to)

/** Keys in a table cell, separated by spaces. */
export const keysIn = (cell: string): string[] => cell.split(' ').filter((key) => key !== '')
