import type { Clock, RecordedBy } from '../reads/clock.ts'
import { gone } from './gone.ts'

/** For whom a read is made. */
export interface ReadAs extends RecordedBy {
  /** Also what readers may not be told of: for those who keep the record, never for an answer to the public. */
  hidden?: boolean | undefined
}

/** What a read leaves out because readers may not be told of it. */
export interface Veil {
  /** Part of the statement's name: readers and keepers of the record make different statements. */
  name: string
  /** The first table expression of the statement, with its comma; empty when it needs none. */
  with: string
  /** The condition on a table that has an id. */
  shows(table: string): string
}

/** Makes the veil of a read, for the revisions its clock sees. */
export const veilOf = ({ hidden = false }: ReadAs, clock: Clock): Veil => {
  if (hidden) return { name: `${clock.name}-all`, with: '', shows: () => 'TRUE' }
  if (clock.name === 'now')
    return {
      name: 'now',
      with: '',
      shows: (table) => `NOT EXISTS (SELECT 1 FROM hidden WHERE hidden.id = ${table}.id)`,
    }
  return { name: 'then', with: `${gone(clock.sees)},`, shows: (table) => `${table}.id NOT IN (SELECT id FROM gone)` }
}
