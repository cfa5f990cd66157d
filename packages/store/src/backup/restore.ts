import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type ClientBase, Pool, type PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { codeOf, fileError, StoreError } from '../errors.ts'
import { growTree } from '../log/growing-tree.ts'
import { leafHash } from '../log/hash.ts'
import { derived } from '../rebuild/derived.ts'
import { make } from '../rebuild/fill.ts'
import { onConnect } from '../replicas/server.ts'
import { applySteps, type Migration, readMigrations } from '../schema/migrate.ts'
import { newerSchema } from '../schema/newer-schema.ts'
import { serverError } from '../server-error.ts'
import { type BackupFile, type BackupManifest, readManifest } from './manifest.ts'
import { quoted } from './tables.ts'
import { withoutIndexes } from './without-indexes.ts'

/** Which backup is to be brought back, and into which database. */
export interface RestoreRequest {
  readonly folder: string
  /** An empty database, or what makes one; that is asked only once the backup has been found whole. */
  readonly url: string | (() => Promise<string>)
  /** Told of each part when it is done. */
  readonly onDone?: (part: string, rows: number) => void
}

/** Brings a backup back into an empty database, all of it or nothing: the same entries, and a log with the same root. */
export const restore = async ({
  folder,
  url: into,
  onDone = () => undefined,
}: RestoreRequest): Promise<BackupManifest> => {
  const manifest = await readManifest(folder)
  const migrations = await readMigrations()
  const known = migrations.at(-1)?.version ?? 0
  if (manifest.schema > known) throw newerSchema(manifest.schema, known, folder)
  for (const file of manifest.tables) await refuseDamaged(folder, file)
  const url = typeof into === 'string' ? into : await into()
  const pool = new Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 10_000,
    application_name: 'onrecord',
    onConnect,
  })
  pool.on('error', () => undefined)
  try {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      await load(client, folder, { manifest, migrations, onDone })
      await client.query('COMMIT')
      await client.query('ANALYZE')
    } finally {
      client.release(true)
    }
  } catch (error) {
    throw serverError(error, url.replace(/:[^:@/]*@/, ':…@'))
  } finally {
    await pool.end()
  }
  return manifest
}

/** Refuses a file that is not as it was written. */
const refuseDamaged = async (folder: string, { path, sha256 }: BackupFile): Promise<void> => {
  const hash = createHash('sha256')
  const place = join(folder, path)
  try {
    await pipeline(createReadStream(place), hash)
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? damaged(place, `${path} is missing from the backup.`) : fileError(error, place)
  }
  if (hash.digest('hex') !== sha256) throw damaged(place, `${path} is not as it was written: it has another SHA-256.`)
}

const damaged = (place: string, sentence: string): StoreError =>
  new StoreError('backup-damaged', sentence, {
    place,
    advice: 'Nothing was restored. Take another copy of this backup, or the one before it.',
  })

interface Loading {
  manifest: BackupManifest
  migrations: readonly Migration[]
  onDone: (part: string, rows: number) => void
}

const load = async (client: PoolClient, folder: string, { manifest, migrations, onDone }: Loading): Promise<void> => {
  await refuseUsed(client)
  await client.query(`SET LOCAL timezone = 'UTC'`)
  // The backup goes into the schema it was made from, which is then taken forward as any database is.
  const then = migrations.filter(({ version }) => version <= manifest.schema)
  await applySteps(client, then)
  for (const file of [...manifest.tables].reverse()) await client.query(`DELETE FROM ${quoted(file.table)}`)
  const own = manifest.tables.map(({ table }) => table)
  await withoutIndexes(client, own, async () => {
    for (const file of manifest.tables) {
      await copyIn(client, folder, file)
      onDone(file.table, file.rows)
    }
  })
  await applySteps(client, migrations.slice(then.length))
  for (const one of derived) {
    // Each reads what was made before it, which nobody has measured yet: without that the planner reads whole tables.
    await client.query('ANALYZE')
    await withoutIndexes(client, one.tables, () => make(client, one))
    onDone(one.name, 0)
  }
  await refuseOther(client, folder, manifest)
}

/** Refuses a database that has anything of a record in it. */
const refuseUsed = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query<{ tables: string }>(
    `SELECT count(*) AS tables FROM information_schema.tables WHERE table_schema = current_schema()`,
  )
  if (Number(rows[0]?.tables) === 0) return
  throw new StoreError('not-empty', 'The database is not empty, and a backup is only restored into an empty one.', {
    advice: 'Name a folder that does not exist yet with --folder, or an empty database in ONRECORD_DATA.',
  })
}

const copyIn = async (client: ClientBase, folder: string, { table, columns, path }: BackupFile): Promise<void> => {
  const sql = `COPY ${quoted(table)} (${columns.map(quoted).join(', ')}) FROM STDIN`
  await pipeline(createReadStream(join(folder, path)), createGunzip(), client.query(copyFrom(sql)))
}

const AT_ONCE = 5000

/** Refuses what came in if its log is not the one the backup was made of. */
const refuseOther = async (client: ClientBase, folder: string, { log, tables }: BackupManifest): Promise<void> => {
  for (const { table, rows: expected } of tables) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${quoted(table)}`)
    if (Number(rows[0]?.count) !== expected)
      throw damaged(folder, `${table} has ${rows[0]?.count} rows, and had ${expected} when the backup was made.`)
  }
  const tree = growTree()
  for (let start = 0; ; start += AT_ONCE) {
    const { rows } = await client.query<{ leaf: string }>(
      'SELECT leaf FROM log_leaf WHERE leaf_index >= $1 AND leaf_index < $2 ORDER BY leaf_index',
      [start, start + AT_ONCE],
    )
    for (const { leaf } of rows) tree.add(leafHash(leaf))
    if (rows.length < AT_ONCE) break
  }
  if (tree.size() !== log.size || Buffer.from(tree.root()).toString('base64') !== log.root)
    throw damaged(folder, 'The log that came in is not the one the backup was made of: it has another root.')
}
