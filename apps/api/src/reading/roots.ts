import type { Store } from '@onrecord/store'

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
