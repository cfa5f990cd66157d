import { type AnyEntry, mentions, type Party, type Place } from '@onrecord/model'

/** Of some parties or places, those that entries or ids name, and what these lie in or belong to. */
export const namedIn = <Item extends Party | Place>(
  all: readonly Item[],
  entries: readonly AnyEntry[],
  ids: readonly string[] = [],
): Item[] => {
  const byId = new Map(all.map((item) => [item.id, item]))
  const found = new Set<string>()
  const meet = (id: string): void => {
    const item = byId.get(id)
    if (item === undefined || found.has(id)) return
    found.add(id)
    mentions(item).forEach(meet)
  }
  for (const entry of entries) mentions(entry).forEach(meet)
  ids.forEach(meet)
  return [...byId.values()].filter(({ id }) => found.has(id))
}
