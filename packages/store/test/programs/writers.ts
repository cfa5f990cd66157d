// Two processes append 10,000 changesets together (or as many as is said), on each server there is, and the whole record is looked
// at: `pnpm --filter @onrecord/store writers [changesets]`. Takes a few minutes.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { socketUrl } from '../../src/embedded/database.ts'
import { startEmbedded } from '../../src/index.ts'
import { DEBIAN_MISSING, startDebian } from '../debian.ts'
import { query } from '../query.ts'
import { twoWriters } from '../two-writers.ts'

const changesets = Number(process.argv[2] ?? 10_000)
const folder = await mkdtemp(join(tmpdir(), 'onrecord-writers-'))

const tell = async (name: string, url: string): Promise<void> => {
  const begun = performance.now()
  const { whole, count, again } = await twoWriters(url, changesets)
  const seconds = Math.round((performance.now() - begun) / 1000)
  process.stdout.write(
    `${name}: ${whole.position} changesets by two processes, positions without a gap, counted to ${count}, read again ` +
      `${again} times, ${whole.leaves} leaves and the log verifies; ${seconds} s\n`,
  )
}

try {
  await chmod(folder, 0o755) // Debian's server runs as another account when we are root
  const embedded = await startEmbedded({ folder: join(folder, 'embedded') })
  await tell('the embedded PostgreSQL', embedded.url).finally(() => embedded.stop())
  const debian = await startDebian(folder)
  if (debian === null) process.stdout.write(`${DEBIAN_MISSING}\n`)
  else {
    const url = socketUrl(debian.socket, 'writers')
    await query(socketUrl(debian.socket, 'postgres'), 'CREATE DATABASE writers')
    await tell("Debian's PostgreSQL", url).finally(() => debian.stop())
  }
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
