import { StoreError } from '../errors.ts'

/** The record's own clock: read it as it stood at an instant. */
export interface RecordedBy {
  /** An ISO instant such as `2025-03-10T12:00:00Z`; without it, what is on the record now. */
  recordedBy?: string | undefined
}

/** Which revisions of an entry a read sees. */
export interface Clock {
  /** Part of the statement's name: with and without an instant are two statements. */
  name: 'now' | 'then'
  /** The condition on a table that has recorded_at and superseded_at. */
  sees(table: string): string
  /** The statement's parameters, the instant put behind those it has anyway. */
  values: unknown[]
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/

/** Refuses what is not an instant. */
export const refuseNoInstant = (text: string, place = 'recordedBy'): void => {
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) return
  throw new StoreError('bad-request', `"${text}" is not an instant.`, {
    place,
    advice: 'Write a date, a time and a zone, such as 2025-03-10T12:00:00Z.',
  })
}

/** Makes the clock of a read whose statement has these other parameters. */
export const clockOf = ({ recordedBy }: RecordedBy, values: unknown[]): Clock => {
  if (recordedBy === undefined) return { name: 'now', sees: (table) => `${table}.superseded_at IS NULL`, values }
  refuseNoInstant(recordedBy)
  const at = `$${values.length + 1}::timestamptz`
  return {
    name: 'then',
    sees: (table) =>
      `(${table}.recorded_at <= ${at} AND (${table}.superseded_at IS NULL OR ${table}.superseded_at > ${at}))`,
    values: [...values, recordedBy],
  }
}

/** Writes a timestamptz column as an ISO instant, whatever the server's time zone. */
export const asInstant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
