/** The longest a question waits for the API to be less busy, in milliseconds; told to wait longer, it is given up. */
export const LONGEST_PAUSE = 60_000

const FIRST = 500

/** How long to wait before asking again: what `Retry-After` says (seconds or a date), else twice as long each time. */
export const pauseOf = (retryAfter: string | null, attempt: number, now: number = Date.now()): number => {
  if (retryAfter !== null && /^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const then = retryAfter === null ? Number.NaN : Date.parse(retryAfter)
  return Number.isNaN(then) ? FIRST * 2 ** attempt : Math.max(0, then - now)
}

/** Waits; whoever gives up meanwhile is not kept. */
export const sleep = (milliseconds: number, signals: readonly (AbortSignal | undefined)[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const given = signals.filter((signal) => signal !== undefined)
    const stop = given.find(({ aborted }) => aborted)
    if (stop !== undefined) return reject(stop.reason)
    const leave = (): void => {
      clearTimeout(timer)
      for (const signal of given) signal.removeEventListener('abort', abort)
    }
    const abort = (event: Event): void => {
      leave()
      reject((event.target as AbortSignal).reason)
    }
    const timer = setTimeout(() => {
      leave()
      resolve()
    }, milliseconds)
    for (const signal of given) signal.addEventListener('abort', abort)
  })
