import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { VersionManifest } from '@onrecord/model'
import type { Published } from '@onrecord/store'

/** What the folder of an export is called: the day the record got to that version, and the version. */
export const nameOf = ({ recordedAt, position }: Pick<Published, 'recordedAt' | 'position'>, event?: string): string =>
  `onrecord-${recordedAt.slice(0, 10)}-version-${position}${event === undefined ? '' : `-${event}`}`

/** Every file of a folder, with its length and SHA-256. */
export const listFiles = async (
  folder: string,
  rows: ReadonlyMap<string, number>,
): Promise<VersionManifest['files']> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).replaceAll(sep, '/'))
    .sort()
  const files: VersionManifest['files'] = []
  for (const path of paths) {
    const file = join(folder, path)
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    files.push({ path, bytes: (await stat(file)).size, sha256: hash.digest('hex'), rows: rows.get(path) ?? null })
  }
  return files
}

/** SHA-256 in hexadecimal. */
export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** What is signed of an export: which log it is of, what it is called, and the hash of its manifest. */
export const manifestNote = ({ origin, name, sha256 }: { origin: string; name: string; sha256: string }): string =>
  `On Record export manifest\n${origin}\n${name}\n${sha256}\n`
