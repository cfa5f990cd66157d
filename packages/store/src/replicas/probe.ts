import { Client } from 'pg'

/** Asks one server again and again where its record stands, on a connection of its own: a busy pool is no dead server. */
export interface Probe {
  /** The position of the record there; fails when it does not say so in time. */
  ask(): Promise<number>
  close(): void
}

const PATIENCE = 2000

/** Makes a probe of the server at an address, which may change. */
export const createProbe = (url: () => string): Probe => {
  let client: Client | null = null
  let connected = ''
  const drop = (): void => {
    // Not waited for: a server that hangs never says goodbye.
    client?.end().catch(() => undefined)
    client = null
  }
  return {
    ask: async () => {
      if (connected !== url()) drop()
      try {
        if (client === null) {
          connected = url()
          client = new Client({
            connectionString: connected,
            connectionTimeoutMillis: PATIENCE,
            query_timeout: PATIENCE,
            application_name: 'onrecord watch',
          })
          client.on('error', drop)
          await client.connect()
        }
        const { rows } = await client.query<{ position: string }>('SELECT position FROM head WHERE id = 1')
        return Number(rows[0]?.position ?? 0)
      } catch (error) {
        drop()
        throw error
      }
    },
    close: drop,
  }
}
