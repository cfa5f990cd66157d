import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { openStore, restore, type Store, startEmbedded } from '../src/index.ts'
import { table } from './measure.ts'
import { changesetsOf, type Size } from './record.ts'

// What it costs to keep a record: an export, a backup and a restore, as ratios to copying the same tables plainly (COPY) in the
// same run. Run with `pnpm --filter @onrecord/store keeping`; ONRECORD_BENCH_EVENTS sets the larger size (three claims an event).

const sizes: Size[] = [
  { name: 'coast', events: 25, claims: 249, reports: 327 },
  ((events) => ({ name: `${events} events`, events, claims: events * 3, reports: events }))(
    Number(process.env.ONRECORD_BENCH_EVENTS ?? 33_000),
  ),
]
// A folder with a record that was loaded before; it is measured as it is, and kept.
const KEPT = process.env.ONRECORD_BENCH_FOLDER
const PRIMARY = ['changeset', 'entry_revision', 'log_leaf']
const command = join(import.meta.dirname, '../../../apps/cli/src/main.ts')

const timed = async <Result>(work: () => Promise<Result>): Promise<[seconds: number, result: Result]> => {
  const start = performance.now()
  const result = await work()
  const seconds = (performance.now() - start) / 1000
  console.error(`  ${seconds.toFixed(2)} s`)
  return [seconds, result]
}

const copyOut = async (client: pg.Client): Promise<Buffer[][]> => {
  const all: Buffer[][] = []
  for (const name of PRIMARY) {
    const parts: Buffer[] = []
    const keep = new Writable({
      write: (part: Buffer, _, done) => {
        parts.push(part)
        done()
      },
    })
    await pipeline(client.query(copyTo(`COPY (SELECT * FROM ${name}) TO STDOUT`)), keep)
    all.push(parts)
  }
  return all
}

const copyIn = async (client: pg.Client, all: readonly Buffer[][]): Promise<void> => {
  await client.query('BEGIN')
  for (const [index, name] of PRIMARY.entries())
    await pipeline(
      async function* () {
        yield* all[index] ?? []
      },
      client.query(copyFrom(`COPY ${name} FROM STDIN`)),
    )
  await client.query('COMMIT')
}

const sizeOf = async (folder: string): Promise<number> => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name))),
  )
  return found.reduce((sum, { size }) => sum + size, 0) / 1e6
}

const connected = async <Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return work(client).finally(() => client.end())
}

const emptyDatabase = async (url: string, name: string): Promise<string> => {
  await connected(url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`)
  })
  return url.replace(/\/onrecord\?/, `/${name}?`)
}

const load = async (store: Store, size: Size): Promise<void> => {
  for (const some of changesetsOf(size, 1000))
    await store.append({ author: 'a bench', reason: 'to measure', entries: some })
}

const run = async (size: Size): Promise<void> => {
  const folder = KEPT ?? (await mkdtemp(join(tmpdir(), 'onrecord-bench-')))
  for (const made of ['backup', 'exports']) await rm(join(folder, made), { recursive: true, force: true })
  const server = await startEmbedded({ folder: join(folder, 'data') })
  try {
    const store = await openStore({ url: server.url })
    const [loading] = await timed(() => (KEPT === undefined ? load(store, size) : Promise.resolve()))
    const { entries } = await store.version()
    console.log(`\n## ${size.name}: ${entries} entries, put on the record in ${loading.toFixed(0)} s\n`)
    const [out, copied] = await connected(server.url, (client) => timed(() => copyOut(client)))
    const plain = await emptyDatabase(server.url, 'plain')
    await (await openStore({ url: plain })).close()
    const [into] = await connected(plain, (client) => timed(() => copyIn(client, copied)))
    const bytes = copied.flat().reduce((sum, part) => sum + part.length, 0) / 1e6
    const env = { ...process.env, ONRECORD_DATA: server.url, ONRECORD_FOLDER: folder }
    const time = ['-f', '%M', process.execPath, command, 'export', '--to', join(folder, 'exports')]
    const [exporting, said] = await timed(() => promisify(execFile)('/usr/bin/time', time, { env }).catch(() => null))
    const [bare] =
      said === null ? await timed(() => promisify(execFile)(process.execPath, time.slice(3), { env })) : [exporting]
    const [reading] = await timed(() => store.published(({ leaves }) => drain(leaves())))
    const [backing, made] = await timed(() => store.backup({ folder: () => join(folder, 'backup'), now: new Date() }))
    const restored = await emptyDatabase(server.url, 'restored')
    const [restoring] = await timed(() => restore({ folder: made.folder, url: restored }))
    const row = (name: string, seconds: number, plainly: number, megabytes: number | null) => [
      name,
      seconds.toFixed(2),
      Math.round(entries / seconds),
      (plainly / seconds).toFixed(3),
      megabytes?.toFixed(1) ?? '',
    ]
    console.log(
      table(
        ['work', 'seconds', 'entries/s', 'ratio', 'MB'],
        [
          row('plain COPY out', out, out, bytes),
          row('plain COPY in', into, into, null),
          row('backup', backing, out, await sizeOf(made.folder)),
          row('reading what may be passed on', reading, out, null),
          row('export, all forms, a process of its own', bare, out, await sizeOf(join(folder, 'exports'))),
          row('restore, with all that is derived', restoring, into, null),
        ],
      ),
    )
    console.log(
      `\nmost memory of the export: ${said === null ? '?' : Math.round(Number(said.stderr.trim().split('\n').at(-1)) / 1024)} MB`,
    )
    await store.close()
  } finally {
    await server.stop()
    if (KEPT === undefined) await rm(folder, { recursive: true, force: true })
  }
}

const drain = async (items: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of items);
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; made-up record, ratio = plain COPY to ours`,
)
for (const size of KEPT === undefined ? sizes : sizes.slice(1)) await run(size)
