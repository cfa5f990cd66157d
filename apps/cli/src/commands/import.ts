import { existsSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import {
  emptyRecord,
  type Feed,
  feeds,
  type ImportAccount,
  type ImportRecord,
  importPublication,
  noAccount,
  type Publication,
} from '@onrecord/ingest'
import { Command } from 'commander'
import { complain } from '../complain.ts'
import { CliError } from '../errors.ts'
import { dataFolder, startFolder } from '../places.ts'
import { accountLines, counted } from '../records/account.ts'
import { asideFile } from '../records/aside-file.ts'
import { downloaded } from '../records/downloaded.ts'
import { open, whereabouts } from '../records/open.ts'
import { makePace } from '../records/pace.ts'
import { refuseUnwritable } from '../records/writable.ts'
import { remark, say, ticker } from '../terminal.ts'
import { importArticleCommand } from './import-article.ts'
import { importExportCommand } from './import-export.ts'

interface Options {
  dryRun?: true
  author?: string
  reason?: string
  folder?: string
  release?: string
  complete?: true
  deleted?: string
  setAside?: string
}

/** `onrecord import <feed> <path>`: one subcommand for each feed there is. */
export const importCommand = (): Command => {
  const command = new Command('import')
    .summary('put a publication on the record')
    .description('Puts a publication on the record and accounts for every row of it.')
    .addHelpText(
      'after',
      '\nExamples:\n  $ onrecord import dossier ./my-dossier --dry-run\n  $ onrecord import ucdp-ged ./GEDEvent_v24_1.csv',
    )
  for (const feed of feeds) command.addCommand(feedCommand(feed))
  command.addCommand(importArticleCommand())
  command.addCommand(importExportCommand())
  return command
}

const feedCommand = (feed: Feed): Command => {
  const { name, reads, path } = feed.manifest
  const command = new Command(name)
    .summary(reads)
    .description(`Imports ${reads}.\n${promise(path)} What is on the record already is left alone.`)
    .argument(`<${path}>`, path === 'file' ? 'the file to read, or its address' : `the ${path} to read`)
    .option('--dry-run', 'read and compare, write nothing')
    .option('--author <who>', 'who puts it on the record (default: what the publication says)')
    .option('--reason <why>', 'why, for the history of the record (default: what the publication says)')
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')
  if (path === 'file') command.option('--set-aside <file>', 'where rows go that become no entry, each with its reason')
  if (feed.manifest.withdraws)
    command
      .option('--release <number>', 'which release it is (default: what the name of the file tells)')
      .option(
        '--complete',
        'it has all events of its countries and years: what it lacks gets a notice of withdrawal (needs --release)',
      )
  if (feed.manifest.deletions)
    command.option('--deleted <file>', 'its list of deleted events: those on the record get a notice of withdrawal')
  return command
    .addHelpText('after', helpOf(feed))
    .action((given: string, options: Options) => run(feed, given, options))
}

const promise = (path: 'folder' | 'file'): string =>
  path === 'folder'
    ? 'One broken line refuses all of it.'
    : 'It goes in batch by batch; broken off and started again, it goes on where it stopped.'

const helpOf = ({ manifest: { name, path, publisher, licence, attribution, redistribution } }: Feed): string => `
Publisher:       ${publisher}
Licence:         ${licence}
Attribution:     ${attribution}
Passing it on:   ${redistribution}

Examples:
  $ onrecord import ${name} ./my-${path} --dry-run
  $ onrecord import ${name} ./my-${path} --author "A. Researcher" --reason "First reading of the inquiry"`

const run = async (feed: Feed, given: string, options: Options): Promise<void> => {
  const address = /^https?:\/\//i.test(given)
  if (address && feed.manifest.path === 'folder')
    throw new CliError('address-given', 'A folder is read from this machine.', {
      place: given,
      advice: 'Download it, unpack it if it is packed, and name the folder.',
    })
  const path = address ? await downloaded(given) : resolve(startFolder(), given)
  const looking = ticker()
  const { release, complete, deleted } = options
  const publication = await feed
    .open(path, {
      ...(release !== undefined && { release }),
      ...(complete && { complete }),
      ...(deleted !== undefined && { deleted: resolve(startFolder(), deleted) }),
      onProgress: ({ file, lines }) => looking.tick(lines, `reading ${file}: ${lines} lines so far`),
      onSurvey: (bytes, of) => looking.tick(bytes / 20_000, `looking it through: ${Math.floor((bytes / of) * 100)} %`),
    })
    .finally(() => looking.end())
  try {
    await putOn(publication, path, options)
  } catch (error) {
    complain(error, publication.places) // the record knows entries; only we know the lines they came from
    process.exitCode = 1
  }
}

const putOn = async (publication: Publication, path: string, options: Options): Promise<void> => {
  const by = authorOf(publication, options, path)
  const folder = dataFolder(options.folder)
  const asidePath = asideOf(path, options)
  // What goes in batch by batch would stop in the middle for it.
  if (!options.dryRun && publication.name !== null) await refuseUnwritable(asidePath, '--set-aside')
  for (const line of publication.said) say(line)
  // A dry run leaves nothing behind: where no record is kept yet, it makes none.
  const nowhere = options.dryRun && !process.env.ONRECORD_DATA && !existsSync(folder)
  const record = nowhere ? { importing: emptyRecord, stop: async () => undefined } : await openForImport(folder)
  const aside = asideFile(asidePath)
  const pace = makePace()
  let soFar: ImportAccount = noAccount()
  const ending = onEnding((signal) => {
    pace.end()
    if (!options.dryRun) sayBrokenOff(soFar, signal)
  })
  try {
    const account = await importPublication(publication, record.importing, {
      ...by,
      dryRun: options.dryRun === true,
      onNote: (note) => say(note),
      onBatch: (account) => {
        soFar = account
        pace.at(account.read, publication.rows, `${account.read} of ${publication.rows} rows`)
      },
      // What a folder set aside by hand is in the folder already.
      onAside: (piece) => (piece.verbatim === '' || options.dryRun ? undefined : aside.add(piece)),
    })
    pace.end()
    for (const line of accountLines(account)) say(line)
    if ((await aside.end()) > 0) say(`  the rows set aside are in ${asidePath}`)
    if (account.read > 0 && account.setAside === account.read) {
      say('Not one row became an entry: the reasons say why.')
      process.exitCode = 1
    } else if (options.dryRun) say('A dry run: nothing was written.')
    else if (account.entries.appended + account.entries.revised + account.withdrawn === 0) say('Nothing was new.')
    else say(`It is on the record in ${whereabouts(folder)}.`)
  } catch (error) {
    pace.end()
    await aside.end()
    sayBrokenOff(soFar)
    throw error
  } finally {
    ending.off()
    await record.stop()
  }
}

const signals = { SIGINT: 'Ctrl-C', SIGTERM: 'SIGTERM', SIGHUP: 'SIGHUP' } as const

// The signal ends us as it would have: only a word is put before it. The database has a guard of its own.
const onEnding = (tell: (signal: string) => void): { off(): void } => {
  const off = (): void => {
    for (const signal of Object.keys(signals)) process.off(signal, listener)
  }
  const listener = (signal: keyof typeof signals): void => {
    off()
    tell(signals[signal])
    process.kill(process.pid, signal)
  }
  for (const signal of Object.keys(signals)) process.on(signal, listener)
  return { off }
}

// An import compares with all there is: what is withheld from readers must not be taken for new.
const openForImport = async (folder: string): Promise<{ importing: ImportRecord; stop(): Promise<void> }> => {
  const { store, stop } = await open(folder)
  const importing: ImportRecord = {
    append: (changeset) => store.append(changeset),
    entries: (ids) => store.entries(ids, { hidden: true }),
    refs: (request) => store.refs({ ...request, hidden: true }),
    changeset: (id) => store.changeset(id),
  }
  return { importing, stop }
}

// What went in before something failed stays, whole; nobody should have to guess what.
const sayBrokenOff = ({ read, changesets: { made } }: ImportAccount, signal?: string): void => {
  if (made.length === 0 && signal === undefined) return
  const ended = signal === undefined ? 'broken off' : `ended by ${signal}`
  if (made.length === 0) remark(`onrecord: ${ended}, after ${counted(read, 'row')}. None was new on the record yet.`)
  else {
    remark(
      `onrecord: ${ended}, after ${counted(read, 'row')}. On the record, each whole: ${counted(made.length, 'changeset')},`,
    )
    remark(`      ${made[0]}${made.length > 1 ? ` to ${made.at(-1)}` : ''}`)
  }
  const next =
    signal === undefined ? 'Nothing after them went in.' : 'What was just being written is there whole or not at all.'
  remark(`      ${next} The same again goes on from there.`)
}

const asideOf = (path: string, { setAside }: Options): string =>
  resolve(startFolder(), setAside ?? join('.', `${basename(path, extname(path))}.set-aside.ndjson`))

const authorOf = ({ by }: Publication, options: Options, place: string): { author: string; reason: string } => {
  const author = options.author?.trim() || by.author
  const reason = options.reason?.trim() || by.reason
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
