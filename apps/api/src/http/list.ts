import { z } from '@hono/zod-openapi'
import { RecordVersion } from '@onrecord/model'
import { validValues } from '../parameters.ts'
import { Problem } from '../problems/problem.ts'

/** Why a list has nothing in it: the parameter that left nothing over, and where to look instead. */
export const EmptiedBy = z
  .object({
    parameter: z.string().describe('The parameter after which nothing was left.'),
    given: z.string().describe('What was given for it.'),
    because: z.string().describe('Why, in a sentence.'),
    see: z.array(z.string()).describe('Where to look instead; may be empty.'),
  })
  .meta({ id: 'EmptiedBy', description: 'Why a list has nothing in it, and where to look instead.' })
export type EmptiedBy = z.infer<typeof EmptiedBy>

/** The schema of a page of a list. */
export const listOf = <Item extends z.ZodType>(item: Item, id: string, description: string) =>
  z
    .object({
      items: z.array(item),
      next: z.string().nullable().describe('The `cursor` of the following page; null on the last.'),
      total: z.int().nonnegative().describe('How many there are on all pages together.'),
      emptiedBy: EmptiedBy.nullable().describe(
        'Why there is nothing; null when there is something, or no filter is to blame.',
      ),
      version: RecordVersion,
    })
    .meta({ id, description })

/** One page of what was found. */
export const pageOf = <Item extends { readonly id: string }>(
  found: readonly Item[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): { items: Item[]; next: string | null; total: number } => {
  const last = cursor === undefined ? -1 : found.findIndex(({ id }) => id === cursor)
  // An item that has since been withheld must answer as one that never was, so neither is said to be it.
  if (cursor !== undefined && last === -1)
    throw new Problem('parameter-invalid', '"cursor" leads nowhere (any more): start again without it.', {
      parameter: 'cursor',
      valid: [...(validValues.cursor ?? [])],
    })
  const items = found.slice(last + 1, last + 1 + limit)
  const next = last + 1 + limit < found.length ? (items.at(-1)?.id ?? null) : null
  return { items, next, total: found.length }
}
