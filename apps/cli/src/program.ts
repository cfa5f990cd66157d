import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { importCommand } from './commands/import.ts'
import { serveCommand } from './commands/serve.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

const AFTER = `
Examples:
  $ onrecord serve                            read the record in a browser
  $ onrecord import dossier ./my-dossier      put a folder of hand-made lines on the record
  $ onrecord import dossier --help            what such a folder holds

In a checkout of the project, type "npx -y pnpm@12 onrecord" for "onrecord".

Environment:
  ONRECORD_DATA    a PostgreSQL to keep the record in (postgres://account:password@host:5432/database);
                   without it one is started in the data folder
  ONRECORD_FOLDER  the data folder; without it onrecord below $XDG_DATA_HOME, or below ~/.local/share
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
    .addHelpText('after', AFTER)
  for (const command of everyCommand(program))
    command.exitOverride().showHelpAfterError('Add --help to see how it is typed.').showSuggestionAfterError()
  return program
}

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)]
