import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { createLogKey, type LogSigner, openSigner, type Store } from '@onrecord/store'
import { type MadeExport, makeExport } from '../src/export/make-export.ts'
import { makeFolder } from './machine.ts'

/** A key to sign with. */
export const signerFor = async (): Promise<LogSigner> => {
  const file = join(await makeFolder(), 'log-key')
  await createLogKey(file, { now: new Date('2026-11-22T00:00:00Z') })
  return openSigner({ file })
}

/** Makes an export of a record. */
export const exportOf = async (
  store: Store,
  signer: LogSigner | null,
  more: { event?: string; at?: number; to?: string; replace?: boolean } = {},
): Promise<MadeExport> =>
  makeExport(store, { signer, licence: 'CC-BY-4.0', ...more, to: more.to ?? (await makeFolder()) })

/** Every file of a folder, by its path. */
export const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)))
    .sort()

/** What every file of a folder is, so that two can be compared. */
export const hashesIn = async (folder: string): Promise<Record<string, string>> => {
  const found: Record<string, string> = {}
  for (const path of await filesIn(folder))
    found[path] = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex')
  return found
}
