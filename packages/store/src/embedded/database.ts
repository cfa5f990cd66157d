import { Client } from 'pg'
import { DATABASE_USER } from './cluster.ts'

/** The address of a database behind a socket. */
export const socketUrl = (socketFolder: string, database: string = DATABASE_USER): string =>
  `postgres://${DATABASE_USER}@/${database}?host=${encodeURIComponent(socketFolder)}`

/** Makes the record's own database in a fresh cluster; does nothing when it is there. */
export const ensureDatabase = async (socketFolder: string): Promise<void> => {
  const client = new Client({ connectionString: socketUrl(socketFolder, 'postgres') })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE_USER])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_USER}`)
  } finally {
    await client.end()
  }
}
