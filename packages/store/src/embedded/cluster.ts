import { randomUUID } from 'node:crypto'
import { chown, lchown, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { diskFull, notWritable, StoreError } from '../errors.ts'
import type { Binaries } from './binaries.ts'
import { startGuarded } from './guarded.ts'
import { clearLeftovers } from './leftover.ts'
import type { Owner } from './owner.ts'

/** The database account everything is done as. */
export const DATABASE_USER = 'onrecord'

/**
 * How PostgreSQL is told where its data is: as the folder it stands in. The account it runs as may not be allowed to walk
 * there (root's data below a HOME of mode 0700), but we put it there before giving up root, and this path needs no walking.
 * macOS has no /proc; there the path itself is given.
 */
export const dataArgument = (cluster: string): string => (process.platform === 'linux' ? '/proc/self/cwd' : cluster)

interface Options {
  folder: string
  binaries: Binaries
  owner: Owner | null
  log: (line: string) => void
}

/** Where in a data folder PostgreSQL's own data is. */
export const clusterFolder = (folder: string): string => join(folder, 'cluster')

/** Sees to it that there is a cluster this PostgreSQL can open, making one on the first start. */
export const prepareCluster = async ({ folder, binaries, owner, log }: Options): Promise<void> => {
  const cluster = clusterFolder(folder)
  for (const name of await readdir(folder)) {
    if (name.startsWith('cluster.new-')) {
      log('removing a database whose making was interrupted')
      await clearLeftovers(join(folder, name), log) // its maker may still be at it
      await rm(join(folder, name), { recursive: true, force: true })
    }
  }
  if (await stat(cluster).catch(() => null)) await checkCluster(cluster, binaries, owner)
  else {
    log('making the database (first start)')
    await makeCluster(cluster, binaries, owner)
  }
}

const checkCluster = async (cluster: string, { major }: Binaries, owner: Owner | null): Promise<void> => {
  const { uid } = await stat(cluster)
  const ours = process.getuid?.()
  if (ours !== 0 && uid !== ours)
    throw new StoreError('data-not-writable', `The database belongs to another account (uid ${uid}): ${cluster}.`, {
      place: cluster,
      advice: `Start as that account or as root, or hand the folder over with: chown -R ${ours} ${dirname(cluster)}`,
    })
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  const control = await stat(join(cluster, 'global', 'pg_control')).catch(() => null)
  if (found === null || !control) throw corrupt(cluster, 'parts that every PostgreSQL database has are missing')
  if (found.trim() !== major)
    throw new StoreError(
      'data-version',
      `The database was made by PostgreSQL ${found.trim()}; this is ${major}: ${cluster}.`,
      {
        place: cluster,
        advice: `Start the release of On Record that made it and export the record, then import it into a new folder.`,
      },
    )
  if (owner && uid === 0) await handOver(cluster, owner) // a backup put back by root, for example
}

// initdb works in a folder of its own that gets its name only when complete, so a half-made database is never opened.
const makeCluster = async (cluster: string, binaries: Binaries, owner: Owner | null): Promise<void> => {
  const fresh = `${cluster}.new-${randomUUID()}`
  await mkdir(fresh, { mode: 0o700 })
  if (owner) await chown(fresh, owner.uid, owner.gid)
  const initdb = startGuarded({
    command: join(binaries.home, 'bin', 'initdb'),
    args: ['-D', dataArgument(fresh), '-U', DATABASE_USER, '--encoding=UTF8', ...localeArguments(), '--auth=trust'],
    cwd: fresh,
    owner,
    onLine: () => undefined,
  })
  const status = await initdb.exited
  initdb.end()
  if (status === 0) return renameForGood(fresh, cluster)
  await rm(fresh, { recursive: true, force: true })
  if (status === CANNOT_RUN || status === NOT_FOUND)
    throw new StoreError('no-embedded', `PostgreSQL's programs do not run on this machine: ${initdb.said()}.`, {
      place: binaries.home,
      advice: 'They need Linux with glibc 2.27 or later, or macOS. Elsewhere set ONRECORD_DATA to a PostgreSQL server.',
    })
  throw explain(cluster, initdb.said())
}

// What sh answers for a program it may not run (a disk mounted noexec) or whose loader is missing (musl instead of glibc).
const CANNOT_RUN = 126
const NOT_FOUND = 127

// Synced, or a power loss could undo the renaming: the next start would take the database for a half-made one and remove it.
const renameForGood = async (from: string, to: string): Promise<void> => {
  await rename(from, to)
  const folder = await open(dirname(to))
  await folder.sync().finally(() => folder.close())
}

// Said outright and never left to the environment: without LANG, initdb makes a SQL_ASCII database.
// macOS lacks C.UTF-8 in its own locales; PostgreSQL's built-in one is the same. Not run by us on a Mac.
const localeArguments = (): string[] =>
  process.platform === 'darwin'
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : ['--locale=C.UTF-8']

const handOver = async (path: string, owner: Owner): Promise<void> => {
  await lchown(path, owner.uid, owner.gid)
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) await handOver(inside, owner)
    else await lchown(inside, owner.uid, owner.gid)
  }
}

const corrupt = (cluster: string, reason: string, cause?: unknown): StoreError =>
  new StoreError('data-corrupt', `The database is damaged (${reason}): ${cluster}.`, {
    place: cluster,
    advice: 'Move the data folder aside and restore a backup, or start with an empty folder and import again.',
    cause,
  })

const DAMAGE =
  /PANIC: .*|could not locate a valid checkpoint.*|incorrect checksum in control file|database files are incompatible.*|could not open (file|directory) "[^"]*": No such file.*|required WAL directory.*|invalid (magic number|page) .*|is not a valid data directory/

/** Says why PostgreSQL would not start, from its last words. */
export const explain = (cluster: string, said: string): StoreError => {
  const cause = new Error(said)
  if (said.includes('No space left on device')) return diskFull(cluster, cause)
  const damage = DAMAGE.exec(said)
  if (damage) return corrupt(cluster, damage[0].trim(), cause)
  if (/Permission denied|Read-only file system/.test(said)) return notWritable(cluster, cause)
  const lines = said.split('\n')
  const reason = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1)
  // without the time and process in front
  const words = reason?.replace(/^.*?\[\d+\] /, '').trim() || 'it said nothing'
  return new StoreError('server-failed', `PostgreSQL did not start (${words}): ${cluster}.`, {
    place: cluster,
    advice: 'If the reason is unclear, set ONRECORD_DATA to another PostgreSQL server.',
    cause,
  })
}
