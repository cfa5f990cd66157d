// The planner does not know how few entries are hidden, and would read whole tables to look up five of them. A lateral query
// with an OFFSET is looked up row by row, which is what is wanted here.

/** Joins the id and type "n" of the current revision of what names "found". */
const names = (found: string): string =>
  `CROSS JOIN LATERAL (SELECT from_id, revision FROM mention WHERE to_id = ${found}.id OFFSET 0) m
   CROSS JOIN LATERAL (SELECT id, type FROM entry_revision
     WHERE id = m.from_id AND revision = m.revision AND superseded_at IS NULL OFFSET 0) n`

/** Joins the id "e" of every party, place and source that "found" names now. */
const leadsTo = (found: string): string =>
  `CROSS JOIN LATERAL (SELECT id, revision FROM entry_revision
     WHERE id = ${found}.id AND superseded_at IS NULL AND type <> 'notice' OFFSET 0) w
   CROSS JOIN LATERAL (SELECT to_id FROM mention WHERE from_id = w.id AND revision = w.revision OFFSET 0) m
   CROSS JOIN LATERAL (SELECT id FROM entry_revision
     WHERE id = m.to_id AND superseded_at IS NULL AND type IN ('party', 'place', 'source') OFFSET 0) e`

/**
 * Everything readers may not be told of, with the notice behind it. Step by step: the notices that hide or give back, which are
 * never shown themselves; "core", what they are about and whatever names that; "led", whoever and whatever the core leads to;
 * "shown", those of them something else leads to as well; "lost", the others, with the notices about them.
 * $1 are entries to be taken for withheld beside them.
 */
export const HIDDEN = `
  WITH RECURSIVE
    notice AS (
      SELECT now.id, now.body ->> 'about' AS about, now.body ->> 'notice' AS kind
        FROM entry_revision first
        JOIN entry_revision now ON now.id = first.id AND now.superseded_at IS NULL
       WHERE first.type = 'notice' AND first.revision = 1
         AND now.body ->> 'notice' IN ('withholding', 'restoration', 'erasure')
    ),
    lifted AS (SELECT about AS id FROM notice WHERE kind = 'restoration'),
    core (id, because) AS (
      SELECT about, id FROM notice WHERE kind <> 'restoration' AND id NOT IN (SELECT id FROM lifted)
      UNION
      SELECT id, id FROM notice
      UNION
      SELECT asked.id, asked.id FROM unnest($1::text[]) asked (id)
      UNION
      SELECT n.id, c.because FROM core c ${names('c')}
    ),
    led (id, because) AS (
      SELECT e.id, c.because FROM core c ${leadsTo('c')}
      UNION
      SELECT e.id, l.because FROM led l ${leadsTo('l')}
    ),
    doubtful AS (SELECT DISTINCT id FROM led WHERE id NOT IN (SELECT id FROM core)),
    shown AS (
      SELECT d.id FROM doubtful d CROSS JOIN LATERAL (
        SELECT 1 FROM (SELECT from_id, revision FROM mention
           WHERE to_id = d.id AND from_type <> 'notice'
             AND from_id NOT IN (SELECT id FROM core) AND from_id NOT IN (SELECT id FROM doubtful) OFFSET 0) m
         CROSS JOIN LATERAL (SELECT 1 FROM entry_revision
           WHERE id = m.from_id AND revision = m.revision AND superseded_at IS NULL OFFSET 0) n
         LIMIT 1
      ) elsewhere
      UNION
      SELECT d.id FROM shown s ${leadsTo('s')} JOIN doubtful d ON d.id = e.id
    ),
    lost (id, because) AS (
      SELECT id, because FROM led WHERE id NOT IN (SELECT id FROM core) AND id NOT IN (SELECT id FROM shown)
      UNION
      SELECT n.id, l.because FROM lost l ${names('l')} WHERE n.type = 'notice'
    )
  SELECT id, min(because COLLATE "C") AS because
    FROM (SELECT id, because FROM core UNION ALL SELECT id, because FROM lost) every_one
   GROUP BY id`

/** The parties, places and sources an entry ($1) leads to. */
export const LED_TO = `
  WITH RECURSIVE led AS (
    SELECT e.id FROM (SELECT $1::text) asked (id) ${leadsTo('asked')}
    UNION
    SELECT e.id FROM led l ${leadsTo('l')}
  )
  SELECT id FROM led ORDER BY id COLLATE "C"`
