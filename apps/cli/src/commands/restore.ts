import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type EmbeddedServer, restore, startEmbedded } from '@onrecord/store'
import { Command } from 'commander'
import { CliError } from '../errors.ts'
import { keyPlace } from '../log/key-place.ts'
import { startFolder } from '../places.ts'
import { say } from '../terminal.ts'

interface Options {
  folder?: string
}

const AFTER = `
Every file is held against its SHA-256 first. Then everything comes in at once or not at all, what can be worked out is
worked out again, and the log must have the root it had: nothing was lost or changed. A record that is there is never
touched. With ONRECORD_DATA it goes into that database, which must be empty; else into a data folder that does not exist.

Examples:
  $ onrecord restore /mnt/elsewhere/onrecord-backup-2026-11-22T03-00-00Z-version-12 --folder ./restored
  $ onrecord serve --folder ./restored`

/** `onrecord restore <folder>`: a backup, brought back. */
export const restoreCommand = (): Command =>
  new Command('restore')
    .summary('bring a backup back')
    .description('Brings a backup back into an empty record.')
    .argument('<backup>', 'the folder that "onrecord backup" made')
    .option('--folder <path>', 'the data folder to make; not with ONRECORD_DATA')
    .addHelpText('after', AFTER)
    .action(async (given: string, { folder: asked }: Options) => {
      const backup = resolve(startFolder(), given)
      const folder = process.env.ONRECORD_DATA ? null : newFolder(asked)
      let server: EmbeddedServer | null = null
      try {
        // Only for a backup that is whole is anything made.
        const url = async (): Promise<string> => {
          server = folder === null ? null : await startEmbedded({ folder })
          return server?.url ?? process.env.ONRECORD_DATA ?? ''
        }
        const onDone = (part: string, rows: number): void =>
          say(rows > 0 ? `  ${part}: ${rows.toLocaleString('en')} rows` : `  ${part}`)
        const { entries, position, log, madeAt } = await restore({ folder: backup, url, onDone })
        say(`Restored ${entries} entries at version ${position}, as they were on ${madeAt}.`)
        say(`The log has its ${log.size} leaves and the root it had: ${log.root}`)
        const key = asked === undefined ? null : keyPlace(resolve(startFolder(), asked))
        if (key === null || !existsSync(key))
          say('The key of the log is not in a backup: put your copy in its place before you serve (docs/the-log.md).')
      } finally {
        await (server as EmbeddedServer | null)?.stop()
      }
    })

const newFolder = (asked: string | undefined): string => {
  if (asked !== undefined) return resolve(startFolder(), asked)
  throw new CliError('no-folder', 'Nothing says where the record is to be restored to.', {
    place: '--folder',
    advice: 'Name a folder that does not exist yet with --folder, or an empty database in ONRECORD_DATA.',
  })
}
