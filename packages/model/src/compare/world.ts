import type { AnyEntry } from '../entries/entry.ts'
import type { ContestedEvent } from '../entries/event.ts'
import type { Party } from '../entries/party.ts'
import type { Place } from '../entries/place.ts'

/** What has to be known besides two claims to compare them: what lies in what, and who belongs to whom. */
export interface World {
  /** Every place this one lies in, at any depth, itself among them. */
  placesAbove(id: string): ReadonlySet<string>
  /** The places that lie directly in this one, as far as anybody said. */
  placesIn(id: string): readonly string[]
  /** Whether a place has no sharp border, so that it is never certain to lie apart from its neighbours. */
  isLoose(id: string): boolean
  /** Every party this one is a part of or speaks for, itself among them. */
  partiesAbove(id: string): ReadonlySet<string>
  /** The body a person speaks for; anyone else speaks for themselves. */
  speaksFor(id: string): string
  /** Every event this one is part of, itself among them. */
  eventsAbove(id: string): ReadonlySet<string>
}

/** Everything above an id by the given steps; a cycle is walked once. */
const above = (id: string, steps: (id: string) => readonly string[]): Set<string> => {
  const found = new Set([id])
  for (const at of found) for (const next of steps(at)) found.add(next)
  return found
}

/** Remembers an answer by its id. */
const remembered = <T>(answer: (id: string) => T): ((id: string) => T) => {
  const known = new Map<string, T>()
  return (id) => {
    const old = known.get(id)
    if (old !== undefined) return old
    const fresh = answer(id)
    known.set(id, fresh)
    return fresh
  }
}

/** The world as the places and parties among the entries describe it; what they do not say is not assumed. */
export const worldOf = (entries: Iterable<AnyEntry>): World => {
  const places = new Map<string, Place>()
  const parties = new Map<string, Party>()
  const events = new Map<string, ContestedEvent>()
  const inside = new Map<string, string[]>()
  for (const entry of entries) {
    if (entry.type === 'place') {
      places.set(entry.id, entry)
      for (const outer of entry.within) inside.set(outer, [...(inside.get(outer) ?? []), entry.id])
    }
    if (entry.type === 'event') events.set(entry.id, entry)
    if (entry.type === 'party') parties.set(entry.id, entry)
  }
  return {
    placesAbove: remembered((id) => above(id, (at) => places.get(at)?.within ?? [])),
    placesIn: (id) => inside.get(id) ?? [],
    isLoose: (id) => ['region', 'area'].includes(places.get(id)?.kind ?? ''),
    eventsAbove: remembered((id) => above(id, (at) => [events.get(at)?.partOf ?? []].flat())),
    speaksFor: (id) => {
      const party = parties.get(id)
      return party?.kind === 'person' ? (party.partOf ?? id) : id
    },
    partiesAbove: remembered((id) => above(id, (at) => [parties.get(at)?.partOf ?? []].flat())),
  }
}

/** A world of which nothing is known. */
export const emptyWorld: World = worldOf([])
