import { Command, InvalidArgumentError } from 'commander'
import { dataFolder } from '../places.ts'
import { serve } from '../serve/serve.ts'

interface Options {
  portApi: number
  portSite: number
  host: string
  folder?: string
  bundled: boolean
  site: boolean
  build: boolean
  exports: boolean
}

const AFTER = `
It opens the record (starting a PostgreSQL of its own in the data folder, or using the one ONRECORD_DATA names), puts the
bundled records on it if they are not there yet, starts the API and the reader site, and prints the two addresses when
both answer. Ctrl-C ends everything in order; a second Ctrl-C ends it at once. Nothing acknowledged is ever lost.

Examples:
  $ onrecord serve
  $ onrecord serve --port-site 8080 --folder ./my-record
  $ onrecord serve --no-site --no-bundled              only the API, on a record of your own
  $ onrecord serve --host 0.0.0.0                      for readers on other machines, too`

/** `onrecord serve`: the record, the API and the reader site, until Ctrl-C. */
export const serveCommand = (): Command =>
  new Command('serve')
    .summary('read the record in a browser: database, API and site')
    .description('Serves the record to readers (the site) and to programs (the API).')
    .option('--port-api <port>', 'port of the API (0: any that is free)', toPort, 8787)
    .option('--port-site <port>', 'port of the site (0: any that is free)', toPort, 3000)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')
    .option('--no-bundled', 'leave out the records that ship with the project')
    .option('--no-site', 'serve only the API')
    .option('--no-exports', 'make no files of the whole record (else at the start, and once a day if it moved)')
    .option('--build', 'build the site first, if anything changed', false)
    .addHelpText('after', AFTER)
    .action(({ folder, ...options }: Options) => serve({ ...options, folder: dataFolder(folder) }))

const toPort = (text: string): number => {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
}
