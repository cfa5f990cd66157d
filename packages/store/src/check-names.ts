import { idType } from '@onrecord/model'
import type { PoolClient } from 'pg'
import { nameOf, refusal } from './check-entries.ts'
import type { EntryIssue } from './errors.ts'
import type { Change } from './write-entries.ts'

/** Refuses a changeset that names entries which are neither on the record nor in the changeset itself. */
export const refuseDangling = async (client: PoolClient, changes: readonly Change[]): Promise<void> => {
  const brought = new Set(changes.map(({ entry }) => entry.id))
  // Questions are worked out from claims and never stored, so a claim may name one.
  const named = new Set(changes.flatMap(({ mentions }) => mentions).filter((id) => idType(id) !== 'question'))
  const wanted = [...named].filter((id) => !brought.has(id))
  const { rows } = await client.query<{ id: string }>(
    // What was erased is still named by others; a new entry that names it is hidden with them.
    `SELECT id FROM entry_revision WHERE id = ANY($1) AND superseded_at IS NULL
     UNION ALL SELECT id FROM erased WHERE id = ANY($1)`,
    [wanted],
  )
  const found = new Set(rows.map(({ id }) => id))
  const missing = new Set(wanted.filter((id) => !found.has(id)))
  if (missing.size === 0) return
  const issues = changes.flatMap(({ entry }, index) =>
    placesOf(entry, missing).map(({ path, id }) => ({
      ...nameOf(entry, index),
      path,
      message: `there is no entry ${id}`,
    })),
  )
  throw refusal('dangling-reference', 'names an entry that does not exist', issues)
}

const placesOf = (
  value: unknown,
  wanted: ReadonlySet<string>,
  path: (string | number)[] = [],
): { path: (string | number)[]; id: string }[] => {
  if (typeof value === 'string') return wanted.has(value) ? [{ path, id: value }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    placesOf(inner, wanted, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

interface Holder {
  name: string
  id: string
}

/** Refuses a changeset that gives an entry the slug or the outside name of another. */
export const refuseTakenNames = async (client: PoolClient, changes: readonly Change[]): Promise<void> => {
  const slugs = changes.flatMap(({ entry }) => (entry.type === 'event' ? [entry.slug] : []))
  const held = await client.query<Holder>('SELECT slug AS name, event_id AS id FROM event_slug WHERE slug = ANY($1)', [
    slugs,
  ])
  const takenSlugs = clashes(changes, held.rows, (entry) =>
    entry.type === 'event' ? [{ name: entry.slug, path: ['slug'] }] : [],
  )
  if (takenSlugs.length > 0) throw refusal('slug-taken', 'has the slug of another event', takenSlugs)

  const refs = changes.flatMap(({ entry }) => entry.refs)
  // An entry of this changeset gives up the names it had, so another may take them in the same step.
  const named = await client.query<Holder & { scheme: string; value: string; type: string }>(
    `SELECT scheme, value, type, id FROM entry_ref
     WHERE value = ANY($1) AND superseded_at IS NULL AND NOT id = ANY($2)`,
    [refs.map(({ value }) => value), changes.map(({ entry }) => entry.id)],
  )
  const holders = named.rows.map(({ type, scheme, value, id }) => ({ name: refName(type, scheme, value), id }))
  const takenRefs = clashes(changes, holders, (entry) =>
    entry.refs.map(({ scheme, value }, index) => ({ name: refName(entry.type, scheme, value), path: ['refs', index] })),
  )
  if (takenRefs.length > 0) throw refusal('ref-taken', 'has the outside name of another entry', takenRefs)
}

// A space cannot stand in a type or a scheme, so two names never run together.
const refName = (type: string, scheme: string, value: string): string => `${type} ${scheme} ${value}`

const clashes = (
  changes: readonly Change[],
  held: readonly Holder[],
  namesOf: (entry: Change['entry']) => { name: string; path: (string | number)[] }[],
): EntryIssue[] => {
  const holders = new Map(held.map(({ name, id }) => [name, id]))
  return changes.flatMap(({ entry }, index) =>
    namesOf(entry).flatMap(({ name, path }) => {
      const holder = holders.get(name)
      holders.set(name, holder ?? entry.id)
      if (holder === undefined || holder === entry.id) return []
      return [{ ...nameOf(entry, index), path, message: `"${name}" belongs to ${holder}` }]
    }),
  )
}
