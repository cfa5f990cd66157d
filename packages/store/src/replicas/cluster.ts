import type { PoolClient } from 'pg'
import { codeOf, StoreError } from '../errors.ts'
import type { Health } from './health.ts'
import { openPrimary, type Primary } from './primary.ts'
import { createProbe } from './probe.ts'
import { followProgress } from './progress.ts'
import { type Limits, openReplica, type Replica } from './replicas.ts'
import { currentScope } from './scope.ts'

/** Every server of the record: one that takes writes, and any number that are read from. */
export interface Cluster {
  readonly primary: Primary
  /** Reads on a server that has got far enough, and once more elsewhere if that server fails meanwhile. */
  read<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>
  /** Takes note that the record has got so far, so that a replica that has not is known to be behind. */
  reached(position: number): void
  /** Asks every server how it is. */
  look(): Promise<void>
  health(): Health
  close(): Promise<void>
}

/** How far behind a replica may be unless told otherwise. */
const usualLimits: Limits = { seconds: 5, positions: 500, every: 1000 }

/** The name the primary goes by where a server is named. */
const PRIMARY = 'primary'

interface Options {
  readonly primary: readonly string[]
  readonly replicas: readonly string[]
  readonly limits?: Partial<Limits> | undefined
}

/** Opens the servers of the record; where there are replicas they are watched from then on. */
export const openCluster = async ({ primary: urls, replicas: copies, limits: given }: Options): Promise<Cluster> => {
  const limits = { ...usualLimits, ...given }
  const primary = openPrimary(urls)
  const progress = followProgress(() => performance.now())
  const replicas = copies.map((url, index) => openReplica(url, `replica ${index + 1}`, progress, limits))
  const probe = createProbe(() => primary.url())
  let answers = true
  let lookedFor: Promise<void> | null = null

  const lookAtPrimary = async (): Promise<void> => {
    try {
      const known = progress.newest()
      const position = await probe.ask()
      // Lower than was known: the one before it is lost, with what it had given nobody.
      if (position < known) progress.restart(position)
      else progress.seen(position)
      answers = true
    } catch {
      answers = false
      // It may have moved; with one address there is nowhere to look.
      if (urls.length > 1) lookedFor ??= primary.use('writes', async () => undefined).catch(() => undefined)
      await lookedFor
      lookedFor = null
    }
  }
  const look = async (): Promise<void> => {
    await Promise.all([lookAtPrimary(), ...replicas.map((replica) => replica.look())])
  }

  let turn = 0
  /** The server for a read: the one its fellows were made on, else the next replica that keeps up, else the primary. */
  const choose = (not: string | null = null): Replica | null => {
    const scope = currentScope()
    const fit = replicas.filter(({ name, serves }) => name !== not && serves(scope?.after ?? 0))
    const kept = fit.find(({ name }) => name === scope?.server)
    if (kept || (scope?.server === PRIMARY && not !== PRIMARY)) return kept ?? null
    turn += 1
    return fit[turn % fit.length] ?? null
  }
  const on = <Result>(replica: Replica | null, work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
    const scope = currentScope()
    const name = replica?.name ?? PRIMARY
    if (scope && scope.server !== name) {
      scope.moves += 1
      scope.server = name
    }
    return replica ? replica.read(work) : primary.use('reads', work)
  }

  const watching = new AbortController()
  const watch = async (): Promise<void> => {
    while (!watching.signal.aborted) {
      await pause(limits.every, watching.signal)
      if (!watching.signal.aborted) await look()
    }
  }
  if (replicas.length > 0) await look()
  const watched = replicas.length > 0 ? watch() : Promise.resolve()

  return {
    primary,
    read: async (work) => {
      const first = choose()
      try {
        return await on(first, work)
      } catch (error) {
        if (replicas.length === 0 || !isOfServer(error, first)) throw error
        if (first && isGone(error)) first.leaveOut()
        const second = choose(first?.name ?? PRIMARY)
        if (second === first) throw error
        return await on(second, work)
      }
    },
    reached: (position) => progress.seen(position),
    look,
    health: () => {
      const newest = progress.newest()
      const place = primary.place()
      const known = replicas.length > 0
      return {
        writes: answers,
        primary: {
          place,
          answers,
          reads: answers && !replicas.some(({ serves }) => serves(0)),
          position: known ? newest : null,
          behind: null,
        },
        replicas: replicas.map((replica) => replica.health()),
      }
    },
    close: async () => {
      watching.abort()
      await watched
      probe.close()
      await Promise.all([primary.close(), ...replicas.map((replica) => replica.close())])
    },
  }
}

const isGone = (error: unknown): boolean => error instanceof StoreError && error.code === 'unreachable'

// A conflict with what the replica is just replaying, or tables it has not heard of yet.
const OF_REPLICA = ['40001', '40P01', '42P01', '42703']

const isOfServer = (error: unknown, replica: Replica | null): boolean =>
  isGone(error) || (replica !== null && OF_REPLICA.includes(codeOf(error) ?? ''))

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    timer.unref()
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
