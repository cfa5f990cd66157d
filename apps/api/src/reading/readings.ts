import type { Store } from '@onrecord/store'
import type { Moment } from './moment.ts'
import type { Reader, Reading } from './reader.ts'
import { rootsOf } from './roots.ts'

/** The dossier of one event, or without one those of all events that are part of no other, in the order they came on the record. */
export const readReadings = async (
  store: Store,
  reader: Reader,
  moment: Moment,
  event: string | undefined,
): Promise<Reading[]> => {
  const wanted = event === undefined ? await rootsOf(store, moment.recordedBy) : [event]
  const found: Reading[] = []
  for (const idOrSlug of wanted) {
    const reading = await reader.event(idOrSlug, moment)
    if (reading !== null) found.push(reading)
  }
  return found
}
