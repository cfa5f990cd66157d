import { type Entry, idType } from '@onrecord/model'
import type { LineIssue } from './errors.ts'
import type { OutsideReference } from './reading.ts'

/** What an entry, or something that failed to become one, calls itself: its outside name, or else its id. */
export const calledIn = (value: unknown): string | null => {
  const { id, refs } = Object(value) as { id?: unknown; refs?: unknown }
  const ref: unknown = Array.isArray(refs) ? Object(refs[0]).value : null
  if (typeof ref === 'string') return ref
  return typeof id === 'string' ? id : null
}

/** A path into an entry as people write it. */
export const dotted = (path: readonly (string | number)[]): string => path.join('.')

/** An entry with the line it came from. */
export interface Placed {
  readonly entry: Entry
  readonly place: string
}

/** Finds names given to two entries: ids, outside names, and the slugs of events. */
export const findTwice = (placed: readonly Placed[]): LineIssue[] => {
  const first = new Map<string, string>()
  return placed.flatMap(({ entry, place }) =>
    namesOf(entry).flatMap(({ key, path, name }) => {
      const before = first.get(key)
      if (before === undefined) first.set(key, place)
      if (before === undefined || before === place) return []
      return [{ place, entry: calledIn(entry), path, message: `${name} was given to the entry at ${before} already` }]
    }),
  )
}

const namesOf = (entry: Entry): { key: string; path: string; name: string }[] => [
  { key: `id ${entry.id}`, path: 'id', name: `the id ${entry.id}` },
  // One entry of a type holds an outside name; a claim and the report of it may share theirs.
  ...entry.refs.map(({ scheme, value }, index) => ({
    key: `ref ${entry.type} ${scheme} ${value}`,
    path: `refs.${index}`,
    name: `the name ${value}`,
  })),
  ...(entry.type === 'event' ? [{ key: `slug ${entry.slug}`, path: 'slug', name: `the slug ${entry.slug}` }] : []),
]

/** Finds every id that is named by these entries and that none of them bears. */
export const findOutside = (placed: readonly Placed[]): OutsideReference[] => {
  const here = new Set(placed.map(({ entry }) => entry.id))
  return placed.flatMap(({ entry, place }) =>
    namedIn(entry)
      .filter(({ id }) => !here.has(id))
      .map(({ id, path }) => ({ id, place, entry: calledIn(entry) ?? entry.id, path: dotted(path) })),
  )
}

type Path = readonly (string | number)[]

// Questions are worked out from claims and never stored, so naming one leads nowhere and is right.
const namedIn = (value: unknown, path: Path = []): { id: string; path: Path }[] => {
  if (typeof value === 'string') {
    const type = idType(value)
    return type === null || type === 'question' ? [] : [{ id: value, path }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    namedIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
