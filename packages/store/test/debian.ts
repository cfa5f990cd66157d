import { chown, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DATABASE_USER, dataArgument } from '../src/embedded/cluster.ts'
import { type Guarded, startGuarded } from '../src/embedded/guarded.ts'
import { serverOwner } from '../src/embedded/owner.ts'

/** What a test that needs Debian's PostgreSQL says when it is skipped. */
export const DEBIAN_MISSING = "Debian's PostgreSQL is missing: apt-get install postgresql"

const HOME = '/usr/lib/postgresql'

/** Where Debian's newest PostgreSQL has its programs; null when it is not installed. */
export const findPrograms = async (): Promise<string | null> => {
  const versions = (await readdir(HOME).catch(() => [])).filter((name) => /^\d+$/.test(name))
  for (const version of versions.sort((a, b) => Number(b) - Number(a))) {
    const programs = join(HOME, version, 'bin')
    if (await stat(join(programs, 'initdb')).catch(() => null)) return programs
  }
  return null
}

/** A PostgreSQL of Debian's with a folder of its own. */
export interface DebianServer {
  readonly socket: string
  readonly cluster: string
  start(): Promise<void>
  stop(): Promise<void>
}

interface Options {
  programs: string
  folder: string
  /** What it is called, and its folders with it. */
  name: string
  settings?: Readonly<Record<string, string>>
  /** The server it is a copy of; it follows that one then. */
  copies?: DebianServer
}

/** Makes a PostgreSQL of Debian's, empty or as a copy of another that it follows, and starts it. */
export const makeDebian = async ({ programs, folder, name, settings = {}, copies }: Options): Promise<DebianServer> => {
  const [cluster, socket] = [join(folder, name), join(folder, `${name}-socket`)]
  const owner = await serverOwner(cluster)
  for (const path of [cluster, socket]) {
    await mkdir(path, { mode: 0o700 })
    if (owner) await chown(path, owner.uid, owner.gid)
  }
  const run = (program: string, args: string[], onLine: (line: string) => void = () => undefined): Guarded =>
    startGuarded({ command: join(programs, program), args, cwd: cluster, owner, onLine })
  const data = ['-D', dataArgument(cluster)]
  const made = copies
    ? run('pg_basebackup', [...data, '-h', copies.socket, '-U', DATABASE_USER, '-X', 'stream', '-c', 'fast', '-R'])
    : run('initdb', [...data, '-U', DATABASE_USER, '--encoding=UTF8', '--locale=C.UTF-8', '--auth=trust'])
  if ((await made.exited) !== 0) throw new Error(`Debian's PostgreSQL was not made: ${made.said()}`)

  const set = Object.entries({ listen_addresses: '', fsync: 'off', ...settings })
  let server: Guarded | null = null
  const start = async (): Promise<void> => {
    const ready = Promise.withResolvers<void>()
    const args = [...data, '-k', socket, ...set.flatMap(([key, value]) => ['-c', `${key}=${value}`])]
    const started = run('postgres', args, (line) => {
      if (/ready to accept (read-only )?connections/.test(line)) ready.resolve()
    })
    server = started
    await Promise.race([ready.promise, started.exited.then(() => Promise.reject(new Error(started.said())))])
  }
  await start()
  return {
    socket,
    cluster,
    start,
    stop: async () => {
      server?.end()
      await server?.exited
    },
  }
}

/** Starts Debian's PostgreSQL in a folder; null when it is not installed. */
export const startDebian = async (folder: string): Promise<{ socket: string; stop(): Promise<void> } | null> => {
  const programs = await findPrograms()
  return programs === null ? null : makeDebian({ programs, folder, name: 'debian' })
}
