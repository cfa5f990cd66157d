import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, startEmbedded } from '@onrecord/store'
import { readSample, type Sample } from '@onrecord/store/bench'
import pg from 'pg'
import { Pool } from 'undici'
import { afresh, askedOf } from './asked.ts'
import type { Kept } from './bare.ts'
import { beside, besideTable, slowestOf } from './beside.ts'
import { exportsOf } from './exports.ts'
import { checkSame, prepare, type Ready } from './prepare.ts'
import type { Ask } from './press.ts'
import { type Program, startApi, startBare } from './programs.ts'
import { readWhole } from './read-whole.ts'
import { coast, large, type Measured } from './records.ts'
import { steady } from './steady.ts'
import { inTurns, timingsTable } from './turns.ts'

// What the API costs over HTTP on this machine: as ratios to a bare route of the same server library that gives the same bytes,
// in one run; what its memory does in time; and whether something slow holds up something quick. The API, the bare server and
// this load are processes of their own. Run with `pnpm bench`; ONRECORD_BENCH_FOLDER measures a record that packages/store's
// bench loaded, ONRECORD_BENCH_MINUTES says for how long memory is watched, ONRECORD_BENCH_PROFILE is a folder for CPU profiles.

const KEPT = process.env.ONRECORD_BENCH_FOLDER ?? null
const MINUTES = Number(process.env.ONRECORD_BENCH_MINUTES ?? 0.5)
const EVENTS = Number(process.env.ONRECORD_BENCH_EVENTS ?? 20_000)
// How long a turn lasts; a record that was loaded before is worth a longer look.
const TURN = KEPT === null ? 300 : 1500

const whole: Ask = { path: '/v1/claims.ndjson' }

/** Each kind of request against a bare server. */
const compare = async (api: Program, pool: Pool, sample: Sample, measured: Measured): Promise<Ready[]> => {
  const kept: Kept[] = []
  const ready: Ready[] = []
  for (const asked of askedOf(sample, measured, await exportsOf(pool, sample))) {
    const one = await prepare(pool, asked, kept)
    if (one !== null) ready.push(one)
  }
  const bare = await startBare(kept)
  const other = new Pool(bare.url, { pipelining: 1 })
  try {
    await checkSame(other, kept)
    console.log(`\n${timingsTable(await inTurns({ pools: { ours: pool, bare: other }, api }, ready, TURN))}`)
  } finally {
    await other.destroy()
    await bare.stop()
  }
  return ready
}

/** Dossiers beside a slow search, and beside somebody who reads the whole record. */
const crowd = async (pool: Pool, ready: readonly Ready[], { words: { common } }: Measured): Promise<void> => {
  const queries = common.flatMap((word, index) => [word, `${word} ${common[index + 1] ?? ''}`, `${word.slice(0, 2)}*`])
  const { ask, milliseconds } = await slowestOf(
    pool,
    queries.map((q) => ({ path: `/v1/search?q=${encodeURIComponent(q.trim())}` })),
  )
  console.log(`\nThe slowest of ${queries.length} searches takes ${milliseconds.toFixed(0)} ms: ${ask.path}\n`)
  const slow = [
    {
      name: 'that search',
      work: (signal: AbortSignal) => readWhole(pool, afresh(ask, 'form'), signal, () => undefined),
    },
    { name: 'everything as NDJSON', work: (signal: AbortSignal) => readWhole(pool, whole, signal, () => undefined) },
  ]
  const rows: (string | number)[][] = []
  for (const one of slow)
    for (const { name, ours } of ready.filter(
      ({ name }) => name === 'dossier, made again' || name === 'dossier, first read',
    ))
      rows.push(await beside(pool, { name, next: ours }, one, TURN * 2))
  console.log(besideTable(rows))
}

const over = async (api: Program, sample: Sample, measured: Measured): Promise<void> => {
  const pool = new Pool(api.url, { pipelining: 1, bodyTimeout: 0, headersTimeout: 120_000 })
  try {
    const ready = await compare(api, pool, sample, measured)
    if (measured === coast) return
    await crowd(pool, ready, measured)
    const nexts = ready.map(({ ours }) => ours)
    console.log(`\n${await steady({ pool, api, whole }, nexts, MINUTES)}`)
  } finally {
    await pool.destroy()
  }
}

const run = async (measured: Measured): Promise<void> => {
  const folder = measured.folder ?? (await mkdtemp(join(tmpdir(), 'onrecord-api-bench-')))
  const server = await startEmbedded({ folder })
  const client = new pg.Client({ connectionString: server.url })
  try {
    console.log(`\n## ${measured.name}\n`)
    await client.connect()
    if (measured.folder === null) {
      const store = await openStore({ url: server.url })
      await measured.load(store)
      await store.close()
      await client.query('VACUUM ANALYZE')
    }
    const { rows } = await client.query(
      'SELECT type, count(*)::int AS n FROM entry_revision GROUP BY type ORDER BY type',
    )
    console.log(`on the record: ${rows.map(({ type, n }) => `${n} of type ${type}`).join(', ')}\n`)
    const sample = await readSample(client)
    const api = await startApi(server.url)
    try {
      await over(api, sample, measured)
    } finally {
      await api.stop()
    }
  } finally {
    await client.end()
    await server.stop()
    if (measured.folder === null) await rm(folder, { recursive: true, force: true })
  }
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; ratio = ours to a bare Hono route, 64 connections`,
)
for (const measured of [coast, large(EVENTS, KEPT)]) await run(measured)
