import type { EmptiedBy } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { readByRef } from './by-ref.ts'
import { emptiedByRef } from './emptied.ts'
import type { Moment } from './moment.ts'
import type { Reader } from './reader.ts'

/** What goes by a name from outside, for a list that is narrowed to it. */
export const called = (deps: { store: Store; reader: Reader }, ref: string | undefined, type: 'claim' | 'report') => ({
  /** The ids of those of the type; undefined when no name was given. */
  ids: async (moment: Moment): Promise<string[] | undefined> => {
    if (ref === undefined) return undefined
    const found = await readByRef(deps.store, deps.reader, ref, moment)
    return found.filter((entry) => entry.type === type).map(({ id }) => id)
  },
  /** Why nothing goes by that name at the moment; null when something does. */
  emptied: async (moment: Moment): Promise<EmptiedBy | null> => {
    if (ref === undefined) return null
    const others = await readByRef(deps.store, deps.reader, ref, moment)
    const isThere = others.some((entry) => entry.type === type)
    return isThere && moment.saidBy === undefined ? null : emptiedByRef(deps, { ref, type, others }, moment)
  },
})
