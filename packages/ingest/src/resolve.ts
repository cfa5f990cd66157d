import { IngestError } from './errors.ts'
import type { Reading } from './reading.ts'

/** Refuses a reading that names entries which are neither in it nor, as far as the asker knows, on the record. */
export const refuseUnresolved = async (
  { outside }: Reading,
  isOnRecord: (id: string) => Promise<boolean>,
): Promise<void> => {
  const known = new Map<string, boolean>()
  for (const { id } of outside) if (!known.has(id)) known.set(id, await isOnRecord(id))
  const missing = outside.filter(({ id }) => known.get(id) === false)
  const first = missing[0]
  if (!first) return
  const how = missing.length === 1 ? 'One reference leads' : `${missing.length} references lead`
  throw new IngestError('unresolved', `${how} to no entry, so nothing was imported.`, {
    place: first.place,
    advice: 'Add the entries that are named, or correct the ids, and import again.',
    issues: missing.map(({ id, place, entry, path }) => ({ place, entry, path, message: `there is no entry ${id}` })),
  })
}
