import type { PoolClient } from 'pg'

/** An entry a changeset wrote. */
export interface Touched {
  readonly id: string
  readonly type: string
  readonly revision: number
}

const SEARCHED = ['event', 'claim', 'report', 'party', 'place', 'source']
const NAMES = ['party', 'place']

/** What a changeset wrote, in its order. */
export const touchedIn = async (client: PoolClient, position: number): Promise<Touched[]> => {
  const { rows } = await client.query<Touched>(
    'SELECT id, type, revision FROM entry_revision WHERE changeset = $1 ORDER BY ordinal',
    [position],
  )
  return rows
}

/** Everything that may be found by other words after a changeset: what it wrote, and whatever names something it revised. */
export const touchedBy = async (
  client: PoolClient,
  touched: readonly Touched[],
  position: number,
): Promise<string[]> => {
  const own = touched.filter(({ type }) => SEARCHED.includes(type)).map(({ id }) => id)
  const merged = await aboutOf(
    client,
    touched.filter(({ type }) => type === 'notice').map(({ id }) => id),
    position,
  )
  const revised = touched.filter(({ revision }) => revision > 1)
  const renamed = await renamedAmong(
    client,
    revised.filter(({ type }) => NAMES.includes(type)).map(({ id }) => id),
    position,
  )
  const others = revised.filter(({ type }) => type === 'claim' || type === 'source').map(({ id }) => id)
  return [...new Set([...own, ...(await withNamers(client, [...merged, ...renamed, ...others], renamed))])]
}

/** Some entries with whatever is found by their words too: all that names these renamed ones, and the reports of any of it. */
export const withNamers = async (
  client: PoolClient,
  ids: readonly string[],
  renamed: readonly string[],
): Promise<string[]> => {
  const namers = await namersOf(client, renamed, ['claim', 'source', 'event'])
  const reported = [...new Set([...ids, ...namers])]
  return [...new Set([...reported, ...(await namersOf(client, reported, ['report']))])]
}

const namersOf = async (client: PoolClient, ids: readonly string[], types: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const { rows } = await client.query<{ from_id: string }>(
    'SELECT DISTINCT from_id FROM mention WHERE to_id = ANY($1) AND from_type = ANY($2)',
    [ids, types],
  )
  return rows.map(({ from_id }) => from_id)
}

/** The entries that notices merge into others, or did before these revisions. */
const aboutOf = async (client: PoolClient, notices: readonly string[], position: number): Promise<string[]> => {
  if (notices.length === 0) return []
  const { rows } = await client.query<{ about: string }>(
    `SELECT DISTINCT body ->> 'about' AS about FROM entry_revision
     WHERE id = ANY($1) AND changeset <= $2 AND body ->> 'notice' = 'merge'`,
    [notices, position],
  )
  return rows.map(({ about }) => about)
}

// A description may change a hundred times; only a name is written into what others are found by.
const renamedAmong = async (client: PoolClient, ids: readonly string[], position: number): Promise<string[]> => {
  if (ids.length === 0) return []
  const { rows } = await client.query<{ id: string }>(
    `SELECT after.id FROM entry_revision after
     JOIN entry_revision before ON before.id = after.id AND before.revision = after.revision - 1
     WHERE after.id = ANY($1) AND after.changeset = $2
       AND (after.body -> 'name', after.body -> 'shortName', after.body -> 'aliases')
         IS DISTINCT FROM (before.body -> 'name', before.body -> 'shortName', before.body -> 'aliases')`,
    [ids, position],
  )
  return rows.map(({ id }) => id)
}
