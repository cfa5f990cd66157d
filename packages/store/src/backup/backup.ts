import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Database } from '../database.ts'
import { openLog } from '../log/read-log.ts'
import { type BackupFile, type BackupManifest, MANIFEST } from './manifest.ts'
import { type BackupTable, quoted, readTables } from './tables.ts'
import { makeWhole } from './whole-folder.ts'

/** Where a backup is to be, and when it is. */
export interface BackupRequest {
  /** Makes the name of its folder from where the record stands. */
  readonly folder: (position: number) => string
  readonly now: Date
}

/** A backup that was made. */
export interface Backup extends BackupManifest {
  readonly folder: string
}

/** Writes everything that cannot be worked out again, hidden or not, of one moment, while readers and authors go on. */
export const backup = async (database: Database, { folder: named, now }: BackupRequest): Promise<Backup> => {
  const { position, folder, manifest } = await database.snapshot(async (client) => {
    const head = await readHead(client)
    const folder = named(head.position)
    const manifest = await makeWhole(
      folder,
      async (aside) => {
        const tables: BackupFile[] = []
        for (const table of await readTables(client)) tables.push(await writeTable(client, table, aside))
        const root = await openLog(database).root(head.size)
        const log = { size: head.size, root: Buffer.from(root).toString('base64') }
        const { position, entries, schema } = head
        const made: BackupManifest = {
          format: 'onrecord-backup-1',
          madeAt: now.toISOString(),
          schema,
          position,
          entries,
          log,
          tables,
        }
        await writeFile(join(aside, MANIFEST), `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
        return made
      },
      { mode: 0o700 },
    )
    return { position: head.position, folder, manifest }
  })
  return { ...manifest, position, folder }
}

const readHead = async (client: PoolClient) => {
  const { rows } = await client.query<{ position: string; entries: string; size: string; schema: number }>(
    `SELECT position, entries, (SELECT count(*) FROM log_leaf) AS size,
       (SELECT max(version) FROM schema_migration) AS schema
     FROM head WHERE id = 1`,
  )
  const { position = 0, entries = 0, size = 0, schema = 0 } = rows[0] ?? {}
  return { position: Number(position), entries: Number(entries), size: Number(size), schema }
}

const NEWLINE = 10

const writeTable = async (client: PoolClient, table: BackupTable, folder: string): Promise<BackupFile> => {
  const { name, columns, order } = table
  const path = `${name}.copy.gz`
  let rows = 0
  // COPY writes a line a row, and line ends within values as \n.
  const counter = new Transform({
    transform: (chunk: Buffer, _, done) => {
      for (const byte of chunk) if (byte === NEWLINE) rows += 1
      done(null, chunk)
    },
  })
  const hash = createHash('sha256')
  let bytes = 0
  const hasher = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  const sql = `COPY (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ORDER BY ${order.map(quoted).join(', ')}) TO STDOUT`
  await pipeline(
    client.query(copyTo(sql)),
    counter,
    createGzip({ level: 6 }),
    hasher,
    createWriteStream(join(folder, path), { mode: 0o600 }),
  )
  return { table: name, columns, path, rows, bytes, sha256: hash.digest('hex') }
}
