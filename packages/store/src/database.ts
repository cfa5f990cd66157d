import type { PoolClient, QueryResultRow } from 'pg'
import { codeOf, StoreError } from './errors.ts'
import { fillDerived, whileNobodyWrites } from './rebuild/fill.ts'
import { readAddresses } from './replicas/addresses.ts'
import { type Cluster, openCluster } from './replicas/cluster.ts'
import type { Health } from './replicas/health.ts'
import type { Limits } from './replicas/replicas.ts'
import { currentScope, inScope } from './replicas/scope.ts'
import { type Migration, migrate, readMigrations } from './schema/migrate.ts'
import { refuseOtherSchema, refuseOutgrown } from './schema/outgrown.ts'
import { createLane } from './search/search-lane.ts'
import { withinTime } from './search/within-time.ts'

/** A PostgreSQL holding the record, with the replicas it is read from. */
export interface Database {
  /** Runs a read of fixed shape, prepared under its name: twice as fast as unprepared for a key lookup. */
  named<Row extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]>
  /** Runs a read whose shape varies with what is asked for, planned for its values each time. */
  query<Row extends QueryResultRow>(text: string, values: unknown[]): Promise<Row[]>
  /** Runs such a read that may turn out heavy: the server gives up after so many milliseconds, and it is told as `too-slow`. */
  limited<Row extends QueryResultRow>(milliseconds: number, text: string, values: unknown[]): Promise<Row[]>
  /** Does work in one transaction on the primary, all of it or none; it is done again if the server asks for that. */
  transaction<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>
  /** Makes reads on the primary, where they see all that was acknowledged. */
  newest<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>
  /** Makes reads on the primary that are all of one moment, however long they take and whoever appends meanwhile. */
  snapshot<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>
  /** Does work in one transaction on the primary during which nobody appends, while readers go on reading. */
  alone<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>
  /** Has the server count its tables again, so that it plans by what is there. */
  refreshStatistics(): Promise<void>
  /** Makes the reads of some work on one server that has got at least so far. */
  steadily<Result>(after: number, work: () => Promise<Result>): Promise<Result>
  /** Takes note that the record has got so far; says which server the reads of this work are made on, where there are several. */
  reached(position: number): string | undefined
  /** How the servers are, asked just now. */
  health(): Promise<Health>
  close(): Promise<void>
}

const ATTEMPTS = 5

/** Where a record is kept. */
export interface Addresses {
  /** The address of the PostgreSQL server that takes writes; several hosts where one of them may take its place. */
  url: string
  /** Replicas to read from, with commas between them. */
  read?: string | undefined
  /** How far behind a replica may be. */
  limits?: Partial<Limits> | undefined
}

/** Connects to a PostgreSQL and brings its schema up to date. */
export const openDatabase = async (where: string | Addresses): Promise<Database> => {
  const { url, read = '', limits }: Addresses = typeof where === 'string' ? { url: where } : where
  const primary = readAddresses(url, 'ONRECORD_DATA')
  const replicas = read.trim() === '' ? [] : readAddresses(read, 'ONRECORD_READ')
  const migrations = await readMigrations()
  const cluster = await openCluster({ primary, replicas, limits })
  const lane = createLane()
  const prepare = prepareOnce(cluster, migrations)
  try {
    await prepare().catch((error: unknown) => withoutPrimary(error, cluster, migrations, replicas.length))
  } catch (error) {
    await cluster.close()
    throw error
  }
  return {
    named: (name, text, values) => cluster.read(async (client) => (await client.query({ name, text, values })).rows),
    query: (text, values) => cluster.read(async (client) => (await client.query(text, values)).rows),
    limited: (milliseconds, text, values) =>
      lane(() => cluster.read((client) => withinTime(client, milliseconds, text, values))),
    transaction: async (work) => {
      await prepare()
      return cluster.primary.use('writes', (client) => inTransaction(client, migrations, () => work(client)))
    },
    newest: (work) => cluster.primary.use('reads', work),
    snapshot: async (work) => {
      await prepare()
      return cluster.primary.use('writes', (client) => ofOneMoment(client, () => work(client)))
    },
    alone: async (work) => {
      await prepare()
      return cluster.primary.use('writes', (client) => whileNobodyWrites(client, () => work(client)))
    },
    // Never fails: what was appended is on the record, whether or not it has been counted.
    refreshStatistics: () =>
      cluster.primary
        .use(
          'writes',
          async (client) =>
            void (await client.query(
              'ANALYZE entry_revision, mention, entry_ref, event_slug, list_place, list_event, list_claim, list_source, list_report, search_claim, search_name',
            )),
        )
        .catch(() => undefined),
    steadily: inScope,
    reached: (position) => {
      cluster.reached(position)
      const scope = currentScope()
      if (!scope || replicas.length === 0) return undefined
      scope.after = Math.max(scope.after, position)
      return `${scope.server} ${scope.moves}`
    },
    health: async () => {
      await cluster.look()
      return cluster.health()
    },
    close: () => cluster.close(),
  }
}

/** Brings the schema up to date once; after a failure it is tried again with the next write. */
const prepareOnce = (cluster: Cluster, migrations: readonly Migration[]): (() => Promise<void>) => {
  let done: Promise<void> | null = null
  const prepare = async (): Promise<void> => {
    try {
      await cluster.primary.use('writes', async (client) => {
        await migrate(client, migrations, cluster.primary.place())
        await fillDerived(client)
      })
    } catch (error) {
      done = null
      throw error
    }
  }
  return () => {
    done ??= prepare()
    return done
  }
}

/** While the primary is lost the record can still be opened for reading, if a replica has the very schema we know. */
const withoutPrimary = async (
  error: unknown,
  cluster: Cluster,
  migrations: readonly Migration[],
  replicas: number,
): Promise<void> => {
  const away = error instanceof StoreError && error.code === 'unreachable'
  if (!away || replicas === 0) throw error
  await cluster.read((client) => refuseOtherSchema(client, migrations)).catch(() => Promise.reject(error))
}

const ofOneMoment = async <Result>(client: PoolClient, work: () => Promise<Result>): Promise<Result> => {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    // Instants as text are then the same on every server.
    await client.query(`SET LOCAL timezone = 'UTC'`)
    // What was read may take long to be written elsewhere, and nobody waits for this connection.
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0')
    return await work()
  } finally {
    await client.query('ROLLBACK').catch(() => undefined)
  }
}

const inTransaction = async <Result>(
  client: PoolClient,
  migrations: readonly Migration[],
  work: () => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt++) {
    await client.query('BEGIN')
    try {
      await refuseOutgrown(client, migrations)
      const result = await work()
      await client.query('COMMIT')
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined)
      // Serialization failure or deadlock: distributed servers answer with these where PostgreSQL would wait.
      if (attempt >= ATTEMPTS || !['40001', '40P01'].includes(codeOf(error) ?? '')) throw error
    }
  }
}
