import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { admitCommand } from './commands/admit.ts'
import { backupCommand } from './commands/backup.ts'
import { checkCommand } from './commands/check.ts'
import { draftCommand } from './commands/draft.ts'
import { draftsCommand } from './commands/drafts.ts'
import { eraseCommand } from './commands/erase.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { keysCommand } from './commands/keys.ts'
import { liftCommand } from './commands/lift.ts'
import { logKeyCommand } from './commands/log-key.ts'
import { noticeCommand } from './commands/notice.ts'
import { rebuildCommand } from './commands/rebuild.ts'
import { restoreCommand } from './commands/restore.ts'
import { serveCommand } from './commands/serve.ts'
import { sourceRowsCommand } from './commands/source-rows.ts'
import { verifyCommand } from './commands/verify.ts'
import { withholdCommand } from './commands/withhold.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

const AFTER = `
Examples:
  $ onrecord serve                            read the record in a browser
  $ onrecord import dossier ./my-dossier      put a folder of hand-made lines on the record
  $ onrecord import dossier --help            what such a folder holds
  $ onrecord import ucdp-ged ./ged241.csv     put a release of UCDP's events on the record
  $ onrecord draft ./article.html             propose claims from an article

In a checkout of the project, type "npx -y pnpm@12 onrecord" for "onrecord".

Environment:
  ONRECORD_DATA    a PostgreSQL to keep the record in (postgres://account:password@host:5432/database);
                   without it one is started in the data folder
  ONRECORD_READ    replicas of it to read from, with commas between them; docs/databases.md says more
  ONRECORD_FOLDER  the data folder; without it onrecord below $XDG_DATA_HOME, or below ~/.local/share
  ONRECORD_EXPORTS the folder for files of the whole record; without it exports in the data folder
  ONRECORD_LOG_KEY the file with the key that signs the record's log; else log-key in the data folder
  ONRECORD_DEBUG   1 shows stack traces and what the database says

Exit codes: 0 done, 1 refused or failed, 2 typed wrongly.`

/** The whole command, ready to read its arguments. */
export const makeProgram = (): Command => {
  const program = new Command('onrecord')
    .description('A public record of contested events: who said what, when, through whom, in which words.')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addCommand(serveCommand())
    .addCommand(importCommand())
    .addCommand(draftCommand())
    .addCommand(admitCommand())
    .addCommand(draftsCommand())
    .addCommand(checkCommand())
    .addCommand(sourceRowsCommand())
    .addCommand(noticeCommand())
    .addCommand(withholdCommand())
    .addCommand(liftCommand())
    .addCommand(eraseCommand())
    .addCommand(exportCommand())
    .addCommand(backupCommand())
    .addCommand(restoreCommand())
    .addCommand(rebuildCommand())
    .addCommand(verifyCommand())
    .addCommand(logKeyCommand())
    .addCommand(keysCommand())
    .addHelpText('after', AFTER)
  for (const command of everyCommand(program))
    command
      .exitOverride()
      .showHelpAfterError(`${choicesOf(command)}${HOW}`)
      .showSuggestionAfterError()
  return program
}

const HOW = 'Add --help to see how it is typed.'

const choicesOf = ({ commands }: Command): string =>
  commands.length === 0 ? '' : `There are: ${commands.map((command) => command.name()).join(', ')}.\n`

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)]
