import { type AnyEntry, type PublicEntry, Ref } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import type { Moment } from './moment.ts'
import type { Reader } from './reader.ts'

/** The entries readers can see that a name from outside may mean, whenever they were said. */
export const readByRef = async (store: Store, reader: Reader, ref: string, moment: Moment): Promise<PublicEntry[]> => {
  const { recordedBy } = moment
  const found: AnyEntry[] = await store.byRef(ref, { recordedBy })
  // A colon may belong to the name itself, so "a:b" is looked for as it stands and as "b" of the scheme "a".
  const colon = ref.indexOf(':')
  const scheme = ref.slice(0, Math.max(colon, 0))
  if (Ref.shape.scheme.safeParse(scheme).success)
    found.push(...(await store.byRef(ref.slice(colon + 1), { recordedBy, scheme })))
  const shown = await Promise.all([...new Set(found.map(({ id }) => id))].map((id) => reader.entry(id, moment)))
  return shown.filter((entry) => entry !== null)
}
