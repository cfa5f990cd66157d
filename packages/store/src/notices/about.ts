import type { Notice } from '@onrecord/model'
import type { Database } from '../database.ts'

/** Every notice about an entry as they stand now, the first first; those that hide it too, so not for readers. */
export const readNoticesAbout = async (database: Database, id: string): Promise<Notice[]> => {
  const rows = await database.named<{ body: Notice }>(
    'notices-about',
    `SELECT e.body FROM mention m
       JOIN entry_revision e ON e.id = m.from_id AND e.revision = m.revision AND e.superseded_at IS NULL
       JOIN entry_revision f ON f.id = e.id AND f.revision = 1
     WHERE m.to_id = $1 AND m.from_type = 'notice' AND e.body ->> 'about' = $1
     ORDER BY f.changeset, f.ordinal`,
    [id],
  )
  return rows.map(({ body }) => body)
}
