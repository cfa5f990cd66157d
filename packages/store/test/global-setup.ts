import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { socketUrl } from '../src/embedded/database.ts'
import { startEmbedded } from '../src/embedded/server.ts'
import { openStore } from '../src/index.ts'
import { DEBIAN_MISSING, startDebian } from './debian.ts'
import { runSql, TEMPLATE, type TestServer } from './servers.ts'

declare module 'vitest' {
  interface ProvidedContext {
    servers: TestServer[]
  }
}

/** Starts each server once for all test files; every test gets a database of its own, copied from a migrated template. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-test-'))
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const stopOne of stops) await stopOne()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await chmod(folder, 0o755) // Debian's server runs as another account when we are root
    const embedded = await startEmbedded({ folder: join(folder, 'embedded') })
    stops.push(embedded.stop)
    const debian = await startDebian(folder)
    if (debian) stops.push(debian.stop)
    if (!debian && process.env.ONRECORD_REQUIRE === 'all') throw new Error(DEBIAN_MISSING)
    const embeddedSocket = new URL(embedded.url.replace('@/', '@local/')).searchParams.get('host') ?? ''
    const servers: TestServer[] = [
      { name: 'the embedded PostgreSQL', socket: embeddedSocket },
      { name: "Debian's PostgreSQL", socket: debian?.socket ?? null },
    ]
    for (const { socket } of servers) {
      if (socket === null) continue
      await runSql(socket, `CREATE DATABASE ${TEMPLATE}`)
      await (await openStore({ url: socketUrl(socket, TEMPLATE) })).close()
    }
    provide('servers', servers)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}
