import { cp, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { idOf, type Notice } from '@onrecord/model'
import { makeWhole, type Store, StoreError } from '@onrecord/store'
import { openingsOf, originOf } from './replay.ts'

/** Where exports that were taken in are kept: with them it stays provable what the record they come from had said. */
const mirrorsFolder = (folder: string): string => join(folder, 'mirrors')

/** Keeps an export as it came, whole or not at all; gives where. */
export const keepProof = async (data: string, given: string): Promise<string> => {
  const place = join(mirrorsFolder(data), basename(given))
  try {
    await makeWhole(place, async (aside) => cp(given, aside, { recursive: true }), { replace: true })
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'already-there') throw error
  }
  return place
}

/** Withholds what earlier exports of the same log showed and this one does not: there it was taken from readers. */
export const followWithholding = async (
  store: Store,
  data: string,
  { origin, ids }: { origin: string; ids: ReadonlySet<string> },
): Promise<number> => {
  const gone = new Set<string>()
  for (const name of await readdir(mirrorsFolder(data)).catch(() => [])) {
    const kept = join(mirrorsFolder(data), name)
    if (name.startsWith('.') || (await originOf(kept)) !== origin) continue
    for await (const { opening } of openingsOf(kept)) {
      const id = String(opening.entry.id)
      if (!ids.has(id)) gone.add(id)
    }
  }
  const entries: Notice[] = []
  for (const about of [...gone].sort()) {
    if ((await store.entry(about)) === null) continue
    entries.push({
      type: 'notice',
      id: idOf('notice', 'withholding', about, origin),
      refs: [],
      about,
      event: null,
      notice: 'withholding',
      into: null,
      reason: { en: `Readers of ${origin}, where it comes from, are not shown it any more.` },
    })
  }
  if (entries.length > 0)
    await store.append({ author: origin, reason: 'Taken from readers where it comes from.', entries })
  return entries.length
}
