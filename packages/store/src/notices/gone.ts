import { each } from '../reads/each.ts'

/**
 * What readers may not be told of when they look back, as a table "gone", for the revisions that "sees" names. Withholding looks
 * back, or the past would give away what the present keeps: what is hidden now is gone then, and with it whatever named it
 * then, also what no longer does. A notice that once hid something keeps its reasons to itself.
 */
export const gone = (sees: (table: string) => string): string => `gone (id) AS (
  (SELECT id FROM hidden
   UNION
   SELECT n.id FROM entry_revision f
   ${each('n', `SELECT n.id, n.body FROM entry_revision n WHERE n.id = f.id AND ${sees('n')}`)}
   WHERE f.type = 'notice' AND f.revision = 1 AND n.body ->> 'notice' IN ('withholding', 'restoration', 'erasure'))
  UNION
  SELECT n.id FROM gone g
  ${each('m', 'SELECT m.from_id, m.revision FROM mention m WHERE m.to_id = g.id')}
  ${each('n', `SELECT n.id FROM entry_revision n WHERE n.id = m.from_id AND n.revision = m.revision AND ${sees('n')}`)}
)`

/**
 * The condition that an id is none of these, where no table can be named first. As the keys of one object they are found once,
 * and each row looks its own up: an array would be gone through for every row, and a subquery in its place asked again for each
 * as soon as the planner took them for many.
 */
export const notGone = (id: string, sees: (table: string) => string): string =>
  `NOT (WITH RECURSIVE ${gone(sees)} SELECT coalesce(jsonb_object_agg(gone.id, NULL), '{}') FROM gone) ? ${id}`
