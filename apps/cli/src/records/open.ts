import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type OpenRecord, openRecord, StoreError } from '@onrecord/store'
import { remark } from '../terminal.ts'

/** Opens the record: on the PostgreSQL of ONRECORD_DATA, else on one of its own in the folder. */
export const open = async (folder: string): Promise<OpenRecord> => {
  const data = process.env.ONRECORD_DATA || undefined
  if (!data) await makeFolder(folder)
  const log = (line: string): void => remark(`database | ${line}`)
  const read = process.env.ONRECORD_READ || undefined
  return openRecord({ data, read, folder, ...(process.env.ONRECORD_DEBUG === '1' && { log }) })
}

/** Opens a record that is there; where there is none nothing is made. */
export const openKept = async (folder: string): Promise<OpenRecord> => {
  if (process.env.ONRECORD_DATA || existsSync(join(folder, 'cluster'))) return open(folder)
  throw new StoreError('nothing-recorded', `There is no record in ${folder}.`, {
    place: folder,
    advice: 'Name its folder with --folder or ONRECORD_FOLDER, or import something first.',
  })
}

/** Where the record is kept, in words. */
export const whereabouts = (folder: string): string => process.env.ONRECORD_DATA || folder

// One level at a time: Node's own "recursive" never ends where the system says ENOENT to everything, as below /proc.
const makeFolder = async (folder: string): Promise<void> => {
  const tried = await tryToMake(folder)
  if (tried === 'ENOENT' && dirname(folder) !== folder) {
    await makeFolder(dirname(folder))
    const again = await tryToMake(folder)
    if (again) throw refused(folder, again)
  } else if (tried) throw refused(folder, tried)
}

const tryToMake = (folder: string): Promise<string | null> =>
  mkdir(folder, { mode: 0o700 }).then(
    () => null,
    ({ code }: NodeJS.ErrnoException) => (code === 'EEXIST' ? null : (code ?? 'unknown')),
  )

const refused = (folder: string, code: string): StoreError =>
  new StoreError('data-not-writable', `The data folder cannot be made: ${folder} (${code}).`, {
    place: folder,
    advice: 'Name another folder with --folder or ONRECORD_FOLDER, or give this account write access there.',
  })
