import type { Store } from '../src/index.ts'
import { differences } from '../src/log/opening.ts'
import { query } from './query.ts'
import { MTH } from './rfc6962.ts'

/** What a record was found to be, whole. */
export interface Whole {
  position: number
  entries: number
  leaves: number
  /** The root over the leaves, in hexadecimal. */
  root: string
}

const must = (holds: boolean, sentence: string): void => {
  if (!holds) throw new Error(sentence)
}

const PAGE = 1000

/**
 * Looks at everything of a record that must hold whatever happened to it: positions without gaps, changesets and the revisions
 * of every entry complete and in order, and a log with one leaf for each, whose tree is what a second implementation makes of
 * its leaves and whose bodies are what they say (those from `since` on).
 */
export const checkWhole = async (store: Store, url: string, since = 0): Promise<Whole> => {
  const { position, entries } = await store.version()
  await checkChangesets(url, position)
  await checkRevisions(url, entries)
  const leaves = await readLeaves(url)
  const root = MTH(leaves).toString('hex')
  const known = Buffer.from(await store.log.root(leaves.length)).toString('hex')
  must(leaves.length === 0 || root === known, `the root is ${known}, and ${root} by the RFC`)
  for (let start = since; start < leaves.length; start += PAGE)
    for (const opening of await store.log.openings(start, Math.min(start + PAGE, leaves.length))) {
      const [first] = differences(String(leaves[opening.index]), opening)
      must(first === undefined, `leaf ${opening.index}: ${first}`)
    }
  return { position, entries, leaves: leaves.length, root }
}

const checkChangesets = async (url: string, position: number): Promise<void> => {
  const rows = await query(
    url,
    `SELECT c.position::int, c.entries, count(e.id)::int AS found, count(DISTINCT e.ordinal)::int AS ordinals,
       coalesce(max(e.ordinal), -1) AS last, bool_and(e.recorded_at = c.recorded_at) AS together,
       c.recorded_at >= lag(c.recorded_at, 1, c.recorded_at) OVER (ORDER BY c.position) AS forward
     FROM changeset c LEFT JOIN entry_revision e ON e.changeset = c.position
     GROUP BY c.position ORDER BY c.position`,
  )
  must(rows.length === position, `the head says ${position}, and there are ${rows.length} changesets`)
  for (const [index, row] of rows.entries()) {
    const { entries, found, ordinals, last, together, forward } = row
    must(row.position === index + 1, `position ${index + 1} is missing`)
    const whole = found === entries && ordinals === found && last === Number(found) - 1
    must(whole, `changeset ${index + 1} has ${found} of ${entries} entries`)
    must(together === true && forward === true, `changeset ${index + 1} has a time out of order`)
  }
}

const checkRevisions = async (url: string, entries: number): Promise<void> => {
  const [counted] = await query(
    url,
    `SELECT count(*)::int AS ids, coalesce(sum(CASE WHEN revisions = last AND first = 1 AND current = 1 AND ordered THEN 0 ELSE 1 END), 0)::int AS broken
     FROM (
       SELECT id, count(*) AS revisions, min(revision) AS first, max(revision) AS last,
         count(*) FILTER (WHERE superseded_at IS NULL) AS current, bool_and(ordered) AS ordered
       FROM (
         SELECT id, revision, superseded_at,
           changeset > coalesce(lag(changeset) OVER own, 0)
             AND superseded_at IS NOT DISTINCT FROM lead(recorded_at) OVER own AS ordered
         FROM entry_revision WINDOW own AS (PARTITION BY id ORDER BY revision)
       ) each_one GROUP BY id
     ) each_entry`,
  )
  must(counted?.broken === 0, `${counted?.broken} entries have revisions missing or out of order`)
  must(counted?.ids === entries, `the head counts ${entries} entries, and there are ${counted?.ids}`)
}

const readLeaves = async (url: string): Promise<Buffer[]> => {
  const rows = await query(
    url,
    `SELECT l.leaf_index::int AS index, l.leaf, l.entry_id IS NOT DISTINCT FROM e.id AND l.revision IS NOT DISTINCT FROM e.revision AS same
     FROM log_leaf l
     FULL JOIN (SELECT id, revision, row_number() OVER (ORDER BY changeset, ordinal) - 1 AS index FROM entry_revision) e
       ON e.index = l.leaf_index
     ORDER BY l.leaf_index`,
  )
  for (const [index, row] of rows.entries())
    must(row.index === index && row.same === true, `leaf ${index} is missing, or of another revision`)
  return rows.map(({ leaf }) => Buffer.from(String(leaf)))
}
