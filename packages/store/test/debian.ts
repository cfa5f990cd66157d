import { chown, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DATABASE_USER, dataArgument } from '../src/embedded/cluster.ts'
import { startGuarded } from '../src/embedded/guarded.ts'
import { serverOwner } from '../src/embedded/owner.ts'

/** What a test that needs Debian's PostgreSQL says when it is skipped. */
export const DEBIAN_MISSING = "Debian's PostgreSQL is missing: apt-get install postgresql"

const HOME = '/usr/lib/postgresql'

const findPrograms = async (): Promise<string | null> => {
  const versions = (await readdir(HOME).catch(() => [])).filter((name) => /^\d+$/.test(name))
  for (const version of versions.sort((a, b) => Number(b) - Number(a))) {
    const programs = join(HOME, version, 'bin')
    if (await stat(join(programs, 'initdb')).catch(() => null)) return programs
  }
  return null
}

/** Starts Debian's PostgreSQL in a folder; null when it is not installed. */
export const startDebian = async (folder: string): Promise<{ socket: string; stop(): Promise<void> } | null> => {
  const programs = await findPrograms()
  if (!programs) return null
  const [cluster, socket] = [join(folder, 'debian'), join(folder, 'socket')]
  const owner = await serverOwner(cluster)
  for (const path of [cluster, socket]) {
    await mkdir(path, { mode: 0o700 })
    if (owner) await chown(path, owner.uid, owner.gid)
  }
  const run = (program: string, args: string[], onLine: (line: string) => void = () => undefined) =>
    startGuarded({ command: join(programs, program), args, cwd: cluster, owner, onLine })
  const data = ['-D', dataArgument(cluster)]
  const initdb = run('initdb', [...data, '-U', DATABASE_USER, '--encoding=UTF8', '--locale=C.UTF-8', '--auth=trust'])
  const status = await initdb.exited
  if (status !== 0) throw new Error(`Debian's initdb failed: ${initdb.said()}`)
  const ready = Promise.withResolvers<void>()
  const server = run('postgres', [...data, '-k', socket, '-c', 'listen_addresses=', '-c', 'fsync=off'], (line) => {
    if (line.includes('ready to accept connections')) ready.resolve()
  })
  await Promise.race([ready.promise, server.exited.then(() => Promise.reject(new Error(server.said())))])
  const stop = async () => {
    server.end()
    await server.exited
  }
  return { socket, stop }
}
