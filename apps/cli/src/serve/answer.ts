import { setTimeout as sleep } from 'node:timers/promises'
import { CliError } from '../errors.ts'
import type { Child } from './child.ts'

const PATIENCE_MS = 120_000
const ONE_TRY_MS = 30_000
const PAUSE_MS = 100

/** Waits until a server answers over HTTP; fails when it ends first, or never does. */
export const waitForAnswer = async (child: Child, url: string, stop: AbortSignal): Promise<void> => {
  const over = new AbortController()
  const died = child.ended.then((how) => {
    throw hasEnded(child, how)
  })
  try {
    await Promise.race([died, ask(child, url, AbortSignal.any([stop, over.signal]))])
  } finally {
    over.abort()
    died.catch(() => undefined)
  }
}

/** Says that a server of ours ended without having been told to. */
export const hasEnded = (child: Child, how: string): CliError =>
  new CliError('child-ended', `${child.name} ended by itself (${how}), so everything was stopped.`, {
    place: `${child.name}, process ${child.pid ?? 'never started'}`,
    advice: 'Start again; if it happens again, the lines below say why.',
    said: child.said(),
  })

const ask = async (child: Child, url: string, stop: AbortSignal): Promise<void> => {
  let answer = 'nothing'
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; ) {
    stop.throwIfAborted()
    try {
      const signal = AbortSignal.any([stop, AbortSignal.timeout(ONE_TRY_MS)])
      const response = await fetch(url, { signal, redirect: 'manual' })
      await response.body?.cancel()
      if (response.status < 500) return
      answer = `status ${response.status}`
    } catch (error) {
      stop.throwIfAborted()
      if (error instanceof Error && error.name === 'TimeoutError') answer = 'nothing in time'
    }
    await sleep(PAUSE_MS, undefined, { signal: stop })
  }
  throw new CliError('no-answer', `${child.name} was started and does not answer as it should (${answer}).`, {
    place: url,
    advice: 'Start again; if it happens again, the lines below say why.',
    said: child.said(),
  })
}
