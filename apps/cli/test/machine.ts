import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { familyOf, stillRunning } from './processes.ts'

const main = join(import.meta.dirname, '../src/main.ts')
const PATIENCE_MS = 60_000

/** A file of the project, by its path from the top. */
export const projectFile = (path: string): string => join(import.meta.dirname, '../../..', path)

/** A folder that goes away with the test. */
export const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }))
  return folder
}

/** A command that runs. */
export interface Running {
  readonly pid: number
  /** What it has written so far, both streams together. */
  said(): string
  /** Settles when it has written something that matches. */
  saying(pattern: RegExp): Promise<RegExpExecArray>
  /** Settles with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
  signal(signal: NodeJS.Signals, to?: 'it' | 'its group'): void
  /** Settles when it and all it had started are gone; fails with the list of those that stay. */
  gone(): Promise<void>
}

interface Options {
  readonly env?: Readonly<Record<string, string>>
  /** Words before `onrecord`: a program that runs it. */
  readonly through?: readonly string[]
  readonly cwd?: string
}

/** Starts `onrecord` in a process group of its own, as a shell does. Whatever it leaves behind ends with the test. */
export const start = (args: readonly string[], { env = {}, through = [], cwd }: Options = {}): Running => {
  const [program = '', ...rest] = [...through, process.execPath, main, ...args]
  const child: ChildProcess = spawn(program, rest, {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const pid = child.pid ?? 0
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (text += part))
  const ended = once(child, 'close').then(([code, signal]): number | NodeJS.Signals => code ?? signal)
  let family = familyOf(pid)
  const look = (): void => {
    const known = new Set(family.map((seen) => seen.pid))
    family = [...family, ...family.flatMap((seen) => familyOf(seen.pid)).filter((seen) => !known.has(seen.pid))]
  }
  onTestFinished(async () => {
    look()
    for (const running of stillRunning(family)) kill(Number.parseInt(running, 10))
    await until(() => stillRunning(family).length === 0)
  })
  const saying = async (pattern: RegExp): Promise<RegExpExecArray> => {
    let over = false
    ended.then(() => (over = true)).catch(() => undefined)
    const found = await until(() => pattern.exec(text) ?? (over ? new Error(`it ended, having said:\n${text}`) : null))
    look()
    return found
  }
  return {
    pid,
    said: () => text,
    saying,
    ended,
    signal: (signal, to = 'it') => void process.kill(to === 'it' ? pid : -pid, signal),
    gone: async () => {
      await until(() => stillRunning(family).length === 0).catch(() => {
        throw new Error(`left behind:\n${stillRunning(family).join('\n')}`)
      })
    },
  }
}

/** Runs `onrecord` to its end. */
export const run = async (args: readonly string[], options?: Options): Promise<{ code: unknown; said: string }> => {
  const running = start(args, options)
  const code = await running.ended
  return { code, said: running.said() }
}

/** Asks until the answer is not null or false; an error as an answer is thrown. */
export const until = async <Answer>(ask: () => Answer): Promise<Exclude<Answer, Error | null | false>> => {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await sleep(50)) {
    const answer = ask()
    if (answer instanceof Error) throw answer
    if (answer !== null && answer !== false) return answer as Exclude<Answer, Error | null | false>
  }
  throw new Error('it did not happen in time')
}

/** A port that somebody listens on until the test is over. */
export const takenPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it ended in this moment
  }
}
