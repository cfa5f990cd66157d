import type { AnyEntry, ContestedEvent } from '@onrecord/model'
import type { Store } from '@onrecord/store'

/** Where an event stands: the largest event it is part of, which may be itself. */
export interface Located {
  readonly event: string
  readonly root: string
  /** Everything said of the root and its parts, when it came along with finding it. */
  readonly entries: readonly AnyEntry[] | null
}

/** The event that was asked for, among it and its parts; by an old slug it is the one that is part of no other here. */
const askedFor = (entries: readonly AnyEntry[], idOrSlug: string): ContestedEvent | undefined => {
  const events = entries.filter((entry): entry is ContestedEvent => entry.type === 'event')
  const ids = new Set(events.map(({ id }) => id))
  return (
    events.find(({ id, slug }) => id === idOrSlug || slug === idOrSlug) ??
    events.find(({ partOf }) => partOf === null || !ids.has(partOf))
  )
}

/** The largest event one is part of. Events that are part of one another have none, so each is its own. */
const rootOf = async (store: Store, event: ContestedEvent, recordedBy?: string): Promise<string> => {
  const seen = new Set<string>()
  let at = event
  while (at.partOf !== null) {
    if (seen.has(at.id)) return event.id
    seen.add(at.id)
    const above = await store.entry(at.partOf, { recordedBy })
    if (above?.type !== 'event') return at.id
    at = above
  }
  return at.id
}

/** Finds an event by its id or one of its slugs; null when there is none. */
export const locate = async (store: Store, idOrSlug: string, recordedBy?: string): Promise<Located | null> => {
  const entries = await store.event(idOrSlug, { recordedBy })
  const event = entries === null ? undefined : askedFor(entries, idOrSlug)
  if (event === undefined) return null
  const root = await rootOf(store, event, recordedBy)
  return { event: event.id, root, entries: root === event.id ? entries : null }
}
