import { existsSync } from 'node:fs'
import { openSigner, StoreError } from '@onrecord/store'
import { Command, InvalidArgumentError } from 'commander'
import { exportsFolder } from '../export/exports-folder.ts'
import { makeExport } from '../export/make-export.ts'
import { firstKey, keyPlace } from '../log/key-place.ts'
import { dataFolder } from '../places.ts'
import { openKept, whereabouts } from '../records/open.ts'
import { remark, say } from '../terminal.ts'

interface Options {
  folder?: string
  to?: string
  event?: string
  at?: number
  replace: boolean
  licence: string
}

const AFTER = `
It makes one dated folder, whole or not at all: lines (NDJSON), tables (CSV, Parquet, SQLite), maps (GeoJSON), the log, a
README and a signed manifest. Readers and authors go on meanwhile. What is hidden is in no file, and what others may not
pass on is left out and counted. Made twice of one version, it is the same to the byte. docs/keeping-a-record.md says more.

Examples:
  $ onrecord export
  $ onrecord export --to /srv/files
  $ onrecord export --event syria-coast-2025 --to ./for-a-colleague`

/** `onrecord export`: files of the record for others to keep. */
export const exportCommand = (): Command =>
  new Command('export')
    .summary('files of the whole record for others to keep')
    .description('Makes files of the whole record for others to keep.')
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')
    .option('--to <path>', 'where its folder goes (default: $ONRECORD_EXPORTS, else exports in the data folder)')
    .option('--event <slug>', 'only what belongs to one event')
    .option('--at <position>', 'an earlier version of the record, less what is kept from readers now', toPosition)
    .option('--replace', 'take the place of an export of the same name', false)
    .option('--licence <name>', 'the licence of the record as a collection (SPDX)', 'CC-BY-4.0')
    .addHelpText('after', AFTER)
    .action(async ({ folder: asked, to, ...options }: Options) => {
      const folder = dataFolder(asked)
      say(`Opening the record in ${whereabouts(folder)} …`)
      const record = await openKept(folder)
      try {
        const { position } = await record.store.version()
        if (position === 0)
          throw new StoreError('nothing-recorded', 'Nothing is on the record.', {
            place: folder,
            advice: 'Import something first.',
          })
        const told = await firstKey(folder)
        if (told !== null) say(`  ${told}`)
        const key = keyPlace(folder)
        const signer = key !== null && existsSync(key) ? openSigner({ file: key, signed: signedPlace() }) : null
        const made = await makeExport(record.store, {
          ...options,
          to: exportsFolder(folder, to),
          signer,
          onStep: (step) => say(`  ${step}`),
        })
        const { manifest } = made
        const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
        const entries = Object.values(manifest.totals).reduce((sum, count) => sum + count, 0)
        say(`Made ${made.folder}`)
        say(`  ${entries} entries in ${manifest.files.length} files, ${(bytes / 1e6).toFixed(1)} MB`)
        for (const [type, count] of Object.entries(manifest.notPassedOn))
          say(`  left out: ${count} of the type ${type}, whose terms do not let others pass them on`)
        if (signer === null)
          remark('It is not signed: nothing shows that it was not changed (onrecord log-key --help).')
      } finally {
        await record.stop()
      }
    })

const signedPlace = (): string | undefined => process.env.ONRECORD_LOG_SIGNED || undefined

const toPosition = (text: string): number => {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('A position is a whole number from 1 on, such as the "version" of an answer.')
}
