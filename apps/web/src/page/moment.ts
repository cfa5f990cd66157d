/** Which moment the reader wants the record at, as given in the address. */
export interface Moment {
  /** Only what had been said by this day; null: everything. */
  readonly saidBy: string | null
  /** Only what the record held by this day; null: now. */
  readonly recordedBy: string | null
  /** What was given but is no date, word for word. */
  readonly unreadable: readonly string[]
}

/** The parameters of an address as the framework hands them over. */
export type Search = Readonly<Record<string, string | string[] | undefined>>

/** What an address says beside the moment: a lens to look through, two claims to compare. */
export type Also = Readonly<Record<string, string>>

/** Everything that is there now. */
export const now: Moment = { saidBy: null, recordedBy: null, unreadable: [] }

const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text)
}

/** A parameter as it was given; given twice, the first counts. */
export const oneOf = (value: string | string[] | undefined): string =>
  ((Array.isArray(value) ? value[0] : value) ?? '').trim()

/** Reads the two clocks from an address; what is no date is left out and named. */
export const momentOf = (search: Search): Moment => {
  const given = { saidBy: oneOf(search.saidBy), recordedBy: oneOf(search.recordedBy) }
  const date = (text: string) => (isDate(text) ? text : null)
  return {
    saidBy: date(given.saidBy),
    recordedBy: date(given.recordedBy),
    unreadable: Object.values(given).filter((text) => text !== '' && !isDate(text)),
  }
}

/** The moment as the tail of an address, so that every link carries it, behind what else the address says. */
export const momentQuery = ({ saidBy, recordedBy }: Moment, also: Also = {}): string => {
  const query = new URLSearchParams(also)
  if (saidBy !== null) query.set('saidBy', saidBy)
  if (recordedBy !== null) query.set('recordedBy', recordedBy)
  return query.size === 0 ? '' : `?${query}`
}
