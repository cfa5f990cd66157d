import { setTimeout as sleep } from 'node:timers/promises'

/** Keeps two pages of one host apart. */
export interface Pace {
  /** Settles when a page of this host may be asked for. */
  turn(host: string, pause: number, signal: AbortSignal): Promise<void>
}

interface Clock {
  readonly now: () => number
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
}

const machine: Clock = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
}

/** Makes a pace; one is shared by everything that fetches in this process. */
export const makePace = ({ now, wait }: Clock = machine): Pace => {
  const free = new Map<string, number>()
  return {
    turn: async (host, pause, signal) => {
      const at = now()
      const mine = Math.max(at, free.get(host) ?? at)
      free.set(host, mine + pause)
      if (mine > at) await wait(mine - at, signal)
    },
  }
}
