import {
  type AnyEntry,
  type ContestedEvent,
  daysOf,
  type Entry,
  mentions,
  type Place,
  type Report,
} from '@onrecord/model'
import { query } from '../query.ts'

type Of<Type extends AnyEntry['type']> = Extract<AnyEntry, { type: Type }>

/** A record as a reader at a moment sees it, in memory. What an entry takes from another is as that stands now. */
export interface World {
  /** What readers at the moment see of a type, in the order it came on the record. */
  ofType<Type extends AnyEntry['type']>(type: Type): Of<Type>[]
  /** An entry as it stands now. */
  now(id: string): AnyEntry | undefined
  /** A place and all it lies in. */
  above(place: string): string[]
  countriesOf(place: string): string[]
  rootOf(event: string): string
  /** An event and all its parts. */
  partsOf(event: string): string[]
  /** The reports of a claim that readers at the moment see. */
  printed(claim: string): Report[]
  /** The first day a claim can have been said on: its own, or that of its first print as readers may be told of it now. */
  saidOn(claim: Of<'claim'>): string | null
}

/** Reads a record without its lists, as it stands or as it stood at an instant. */
export const readWorld = async (url: string, at: string | null): Promise<World> => {
  const when =
    at === null
      ? 'e.superseded_at IS NULL'
      : `e.recorded_at <= '${at}' AND (e.superseded_at IS NULL OR e.superseded_at > '${at}')`
  const rows = await query(
    url,
    `SELECT e.body FROM entry_revision e JOIN entry_revision f ON f.id = e.id AND f.revision = 1
     WHERE ${when} ORDER BY f.changeset, f.ordinal`,
  )
  const silent = await query(
    url,
    `SELECT e.id FROM entry_revision e WHERE ${when} AND e.body ->> 'notice' IN ('withholding', 'restoration', 'erasure')`,
  )
  const now = await query(url, 'SELECT body FROM entry_revision WHERE superseded_at IS NULL')
  const hidden = new Set((await query(url, 'SELECT id FROM hidden')).map(({ id }) => String(id)))
  const then = rows.map(({ body }) => body as AnyEntry)
  const gone = withNamers(then, [...hidden, ...silent.map(({ id }) => String(id))])
  return worldOf(
    then.filter(({ id }) => !gone.has(id)),
    now.map(({ body }) => body as AnyEntry),
    hidden,
  )
}

/** Some ids and those of all entries that name them, or name what does. */
const withNamers = (entries: readonly AnyEntry[], ids: readonly string[]): Set<string> => {
  const found = new Set(ids)
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const entry of entries) if (mentions(entry).some((id) => found.has(id))) found.add(entry.id)
  }
  return found
}

const worldOf = (shown: readonly AnyEntry[], now: readonly AnyEntry[], hidden: ReadonlySet<unknown>): World => {
  const byId = new Map(now.map((entry) => [entry.id, entry]))
  const above = (id: string): string[] => {
    const found = new Set([id])
    for (const at of found) for (const next of mentions(byId.get(at) as Entry)) found.add(next)
    return [...found]
  }
  const isEvent = (entry: AnyEntry): entry is ContestedEvent => entry.type === 'event'
  const world: World = {
    ofType: <Type extends AnyEntry['type']>(type: Type) =>
      shown.filter((entry): entry is Of<Type> => entry.type === type),
    now: (id) => byId.get(id),
    above,
    countriesOf: (id) => {
      const own = (byId.get(id) as Place).country
      return own ? [own] : above(id).flatMap((at) => (byId.get(at) as Place).country ?? [])
    },
    rootOf: (id) => {
      const seen: string[] = []
      for (let at: string | null = id; at !== null; at = (byId.get(at) as ContestedEvent).partOf) {
        if (seen.includes(at)) return id
        seen.push(at)
      }
      return seen.at(-1) ?? id
    },
    partsOf: (id) => {
      const found = new Set([id])
      for (const at of found) for (const entry of now.filter(isEvent)) if (entry.partOf === at) found.add(entry.id)
      return [...found]
    },
    printed: (claim) => world.ofType('report').filter((report) => report.claim === claim),
    saidOn: (claim) =>
      (claim.statedAt && daysOf(claim.statedAt).first) ??
      now
        .filter((it): it is Report => it.type === 'report' && it.claim === claim.id && !hidden.has(it.id))
        .flatMap(({ source }) => (byId.get(source) as Of<'source'>).publishedAt ?? [])
        .map((day) => daysOf(day).first ?? '')
        .sort()[0] ??
      null,
  }
  return world
}
