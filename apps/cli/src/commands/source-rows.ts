import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { fileKey } from '@onrecord/ingest'
import type { Report, Source } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { Argument, Command } from 'commander'
import { CliError } from '../errors.ts'
import { dataFolder } from '../places.ts'
import { counted } from '../records/account.ts'
import { open } from '../records/open.ts'
import { remark } from '../terminal.ts'

/** `onrecord source-rows <feed> <which>`: the rows of an imported file, letter for letter as they were. */
export const sourceRowsCommand = (): Command =>
  new Command('source-rows')
    .summary('give back the rows of an imported file, letter for letter')
    .description(
      'Writes an imported file to the standard output just as it was: its header and every row on the record.',
    )
    .addArgument(new Argument('<feed>', 'the feed it came through').choices(['ucdp-ged', 'acled']))
    .argument('<which>', 'its release, such as 23.1, or the SHA-256 of the file (its beginning will do)')
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')
    .addHelpText(
      'after',
      '\nExamples:\n  $ onrecord source-rows ucdp-ged 23.1 > ged231.csv\n  $ onrecord source-rows acled 3f9ac1 > export.csv\n\nRows whose terms do not let them be passed on are for whoever holds the licence.',
    )
    .action(async (feed: string, which: string, options: { folder?: string }) => {
      const record = await open(dataFolder(options.folder))
      try {
        await writeRows(record.store, feed, which)
      } finally {
        await record.stop()
      }
    })

type Reads = Pick<Store, 'refs' | 'entries'>

const PAGE = 1000

const writeRows = async (store: Reads, feed: string, which: string): Promise<void> => {
  const { source, sha256 } = await theFile(store, feed, which)
  const hash = createHash('sha256')
  const give = async (text: string): Promise<void> => {
    hash.update(text)
    await write(text)
  }
  const rows: number[] = []
  await give(source.verbatim ?? '')
  let all = 0
  let shown = 0
  const key = fileKey(sha256)
  for (let after = key; ; ) {
    const page = await store.refs({ scheme: `${feed}-row`, type: 'report', after, limit: PAGE, hidden: true })
    const here = page.filter(({ value }) => value.startsWith(key))
    const ids = here.map(({ id }) => id)
    const found = new Map((await store.entries(ids)).map((entry) => [entry.id, entry as Report]))
    for (const { value, id } of here) {
      rows.push(Number(value.slice(key.length)))
      await give(found.get(id)?.verbatim ?? '')
    }
    all += ids.length
    shown += found.size
    after = page.at(-1)?.value ?? ''
    if (ids.length < PAGE) break
  }
  if (shown < all) remark(`onrecord: ${counted(all - shown, 'row')} kept from readers and left out.`)
  else if (hash.digest('hex') !== sha256) {
    remark(`onrecord: this is not the whole file: ${missingIn(rows)} of it became no entry when it was imported.`)
    remark('      They are in the file of rows set aside that the import wrote, each with its reason.')
  }
}

const LISTED = 10

// Rows that became no entry are not on the record; which ones can be told between those that are.
const missingIn = (rows: readonly number[]): string => {
  const gaps = rows.flatMap((row, index) => {
    const next = rows[index + 1] ?? row + 1
    return next === row + 1 ? [] : [next === row + 2 ? `${row + 1}` : `${row + 1}–${next - 1}`]
  })
  const more = gaps.length > LISTED ? ' and others' : ''
  return gaps.length === 0 ? 'some rows' : `row ${gaps.slice(0, LISTED).join(', ')}${more}`
}

const theFile = async (store: Reads, feed: string, which: string) => {
  const files: { value: string; id: string }[] = []
  for (let after = ''; ; after = files.at(-1)?.value ?? '') {
    const page = await store.refs({ scheme: `${feed}-file`, type: 'source', after, limit: PAGE })
    files.push(...page)
    if (page.length < PAGE) break
  }
  const fits = files
    .map(({ value, id }) => ({ id, release: value.split('/')[0] ?? '', sha256: value.split('/')[1] ?? '' }))
    .filter(({ release, sha256 }) => release === which || (which.length >= 6 && sha256.startsWith(which)))
  const [file, other] = fits
  if (!file)
    throw new CliError('file-unknown', `No file of ${feed} called "${which}" is on the record.`, {
      place: which,
      advice:
        files.length === 0
          ? 'None was imported through this feed yet.'
          : `There are ${files
              .slice(0, 10)
              .map(({ value }) => value.slice(0, value.indexOf('/') + 13))
              .join(', ')}.`,
    })
  if (other)
    throw new CliError('file-unknown', `${fits.length} files of ${feed} are called "${which}".`, {
      place: which,
      advice: `Name one by its SHA-256: ${fits.map(({ sha256 }) => sha256.slice(0, 12)).join(', ')}.`,
    })
  const [source] = (await store.entries([file.id])) as Source[]
  if (!source) throw new Error(`the source ${file.id} bears a name and is not there`)
  return { source, sha256: file.sha256 }
}

// The bytes themselves: nothing may be hidden or put right in them.
const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
