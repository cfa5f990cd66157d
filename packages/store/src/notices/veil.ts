import type { Clock, RecordedBy } from '../reads/clock.ts'

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
  return { name: 'then', with: `${goneThen(clock)},`, shows: (table) => `${table}.id NOT IN (SELECT id FROM gone)` }
}

// Withholding looks back, or the past would give away what the present keeps: what is hidden now is gone then, and with it
// whatever named it then, also what no longer does. A notice that once hid something keeps its reasons to itself.
const goneThen = (clock: Clock): string => `gone (id) AS (
  (SELECT id FROM hidden
   UNION
   SELECT n.id FROM entry_revision f JOIN entry_revision n ON n.id = f.id AND ${clock.sees('n')}
   WHERE f.type = 'notice' AND f.revision = 1 AND n.body ->> 'notice' IN ('withholding', 'restoration', 'erasure'))
  UNION
  SELECT n.id FROM gone g JOIN mention m ON m.to_id = g.id
  JOIN entry_revision n ON n.id = m.from_id AND n.revision = m.revision AND ${clock.sees('n')}
)`
