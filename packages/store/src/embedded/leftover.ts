import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StoreError } from '../errors.ts'
import { GUARD_NAME } from './guarded.ts'

/** The name every server of ours carries on its command line, which sets it apart from one a person started by hand. */
export const CLUSTER_NAME = 'onrecord'

/** What PostgreSQL wrote into postmaster.pid. */
export interface PidFile {
  pid: number
  socketFolder: string
}

/** Reads a cluster's postmaster.pid; null when there is none. */
export const readPidFile = async (cluster: string): Promise<PidFile | null> => {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  if (text === null) return null
  const lines = text.split('\n')
  return { pid: Number(lines[0]), socketFolder: lines[4] ?? '' }
}

// How long to wait, and what to send when that was not enough. SIGINT is what the guard sends, and a second one does no harm;
// after it there may be a large checkpoint to write.
const PATIENCE: readonly (readonly [seconds: number, then: NodeJS.Signals | null])[] = [
  [0.2, 'SIGINT'],
  [60, 'SIGQUIT'],
  [10, 'SIGKILL'],
  [5, null],
]

/**
 * Leaves no server running in a cluster whose lock we hold, and no pid file that would stop a new one.
 *
 * Its supervisor is dead then, and the guard is normally ending it already; one whose guard was killed too is ended here.
 * A pid file may name a process that has nothing to do with PostgreSQL (pids are reused, in containers nearly always):
 * PostgreSQL would refuse to start because of it.
 */
export const clearLeftovers = async (cluster: string, log: (line: string) => void): Promise<void> => {
  for (const [seconds, signal] of PATIENCE) {
    const processes = await serverProcesses(cluster)
    if (processes.length > 0) await refuseForeign(cluster, processes)
    if (await allEnded(cluster, seconds)) {
      const left = await readPidFile(cluster)
      // A pid file of a dead process stays: PostgreSQL looks up its shared memory through it before it starts.
      if (left && isAlive(left.pid)) await rm(join(cluster, 'postmaster.pid'), { force: true })
      return
    }
    if (signal) await signalServer(cluster, signal, log)
  }
  throw inUse(cluster, 'A PostgreSQL left over in the data folder does not end')
}

const allEnded = async (cluster: string, seconds: number): Promise<boolean> => {
  for (let waited = 0; waited < seconds * 1000; waited += 50) {
    if ((await serverProcesses(cluster)).length === 0) return true
    await sleep(50)
  }
  return false
}

const signalServer = async (cluster: string, signal: NodeJS.Signals, log: (line: string) => void): Promise<void> => {
  const processes = await serverProcesses(cluster)
  const main = (await readPidFile(cluster))?.pid ?? 0
  const targets = signal !== 'SIGKILL' && processes.includes(main) ? [main] : processes
  log(`sending ${signal} to a PostgreSQL left over from an earlier run (${targets.join(', ')})`)
  for (const pid of targets) {
    try {
      process.kill(pid, signal)
    } catch {
      // it ended in this moment
    }
  }
}

const refuseForeign = async (cluster: string, processes: readonly number[]): Promise<void> => {
  const main = (await readPidFile(cluster))?.pid
  if (main === undefined || !processes.includes(main) || process.platform !== 'linux') return
  const command = await readFile(`/proc/${main}/cmdline`, 'utf8').catch(() => null)
  if (command === null || command === '' || command.includes(`cluster_name=${CLUSTER_NAME}`)) return
  throw inUse(cluster, `A PostgreSQL that we did not start (process ${main}) is using the data folder`)
}

const inUse = (place: string, sentence: string): StoreError =>
  new StoreError('data-in-use', `${sentence}: ${place}.`, { place, advice: 'Stop it and start again.' })

const PROGRAMS = new Set(['postgres', 'initdb'])

/**
 * The PostgreSQL processes of a cluster, and the guards that have yet to start one. All of them, backends too, have the cluster
 * as their working directory; comparing inodes is proof where comparing paths or pids would be a guess.
 */
export const serverProcesses = async (cluster: string): Promise<number[]> => {
  if (process.platform !== 'linux') return otherPlatform(cluster)
  const home = await stat(cluster).catch(() => null)
  if (!home) return []
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const cwd = await stat(`/proc/${name}/cwd`).catch(() => null)
    if (cwd?.dev === home.dev && cwd.ino === home.ino && (await isServer(name))) found.push(Number(name))
  }
  return found
}

// A person's shell may stand in the folder, too.
const isServer = async (pid: string): Promise<boolean> => {
  const program = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
  if (PROGRAMS.has(program.trim())) return true
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.split('\0').includes(GUARD_NAME)
}

// macOS has no /proc: the pid file is believed when that process can be signalled. Not run by us on a Mac.
const otherPlatform = async (cluster: string): Promise<number[]> => {
  const pidFile = await readPidFile(cluster)
  return pidFile && isAlive(pidFile.pid) ? [pidFile.pid] : []
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
