import { idType } from '@onrecord/model'
import type { Database } from '../database.ts'
import { asInstant } from './clock.ts'
import { each } from './each.ts'

/** The last step of the record that touched something. */
export interface Touched {
  position: number
  recordedAt: string
}

// Of what is hidden nothing is followed, as of what never was: that a step touched it would tell that it is there.
const shown = (id: string): string => `NOT EXISTS (SELECT 1 FROM hidden h WHERE h.id = ${id})`

// What anything named ever hung on or named is followed, not only what does now: what was taken away has been touched too.
const hangsOn = (found: string, type: string): string =>
  each('e', `SELECT e.id FROM entry_revision e WHERE e.parent_id = ${found}.id AND e.type = '${type}'`)
const parentOf = (found: string, type: string): string =>
  each('e', `SELECT e.parent_id FROM entry_revision e WHERE e.id = ${found}.id AND e.type = '${type}'`)
const namedBy = (found: string): string => each('m', `SELECT m.to_id FROM mention m WHERE m.from_id = ${found}.id`)
const naming = (found: string, type: string): string =>
  each('m', `SELECT m.from_id FROM mention m WHERE m.to_id = ${found}.id AND m.from_type = '${type}'`)
const stepOf = (found: string): string => each('e', `SELECT e.changeset FROM entry_revision e WHERE e.id = ${found}.id`)

const NAMES = `SELECT m.to_id FROM reach p ${namedBy('p')}
    WHERE ${shown('p.id')} AND split_part(m.to_id, '-', 1) IN ('party', 'place', 'source')`

/** The larger events, the parts, and all that is said of any of them, from an event, slug, claim or question. */
const TREE = `
  WITH RECURSIVE
    up (id) AS (
      SELECT e.id FROM entry_revision e WHERE e.type = 'event' AND e.revision = 1 AND e.id IN (
        SELECT $1::text
        UNION SELECT s.event_id FROM event_slug s WHERE s.slug = $1
        UNION SELECT c.parent_id FROM entry_revision c WHERE c.id = $1 AND c.type = 'claim' AND ${shown('c.id')}
        UNION SELECT q.event_id FROM list_claim q WHERE q.question_id = $1 AND ${shown('q.id')}) AND ${shown('e.id')}
      UNION
      SELECT e.parent_id FROM up p ${each(
        'e',
        `SELECT e.parent_id FROM entry_revision e
         WHERE e.id = p.id AND e.type = 'event' AND e.superseded_at IS NULL AND e.parent_id IS NOT NULL`,
      )}
    ),
    event (id) AS (SELECT id FROM up UNION SELECT e.id FROM event p ${hangsOn('p', 'event')}),
    claim AS (SELECT DISTINCT e.id FROM event p ${hangsOn('p', 'claim')}),
    core AS (
      SELECT id FROM event
      UNION SELECT id FROM claim
      UNION SELECT e.id FROM claim p ${hangsOn('p', 'report')}
      UNION SELECT m.from_id FROM claim p ${naming('p', 'link')}
    ),
    reach (id) AS (SELECT id FROM core UNION ${NAMES})`

// Beyond this many a party or publication is taken to be touched by everything: nobody waits for more to be looked up.
const MOST = 20_000

/** Those a party is part of, whatever names it, and the events these claims are of. */
const PARTY = `
  WITH RECURSIVE
    asked (id) AS (SELECT $1::text WHERE ${shown('$1')}),
    up (id) AS (
      SELECT id FROM asked
      UNION
      SELECT m.to_id FROM up p
      ${each('m', `SELECT m.to_id FROM mention m WHERE m.from_id = p.id AND m.from_type = 'party'`)}
    ),
    naming AS (
      SELECT m.from_id AS id FROM mention m
      WHERE EXISTS (SELECT 1 FROM asked) AND m.to_id = $1 AND m.from_type IN ('claim', 'party') LIMIT ${MOST + 1}
    ),
    reach AS (
      SELECT id FROM up
      UNION SELECT id FROM naming
      UNION SELECT e.parent_id FROM naming n ${parentOf('n', 'claim')} WHERE ${shown('n.id')}
    )`

/** A publication, the reports in it, the claims they carry, and whatever any of these names. */
const SOURCE = `
  WITH RECURSIVE
    asked (id) AS (SELECT $1::text WHERE ${shown('$1')}),
    naming AS (
      SELECT m.from_id AS id FROM mention m
      WHERE EXISTS (SELECT 1 FROM asked) AND m.to_id = $1 AND m.from_type = 'report' LIMIT ${MOST + 1}
    ),
    claim AS (SELECT DISTINCT e.parent_id AS id FROM naming n ${parentOf('n', 'report')} WHERE ${shown('n.id')}),
    core AS (
      SELECT id FROM asked
      UNION SELECT id FROM naming
      UNION SELECT id FROM claim
      UNION SELECT e.parent_id FROM claim c ${parentOf('c', 'claim')} WHERE ${shown('c.id')}
    ),
    reach (id) AS (SELECT id FROM core UNION ${NAMES})`

// What is hidden, given back or erased counts for everything: what an erased entry had to do with others is not known any more.
const LAST = (counted: string): string => `
  , last AS (
    SELECT greatest(
      (SELECT max(e.changeset) FROM reach f ${stepOf('f')} WHERE ${shown('f.id')}),
      (SELECT max(e.changeset) FROM reach f ${each('n', `SELECT m.from_id AS id FROM mention m WHERE m.to_id = f.id AND m.from_type = 'notice'`)} ${stepOf('n')}
         WHERE ${shown('f.id')} AND ${shown('n.id')}),
      (SELECT max(d.changeset) FROM disclosure d)) AS position
    WHERE EXISTS (SELECT 1 FROM reach f ${stepOf('f')}) AND ${counted}
  )
  SELECT c.position, ${asInstant('c.recorded_at')} AS "recordedAt" FROM last JOIN changeset c ON c.position = last.position`

const few = `(SELECT count(*) FROM naming) <= ${MOST}`
const statements: Readonly<Record<string, string>> = {
  tree: TREE + LAST('TRUE'),
  party: PARTY + LAST(few),
  source: SOURCE + LAST(few),
}

/**
 * The last step that touched anything of what readers are told of an event (by id or slug), a claim, a question, a party or a
 * publication; null when there is no such thing, or so much names it that everything must be taken to touch it.
 */
export const readTouched = async (database: Database, name: string): Promise<Touched | null> => {
  const type = idType(name) ?? 'event'
  const which = ['event', 'claim', 'question'].includes(type) ? 'tree' : type
  const text = statements[which]
  if (text === undefined) return null
  const [row] = await database.named<{ position: string; recordedAt: string }>(`touched-${which}`, text, [name])
  return row ? { position: Number(row.position), recordedAt: row.recordedAt } : null
}

/** The last step that hid something from readers, gave it back or erased it; null when there was none. */
export const readDisclosed = async (database: Database): Promise<Touched | null> => {
  const [row] = await database.named<{ position: string; recordedAt: string }>(
    'touched-disclosed',
    `SELECT c.position, ${asInstant('c.recorded_at')} AS "recordedAt" FROM changeset c
     WHERE c.position = (SELECT max(d.changeset) FROM disclosure d)`,
    [],
  )
  return row ? { position: Number(row.position), recordedAt: row.recordedAt } : null
}
