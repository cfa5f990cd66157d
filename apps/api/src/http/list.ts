import { validValues } from '../parameters.ts'
import { Problem } from '../problems/problem.ts'

interface Turning {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** One page of what was found; the cursor is what its last item is called. */
export const pageBy = <Item>(
  found: readonly Item[],
  nameOf: (item: Item) => string,
  { limit, cursor }: Turning,
): { items: Item[]; next: string | null; total: number } => {
  const last = cursor === undefined ? -1 : found.findIndex((item) => nameOf(item) === cursor)
  // An item that has since been withheld must answer as one that never was, so neither is said to be it.
  if (cursor !== undefined && last === -1)
    throw new Problem('parameter-invalid', '"cursor" leads nowhere (any more): start again without it.', {
      parameter: 'cursor',
      valid: [...(validValues.cursor ?? [])],
    })
  const items = found.slice(last + 1, last + 1 + limit)
  const end = items.at(-1)
  const more = last + 1 + limit < found.length
  return { items, next: more && end !== undefined ? nameOf(end) : null, total: found.length }
}

/** One page of things that have an id. */
export const pageOf = <Item extends { readonly id: string }>(found: readonly Item[], turning: Turning) =>
  pageBy(found, ({ id }) => id, turning)
