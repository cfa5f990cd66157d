import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { socketUrl } from '../src/embedded/database.ts'
import { serverProcesses } from '../src/embedded/leftover.ts'
import { type DebianServer, findPrograms, makeDebian } from './debian.ts'
import { query } from './query.ts'

/** A primary with two copies that follow it by streaming replication. */
export interface Streaming {
  primary: DebianServer
  first: DebianServer
  second: DebianServer
  stop(): Promise<void>
}

const NAME = 'streamed'

/** The address of the record's database on a server. */
export const recordOn = ({ socket }: DebianServer): string => socketUrl(socket, NAME)

/** Starts a primary and two copies of it; null where Debian's PostgreSQL is not installed. */
export const startStreaming = async (): Promise<Streaming | null> => {
  const programs = await findPrograms()
  if (!programs) return null
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-streaming-'))
  await chmod(folder, 0o755) // the servers run as another account when we are root
  const servers: DebianServer[] = []
  const stop = async (): Promise<void> => {
    for (const server of [...servers].reverse()) {
      await signal(server, 'SIGCONT')
      await server.stop()
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    // What a copy still needs must not be removed, however slowly it comes into being or is stopped for.
    const primary = await makeDebian({ programs, folder, name: 'primary', settings: { wal_keep_size: '512MB' } })
    servers.push(primary)
    await query(socketUrl(primary.socket, 'postgres'), `CREATE DATABASE ${NAME}`)
    const [first, second] = await Promise.all(
      ['first', 'second'].map(async (name) => {
        const settings = { wal_retrieve_retry_interval: '100ms' }
        const copy = await makeDebian({ programs, folder, name, settings, copies: primary })
        servers.push(copy)
        return copy
      }),
    )
    if (!first || !second) throw new Error('two copies were to be made')
    return { primary, first, second, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Sends a signal to every process of a server: SIGKILL ends it, SIGSTOP makes it hang. */
export const signal = async ({ cluster }: DebianServer, name: NodeJS.Signals): Promise<void> => {
  for (const pid of await serverProcesses(cluster)) {
    const program = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
    if (program.trim() !== 'postgres') continue // the guard stays, and takes note of its end
    try {
      process.kill(pid, name)
    } catch {
      // it has just ended
    }
  }
}

/** Stops a copy from taking in what it receives. */
export const pauseReplay = (copy: DebianServer) => query(recordOn(copy), 'SELECT pg_wal_replay_pause()')

/** Lets it go on. */
export const resumeReplay = (copy: DebianServer) => query(recordOn(copy), 'SELECT pg_wal_replay_resume()')
