import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { VersionManifest } from '@onrecord/model'
import type { Store } from '@onrecord/store'

/** Files of one version of the record, in their folder. */
export interface VersionFiles {
  readonly folder: string
  readonly manifest: VersionManifest
  readonly date: string
  /** Something in them was withheld or erased since: they are not given out any more. */
  readonly taken: VersionManifest['takenBack']
}

const NAME = /^onrecord-(\d{4}-\d{2}-\d{2})-version-[1-9]\d*$/

/** The versions there are files of: those of the newest version of each day, the newest day first. */
export const openVersionsFolder = (store: Store, folder: string | null) => {
  const manifests = new Map<string, { made: string; manifest: VersionManifest | null }>()
  // What was taken back is asked once for each position of the record: in between it cannot change.
  let asked: { position: number; taken: Map<string, Promise<VersionManifest['takenBack']>> } | null = null

  const manifestOf = async (name: string): Promise<VersionManifest | null> => {
    const place = join(folder ?? '', name, 'manifest.json')
    const made = await stat(place).then(
      ({ ino, mtimeMs, size }) => `${ino} ${mtimeMs} ${size}`,
      () => null,
    )
    if (made === null) return null
    const known = manifests.get(name)
    if (known?.made === made) return known.manifest
    const read = await readFile(place, 'utf8')
      .then((text) => VersionManifest.safeParse(JSON.parse(text)).data ?? null)
      .catch(() => null)
    manifests.set(name, { made, manifest: read })
    return read
  }

  const takenFrom = async ({ keptAsOf, version }: VersionManifest): Promise<VersionManifest['takenBack']> => {
    const { position } = await store.version()
    if (asked?.position !== position) asked = { position, taken: new Map() }
    const key = `${keptAsOf} ${version.position}`
    const found =
      asked.taken.get(key) ?? (store.takenBack(keptAsOf, version.position) as Promise<VersionManifest['takenBack']>)
    asked.taken.set(key, found)
    found.catch(() => asked?.taken.delete(key))
    return found
  }

  return async (): Promise<VersionFiles[]> => {
    if (folder === null) return []
    const newest = new Map<string, VersionManifest>()
    for (const name of await readdir(folder).catch(() => [])) {
      const manifest = NAME.test(name) ? await manifestOf(name) : null
      // A folder that was renamed is not what its manifest says, and a part of the record is not the record.
      if (manifest === null || manifest.name !== name || manifest.event !== null) continue
      const date = manifest.version.recordedAt.slice(0, 10)
      const other = newest.get(date)
      if (other === undefined || other.version.position < manifest.version.position) newest.set(date, manifest)
    }
    const dated = [...newest].sort(([a], [b]) => (a < b ? 1 : -1))
    return Promise.all(
      dated.map(async ([date, manifest]) => ({
        folder: join(folder, manifest.name),
        manifest,
        date,
        taken: await takenFrom(manifest),
      })),
    )
  }
}

/** Looks through that folder. */
export type VersionsFolder = ReturnType<typeof openVersionsFolder>
