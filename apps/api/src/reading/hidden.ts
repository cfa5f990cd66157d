import { type AnyEntry, mentions, type Notice, publicEntries } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { rootsOf } from './roots.ts'

/** What entries lead to: themselves, and everyone and everything they name, by way of one another too. */
const met = (from: readonly AnyEntry[], all: readonly AnyEntry[]): Set<string> => {
  const byId = new Map(all.map((entry) => [entry.id, entry]))
  const found = new Set<string>()
  const meet = (entry: AnyEntry | undefined): void => {
    if (entry === undefined || found.has(entry.id)) return
    found.add(entry.id)
    for (const id of mentions(entry)) meet(byId.get(id))
  }
  for (const entry of from) if (!['party', 'place', 'source'].includes(entry.type)) meet(entry)
  return found
}

/**
 * The ids readers may not be told of now: what is withheld, and whoever and whatever only that leads to. A witness nobody
 * else names would otherwise still be found by name when the event they spoke of is withheld.
 */
export const readHidden = async (store: Store): Promise<ReadonlySet<string>> => {
  const withheld = await store.withheld()
  if (withheld.size === 0) return withheld
  const shown = new Set<string>()
  const lost = new Set<string>()
  for (const root of await rootsOf(store)) {
    const entries = (await store.event(root)) ?? []
    const kept = entries.filter(({ id }) => !withheld.has(id))
    const gone = entries.filter(({ id }) => withheld.has(id))
    for (const id of met(kept, kept)) shown.add(id)
    for (const id of met(gone, entries)) lost.add(id)
  }
  return new Set([...withheld, ...[...lost].filter((id) => !shown.has(id))])
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
export const withoutHidden = (entries: readonly AnyEntry[], hidden: ReadonlySet<string>): AnyEntry[] => {
  const stood = new Set(entries.map(({ id }) => id))
  const notices = [...stood].filter((id) => hidden.has(id)).map(withholding)
  return publicEntries([...entries, ...notices]).filter(({ id }) => stood.has(id))
}
