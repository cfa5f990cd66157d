import type { Database } from '../database.ts'

/** How the claims of an event and its parts are found: by their largest event, or by the ids of all of them. */
export interface EventKey {
  column: 'root_id' | 'event_id'
  ids: readonly string[]
}

const KEY = `
  WITH RECURSIVE asked AS (
    SELECT l.id, l.root_id = l.id AND l.part_of IS NULL AS largest FROM list_event l
    WHERE l.nth = 0 AND l.superseded_at IS NULL
      AND l.id IN (SELECT $1 UNION ALL SELECT s.event_id FROM event_slug s WHERE s.slug = $1)
      AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.id = l.id)
  ),
  part (id) AS (
    SELECT id FROM asked
    UNION
    SELECT l.id FROM part JOIN list_event l ON l.part_of = part.id AND l.nth = 0 AND l.superseded_at IS NULL
    WHERE NOT EXISTS (SELECT 1 FROM asked WHERE largest)
  )
  SELECT part.id, asked.largest FROM part, asked`

/** Finds an event by its id or one of its slugs; one that is not on the record has no claims. */
export const keyOfEvent = async (database: Database, idOrSlug: string): Promise<EventKey> => {
  const rows = await database.named<{ id: string; largest: boolean }>('event-key', KEY, [idOrSlug])
  return { column: rows[0]?.largest ? 'root_id' : 'event_id', ids: rows.map(({ id }) => id) }
}
