import { resolve } from 'node:path'
import { Command } from 'commander'
import { verify } from '../log/verify.ts'
import { followWithholding, keepProof } from '../mirror/keep-proof.ts'
import { replay } from '../mirror/replay.ts'
import { dataFolder, startFolder } from '../places.ts'
import { open } from '../records/open.ts'
import { say } from '../terminal.ts'

interface Options {
  folder?: string
  key: string[]
}

const AFTER = `
The export is verified first. Then its history is appended as it was where it comes from, changeset by changeset, with
the authors and reasons it had; the instants are those of this record, because it is here that it was appended now. The
export itself is kept in the folder "mirrors" of the data folder, where it proves what it proved. A newer export of the same
record adds what is new, and what its readers are not shown any more is withheld here, too.

Examples:
  $ onrecord import export ./onrecord-2026-11-22-version-12
  $ onrecord import export ./onrecord-2026-11-22-version-12 --key record.example.org/log+1a2b3c4d+AR...`

/** `onrecord import export`: another record, mirrored from its files. */
export const importExportCommand = (): Command =>
  new Command('export')
    .summary('an export of another record')
    .description('Mirrors another record from a folder that its "onrecord export" made.')
    .argument('<folder>', 'the folder')
    .option('--key <vkey>', 'a public key to trust, name+id+base64; may be given again', collect, [])
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')
    .addHelpText('after', AFTER)
    .action(async (given: string, { folder: asked, key }: Options) => {
      const from = resolve(startFolder(), given)
      for (const line of await verify({ where: from, keys: key })) say(line)
      const folder = dataFolder(asked)
      const record = await open(folder)
      try {
        const done = await replay(record.store, from)
        const withheld = await followWithholding(record.store, folder, done)
        const kept = await keepProof(folder, from)
        say(
          `Appended ${done.appended} entries of ${done.origin} and revised ${done.revised}, in ${done.changesets} changesets.`,
        )
        if (withheld > 0) say(`Withheld ${withheld} that its readers are not shown any more.`)
        say(`The proof is kept: onrecord verify ${kept}`)
      } finally {
        await record.stop()
      }
    })

const collect = (value: string, before: string[]): string[] => [...before, value]
