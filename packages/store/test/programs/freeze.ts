// Keeps a record of the newest schema in test/released, so that every later release is tried on it:
// `pnpm --filter @onrecord/store freeze`. Once that schema is released the folder is never made again.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, startEmbedded } from '../../src/index.ts'
import { readMigrations } from '../../src/schema/migrate.ts'
import { freeze } from '../freeze.ts'
import { folder } from '../released.ts'

const home = await mkdtemp(join(tmpdir(), 'onrecord-freeze-'))
const server = await startEmbedded({ folder: home })
try {
  const migrations = await readMigrations()
  const name = String(migrations.at(-1)?.version ?? 0).padStart(4, '0')
  let hour = 0
  const store = await openStore({ url: server.url, now: () => new Date(Date.UTC(2031, 3, 1, hour++, 0, 0, 250)) })
  const { data, reads } = await freeze(store, server.url)
  await store.close()
  const made = join(folder, name)
  await rm(made, { recursive: true, force: true })
  await mkdir(made, { recursive: true })
  const written = { 'schema.sql': migrations.map(({ sql }) => sql), 'data.ndjson': data, 'reads.ndjson': reads }
  for (const [file, parts] of Object.entries(written)) await writeFile(join(made, file), parts.join(''))
  process.stdout.write(`${data.length} rows and ${reads.length} answers of schema ${name}\n`)
} finally {
  await server.stop()
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
