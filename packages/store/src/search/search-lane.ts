import { StoreError } from '../errors.ts'

// So many searches run at once; a database has ten times the connections for reads that must not wait behind them.
const AT_ONCE = 2
const MOST_WAITING = 64

/** Lets only so many searches run at once: they wait for one another, and nobody else waits for them. */
export const createLane = (atOnce: number = AT_ONCE, mostWaiting: number = MOST_WAITING) => {
  const waiting: (() => void)[] = []
  let running = 0
  const enter = async (): Promise<void> => {
    if (running < atOnce) {
      running += 1
      return
    }
    if (waiting.length >= mostWaiting)
      throw new StoreError('too-slow', `${waiting.length} searches are waiting already.`, {
        place: 'search',
        advice: 'Ask again in a few seconds.',
      })
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  // Whoever leaves hands its place on, so that nobody who comes later gets in between.
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
