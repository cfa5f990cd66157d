import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Kept } from './bare.ts'
import type { Told } from './tell-memory.ts'

/** A program in a process of its own that answers over HTTP. */
export interface Program {
  readonly url: string
  /** Sends it something and waits for what it says to that. */
  ask(message: unknown): Promise<unknown>
  /** Tells it to end as a service is told, and waits until it has. */
  stop(): Promise<void>
}

const start = async (file: string, execArgv: string[], env: Readonly<Record<string, string>>): Promise<Program> => {
  const program = fork(join(import.meta.dirname, file), {
    execArgv,
    env: { ...process.env, ...env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  const ended = once(program, 'exit')
  const url = await Promise.race([said(program.stdout), ended.then(() => null)])
  if (url === null) throw new Error(`${file} ended before it served anything`)
  return {
    url,
    ask: async (message) => {
      const answer = once(program, 'message')
      program.send(message as object)
      return (await answer)[0]
    },
    stop: async () => {
      program.kill('SIGTERM')
      await ended
    },
  }
}

/** The address a program says it is at. */
const said = async (output: NodeJS.ReadableStream | null): Promise<string | null> => {
  for await (const text of output ?? []) {
    const [url] = /http:\S+/.exec(String(text)) ?? []
    if (url === undefined) continue
    return url
  }
  return null
}

/** Starts the API as it is served, over a database; nobody is counted, so that nobody is refused. */
export const startApi = (data: string): Promise<Program> => {
  const { ONRECORD_BENCH_PROFILE: profile } = process.env
  const profiled = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []
  return start(
    '../src/server.ts',
    ['--expose-gc', `--import=${import.meta.resolve('./tell-memory.ts')}`, ...profiled],
    {
      ONRECORD_DATA: data,
      ONRECORD_RATE: '999999999',
    },
  )
}

/** What a program holds and has used; when it is told to collect, after throwing away what is not needed. */
export const usageOf = async (api: Program, message: 'tell' | 'collect' = 'tell'): Promise<Told> =>
  (await api.ask(message)) as Told

/** Starts a server of answers that are ready, each at its number: what Hono and Node cost by themselves. */
export const startBare = async (answers: readonly Kept[]): Promise<Program> => {
  const bare = await start('bare.ts', [], {})
  await bare.ask(answers)
  return bare
}
