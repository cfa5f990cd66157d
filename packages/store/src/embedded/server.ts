import { mkdir, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileError, StoreError } from '../errors.ts'
import { prepareBinaries, removeOtherVersions } from './binaries.ts'
import { clusterFolder, explain, prepareCluster } from './cluster.ts'
import { ensureDatabase, socketUrl } from './database.ts'
import type { Guarded } from './guarded.ts'
import { launch, type Place } from './launch.ts'
import { clearLeftovers, readPidFile } from './leftover.ts'
import { lockFolder } from './lock.ts'
import { serverOwner } from './owner.ts'
import { makeSocketFolder, removeSocketFolder } from './socket.ts'

/** A PostgreSQL of our own, running in a data folder. */
export interface EmbeddedServer {
  /** Its address, good for every process of the same account on this machine. */
  readonly url: string
  /** Settles only if the server died and could not be kept running; says why. */
  readonly lost: Promise<StoreError>
  /** Ends it in an orderly way and gives the folder back. */
  stop(): Promise<void>
}

interface Options {
  /** Where the data is kept; made if missing. */
  folder: string
  /** Receives what the server and its supervisor have to say, line by line. */
  log?: (line: string) => void
}

/** Starts PostgreSQL in a folder, keeps it running, and ends it with this process however that ends. */
export const startEmbedded = async ({ folder: given, log = () => undefined }: Options): Promise<EmbeddedServer> => {
  const folder = await makeFolder(given)
  const unlock = lockFolder(folder)
  if (!unlock) throw await alreadyInUse(folder)
  try {
    const cluster = clusterFolder(folder)
    const owner = await serverOwner(cluster)
    // Root's copy of PostgreSQL lies where the account it is run as can read it; it can be made again at any time.
    const binaries = await prepareBinaries(owner ? ['/var/cache/onrecord', folder] : [folder])
    await removeOtherVersions(folder, binaries)
    await clearLeftovers(cluster, log)
    await prepareCluster({ folder, binaries, owner, log })
    const socket = await makeSocketFolder(folder, owner)
    try {
      return await supervise({ folder, cluster, socket, owner, binaries, log }, unlock)
    } catch (error) {
      await removeSocketFolder(socket)
      throw error
    }
  } catch (error) {
    unlock()
    throw fileError(error, folder)
  }
}

const RESTARTS = 5
const RESTARTS_WITHIN = 60_000

const supervise = async (place: Place, unlock: () => void): Promise<EmbeddedServer> => {
  const { cluster, socket, log } = place
  const lost = Promise.withResolvers<StoreError>()
  let stopping = false
  let current = await launch(place)

  /** Starts the server again whenever it ends without having been told to, until it ends too often. */
  const keepRunning = async (): Promise<void> => {
    let restarts: number[] = []
    for (;;) {
      await current.exited
      if (stopping) return
      const now = performance.now()
      restarts = [...restarts.filter((at) => now - at < RESTARTS_WITHIN), now]
      if (restarts.length > RESTARTS) throw explain(cluster, current.said())
      log('PostgreSQL ended without being told to; starting it again')
      await clearLeftovers(cluster, log)
      current = await launch(place)
      if (stopping) current.end()
    }
  }

  try {
    await ensureDatabase(socket)
  } catch (error) {
    await end(current, cluster, log)
    throw error
  }
  const kept = keepRunning().catch((error: unknown) => {
    lost.resolve(error instanceof StoreError ? error : explain(cluster, String(error)))
  })

  const stop = async (): Promise<void> => {
    stopping = true
    try {
      await end(current, cluster, log)
      await kept
      await removeSocketFolder(socket)
    } finally {
      unlock()
    }
  }
  let stopped: Promise<void> | null = null
  return { url: socketUrl(socket), lost: lost.promise, stop: () => (stopped ??= stop()) }
}

const STOP_PATIENCE = 60_000

const end = async (server: Guarded, cluster: string, log: (line: string) => void): Promise<void> => {
  server.end()
  const patience = new AbortController()
  const waited = sleep(STOP_PATIENCE, 'too long', { signal: patience.signal }).catch(() => null)
  if ((await Promise.race([server.exited, waited])) === 'too long') server.kill()
  patience.abort()
  await clearLeftovers(cluster, log)
}

const makeFolder = async (given: string): Promise<string> => {
  const folder = resolve(given)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return await realpath(folder)
  } catch (error) {
    throw fileError(error, folder)
  }
}

const alreadyInUse = async (folder: string): Promise<StoreError> => {
  const running = await readPidFile(clusterFolder(folder))
  const share = running?.socketFolder
    ? `, or share its database with ONRECORD_DATA='${socketUrl(running.socketFolder)}'`
    : ''
  return new StoreError('data-in-use', `Another running process is using the data folder ${folder}.`, {
    place: folder,
    advice: `Stop that process first, choose another folder${share}.`,
  })
}
