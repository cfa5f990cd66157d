import type { Database } from '../database.ts'

// A notice's first revision is indexed by type; what it says now is in its current one. Whatever names what is withheld
// is withheld with it: a claim by a withheld speaker, a report of a withheld claim.
const WITHHELD = `
  WITH RECURSIVE withheld (id) AS (
    SELECT now.body ->> 'about'
      FROM entry_revision first
      JOIN entry_revision now ON now.id = first.id AND now.superseded_at IS NULL
     WHERE first.type = 'notice' AND first.revision = 1 AND now.body ->> 'notice' = 'withholding'
    UNION
    SELECT mention.from_id
      FROM withheld
      JOIN mention ON mention.to_id = withheld.id
      JOIN entry_revision namer
        ON namer.id = mention.from_id AND namer.revision = mention.revision AND namer.superseded_at IS NULL
  )
  SELECT id FROM withheld`

/** The ids of everything readers may not be told of, as the record stands now, whatever moment they ask about. */
export const readWithheld = async (database: Database): Promise<ReadonlySet<string>> => {
  const rows = await database.named<{ id: string }>('withheld', WITHHELD, [])
  return new Set(rows.map(({ id }) => id))
}
