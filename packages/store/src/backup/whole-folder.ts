import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf, fileError, StoreError } from '../errors.ts'

/**
 * Makes a folder that is there whole or not at all: its files are written aside, kept by the disk, and the folder then gets its
 * name. What is stopped in between leaves a folder whose name says that it is not whole; the next making takes it away. What is
 * there already is replaced if that is wanted, else refused.
 */
export const makeWhole = async <Result>(
  folder: string,
  work: (aside: string) => Promise<Result>,
  { mode = 0o755, replace = false }: { mode?: number; replace?: boolean } = {},
): Promise<Result> => {
  const parent = dirname(folder)
  try {
    await mkdir(parent, { recursive: true })
    const isThere = (await readdir(parent)).includes(basename(folder))
    if (isThere && !replace) throw inTheWay(folder)
    await removeUnfinished(folder)
    const aside = join(parent, `.${basename(folder)}.unfinished-${process.pid}`)
    await rm(aside, { recursive: true, force: true })
    await mkdir(aside, { mode })
    try {
      const result = await work(aside)
      await syncAll(aside)
      // For a moment there is neither: what is replaced is not to be read once its successor is there.
      const gone = `${aside}-old`
      if (isThere) await rename(folder, gone)
      await rename(aside, folder)
      await sync(parent)
      await rm(gone, { recursive: true, force: true })
      return result
    } catch (error) {
      await rm(aside, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    const code = codeOf(error)
    throw code === 'ENOTEMPTY' || code === 'EEXIST' ? inTheWay(folder) : fileError(error, folder)
  }
}

const inTheWay = (folder: string): StoreError =>
  new StoreError('already-there', 'There is something of that name already.', {
    place: folder,
    advice: 'Move it aside, or choose another place: nothing is overwritten.',
  })

const LONG_AGO_MS = 86_400_000

/** Takes away what processes that are gone left of such a folder, and of others long ago. */
const removeUnfinished = async (folder: string): Promise<void> => {
  for (const name of await readdir(dirname(folder))) {
    const [, of = '', pid = ''] = /^\.(.+)\.unfinished-(\d+)(-old)?$/.exec(name) ?? []
    if (of === '' || isRunning(Number(pid))) continue
    const place = join(dirname(folder), name)
    // Another machine may be writing here, too: a process of its own we cannot see.
    const { mtimeMs } = await stat(place)
    if (of === basename(folder) || Date.now() - mtimeMs > LONG_AGO_MS) await rm(place, { recursive: true, force: true })
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const syncAll = async (folder: string): Promise<void> => {
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true }))
    await sync(join(file.parentPath, file.name))
  await sync(folder)
}

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
