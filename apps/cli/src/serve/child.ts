import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { remark } from '../terminal.ts'

/** A server we started and answer for. */
export interface Child {
  readonly name: string
  readonly pid: number | undefined
  /** Settles when it has ended, with how: `exit 1`, `signal SIGKILL`. */
  readonly ended: Promise<string>
  /** The last lines it wrote. */
  said(): string[]
  /** Asks it to end, and makes it end if it does not; settles when it has. */
  stop(): Promise<void>
  /** Ends it at once. */
  kill(): void
}

const KEPT_LINES = 20
const PATIENCE_MS = 15_000

interface Options {
  readonly name: string
  readonly script: string
  readonly args?: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

/** Starts a Node program that ends when we end, however that comes about. */
export const startChild = ({ name, script, args = [], cwd, env }: Options): Child => {
  const guard = new URL('./guard.ts', import.meta.url).href
  const child = spawn(process.execPath, ['--import', guard, script, ...args], {
    cwd,
    env: { ...process.env, ...env },
    // A process group of its own: Ctrl-C in a terminal reaches only us, and we end things in order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const lines: string[] = []
  const keep = (line: string): void => {
    lines.push(line)
    if (lines.length > KEPT_LINES) lines.shift()
  }
  const verbose = process.env.ONRECORD_DEBUG === '1'
  for (const [stream, shown] of [
    [child.stdout, verbose],
    [child.stderr, true],
  ] as const)
    if (stream)
      createInterface(stream).on('line', (line) => {
        keep(line)
        if (shown && line.trim() !== '') remark(`${name} | ${line}`)
      })
  const ended = endOf(child)
  const kill = (): void => {
    // The group, so that nothing it may have started is left.
    if (child.pid !== undefined && isRunning(child)) process.kill(-child.pid, 'SIGKILL')
  }
  const stop = async (): Promise<void> => {
    if (isRunning(child)) child.kill('SIGTERM')
    const patience = new AbortController()
    const tooLong = sleep(PATIENCE_MS, true, { signal: patience.signal }).catch(() => false)
    if (await Promise.race([ended.then(() => false), tooLong])) kill()
    patience.abort()
    await ended
  }
  return { name, pid: child.pid, ended, said: () => [...lines], stop, kill }
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

const endOf = async (child: ChildProcess): Promise<string> => {
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
    return signal ? `signal ${signal}` : `exit code ${code}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
