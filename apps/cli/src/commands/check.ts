import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { Command } from 'commander'
import { checkDossier } from '../drafts/check-dossier.ts'
import { gate, gateLines } from '../drafts/gate.ts'
import { dataFolder, startFolder } from '../places.ts'
import { say } from '../terminal.ts'

interface Options {
  folder?: string
}

/** `onrecord check`: the gate of admit, for hand-made records and for files of drafts; writes nothing. */
export const checkCommand = (): Command =>
  new Command('check')
    .summary('hold hand-made records and drafts against their kept copies')
    .description(
      'Runs the gate of "onrecord admit" and writes nothing: for the folder of a dossier as far as it tells enough, for a file of drafts all of it.\n' +
        'Kept copies lie in a folder "copies" beside the files. What cannot be checked is said. Exit code 1 when something does not hold.',
    )
    .argument('<files...>', 'folders of dossiers, files in them, or files made by "onrecord draft … --out"')
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')
    .addHelpText('after', '\nExamples:\n  $ onrecord check ./my-dossier\n  $ onrecord check drafts.jsonl')
    .action(run)

const run = async (given: string[], options: Options): Promise<void> => {
  const folders = new Set<string>()
  let failed = 0
  for (const name of given) {
    const path = resolve(startFolder(), name)
    if (await isDossier(path)) folders.add((await isFolder(path)) ? path : dirname(path))
    else failed += await checkDrafts(path, dataFolder(options.folder))
  }
  for (const folder of folders) failed += await checkDossier(folder)
  say(failed === 0 ? 'Everything that could be checked holds.' : `${failed} do not hold.`)
  if (failed > 0) process.exitCode = 1
}

const checkDrafts = async (path: string, folder: string): Promise<number> => {
  const { readDraftsFile } = await import('@onrecord/ingest')
  let failed = 0
  for (const of of await readDraftsFile(path)) {
    const admission = await gate(of, path, folder)
    say(of.article.title ?? of.article.from)
    for (const line of gateLines(admission, of.drafts)) say(line)
    failed += admission.setAside.length
  }
  return failed
}

const dossierFile = /^(parties|places|sources|events|claims|reports|links|notices|set-aside)\.jsonl$|^record\.json$/

const isDossier = async (path: string): Promise<boolean> => dossierFile.test(basename(path)) || isFolder(path)

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
