import { cache } from 'react'

// How long an answer that was read is good for while the record stands still, and how many of them are kept.
const LONGEST = 60_000
const MOST = 8

interface Spared {
  readonly position: number
  readonly at: number
  readonly value: unknown
}

// Parts of the server may each get their own copy of this module; what is kept is one thing for all.
const shared = globalThis as { onRecordSpared?: Map<string, Spared> }
shared.onRecordSpared ??= new Map()
const spared = shared.onRecordSpared

/**
 * Reads something from the record unless it was read a moment ago and the record has not moved since: reading a large event
 * takes longer than making its page. `position` tells where the record stands now; null where that is not known, and then
 * nothing is spared. What is hidden moves the record, so it is gone from here at once.
 */
export const sparing = async <T>(
  key: string,
  position: () => Promise<number | null>,
  read: () => Promise<T | null>,
): Promise<T | null> => {
  const now = await position()
  const known = spared.get(key)
  if (known !== undefined && known.position === now && Date.now() - known.at < LONGEST) return known.value as T
  const value = await read()
  spared.delete(key)
  if (value === null || now === null) return value
  spared.set(key, { position: now, at: Date.now(), value })
  for (const oldest of spared.keys()) {
    if (spared.size <= MOST) break
    spared.delete(oldest)
  }
  return value
}

/** Asks once a page where the record stands. */
export const oncePerPage = (ask: () => Promise<number>): (() => Promise<number | null>) =>
  cache(() => ask().catch(() => null))
