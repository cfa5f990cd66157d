import { canonicalJson, type Entry } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import type { Outcome } from './account.ts'

/** What appending these entries would come to. */
export const wouldAppend = async (store: Pick<Store, 'entry'>, entries: readonly Entry[]): Promise<Outcome> => {
  const outcome = { appended: 0, unchanged: 0, revised: 0 }
  for (const entry of entries) {
    const there = await store.entry(entry.id)
    if (there === null) outcome.appended += 1
    else if (canonicalJson(there) === canonicalJson(entry)) outcome.unchanged += 1
    else outcome.revised += 1
  }
  return outcome
}
