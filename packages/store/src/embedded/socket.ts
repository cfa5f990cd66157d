import { createHash } from 'node:crypto'
import { access, chown, constants, lstat, mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Owner } from './owner.ts'

const SOCKET = '.s.PGSQL.5432'

// A socket's whole path fits into 107 bytes on Linux and 103 on macOS.
const LONGEST_FOLDER = 103 - `/${SOCKET}`.length

/**
 * Makes the private folder (0700) for a cluster's socket. It lies under the temporary folder because the path of a data folder
 * may be too long; whoever may enter it may use the database, and that is only the account PostgreSQL runs as (and root).
 *
 * Its name follows from the data folder, so an address stays good over a restart and a killed run leaves nothing to pile up.
 */
export const makeSocketFolder = async (folder: string, owner: Owner | null): Promise<string> => {
  const uid = owner?.uid ?? process.getuid?.() ?? 0
  const name = socketFolderName(folder, uid)
  const parent = await socketParent(name, owner)
  const path = join(parent, name)
  const chosen = (await makeOwn(path, uid, owner)) ? path : await mkdtemp(join(parent, 'onrecord-'))
  if (owner) await chown(chosen, owner.uid, owner.gid)
  return chosen
}

/** The name of a data folder's socket folder. */
export const socketFolderName = (folder: string, uid: number): string =>
  `onrecord-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}-${uid}`

/** Removes what a killed server left: its lock file would stop the next one if the pid in it has been reused. */
export const clearSocketFolder = async (path: string): Promise<void> => {
  for (const name of [SOCKET, `${SOCKET}.lock`]) await rm(join(path, name), { force: true })
}

/** Removes the folder if nothing is in it. */
export const removeSocketFolder = (path: string): Promise<void> => rmdir(path).catch(() => undefined)

// Root's own TMPDIR may be closed to the account PostgreSQL runs as; /tmp never is.
const socketParent = async (name: string, owner: Owner | null): Promise<string> => {
  const parent = tmpdir()
  const isUsable = await access(parent, constants.W_OK).then(
    () => true,
    () => false,
  )
  return isUsable && !owner && Buffer.byteLength(join(parent, name)) <= LONGEST_FOLDER ? parent : '/tmp'
}

/** False when the name is taken by something that is not our private folder: anyone can write to /tmp. */
const makeOwn = async (path: string, uid: number, owner: Owner | null): Promise<boolean> => {
  const made = await mkdir(path, { mode: 0o700 }).then(
    () => true,
    () => false,
  )
  if (made) return true
  const found = await lstat(path).catch(() => null)
  const isOurs = found?.uid === uid || (owner !== null && found?.uid === 0)
  return Boolean(found?.isDirectory() && isOurs && (found.mode & 0o777) === 0o700)
}
