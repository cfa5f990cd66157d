import { Pool, type PoolClient, type QueryResultRow } from 'pg'
import { codeOf, diskFull, StoreError } from './errors.ts'
import { migrate, readMigrations } from './schema/migrate.ts'

/** A PostgreSQL holding the record. */
export interface Database {
  /** Runs a query of fixed shape, prepared under its name: twice as fast as unprepared for a key lookup. */
  named<Row extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]>
  /** Does work in one transaction, all of it or none; it is done again if the server asks for that. */
  transaction<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>
  /** Has the server count its tables again, so that it plans by what is there. */
  refreshStatistics(): Promise<void>
  close(): Promise<void>
}

const CONNECTIONS = 10
const ATTEMPTS = 5

/** Connects to a PostgreSQL and brings its schema up to date. */
export const openDatabase = async (url: string): Promise<Database> => {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    application_name: 'onrecord',
    keepAlive: true,
  })
  // A connection broke, idle or between two statements: the next query opens another or says what is wrong.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const place = withoutPassword(url)

  const connected = async <Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
    let client: PoolClient | undefined
    let broken = false
    try {
      client = await pool.connect()
      return await work(client)
    } catch (error) {
      const said = serverError(error, place)
      broken = said instanceof StoreError && said.code === 'unreachable'
      throw said
    } finally {
      client?.release(broken)
    }
  }

  try {
    const migrations = await readMigrations()
    await connected((client) => migrate(client, migrations, place))
  } catch (error) {
    await pool.end()
    throw error
  }
  let closed: Promise<void> | null = null
  return {
    named: (name, text, values) => connected(async (client) => (await client.query({ name, text, values })).rows),
    transaction: (work) => connected((client) => inTransaction(client, () => work(client))),
    // Never fails: what was appended is on the record, whether or not it has been counted.
    refreshStatistics: () =>
      connected(
        async (client) => void (await client.query('ANALYZE entry_revision, mention, entry_ref, event_slug')),
      ).catch(() => undefined),
    close: () => (closed ??= pool.end()),
  }
}

const inTransaction = async <Result>(client: PoolClient, work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt++) {
    await client.query('BEGIN')
    try {
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

const withoutPassword = (url: string): string => url.replace(/^(\w+:\/\/[^:@/]*):[^@]*@/, '$1:***@')

// SQLSTATE classes: 08 connection, 28 account refused, 3D no such database, 57P0x shutting down or starting, 53300 full.
const AWAY = /^(08...|28...|3D000|57P0[1-5]|53300|ECONN.*|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/
// Failures that pg itself reports without any code.
const AWAY_SAID =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|SASL|server does not support SSL/

const serverError = (error: unknown, place: string): unknown => {
  if (error instanceof StoreError || !(error instanceof Error)) return error
  const cause = error instanceof AggregateError ? error.errors[0] : error
  const code = codeOf(cause) ?? codeOf(error) ?? ''
  if (code === '53100') return diskFull(place, error)
  if (!AWAY.test(code) && !AWAY_SAID.test(error.message)) return error
  const reason = error.message || (cause instanceof Error ? cause.message : code)
  return new StoreError('unreachable', `The database does not answer (${reason}): ${place}.`, {
    place,
    advice: 'Check that the server runs and that ONRECORD_DATA names it, its account and its database.',
    cause: error,
  })
}
