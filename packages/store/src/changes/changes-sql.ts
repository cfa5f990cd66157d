/** What readers may be shown of a revision: its entry is not hidden now, it names nothing that is, and it hides nothing itself. */
export const shown = (table: string): string => `
  NOT EXISTS (SELECT 1 FROM hidden h WHERE h.id = ${table}.id)
  AND NOT EXISTS (
    SELECT 1 FROM mention m JOIN hidden h ON h.id = m.to_id WHERE m.from_id = ${table}.id AND m.revision = ${table}.revision)
  AND NOT (${table}.type = 'notice' AND ${table}.body ->> 'notice' IN ('withholding', 'restoration', 'erasure'))`

const between = (table: string): string => `
  (${table}.changeset, ${table}.ordinal) > ($1::bigint, $2::int) AND ${table}.changeset <= $3::bigint`

// Whether readers ever saw what they now lose: not if it was hidden in the changeset that brought it, and never given back.
const onceSeen = `
  EXISTS (
    SELECT 1 FROM (
      SELECT changeset FROM entry_revision WHERE id = d.id AND revision = 1
      UNION ALL SELECT appended FROM erased WHERE id = d.id
    ) came (changeset)
    WHERE NOT EXISTS (
      SELECT 1 FROM disclosure b WHERE b.id = d.id AND b.changeset = came.changeset AND b.change = 'withheld'))
  OR EXISTS (SELECT 1 FROM disclosure b WHERE b.id = d.id AND b.change = 'restored' AND b.changeset < d.changeset)`

/**
 * A stretch of the history: after ($1, $2), not beyond position $3, at most $4 steps, with $5 notices and what they did only. The
 * two halves are cut off one by one, so that each reads no more of its index than it needs.
 */
export const CHANGES = (asInstant: (column: string) => string): string => `
  WITH step AS (
    (SELECT e.changeset, e.ordinal, e.id, e.type, NULL AS disclosed, NULL AS reason_class, e.revision
       FROM entry_revision e
      WHERE ${between('e')} AND ${shown('e')} AND (NOT $5::boolean OR e.type = 'notice')
      ORDER BY e.changeset, e.ordinal LIMIT $4)
    UNION ALL
    (SELECT d.changeset, d.ordinal, d.id, d.type, d.change, d.reason_class, NULL
       FROM disclosure d
      WHERE ${between('d')} AND d.change <> 'restored' AND (${onceSeen})
      ORDER BY d.changeset, d.ordinal LIMIT $4)
    UNION ALL
    (SELECT d.changeset, d.ordinal, d.id, d.type, d.change, NULL, e.revision
       FROM disclosure d
       JOIN entry_revision e ON e.id = d.id AND e.revision = (
         SELECT max(r.revision) FROM entry_revision r WHERE r.id = d.id AND r.changeset <= d.changeset)
      WHERE ${between('d')} AND d.change = 'restored' AND ${shown('e')}
      ORDER BY d.changeset, d.ordinal LIMIT $4)
    ORDER BY changeset, ordinal LIMIT $4
  )
  SELECT s.changeset AS position, s.ordinal, ${asInstant('c.recorded_at')} AS at, c.author, c.reason, s.id, s.type,
    s.disclosed, s.reason_class, s.revision, now.body, CASE WHEN s.disclosed IS NULL THEN before.body END AS before
  FROM step s
  JOIN changeset c ON c.position = s.changeset
  LEFT JOIN entry_revision now ON now.id = s.id AND now.revision = s.revision
  LEFT JOIN LATERAL (
    SELECT p.body FROM entry_revision p WHERE p.id = s.id AND p.revision < s.revision AND ${shown('p')}
    ORDER BY p.revision DESC LIMIT 1
  ) before ON true
  ORDER BY s.changeset, s.ordinal`

/** Those of the changesets $1 whose reason may tell of something readers may not be told of. */
export const QUIET = `
  SELECT DISTINCT changeset FROM (
    SELECT e.changeset FROM hidden h JOIN entry_revision e ON e.id = h.id
    UNION ALL
    SELECT e.changeset FROM hidden h JOIN mention m ON m.to_id = h.id
      JOIN entry_revision e ON e.id = m.from_id AND e.revision = m.revision
    UNION ALL
    SELECT changeset FROM erased_from
    UNION ALL
    SELECT changeset FROM disclosure
  ) quiet WHERE changeset = ANY($1)`
