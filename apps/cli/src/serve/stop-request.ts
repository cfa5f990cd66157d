import { runnerGone } from './ancestors.ts'

/** A wish to stop, from whoever may have one. */
export interface StopRequest {
  /** Aborted as soon as the wish is there. */
  readonly signal: AbortSignal
  /** Settles with who asked, in words. */
  readonly asked: Promise<string>
  /** Listens no more. */
  dispose(): void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

// One Ctrl-C may arrive several times: from the terminal, and again from each of npm and pnpm, which pass it on.
const SAME_PRESS_MS = 1_000

/** Listens for Ctrl-C, for being told to end, and for the end of whoever ran us. Asked a second time, it calls `force`. */
export const listenForStop = (force: () => void): StopRequest => {
  const asked = Promise.withResolvers<string>()
  const stop = new AbortController()
  const over = new AbortController()
  let first = 0
  const onSignal = (signal: NodeJS.Signals): void => {
    if (first === 0) first = performance.now()
    else if (performance.now() - first > SAME_PRESS_MS) force()
    asked.resolve(signal === 'SIGINT' ? 'Ctrl-C' : signal)
    stop.abort()
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  runnerGone(over.signal).then(
    () => {
      asked.resolve('what started this is gone')
      stop.abort()
    },
    () => undefined, // we stopped listening
  )
  const dispose = (): void => {
    over.abort()
    for (const signal of SIGNALS) process.off(signal, onSignal)
  }
  return { signal: stop.signal, asked: asked.promise, dispose }
}
