import { idType } from '@onrecord/model'
import type { ClientBase } from 'pg'
import type { Change } from '../write-entries.ts'
import { inBatches, type Listed, readStates } from './listed.ts'
import { datePrinted, writeClaims } from './write-claims.ts'
import { writeEvents } from './write-events.ts'
import { writePlaces } from './write-places.ts'
import { writeReports } from './write-reports.ts'
import { writeSources } from './write-sources.ts'

type ListedType = 'event' | 'source' | 'claim' | 'report'

const writers: { [Type in ListedType]: (client: ClientBase, states: readonly Listed<Type>[]) => Promise<void> } = {
  event: writeEvents,
  source: writeSources,
  claim: writeClaims,
  report: writeReports,
}

/** Keeps the lists in step with what a changeset adds, revises or erases; part of its transaction. */
export const writeLists = async (
  client: ClientBase,
  changes: readonly Change[],
  position: number,
  erased?: string,
): Promise<void> => {
  // What was erased has no states left: made again it is gone, and so is what others took from it.
  const revised = (type: string) => [
    ...changes.filter(({ entry, revision }) => entry.type === type && revision > 1).map(({ entry }) => entry.id),
    ...(erased !== undefined && idType(erased) === type ? [erased] : []),
  ]
  const fresh = <Type extends ListedType>(type: Type) =>
    changes.flatMap(({ entry, revision }) =>
      entry.type === type && revision === 1 ? [{ id: entry.id, revision, entry } as Listed<Type>] : [],
    )

  // In this order, because each takes something from those before it.
  await writePlaces(
    client,
    changes.flatMap(({ entry, revision }) => (entry.type === 'place' && revision === 1 ? [entry.id] : [])),
  )
  const places = await remakePlaces(client, revised('place'))
  await writeEvents(client, fresh('event'))
  const events = await remakeEvents(client, [...revised('event'), ...(await naming(client, 'event', places))])
  await writeSources(client, fresh('source'))
  const sources = await changedBy(client, SOURCES, revised('source'), (ids) => remake(client, 'source', ids))
  await writeClaims(client, fresh('claim'))
  const claims = new Set([
    ...revised('claim'),
    ...(await hangingOn(client, 'claim', events)),
    ...(await naming(client, 'claim', places)),
  ])
  await remake(client, 'claim', [...claims])
  await writeReports(client, fresh('report'))
  const reports = new Set([
    ...revised('report'),
    ...(await hangingOn(client, 'report', [...claims])),
    ...(await naming(client, 'report', sources)),
  ])
  await remake(client, 'report', [...reports])
  const disclosed = await hiddenOrShown(client, position)
  await datePrinted(client, [
    ...claims,
    ...changes.flatMap(({ entry }) => (entry.type === 'report' ? [entry.claim] : [])),
    ...(await claimsOf(client, [...reports, ...disclosed])),
  ])
}

/** The reports that readers lost or got back by a changeset. */
const hiddenOrShown = async (client: ClientBase, position: number): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM disclosure WHERE changeset = $1 AND type = 'report'`,
    [position],
  )
  return rows.map(({ id }) => id)
}

/** The claims reports have ever been of. */
const claimsOf = async (client: ClientBase, reports: readonly string[]): Promise<string[]> => {
  if (reports.length === 0) return []
  const { rows } = await client.query<{ id: string }>(
    `SELECT DISTINCT parent_id AS id FROM entry_revision WHERE id = ANY($1) AND type = 'report'`,
    [reports],
  )
  return rows.map(({ id }) => id)
}

/** Makes the rows of entries again from every state they have had. */
export const remake = async <Type extends ListedType>(
  client: ClientBase,
  type: Type,
  ids: readonly string[],
): Promise<void> =>
  inBatches(ids, async (some) => {
    await client.query(`DELETE FROM list_${type} WHERE id = ANY($1)`, [some])
    await writers[type](client, await readStates(client, type, some))
  })

// What others take from a row: only when that has changed must theirs be made again.
const PLACES = 'SELECT id, (above, countries, latitude, longitude)::text AS row FROM list_place WHERE id = ANY($1)'
const EVENTS = `SELECT id, string_agg((root_id, country)::text, '' ORDER BY nth) AS row FROM list_event
  WHERE id = ANY($1) AND superseded_at IS NULL GROUP BY id`
const SOURCES = `SELECT id, (outlet, lang, published_on)::text AS row FROM list_source
  WHERE id = ANY($1) AND superseded_at IS NULL`

/** Those of some entries whose rows are not what they were before the work. */
const changedBy = async (
  client: ClientBase,
  text: string,
  ids: readonly string[],
  work: (ids: readonly string[]) => Promise<void>,
): Promise<string[]> => {
  if (ids.length === 0) return []
  const read = async () => {
    const { rows } = await client.query<{ id: string; row: string }>(text, [ids])
    return new Map(rows.map(({ id, row }) => [id, row]))
  }
  const before = await read()
  await work(ids)
  const after = await read()
  return ids.filter((id) => before.get(id) !== after.get(id))
}

const remakePlaces = async (client: ClientBase, revised: readonly string[]): Promise<string[]> => {
  if (revised.length === 0) return []
  const { rows } = await client.query<{ id: string }>('SELECT id FROM list_place WHERE above && $1::text[]', [revised])
  const below = rows.map(({ id }) => id)
  return changedBy(client, PLACES, below, async (ids) => {
    await client.query('DELETE FROM list_place WHERE id = ANY($1)', [ids])
    await writePlaces(client, ids)
  })
}

// Whatever has ever been part of these, at any depth: no fewer than those whose largest event may be another now.
const PARTS = `
  WITH RECURSIVE down (id) AS (
    SELECT e.id FROM entry_revision e WHERE e.parent_id = ANY($1) AND e.type = 'event'
    UNION
    SELECT e.id FROM down JOIN entry_revision e ON e.parent_id = down.id AND e.type = 'event'
  )
  SELECT id FROM down`

const remakeEvents = async (client: ClientBase, given: readonly string[]): Promise<string[]> => {
  const ids = [...new Set(given)]
  const changed = await changedBy(client, EVENTS, ids, (some) => remake(client, 'event', some))
  if (changed.length === 0) return []
  const { rows } = await client.query<{ id: string }>(PARTS, [changed])
  const parts = rows.map(({ id }) => id)
  return [
    ...new Set([...changed, ...(await changedBy(client, EVENTS, parts, (some) => remake(client, 'event', some)))]),
  ]
}

const naming = async (client: ClientBase, type: ListedType, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const { rows } = await client.query<{ id: string }>(
    'SELECT DISTINCT from_id AS id FROM mention WHERE to_id = ANY($1) AND from_type = $2',
    [ids, type],
  )
  return rows.map(({ id }) => id)
}

const hangingOn = async (client: ClientBase, type: ListedType, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const { rows } = await client.query<{ id: string }>(
    'SELECT DISTINCT id FROM entry_revision WHERE parent_id = ANY($1) AND type = $2',
    [ids, type],
  )
  return rows.map(({ id }) => id)
}
