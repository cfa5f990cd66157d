import { reasonClasses } from '@onrecord/model'
import { type Command, Option } from 'commander'

/** What every notice is written with. */
export interface Asked {
  author: string
  reason: string
  lang: string
  folder?: string
}

/** Gives a command the options of a notice. */
export const askForNotice = (command: Command): Command =>
  command
    .requiredOption('--author <who>', 'who decides this')
    .requiredOption('--reason <why>', 'why, for whoever keeps the record')
    .option('--lang <tag>', 'the language of the reason', 'en')
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')

/** The option for all that readers are told of a reason. */
export const classOption = (): Option =>
  new Option('--class <class>', 'all that readers are told of the reason').choices(reasonClasses)
