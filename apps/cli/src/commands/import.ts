import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Feed, feeds, type Reading, refuseUnresolved } from '@onrecord/ingest'
import type { Store } from '@onrecord/store'
import { Command } from 'commander'
import { complain } from '../complain.ts'
import { CliError } from '../errors.ts'
import { dataFolder, startFolder } from '../places.ts'
import { accountLines, type Outcome, originLine } from '../records/account.ts'
import { wouldAppend } from '../records/compare.ts'
import { open, whereabouts } from '../records/open.ts'
import { say, ticker } from '../terminal.ts'

interface Options {
  dryRun?: true
  author?: string
  reason?: string
  folder?: string
}

/** `onrecord import <feed> <path>`: one subcommand for each feed there is. */
export const importCommand = (): Command => {
  const command = new Command('import')
    .summary('put a publication on the record')
    .description('Puts a publication on the record: all of it in one changeset, or nothing.')
    .addHelpText('after', '\nExample:\n  $ onrecord import dossier ./my-dossier --dry-run')
  for (const feed of feeds) command.addCommand(feedCommand(feed))
  return command
}

const feedCommand = (feed: Feed): Command => {
  const { name, reads, path, licence } = feed.manifest
  return new Command(name)
    .summary(reads)
    .description(`Imports ${reads}.\nOne broken line refuses all of it. What is on the record already is left alone.`)
    .argument(`<${path}>`, `the ${path} to read`)
    .option('--dry-run', 'read and compare, write nothing')
    .option('--author <who>', 'who puts it on the record (default: what the publication says)')
    .option('--reason <why>', 'why, for the history of the record (default: what the publication says)')
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')
    .addHelpText('after', helpOf(name, path, licence))
    .action((given: string, options: Options) => run(feed, given, options))
}

const helpOf = (name: string, path: string, licence: string): string => `
Licence: ${licence}

Examples:
  $ onrecord import ${name} ./my-${path} --dry-run
  $ onrecord import ${name} ./my-${path} --author "A. Researcher" --reason "First reading of the inquiry"`

const run = async (feed: Feed, given: string, options: Options): Promise<void> => {
  const path = resolve(startFolder(), given)
  const progress = ticker()
  const reading = await feed
    .read(path, { onProgress: ({ file, lines }) => progress.tick(lines, `reading ${file}: ${lines} lines so far`) })
    .finally(() => progress.end())
  try {
    await putOn(reading, path, options)
  } catch (error) {
    complain(error, reading.places) // the record knows entries; only we know the lines they came from
    process.exitCode = 1
  }
}

const putOn = async (reading: Reading, path: string, options: Options): Promise<void> => {
  const by = authorOf(reading, options, path)
  const folder = dataFolder(options.folder)
  if (reading.about) say(`${reading.about.title} (${reading.about.licence}; ${reading.about.attribution})`)
  const append = (store: Store): Promise<Outcome> =>
    options.dryRun ? wouldAppend(store, reading.entries) : store.append({ ...by, entries: reading.entries })
  // A dry run leaves nothing behind: where no record is kept yet, it makes none.
  const nowhere = options.dryRun && !process.env.ONRECORD_DATA && !existsSync(folder)
  const outcome = nowhere ? await onEmptyRecord(reading) : await onRecord(folder, reading, append)
  for (const line of accountLines(reading.account, outcome)) say(line)
  if (reading.about?.origin) say(originLine(reading.about.origin))
  if (options.dryRun) say('A dry run: nothing was written.')
  else if (outcome.appended + outcome.revised === 0) say('Nothing was new.')
  else say(`It is on the record in ${whereabouts(folder)}.`)
}

const authorOf = ({ about }: Reading, options: Options, place: string): { author: string; reason: string } => {
  const author = options.author?.trim() || about?.author
  const reason = options.reason?.trim() || about?.reason
  if (!author)
    throw new CliError('author-missing', 'Nothing says who puts this on the record.', {
      place,
      advice: 'Add --author <who>, or a record.json that says.',
    })
  if (!reason)
    throw new CliError('reason-missing', 'Nothing says why this is put on the record.', {
      place,
      advice: 'Add --reason <why>, or a record.json that says.',
    })
  return { author, reason }
}

const onEmptyRecord = async (reading: Reading): Promise<Outcome> => {
  await refuseUnresolved(reading, async () => false)
  return { appended: reading.account.entries, unchanged: 0, revised: 0 }
}

const onRecord = async (
  folder: string,
  reading: Reading,
  work: (store: Store) => Promise<Outcome>,
): Promise<Outcome> => {
  const record = await open(folder)
  try {
    await refuseUnresolved(reading, async (id) => (await record.store.entry(id)) !== null)
    return await work(record.store)
  } finally {
    await record.stop()
  }
}
