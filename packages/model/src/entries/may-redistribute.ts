import type { AnyEntry } from './entry.ts'

/**
 * Whether the terms an entry came under let others pass it on; everything that makes files or answers for others asks this. A
 * publication has terms, and so has each row of one that is kept letter for letter. What is known from such a publication alone goes
 * with it, which whoever makes the files has to see to.
 */
export const mayRedistribute = (entry: AnyEntry): boolean =>
  (entry.type !== 'source' && entry.type !== 'report') || entry.redistribution !== 'none'

/** The entry without the words its terms do not let others have: what it says stays, the row it stood in does not. */
export const withoutHeldWords = <Kept extends AnyEntry>(entry: Kept): Kept => {
  if (mayRedistribute(entry) || !('verbatim' in entry)) return entry
  const { verbatim: _, ...rest } = entry
  return rest as Kept
}
