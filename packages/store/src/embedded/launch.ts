import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { dataArgument, explain } from './cluster.ts'
import { type Guarded, startGuarded } from './guarded.ts'
import { CLUSTER_NAME } from './leftover.ts'
import type { Owner } from './owner.ts'
import { clearSocketFolder } from './socket.ts'

/** Where a server runs, and with what. */
export interface Place {
  folder: string
  cluster: string
  socket: string
  owner: Owner | null
  binaries: Binaries
  log: (line: string) => void
}

// Given on the command line and not in the cluster's file, so that a new release of ours brings its own.
const SETTINGS: Record<string, string> = {
  cluster_name: CLUSTER_NAME,
  listen_addresses: '', // no network at all: the socket is the only way in
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  log_checkpoints: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
}

const READY = /database system is ready to accept (read-only )?connections/

/** Starts PostgreSQL on a cluster and settles once it takes connections; says why if it does not come to that. */
export const launch = async ({ cluster, socket, owner, binaries, log }: Place): Promise<Guarded> => {
  await clearSocketFolder(socket)
  const ready = Promise.withResolvers<void>()
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = startGuarded({
    command: join(binaries.home, 'bin', 'postgres'),
    args: ['-D', dataArgument(cluster), '-k', socket, ...settings],
    cwd: cluster,
    owner,
    remove: socket,
    onLine: (line) => {
      log(line)
      if (READY.test(line)) ready.resolve()
    },
  })
  const ended = server.exited.then(() => {
    throw explain(cluster, server.said())
  })
  ended.catch(() => undefined)
  await Promise.race([ready.promise, ended])
  return server
}
