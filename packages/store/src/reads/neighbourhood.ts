import type { AnyEntry } from '@onrecord/model'
import type { Database } from '../database.ts'
import { type ReadAs, type Veil, veilOf } from '../notices/veil.ts'
import { type Clock, clockOf } from './clock.ts'
import { each } from './each.ts'
import { toEntries } from './entries.ts'

// Both reads are one statement each, so what they return is of one moment even while somebody appends.

/** An event with everything said of it; null when there is no such event. See `Store.event`. */
export const readEvent = async (database: Database, idOrSlug: string, asked: ReadAs): Promise<AnyEntry[] | null> => {
  const read = readingOf(asked, [idOrSlug])
  const { clock, veil } = read
  const text = `WITH RECURSIVE ${veil.with}
    event AS (
      SELECT e.id FROM entry_revision e
      WHERE e.type = 'event' AND ${seen('e', read)}
        AND e.id IN (SELECT $1 UNION ALL SELECT s.event_id FROM event_slug s WHERE s.slug = $1)
      UNION
      SELECT e.id FROM event p ${hangsOn('p', 'event', read)}
    ),
    claim AS (SELECT e.id FROM event p ${hangsOn('p', 'claim', read)}),
    report AS (SELECT e.id FROM claim p ${hangsOn('p', 'report', read)}),
    link AS (SELECT e.id FROM claim p ${names('p', 'link', read)}),
    core AS (
      SELECT id FROM event UNION SELECT id FROM claim UNION SELECT id FROM report UNION SELECT id FROM link
    ),
    ${withSurroundings(['party', 'place', 'source'], read)}`
  return notEmpty(toEntries(await database.named(`event-${veil.name}`, text, clock.values)))
}

/** A claim with what is needed to understand it; null when there is no such claim. See `Store.claim`. */
export const readClaim = async (database: Database, id: string, asked: ReadAs): Promise<AnyEntry[] | null> => {
  const read = readingOf(asked, [id])
  const { clock, veil } = read
  const text = `WITH RECURSIVE ${veil.with}
    claim AS (SELECT e.id FROM entry_revision e WHERE e.id = $1 AND e.type = 'claim' AND ${seen('e', read)}),
    report AS (SELECT e.id FROM claim p ${hangsOn('p', 'report', read)}),
    link AS (SELECT e.id FROM claim p ${names('p', 'link', read)}),
    other AS (
      SELECT e.id FROM (SELECT id FROM claim UNION SELECT id FROM link) p ${isNamedBy('p', ['claim'], read)}
      UNION
      SELECT e.id FROM other p ${isNamedBy('p', ['claim'], read)}
    ),
    core AS (
      SELECT id FROM claim UNION SELECT id FROM report UNION SELECT id FROM link UNION SELECT id FROM other
    ),
    ${withSurroundings(['party', 'place', 'source', 'event'], read)}`
  return notEmpty(toEntries(await database.named(`claim-${veil.name}`, text, clock.values)))
}

/** The clock of a read, and what it leaves out. */
interface Reading {
  clock: Clock
  veil: Veil
}

const readingOf = (asked: ReadAs, values: unknown[]): Reading => {
  const clock = clockOf(asked, values)
  return { clock, veil: veilOf(asked, clock) }
}

/** The revision of an entry a read sees, if whoever reads may see it. */
const seen = (table: string, { clock, veil }: Reading): string => `${clock.sees(table)} AND ${veil.shows(table)}`

/** From "core" on: whoever and whatever it names, by way of each other too, then the notices about any of it. */
const withSurroundings = (types: readonly string[], read: Reading): string => `
    reach AS (SELECT id FROM core UNION SELECT e.id FROM reach p ${isNamedBy('p', types, read)}),
    notice AS (SELECT e.id FROM reach p ${names('p', 'notice', read)}),
    found AS (SELECT id FROM reach UNION SELECT id FROM notice)
    SELECT e.body FROM found f
    ${each('e', `SELECT e.body, e.changeset, e.ordinal FROM entry_revision e WHERE e.id = f.id AND ${read.clock.sees('e')}`)}
    ORDER BY e.changeset, e.ordinal`

/** Joins the entries "e" of a type that hang on one found before. */
const hangsOn = (found: string, type: string, read: Reading): string =>
  each(
    'e',
    `SELECT e.id FROM entry_revision e WHERE e.parent_id = ${found}.id AND e.type = '${type}' AND ${seen('e', read)}`,
  )

/** Joins the entries "e" of a type that name one found before. */
const names = (found: string, type: string, read: Reading): string =>
  `${each('m', `SELECT m.from_id, m.revision FROM mention m WHERE m.to_id = ${found}.id AND m.from_type = '${type}'`)}
   ${each(
     'e',
     `SELECT e.id FROM entry_revision e WHERE e.id = m.from_id AND e.revision = m.revision AND ${seen('e', read)}`,
   )}`

/** Joins the entries "e" that one found before names. */
const isNamedBy = (found: string, types: readonly string[], read: Reading): string =>
  `${each('w', `SELECT w.id, w.revision FROM entry_revision w WHERE w.id = ${found}.id AND ${read.clock.sees('w')}`)}
   ${each('m', 'SELECT m.to_id FROM mention m WHERE m.from_id = w.id AND m.revision = w.revision')}
   ${each('e', `SELECT e.id FROM entry_revision e WHERE e.id = m.to_id AND ${oneOf(types)} AND ${seen('e', read)}`)}`

const oneOf = (types: readonly string[]): string => `e.type IN (${types.map((type) => `'${type}'`).join(', ')})`

const notEmpty = (entries: AnyEntry[]): AnyEntry[] | null => (entries.length > 0 ? entries : null)
