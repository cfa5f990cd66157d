import type { AnyEntry } from '@onrecord/model'
import type { Database } from '../database.ts'
import { type Clock, clockOf, type RecordedBy } from './clock.ts'
import { toEntries } from './entries.ts'

// Both reads are one statement each, so what they return is of one moment even while somebody appends.

/** An event with everything said of it; null when there is no such event. See `Store.event`. */
export const readEvent = async (
  database: Database,
  idOrSlug: string,
  clocks: RecordedBy,
): Promise<AnyEntry[] | null> => {
  const clock = clockOf(clocks, [idOrSlug])
  const text = `WITH RECURSIVE
    event AS (
      SELECT e.id FROM entry_revision e
      WHERE e.type = 'event' AND ${clock.sees('e')}
        AND e.id IN (SELECT $1 UNION ALL SELECT s.event_id FROM event_slug s WHERE s.slug = $1)
      UNION
      SELECT e.id FROM event p ${hangsOn('p', 'event', clock)}
    ),
    claim AS (SELECT e.id FROM event p ${hangsOn('p', 'claim', clock)}),
    report AS (SELECT e.id FROM claim p ${hangsOn('p', 'report', clock)}),
    link AS (SELECT e.id FROM claim p ${names('p', 'link', clock)}),
    core AS (
      SELECT id FROM event UNION SELECT id FROM claim UNION SELECT id FROM report UNION SELECT id FROM link
    ),
    ${withSurroundings(['party', 'place', 'source'], clock)}`
  return notEmpty(toEntries(await database.named(`event-${clock.name}`, text, clock.values)))
}

/** A claim with what is needed to understand it; null when there is no such claim. See `Store.claim`. */
export const readClaim = async (database: Database, id: string, clocks: RecordedBy): Promise<AnyEntry[] | null> => {
  const clock = clockOf(clocks, [id])
  const text = `WITH RECURSIVE
    claim AS (SELECT e.id FROM entry_revision e WHERE e.id = $1 AND e.type = 'claim' AND ${clock.sees('e')}),
    report AS (SELECT e.id FROM claim p ${hangsOn('p', 'report', clock)}),
    link AS (SELECT e.id FROM claim p ${names('p', 'link', clock)}),
    other AS (
      SELECT e.id FROM (SELECT id FROM claim UNION SELECT id FROM link) p ${isNamedBy('p', ['claim'], clock)}
      UNION
      SELECT e.id FROM other p ${isNamedBy('p', ['claim'], clock)}
    ),
    core AS (
      SELECT id FROM claim UNION SELECT id FROM report UNION SELECT id FROM link UNION SELECT id FROM other
    ),
    ${withSurroundings(['party', 'place', 'source', 'event'], clock)}`
  return notEmpty(toEntries(await database.named(`claim-${clock.name}`, text, clock.values)))
}

/** From "core" on: whoever and whatever it names, by way of each other too, then the notices about any of it. */
const withSurroundings = (types: readonly string[], clock: Clock): string => `
    reach AS (SELECT id FROM core UNION SELECT e.id FROM reach p ${isNamedBy('p', types, clock)}),
    notice AS (SELECT e.id FROM reach p ${names('p', 'notice', clock)}),
    found AS (SELECT id FROM reach UNION SELECT id FROM notice)
    SELECT e.body FROM found f JOIN entry_revision e ON e.id = f.id AND ${clock.sees('e')}
    ORDER BY e.changeset, e.ordinal`

/** Joins the entries "e" of a type that hang on one found before. */
const hangsOn = (found: string, type: string, clock: Clock): string =>
  `JOIN entry_revision e ON e.parent_id = ${found}.id AND e.type = '${type}' AND ${clock.sees('e')}`

/** Joins the entries "e" of a type that name one found before. */
const names = (found: string, type: string, clock: Clock): string =>
  `JOIN mention m ON m.to_id = ${found}.id AND m.from_type = '${type}'
   JOIN entry_revision e ON e.id = m.from_id AND e.revision = m.revision AND ${clock.sees('e')}`

/** Joins the entries "e" that one found before names. */
const isNamedBy = (found: string, types: readonly string[], clock: Clock): string =>
  `JOIN entry_revision w ON w.id = ${found}.id AND ${clock.sees('w')}
   JOIN mention m ON m.from_id = w.id AND m.revision = w.revision
   JOIN entry_revision e ON e.id = m.to_id AND ${oneOf(types)} AND ${clock.sees('e')}`

const oneOf = (types: readonly string[]): string => `e.type IN (${types.map((type) => `'${type}'`).join(', ')})`

const notEmpty = (entries: AnyEntry[]): AnyEntry[] | null => (entries.length > 0 ? entries : null)
