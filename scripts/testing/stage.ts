import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, join } from 'node:path'

/** The root of the project. */
export const root = join(import.meta.dirname, '../..')

/** What came of a stage: which of its commands failed. */
export interface Ran {
  readonly name: string
  readonly failed: readonly string[]
}

let stopped = false

/** Whether somebody asked us to stop. */
export const interrupted = (): boolean => stopped

const env = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  // Some tools colour whatever they write when CI is set; in a file that cannot be read.
  ...(!process.stdout.isTTY && { NO_COLOR: '1' }),
}

/** Runs the commands of a stage one after another, all of them even if one fails, under a heading. */
export const runStage = async (name: string, commands: readonly (readonly string[])[]): Promise<Ran> => {
  console.log(`\n── ${name}`)
  const began = performance.now()
  const failed: string[] = []
  for (const command of commands) if (!stopped && !(await run(command))) failed.push(shown(command))
  if (stopped) failed.push('interrupted')
  console.log(`   ${failed.length === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return { name, failed }
}

const shown = (command: readonly string[]): string =>
  command.map((word) => (word === process.execPath ? 'node' : word)).join(' ')

const run = async (command: readonly string[]): Promise<boolean> => {
  const [program = '', ...args] = located(command)
  // A group of its own, so that Ctrl-C reaches it through us alone: once, and also when only we are signalled.
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true })
  const stop = (signal: NodeJS.Signals): void => {
    // The whole group, as a terminal would: turbo's launcher passes nothing on. Asked again, nothing is waited for.
    if (child.pid !== undefined) process.kill(-child.pid, stopped ? 'SIGKILL' : signal)
    stopped = true
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, stop)
  try {
    const [code] = await once(child, 'close')
    return code === 0
  } catch (error) {
    console.log(`   ${program} could not be started: ${error instanceof Error ? error.message : error}`)
    return false
  } finally {
    for (const signal of signals) process.off(signal, stop)
  }
}

// Inside a script, pnpm says where it is itself; it need not be on the PATH.
const located = (command: readonly string[]): readonly string[] => {
  const own = process.env.npm_execpath
  if (command[0] !== 'pnpm' || !own?.includes('pnpm')) return command
  return /\.[cm]?js$/.test(own) ? [process.execPath, own, ...command.slice(1)] : [own, ...command.slice(1)]
}
