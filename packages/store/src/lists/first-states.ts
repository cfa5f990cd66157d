/**
 * Entries of a type as a list of their own. Parties and places are few beside what is said, and the index over first
 * revisions already has them in order, so no table is kept for them.
 */
export const firstStates = (type: 'party' | 'place'): string =>
  `(SELECT e.id, e.revision, e.body, e.recorded_at, e.superseded_at, f.changeset, f.ordinal
    FROM entry_revision f JOIN entry_revision e ON e.id = f.id WHERE f.type = '${type}' AND f.revision = 1)`
