import { StoreError } from '../errors.ts'
import type { RecordedBy } from '../reads/clock.ts'

/** How a reader turns the pages of any list. */
export interface Paging extends RecordedBy {
  /** At most so many, 50 unless told, never more than 200. */
  limit?: number | undefined
  /** The `next` of the page before. */
  cursor?: string | null | undefined
  /** Where counting stops: a thousand unless told, never beyond ten thousand. */
  countTo?: number | undefined
}

/** How many a list has; counting stops where the reader says, so that no count keeps anybody waiting. */
export interface Total {
  value: number
  /** Whether there may be more than were counted. */
  atLeast: boolean
}

/** One page of a list. */
export interface ListPage<Item> {
  items: Item[]
  /** The cursor of the following page; null on the last. */
  next: string | null
  /** How many there are on all pages together. */
  total: Total
}

const MOST = 200

/** How many items a page has; refused when it cannot be. */
export const limitOf = ({ limit = 50 }: Paging): number => {
  if (Number.isInteger(limit) && limit >= 1) return Math.min(limit, MOST)
  throw new StoreError('bad-request', `A page cannot hold ${limit} items.`, {
    place: 'limit',
    advice: `Ask for 1 to ${MOST}.`,
  })
}

const COUNTED = { usual: 1000, most: 10_000 }

/** Where counting stops. */
export const countTo = ({ countTo: asked = COUNTED.usual }: Paging): number =>
  Math.max(1, Math.min(Math.trunc(asked), COUNTED.most))

/** The order of a list: as entries came on the record, or by the first day of what they tell of. */
export type Order = 'recorded' | 'date'

const CURSORS: Record<Order, RegExp> = {
  recorded: /^(\d{1,18})\.(\d{1,9})$/,
  date: /^(-?infinity|\d{4}-\d{2}-\d{2})\.(\d{1,18})\.(\d{1,9})$/,
}

/** Where a page begins, as the values of the columns it is ordered by; null at the beginning. */
export const startOf = ({ cursor }: Paging, order: Order): string[] | null => {
  if (cursor === undefined || cursor === null) return null
  const parts = CURSORS[order].exec(cursor)
  const day = order === 'date' ? (parts?.[1] ?? '') : '-infinity'
  if (parts && (day.endsWith('infinity') || !Number.isNaN(Date.parse(day)))) return parts.slice(1)
  throw new StoreError('bad-request', `"${cursor}" is not the cursor of a page.`, {
    place: 'cursor',
    advice: 'Take the "next" of the page before as it is, or start without a cursor.',
  })
}
