// Runs the embedded server in a folder until it is told to stop (SIGTERM) or killed. Lines on standard output tell how far it is.
// Ctrl-C (SIGINT) makes it ask the database something first, as an orderly shutdown has to.

import { StoreError, startEmbedded } from '../../src/index.ts'
import { query } from '../query.ts'

const say = (what: unknown) => process.stdout.write(`${JSON.stringify(what)}\n`)

try {
  const server = await startEmbedded({ folder: process.argv[2] ?? '', log: (line) => say({ log: line }) })
  const stop = async () => {
    await server.stop()
    say({ stopped: true })
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', async () => {
    await new Promise((resolve) => setTimeout(resolve, 300)) // long enough for a database that got the signal too to go away
    say({ answered: await query(server.url, 'SELECT 1 AS one') })
    await stop()
  })
  say({ url: server.url })
} catch (error) {
  say({ refused: error instanceof StoreError ? { ...error, message: error.message } : String(error) })
  process.exitCode = 1
}
