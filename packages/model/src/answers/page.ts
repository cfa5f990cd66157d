import { z } from 'zod'
import { RecordVersion } from '../dossier/public.ts'
import { EmptiedBy } from './emptied-by.ts'

/** One page of a list. */
export interface Page<Item> {
  readonly items: Item[]
  /** The cursor of the following page; null on the last. */
  readonly next: string | null
  /** How many there are on all pages together. */
  readonly total: number
  /** Whether there may be more than `total`: counting stops at ten thousand. */
  readonly atLeast?: boolean | undefined
  /** Why there is nothing; null when there is something, or no filter is to blame. */
  readonly emptiedBy: EmptiedBy | null
  readonly version: RecordVersion
}

/** The schema of a page of items of one schema. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('The `cursor` of the following page; null on the last.'),
    total: z.int().nonnegative().describe('How many there are on all pages together.'),
    emptiedBy: EmptiedBy.nullable().describe(
      'Why there is nothing; null when there is something, or no filter is to blame.',
    ),
    version: RecordVersion,
  })

/** The same of a list that can be so long that nobody counts to its end. */
export const countedListOf = <Item extends z.ZodType>(item: Item) =>
  listOf(item).extend({
    atLeast: z.boolean().describe('Whether there may be more than `total`: counting stops at ten thousand.'),
  })
