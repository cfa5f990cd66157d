import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry } from '@onrecord/model'
import pg from 'pg'
import { clusterFolder } from '../src/embedded/cluster.ts'
import { openStore, startEmbedded } from '../src/index.ts'
import { appending } from './appends.ts'
import { load } from './load.ts'
import { measure, table } from './measure.ts'
import { randomFrom } from './random.ts'
import { readsOf } from './reads.ts'
import { claimOf, type Size } from './record.ts'
import { readSample, type Sample } from './sample.ts'
import { memory, tableSizes } from './sizes.ts'

// What the record costs: appending, reading and searching it, at the size of the bundled record and at a larger one, as
// ratios to the engine's own statements in one run. Everything on it is made up (record.ts). Run with `pnpm bench`;
// ONRECORD_BENCH_EVENTS=400000 for the size storage is designed for, ONRECORD_BENCH_MINUTES to stop loading after so long
// and measure what is there.

const BULK = 1000
// A folder to keep the record in. What was loaded there before is measured as it is.
const KEPT = process.env.ONRECORD_BENCH_FOLDER
const MINUTES = Number(process.env.ONRECORD_BENCH_MINUTES ?? 60)
const coast: Size = { name: 'coast', events: 25, claims: 249, reports: 327 }

const sizesAsked = (): Size[] => {
  const asked = process.env.ONRECORD_BENCH_EVENTS
  const events = Number(asked ?? 20_000)
  if (!Number.isInteger(events) || events < 25)
    throw new RangeError(`ONRECORD_BENCH_EVENTS is "${asked}", not a number`)
  const large = { name: `${events} events`, events, claims: events * 3, reports: events }
  return asked === undefined ? [coast, large] : [large]
}

/** New claims about events on the record. */
const moreOf = ({ events, parties }: Sample) => {
  const random = randomFrom(3)
  let made = 0
  return (count: number) => (): Entry[] =>
    Array.from({ length: count }, () => claimOf(`more ${made++}`, random, random.skewed(events), parties))
}

const run = async (size: Size): Promise<void> => {
  const folder = KEPT ?? (await mkdtemp(join(tmpdir(), 'onrecord-bench-')))
  const server = await startEmbedded({ folder })
  const client = new pg.Client({ connectionString: server.url })
  try {
    console.log(`\n## ${size.name}: ${size.events} events, ${size.claims} claims, ${size.reports} reports\n`)
    const store = await openStore({ url: server.url })
    await client.connect()
    if ((await client.query('SELECT 1 FROM entry_revision LIMIT 1')).rowCount === 0) await load(store, size, MINUTES)
    await client.query('VACUUM ANALYZE')
    const { rows } = await client.query(
      'SELECT type, count(*)::int AS n FROM entry_revision GROUP BY type ORDER BY type',
    )
    console.log(`on the record: ${rows.map(({ type, n }) => `${n} of type ${type}`).join(', ')}`)
    const sample = await readSample(client)
    const more = moreOf(sample)
    const timings = await measure([
      ...(await readsOf(store, client, sample)),
      appending({ store, client }, { name: 'append: one claim', times: 30, make: more(1) }),
      appending({ store, client }, { name: `append: ${BULK} claims`, times: 2, make: more(BULK) }),
    ])
    console.log(
      `\n${table(
        ['operation', 'ops/s', 'p50 ms', 'p99 ms', 'ratio'],
        timings.map(({ name, perSecond, p50, p99, ratio }) => [
          name,
          perSecond.toFixed(1),
          p50.toFixed(2),
          p99.toFixed(2),
          ratio.toFixed(2),
        ]),
      )}`,
    )
    const tables = await tableSizes(client)
    const all = tables.reduce((sum, [, , , bytes]) => sum + bytes, 0)
    const shown = tables.filter(([, , , bytes]) => bytes >= Math.max(all / 200, 0.1))
    console.log(
      `\n${table(
        ['table', 'rows', 'MB', 'with indexes'],
        [
          ...shown.map(([name, rows, heap, bytes]) => [name, rows, heap.toFixed(1), bytes.toFixed(1)]),
          ['all', '', '', all.toFixed(1)],
        ],
      )}`,
    )
    const { node, server: postgres } = await memory(clusterFolder(folder))
    console.log(`\nmemory: Node ${node.toFixed(0)} MB, PostgreSQL ${postgres?.toFixed(0) ?? '?'} MB`)
    await store.close()
  } finally {
    await client.end()
    await server.stop()
    if (KEPT === undefined) await rm(folder, { recursive: true, force: true })
  }
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; made-up record, ratio = ours to plain statements`,
)
for (const size of sizesAsked()) await run(size)
