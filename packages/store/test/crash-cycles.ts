import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openRecord } from '../src/index.ts'
import { checkWhole, type Whole } from './check-whole.ts'
import { killServer } from './kill-server.ts'

/** What so many crashes did to a record. */
export interface Crashes {
  cycles: number
  /** How many appends had been answered before a crash. */
  acknowledged: number
  /** How many changesets there are. */
  found: number
  /** How long the record took to open after each crash, in milliseconds. */
  openings: number[]
  whole: Whole
}

const writer = fileURLToPath(new URL('./programs/write.ts', import.meta.url))

/**
 * Kills our process, the database, or both at once at random moments while changesets are appended, and looks at the whole
 * record after each time. Throws when an acknowledged changeset is lost or anything is half there.
 */
export const crash = async (
  folder: string,
  cycles: number,
  onCycle: (cycle: number, whole: Whole) => void = () => undefined,
): Promise<Crashes> => {
  const acknowledged = new Set<number>()
  const openings: number[] = []
  let whole: Whole = { position: 0, entries: 0, leaves: 0, root: '' }
  for (let cycle = 0; cycle < cycles; cycle++) {
    for (const position of await writeUntilKilled(folder, cycle)) acknowledged.add(position)
    const begun = performance.now()
    const { store, url, stop } = await openRecord({ folder })
    openings.push(performance.now() - begun)
    try {
      const before = whole
      whole = await checkWhole(store, url, before.leaves)
      const lost = [...acknowledged].filter((position) => position > whole.position)
      if (lost.length > 0) throw new Error(`acknowledged and lost: ${lost.join(', ')}`)
      if (before.leaves > 0 && Buffer.from(await store.log.root(before.leaves)).toString('hex') !== before.root)
        throw new Error('the log is not the one it was, grown')
    } finally {
      await stop()
    }
    onCycle(cycle + 1, whole)
  }
  return { cycles, acknowledged: acknowledged.size, found: whole.position, openings, whole }
}

/** Runs a writer and kills it, the database or both; gives the positions it had been told. */
const writeUntilKilled = async (folder: string, cycle: number): Promise<number[]> => {
  const child: ChildProcess = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(child, 'close')
  const lines: string[] = []
  const started = Promise.withResolvers<void>()
  if (child.stdout)
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line)
      started.resolve()
    })
  await Promise.race([started.promise, ended])
  await sleep(Math.random() * 500)
  if (cycle % 3 !== 0) await killServer(folder)
  if (cycle % 3 !== 1) child.kill('SIGKILL')
  await ended // a writer whose database died ends too
  if (lines.length === 0) throw new Error('the writer wrote nothing')
  return lines.map(Number)
}
