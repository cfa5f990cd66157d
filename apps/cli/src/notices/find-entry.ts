import { type AnyEntry, idType } from '@onrecord/model'
import { type Store, StoreError } from '@onrecord/store'

/** The one entry a person means by its id or its name from outside, whether readers may see it or not. */
export const findEntry = async (store: Store, given: string): Promise<AnyEntry> => {
  const hidden = true
  const found = idType(given) === null ? await store.byRef(given, { hidden }) : [await store.entry(given, { hidden })]
  const entries = found.filter((entry) => entry !== null)
  const [entry, ...more] = entries
  if (entry === undefined)
    throw new StoreError('no-such-entry', `There is no entry "${given}" on this record.`, {
      place: given,
      advice: 'Give its id, or the name it had where it came from. What was erased is not there any more.',
    })
  if (more.length > 0)
    throw new StoreError('bad-request', `${entries.length} entries go by the name "${given}".`, {
      place: given,
      advice: `Give the id of the one you mean: ${entries.map(({ id }) => id).join(', ')}`,
    })
  return entry
}
