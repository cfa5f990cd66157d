import { readdir, readFile, rm } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { VersionManifest } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { projectFolder } from '../places.ts'
import { remark, say } from '../terminal.ts'
import { type Child, startChild } from './child.ts'

/** Where files of the record are kept up, and from what. */
export interface Keeping {
  readonly store: Store
  /** The address of the database, for a process beside us. */
  readonly url: string
  readonly exports: string
  readonly logKey: string | null
}

/** Keeps files of the record while it is served. */
export interface ExportsKeeper {
  stop(): Promise<void>
}

const LOOK_MS = 5_000
const DAY_MS = 86_400_000
const LOWEST_PRIORITY = 19

/**
 * Makes files of the record at the start and once a day if it has moved, and makes those anew that hold what was withheld
 * since. A process of low priority does the work, so that readers do not wait for it.
 */
export const keepExports = (keeping: Keeping): ExportsKeeper => {
  const over = new AbortController()
  let child: Child | null = null

  const make = async (words: readonly string[]): Promise<boolean> => {
    child = startExport(keeping, words)
    const how = await child.ended
    const said = child.said()
    child = null
    if (how === 'exit code 0') return true
    if (!over.signal.aborted) remark(`Files of the record could not be made (${how}): ${said.slice(0, 2).join(' ')}`)
    return false
  }

  const replaceTaken = async (made: readonly VersionManifest[]): Promise<void> => {
    for (const { name, keptAsOf, version, event } of made) {
      if ((await keeping.store.takenBack(keptAsOf, version.position)).length === 0) continue
      const which = ['--at', String(version.position), ...(event === null ? [] : ['--event', event])]
      if (await make([...which, '--replace'])) say(`Made ${name} anew, without what was withheld since.`)
      // What cannot be made anew must not stay: it holds what nobody is to read.
      else if (!over.signal.aborted) await rm(join(keeping.exports, name), { recursive: true, force: true })
    }
  }

  let [checked, next] = [0, 0]
  const look = async (): Promise<void> => {
    const { position } = await keeping.store.version()
    // As long as the record does not move nothing is withheld either.
    if (position !== checked) await replaceTaken(await readMade(keeping.exports))
    checked = position
    if (position === 0 || performance.now() < next) return
    const made = await readMade(keeping.exports)
    const isThere = made.some(({ event, version }) => event === null && version.position >= position)
    next = performance.now() + DAY_MS
    if (!isThere && (await make([]))) say(`Made files of version ${position}, in ${keeping.exports}.`)
  }

  const run = async (): Promise<void> => {
    while (!over.signal.aborted) {
      // The database may be away for a moment; the next look finds out.
      await look().catch(
        (error: unknown) =>
          over.signal.aborted || remark(`Files of the record were not looked after: ${String(error)}`),
      )
      await sleep(LOOK_MS, undefined, { signal: over.signal }).catch(() => undefined)
    }
  }
  const ended = run()

  return {
    stop: async () => {
      over.abort()
      await child?.stop()
      await ended
    },
  }
}

const startExport = ({ url, exports, logKey }: Keeping, words: readonly string[]): Child => {
  const child = startChild({
    name: 'The export',
    script: join(projectFolder, 'apps/cli/src/main.ts'),
    args: ['export', '--to', exports, ...words],
    cwd: projectFolder,
    env: { ONRECORD_DATA: url, ONRECORD_FOLDER: exports, ...(logKey && { ONRECORD_LOG_KEY: logKey }) },
  })
  try {
    if (child.pid !== undefined) setPriority(child.pid, LOWEST_PRIORITY)
  } catch {
    // It ended in this moment, or the system does not let us.
  }
  return child
}

const readMade = async (folder: string): Promise<VersionManifest[]> => {
  const names = await readdir(folder).catch(() => [])
  const read = await Promise.all(
    names
      .filter((name) => name.startsWith('onrecord-'))
      .map(async (name) => {
        const text = await readFile(join(folder, name, 'manifest.json'), 'utf8').catch(() => 'null')
        const { data } = VersionManifest.safeParse(JSON.parse(text))
        return data?.name === name ? [data] : []
      }),
  )
  return read.flat()
}
