import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { feeds } from '@onrecord/ingest'
import { bundledFolders } from '../records/bundled.ts'

/** The terms entries came under. */
export interface Terms {
  readonly licence: string | null
  readonly attribution: string | null
}

/** The terms of what this release can import and ships, by what the names of its entries begin with. */
export const knownTerms = async (): Promise<ReadonlyMap<string, Terms>> => {
  const known = new Map<string, Terms>(
    feeds
      .map(({ manifest }) => manifest)
      // A dossier says its own terms, which stay with whoever holds it.
      .filter(({ name }) => name !== 'dossier')
      .map(({ name, licence, attribution }) => [name, { licence, attribution }]),
  )
  for (const folder of await bundledFolders()) {
    const { name, licence, attribution } = JSON.parse(await readFile(join(folder, 'record.json'), 'utf8')) as Record<
      string,
      string
    >
    if (name !== undefined) known.set(name, { licence: licence ?? null, attribution: attribution ?? null })
  }
  return known
}
