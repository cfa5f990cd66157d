import type { Database } from '../database.ts'
import { clockOf } from '../reads/clock.ts'
import { type ReadAs, veilOf } from './veil.ts'

/** The entry that an entry, or the event of a slug, was merged into, by way of any others; null when it was not. */
export const readMerged = async (database: Database, idOrSlug: string, asked: ReadAs): Promise<string | null> => {
  const clock = clockOf(asked, [idOrSlug])
  const veil = veilOf(asked, clock)
  const rows = await database.named<{ id: string }>(
    `merged-${veil.name}`,
    `WITH RECURSIVE ${veil.with}
       way (id, step) AS (
         SELECT a.id, 0 FROM (
           SELECT $1::text UNION ALL SELECT event_id FROM event_slug WHERE slug = $1
         ) a (id) WHERE ${veil.shows('a')}
         UNION
         SELECT e.body ->> 'into', w.step + 1 FROM way w
           JOIN mention m ON m.to_id = w.id AND m.from_type = 'notice'
           JOIN entry_revision e ON e.id = m.from_id AND e.revision = m.revision AND ${clock.sees('e')} AND ${veil.shows('e')}
          WHERE e.body ->> 'notice' = 'merge' AND e.body ->> 'about' = w.id AND w.step < 20
       )
     SELECT id FROM way WHERE step > 0 ORDER BY step DESC LIMIT 1`,
    clock.values,
  )
  return rows[0]?.id ?? null
}
