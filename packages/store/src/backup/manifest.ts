import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, StoreError } from '../errors.ts'

/** What a backup says of itself. */
export interface BackupManifest {
  readonly format: 'onrecord-backup-1'
  readonly madeAt: string
  /** The schema of the database it was made from. */
  readonly schema: number
  readonly position: number
  readonly entries: number
  /** The log as it stood: how many leaves, and the root over them in base64. */
  readonly log: { readonly size: number; readonly root: string }
  readonly tables: readonly BackupFile[]
}

/** One table in a file: PostgreSQL's own text for COPY, compressed with gzip. */
export interface BackupFile {
  readonly table: string
  readonly columns: readonly string[]
  readonly path: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** The file it stands in. */
export const MANIFEST = 'backup.json'

/** Reads what a backup says of itself. */
export const readManifest = async (folder: string): Promise<BackupManifest> => {
  const place = join(folder, MANIFEST)
  try {
    const found = JSON.parse(await readFile(place, 'utf8')) as Partial<BackupManifest>
    if (found.format === 'onrecord-backup-1' && Array.isArray(found.tables)) return found as BackupManifest
  } catch (cause) {
    throw await notRead(folder, place, cause)
  }
  throw notOurs(place)
}

const notRead = async (folder: string, place: string, cause: unknown): Promise<StoreError> => {
  const there = await stat(folder).catch(codeOf)
  if (there === 'ENOENT') return unreadable(`There is no folder ${folder}.`, folder, cause)
  if (typeof there === 'object' && there?.isDirectory() === false)
    return unreadable(`${folder} is a file, and a backup is a folder.`, folder, cause)
  const code = codeOf(cause) ?? (typeof there === 'string' ? there : null)
  if (code === 'ENOENT') return unreadable(`The folder holds no ${MANIFEST}: it is no backup.`, place, cause)
  return code === null ? notOurs(place, cause) : unreadable(`The backup cannot be read (${code}).`, place, cause)
}

const notOurs = (place: string, cause?: unknown): StoreError =>
  unreadable('This is no backup that this release can read.', place, cause)

const unreadable = (sentence: string, place: string, cause: unknown): StoreError =>
  new StoreError('backup-unreadable', sentence, {
    place,
    advice: 'Name the folder that "onrecord backup" made; a backup of a newer release needs that release.',
    cause,
  })
