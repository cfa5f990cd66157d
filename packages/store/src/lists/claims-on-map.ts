import type { Database } from '../database.ts'

const MANY = 10_000

/**
 * The claims whose area was ever at a point, where they are few; null where they are many, so that the next in any order is
 * soon found by looking at one after the other.
 */
export const fewOnMap = async (database: Database): Promise<readonly string[] | null> => {
  const rows = await database.query<{ id: string }>(
    `SELECT m.from_id AS id FROM list_place p JOIN mention m ON m.to_id = p.id AND m.from_type = 'claim'
     WHERE p.latitude IS NOT NULL LIMIT ${MANY + 1}`,
    [],
  )
  return rows.length > MANY ? null : [...new Set(rows.map(({ id }) => id))]
}
