import { type ClientBase, Pool, type PoolClient, type PoolConfig } from 'pg'
import { serverError } from '../server-error.ts'
import { placeOf, withoutPassword } from './addresses.ts'

/** One PostgreSQL server and our connections to it. */
export interface Server {
  /** Where it is, as `host:port`. */
  readonly place: string
  /** Lends a connection to some work. */
  use<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** What connections are for; readers and writers have their own, so that neither waits for the other. */
export const uses = {
  /** A slow read is ended by the server, and by us when the server itself has stopped. */
  reads: { max: 10, statement_timeout: 15_000, query_timeout: 20_000 },
  /** Appends stand in a row anyway. Whoever keeps them waiting without doing anything is cut off. */
  writes: { max: 4, idle_in_transaction_session_timeout: 120_000 },
} as const satisfies Readonly<Record<string, PoolConfig>>

/**
 * What every connection begins with. Our statements take milliseconds; a server that guesses they will read much translates them
 * into machine code first, which takes up to a second. One that knows no such setting goes on without it.
 */
export const onConnect = async (client: ClientBase): Promise<void> => {
  await client.query('SET jit = off').catch(() => undefined)
}

/** Opens a server for reading or for writing; nothing is connected before it is used. */
export const openServer = (url: string, use: keyof typeof uses): Server => {
  const pool = new Pool({
    ...uses[use],
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'onrecord',
    keepAlive: true,
    onConnect,
  })
  // A connection broke, idle or between two statements: the next query opens another or says what is wrong.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const shown = withoutPassword(url)
  let closed: Promise<void> | null = null
  return {
    place: placeOf(url),
    use: async (work) => {
      let client: PoolClient | undefined
      let broken = false
      try {
        client = await pool.connect()
        return await work(client)
      } catch (error) {
        const said = serverError(error, shown)
        broken = said !== error // away, hanging or out of space: the next one gets a fresh connection
        throw said
      } finally {
        client?.release(broken)
      }
    },
    close: () => (closed ??= pool.end()),
  }
}
