import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { dataFolder, startFolder } from '../places.ts'
import { openKept, whereabouts } from '../records/open.ts'
import { say } from '../terminal.ts'

interface Options {
  folder?: string
  to: string
}

const AFTER = `
It holds everything that cannot be worked out again, also what is kept from readers, and the secrets of the log: keep it
as you keep the record itself. It is all of one moment; readers and authors go on meanwhile. The private key of the log is
not in it: keep a copy of that file apart. "onrecord restore" brings it back; docs/keeping-a-record.md says how often.

Example:
  $ onrecord backup --to /mnt/elsewhere`

/** `onrecord backup`: all of the record, to be brought back one day. */
export const backupCommand = (): Command =>
  new Command('backup')
    .summary('all of the record, to be brought back one day')
    .description('Writes all of the record into a folder, to be brought back one day.')
    .requiredOption('--to <path>', 'where its folder goes; best on another disk')
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')
    .addHelpText('after', AFTER)
    .action(async ({ folder: asked, to }: Options) => {
      const folder = dataFolder(asked)
      say(`Opening the record in ${whereabouts(folder)} …`)
      const record = await openKept(folder)
      try {
        const now = new Date()
        const moment = now.toISOString().slice(0, 19).replaceAll(':', '-')
        const made = await record.store.backup({
          folder: (position) => join(resolve(startFolder(), to), `onrecord-backup-${moment}Z-version-${position}`),
          now,
        })
        const bytes = made.tables.reduce((sum, file) => sum + file.bytes, 0)
        say(`Made ${made.folder}`)
        say(`  ${made.entries} entries at version ${made.position}, ${(bytes / 1e6).toFixed(1)} MB`)
        say('  It also holds what is kept from readers. The private key of the log is not in it.')
      } finally {
        await record.stop()
      }
    })
