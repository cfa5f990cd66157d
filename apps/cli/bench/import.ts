import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyRecord, type ImportRecord, importPublication, ucdpGed } from '@onrecord/ingest'
import { openRecord } from '@onrecord/store'
import pg from 'pg'
import { hasSample, writeReplica } from './replicate.ts'

// How quick an import is and what memory it takes: a seeded replication of the 1,000-row sample of UCDP GED (replicate.ts), as a ratio
// to the engine's own COPY of the same bytes into a table of text. ONRECORD_BENCH_ROWS=385918 for the size of release 25.1.

const MEGABYTE = 1_048_576
const rows = Number(process.env.ONRECORD_BENCH_ROWS ?? 20_000)
const by = { author: 'a bench', reason: 'to measure' }

const timed = async (what: string, work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${what.padEnd(34)} ${seconds.toFixed(1).padStart(8)} s ${String(Math.round(rows / seconds)).padStart(9)} rows/s`,
  )
  return seconds
}

const watchMemory = () => {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  return () => {
    clearInterval(timer)
    return `${Math.round(most / MEGABYTE)} MB`
  }
}

const measure = async (folder: string): Promise<void> => {
  const path = join(folder, 'ged231-replica.csv')
  await writeReplica(path, rows)
  console.log(
    `${rows} rows, ${((await stat(path)).size / MEGABYTE).toFixed(0)} MB, replicated with a seed from a sample of 1,000`,
  )

  const peakOfMapping = watchMemory()
  await timed('read, mapped, checked', async () =>
    importPublication(await ucdpGed.open(path), emptyRecord, { ...by, dryRun: true }),
  )
  console.log(`  most memory: ${peakOfMapping()}`)

  const record = await openRecord({ folder: join(folder, 'data') })
  const client = new pg.Client({ connectionString: record.url })
  try {
    await client.connect()
    const peak = watchMemory()
    const { store } = record
    const importing: ImportRecord = {
      append: (changeset) => store.append(changeset),
      entries: (ids) => store.entries(ids, { hidden: true }),
      refs: (request) => store.refs({ ...request, hidden: true }),
      changeset: (id) => store.changeset(id),
    }
    let entries = 0
    let tenths = 0
    const ours = await timed('imported into the record', async () => {
      const account = await importPublication(await ucdpGed.open(path), importing, {
        ...by,
        onBatch: ({ read }) => {
          if (Math.floor((read * 10) / rows) <= tenths) return
          tenths = Math.floor((read * 10) / rows)
          console.log(`  ${read} rows, ${Math.round(process.memoryUsage().rss / MEGABYTE)} MB`)
        },
      })
      entries = account.entries.appended
    })
    console.log(`  most memory of the command: ${peak()}; ${entries} entries, ${Math.round(entries / ours)} a second`)
    await timed('the same file again', async () => importPublication(await ucdpGed.open(path), importing, by))

    const columns = Array.from({ length: 49 }, (_, index) => `c${index} text`).join(', ')
    await client.query(`CREATE TABLE bare_rows (${columns})`)
    const bare = await timed('COPY of the same bytes, bare', () =>
      client.query(`COPY bare_rows FROM '${path.replaceAll("'", "''")}' (FORMAT csv, HEADER)`),
    )
    const { rows: sizes } = await client.query<{ all: string; bare: string }>(
      `SELECT pg_database_size(current_database()) AS all, pg_total_relation_size('bare_rows') AS bare`,
    )
    const [all, raw] = [Number(sizes[0]?.all) / MEGABYTE, Number(sizes[0]?.bare) / MEGABYTE]
    console.log(
      `ratio: an import takes ${(ours / bare).toFixed(0)} times as long as a bare COPY, and ${((all - raw) / raw).toFixed(1)} times its disk`,
    )
  } finally {
    await client.end()
    await record.stop()
  }
}

if (!hasSample()) console.log('no bench: the sample is in ../shared/data/ucdp, which is not here')
else {
  // The server reads the file itself, so it lies where its account may look.
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'))
  await chmod(folder, 0o755)
  try {
    await measure(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
