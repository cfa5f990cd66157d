import type { ContestedEvent, Party, Place, PublicEntry } from '@onrecord/model'
import { cache } from 'react'
import { client, clocks } from './read.ts'

const entryAt = cache(async (id: string, recordedBy: string | null): Promise<PublicEntry | null> => {
  try {
    return await client().entry(id, clocks(null, recordedBy))
  } catch {
    // A name that cannot be read leaves its id standing; the page is not lost for it.
    return null
  }
})

const entriesNamed = (ids: Iterable<string>, recordedBy: string | null) =>
  Promise.all([...new Set(ids)].map((id) => entryAt(id, recordedBy)))

/** The parties behind some ids, for lists that hold only these; those that cannot be had are left out. */
export const partiesNamed = async (ids: Iterable<string>, recordedBy: string | null): Promise<Party[]> =>
  (await entriesNamed(ids, recordedBy)).filter((entry) => entry?.type === 'party')

/** The places behind some ids; those that cannot be had are left out. */
export const placesNamed = async (ids: Iterable<string>, recordedBy: string | null): Promise<Place[]> =>
  (await entriesNamed(ids, recordedBy)).filter((entry) => entry?.type === 'place')

/** The events behind some ids, beyond those that are known already. */
export const eventsNamed = async (
  ids: Iterable<string>,
  known: readonly ContestedEvent[],
  recordedBy: string | null,
): Promise<ContestedEvent[]> => {
  const missing = new Set(ids)
  for (const { id } of known) missing.delete(id)
  return (await entriesNamed(missing, recordedBy)).filter((entry) => entry?.type === 'event')
}
