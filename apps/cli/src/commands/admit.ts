import { resolve } from 'node:path'
import { Command } from 'commander'
import { type AdmitOptions, admitAll } from '../drafts/admit-all.ts'
import { gate } from '../drafts/gate.ts'
import { dataFolder, startFolder } from '../places.ts'

interface Options extends AdmitOptions {
  folder?: string
}

/** The options that say where drafts are filed and who is who; shared by every command that files. */
export const withFilingOptions = (command: Command): Command =>
  command
    .option('--event <id or slug>', 'the event they are about')
    .option('--author <who>', 'who puts them on the record')
    .option('--reason <why>', 'why, for the history of the record')
    .option(
      '--publisher <party>',
      'who published the article: the id or the name of a party (default: the name of its site)',
    )
    .option('--as <words=party>', 'who somebody in the drafts is on the record; may be given again', collect)
    .option('--about <words=topic>', 'which question of the event a draft belongs to; may be given again', collect)
    .option('--new-parties', 'put names nobody bears on the record as new parties')
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')

const collect = (pair: string, before: string[] = []): string[] => [...before, pair]

/** `onrecord admit`: holds drafts against the kept copy; what passes waits for a person, or goes on the record. */
export const admitCommand = (): Command =>
  withFilingOptions(
    new Command('admit')
      .summary('hold drafts against the kept copy of their article')
      .description(
        'Holds drafts against the kept copy: quotes letter for letter, numbers read again, speakers named, days not after publication.\n' +
          'What fails is set aside with its reason. What passes waits for a person, or goes on the record with --publish.',
      )
      .argument('<drafts>', 'a file made by "onrecord draft … --out"')
      .option('--publish', 'put what passes on the record at once; needs --event, --author and --reason'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ onrecord admit drafts.jsonl
  $ onrecord admit drafts.jsonl --publish --event syria-coast-2025 --author "A. Researcher" --reason "Read the article"`,
    )
    .action(async (given: string, options: Options) => {
      const { readDraftsFile } = await import('@onrecord/ingest')
      const file = resolve(startFolder(), given)
      const folder = dataFolder(options.folder)
      if (options.publish) await refuseUnready(options)
      for (const of of await readDraftsFile(file)) await admitAll(of, await gate(of, file, folder), folder, options)
    })

/** Refuses before anything is read when it could not be put on the record anyway. */
export const refuseUnready = async (options: AdmitOptions): Promise<void> => {
  const [{ byOf }, { CliError }] = await Promise.all([import('../drafts/publish.ts'), import('../errors.ts')])
  byOf(options)
  if (options.event) return
  throw new CliError('event-unknown', 'Nothing says which event the drafts are about.', {
    place: '--event',
    advice: 'Add --event <id or slug>.',
  })
}
