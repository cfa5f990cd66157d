import { type AnyEntry, mentions, type Notice, publicEntries } from '@onrecord/model'
import type { Store } from '@onrecord/store'

/** Whether readers may not be told of an entry, by what is on the record now. */
export type Hidden = (id: string) => boolean

/** Every event that is part of none: whatever readers can be shown hangs on one of them. */
export const rootsOf = async (store: Store, recordedBy?: string): Promise<string[]> => {
  const found: string[] = []
  let cursor: string | null = null
  do {
    const page = await store.events({ partOf: null, cursor, limit: 200, recordedBy })
    found.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== null)
  return found
}

/** What readers meet: what is said, and everyone and everything it names, by way of one another too. */
const met = (entries: readonly AnyEntry[]): Set<string> => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const found = new Set<string>()
  const meet = (entry: AnyEntry | undefined): void => {
    if (entry === undefined || found.has(entry.id)) return
    found.add(entry.id)
    for (const id of mentions(entry)) meet(byId.get(id))
  }
  for (const entry of entries) if (!['party', 'place', 'source'].includes(entry.type)) meet(entry)
  return found
}

/**
 * What is hidden now. The store cannot be asked which entries are withheld, so every event is read once for each position
 * of the record; what no event leads to is hidden too, because nothing is known of it. When the store answers that
 * question, this is one call to it.
 */
export const readHidden = async (store: Store): Promise<Hidden> => {
  const shown = new Set<string>()
  const withheld = new Set<string>()
  for (const root of await rootsOf(store)) {
    const entries = (await store.event(root)) ?? []
    const kept = publicEntries(entries)
    const still = new Set(kept.map(({ id }) => id))
    for (const id of met(kept)) shown.add(id)
    for (const { id } of entries) if (!still.has(id)) withheld.add(id)
  }
  return (id) => withheld.has(id) || !shown.has(id)
}

const withholding = (about: string): Notice => ({
  type: 'notice',
  id: `withheld ${about}`,
  refs: [],
  about,
  event: null,
  notice: 'withholding',
  into: null,
  reason: { en: 'hidden' },
})

/**
 * Entries as they were, less what is hidden now: withholding looks back, or the past would give away what the present
 * keeps. The model's own door does the work.
 */
export const withoutHidden = (entries: readonly AnyEntry[], hidden: Hidden): AnyEntry[] => {
  const stood = new Set(entries.map(({ id }) => id))
  const notices = [...stood].filter(hidden).map(withholding)
  return publicEntries([...entries, ...notices]).filter(({ id }) => stood.has(id))
}
