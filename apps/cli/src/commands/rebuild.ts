import { Command } from 'commander'
import { dataFolder } from '../places.ts'
import { openKept, whereabouts } from '../records/open.ts'
import { say } from '../terminal.ts'

interface Options {
  folder?: string
}

const AFTER = `
What lists, the search and withholding look things up in is worked out from the entries, and can be worked out again: after
a fault of ours, for instance. Entries, their history and the signed log are not touched. Readers go on reading what was
there; whoever appends waits. What is interrupted leaves what was there.

Example:
  $ onrecord rebuild`

/** `onrecord rebuild`: everything that is derived from the entries, made again. */
export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .summary('make everything again that is derived from the entries')
    .description('Makes the tables again that are derived from the entries.')
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')
    .addHelpText('after', AFTER)
    .action(async ({ folder: asked }: Options) => {
      const folder = dataFolder(asked)
      say(`Opening the record in ${whereabouts(folder)} …`)
      const record = await openKept(folder)
      try {
        await record.store.rebuild(({ name, tables }) => {
          const counted = Object.entries(tables).map(([table, rows]) => `${table} ${rows.toLocaleString('en')}`)
          say(`  ${name}: ${counted.join(', ')}`)
        })
      } finally {
        await record.stop()
      }
      say('Everything derived has been made again.')
    })
