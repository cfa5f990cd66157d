import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dossier, originLine } from '@onrecord/ingest'
import { contentHash } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { CliError } from '../errors.ts'

/** The folders of the records that ship with the project. */
export const bundledFolders = async (): Promise<string[]> => {
  const home = dirname(fileURLToPath(import.meta.resolve('@onrecord/records/package.json')))
  const names = await readdir(home)
  return names.map((name) => join(home, name)).filter((folder) => existsSync(join(folder, 'record.json')))
}

/** Puts a bundled record on the record, once: the second time it finds its own changeset. Says in one line what it did. */
export const loadBundled = async (store: Store, folder: string): Promise<string> => {
  const { about, entries, account } = await dossier.read(folder)
  if (!about)
    throw new CliError('author-missing', 'A bundled record does not say who made it.', {
      place: join(folder, 'record.json'),
      advice: 'Restore the file from the release.',
    })
  const { name, author, reason } = about
  const before = await store.version()
  // Named after its contents: a reader's own revisions of it are not undone at every start, and a new release still gets in.
  const id = `bundled-${name}-${contentHash([author, reason, entries]).slice(0, 26)}`
  const result = await store.append({ author, reason, entries, id })
  if (result.position <= before.position)
    return `${name}: nothing new, its ${account.entries} entries are on the record already`
  const { appended, revised, unchanged } = result
  const done = `${name}: read ${account.lines}, appended ${appended}, unchanged ${unchanged}, revised ${revised}, set aside ${account.setAside}`
  return about.origin ? `${done}\n  ${originLine(about.origin)}` : done
}
