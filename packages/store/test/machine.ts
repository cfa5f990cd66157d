import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished, test, vi } from 'vitest'
import { clusterFolder } from '../src/embedded/cluster.ts'
import { serverProcesses } from '../src/embedded/leftover.ts'
import { findAccount, type Owner } from '../src/embedded/owner.ts'
import { socketFolderName } from '../src/embedded/socket.ts'
import { killServer } from './kill-server.ts'

export { killServer }

const isRoot = process.getuid?.() === 0

/** Declares a promise that takes root to try; anyone else skips it by name. */
export const testAsRoot = (promise: string, work: () => Promise<void>): void => {
  if (isRoot) test(promise, work)
  else test.skip(`${promise} (only root can try this)`, work)
}

/** An account that is not root: ours, or `nobody` when we are root. */
export const ordinaryAccount = async (): Promise<Owner | null> =>
  isRoot ? findAccount(await readFile('/etc/passwd', 'utf8'), 'nobody') : null

/** A home with mode 0700 that goes away with the test, and with it whatever still runs there. */
export const makeHome = async (owner: Owner | null = null): Promise<string> => {
  const home = await mkdtemp(join(tmpdir(), 'onrecord-home-'))
  if (owner) await chown(home, owner.uid, owner.gid)
  const folder = join(home, 'data')
  onTestFinished(async () => {
    const { uid } = await stat(clusterFolder(folder)).catch(() => ({ uid: 0 }))
    await killServer(folder)
    await noServer(folder)
    await rm(join('/tmp', socketFolderName(folder, uid)), { recursive: true, force: true })
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })
  return home
}

/** A data folder below such a home. */
export const makeFolder = async (): Promise<string> => {
  const folder = join(await makeHome(), 'data')
  await mkdir(folder)
  return folder
}

const PROGRAMS = {
  hold: new URL('./programs/hold.ts', import.meta.url),
  write: new URL('./programs/write.ts', import.meta.url),
}

/** Runs one of the programs beside this file in a process of its own, and reads what it says. */
export const run = (program: keyof typeof PROGRAMS, folder: string, account: Owner | null = null) => {
  const home = join(folder, '..')
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(PROGRAMS[program]), folder], {
    ...account,
    cwd: '/',
    env: { HOME: home, PATH: '/usr/bin:/bin' }, // no LANG, and nothing else either
    detached: true, // a process group of its own, as a shell gives every command
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  let complaint = ''
  if (child.stdout) createInterface(child.stdout).on('line', (line) => lines.push(line))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  const ended = once(child, 'close')
  const kill = (signal: NodeJS.Signals, target: 'process' | 'group' = 'process') => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(target === 'group' ? -child.pid : child.pid, signal)
  }
  onTestFinished(async () => {
    kill('SIGKILL')
    await ended
  })
  /** Waits until it has said something with this word in it. */
  const said = (word: string): Promise<string> =>
    vi.waitFor(
      () => {
        const line = lines.find((one) => one.includes(word))
        if (line !== undefined) return line
        throw new Error(`waited for "${word}"; it said: ${lines.join('\n')}\n${complaint}`)
      },
      { timeout: 30_000, interval: 10 },
    )
  return { lines, said, kill, ended }
}

/** Waits until no PostgreSQL of this folder runs any more. */
export const noServer = (folder: string): Promise<void> =>
  vi.waitFor(
    async () => {
      const left = await serverProcesses(clusterFolder(folder))
      if (left.length > 0) throw new Error(`still running: ${left.join(', ')}`)
    },
    { timeout: 15_000, interval: 50 },
  )
