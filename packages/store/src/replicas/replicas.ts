import type { PoolClient } from 'pg'
import { StoreError } from '../errors.ts'
import type { ServerHealth } from './health.ts'
import { createProbe, type Probe } from './probe.ts'
import type { Progress } from './progress.ts'
import { openServer, type Server } from './server.ts'

/** How far behind a replica may be and still be read from. */
export interface Limits {
  readonly seconds: number
  readonly positions: number
  /** How often the servers are asked, in milliseconds. */
  readonly every: number
}

/** A copy of the record that is read from, and what is known of it. */
export interface Replica {
  /** Its name within this run: two replicas may show the same place. */
  readonly name: string
  readonly place: string
  /** Reads from it; given up as soon as the server is known to be gone. */
  read<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>
  /** Asks it where it stands. */
  look(): Promise<void>
  /** Takes it for gone until it answers again. */
  leaveOut(): void
  /** Whether a reader may be sent there who must find so much. */
  serves(after: number): boolean
  health(): ServerHealth
  close(): Promise<void>
}

/** Opens a replica. */
export const openReplica = (url: string, name: string, progress: Progress, limits: Limits): Replica => {
  const server: Server = openServer(url, 'reads')
  const probe: Probe = createProbe(() => url)
  const waiting = new Set<(error: StoreError) => void>()
  let position: number | null = null
  let answers = false
  const behind = () => (position === null ? null : progress.behind(position))
  const keepsUp = (): boolean => {
    const lag = behind()
    return lag !== null && lag.seconds <= limits.seconds && lag.positions <= limits.positions
  }
  const leaveOut = (): void => {
    answers = false
    for (const abandon of waiting) abandon(gone(server.place))
  }
  return {
    name,
    place: server.place,
    read: (work) =>
      new Promise((resolve, reject) => {
        waiting.add(reject)
        server
          .use(work)
          .then(resolve, reject)
          .finally(() => waiting.delete(reject))
      }),
    look: async () => {
      try {
        position = await probe.ask()
        answers = true
      } catch {
        leaveOut()
      }
    },
    leaveOut,
    serves: (after) => answers && position !== null && position >= after && keepsUp(),
    health: () => ({ place: server.place, answers, reads: answers && keepsUp(), position, behind: behind() }),
    close: () => {
      probe.close()
      return server.close()
    },
  }
}

const gone = (place: string): StoreError =>
  new StoreError('unreachable', `The replica has stopped answering: ${place}.`, {
    place,
    advice: 'It is left out until it answers again.',
  })
