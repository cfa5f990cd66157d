import { Problem } from '../problems/problem.ts'
import { type Collection, collections } from './collections.ts'

/** The collection of a name; a problem when there is none. */
export const collectionCalled = (name: string): Collection => {
  const found = collections.find(({ id }) => id === name)
  if (found === undefined)
    throw new Problem('collection-not-found', 'There is no collection of this name.', {
      valid: collections.map(({ id }) => id),
      see: ['/ogc/collections'],
    })
  return found
}
