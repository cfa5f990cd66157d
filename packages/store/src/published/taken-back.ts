import type { Database } from '../database.ts'

/** What readers lost of what had been on the record at a position, counted by all that is told of the reason. */
export interface TakenBack {
  readonly reasonClass: string | null
  readonly entries: number
}

/** What was withheld or erased after one position of what was on the record by another: a copy of that time still holds it. */
export const readTakenBack = async (database: Database, since: number, of: number): Promise<TakenBack[]> => {
  const rows = await database.query<{ reason_class: string | null; entries: string }>(
    `SELECT d.reason_class, count(DISTINCT d.id) AS entries FROM disclosure d
     WHERE d.changeset > $1 AND d.change IN ('withheld', 'erased') AND (
       EXISTS (SELECT 1 FROM entry_revision e WHERE e.id = d.id AND e.revision = 1 AND e.changeset <= $2)
       OR EXISTS (SELECT 1 FROM erased x WHERE x.id = d.id AND x.appended <= $2))
     GROUP BY d.reason_class ORDER BY d.reason_class`,
    [since, of],
  )
  return rows.map(({ reason_class, entries }) => ({ reasonClass: reason_class, entries: Number(entries) }))
}
