import type { AnyEntry, Notice } from '@onrecord/model'
import { Command } from 'commander'
import { type Asked, askForNotice, classOption } from '../notices/asked.ts'
import { findEntry } from '../notices/find-entry.ts'
import { withRecord } from '../notices/with-record.ts'
import { remark, say } from '../terminal.ts'

type Options = Omit<Asked, 'lang'> & { class?: Notice['reasonClass']; yes?: true }

const AFTER = `
Everything the entry ever said goes, and the secret without which nobody can tell what its leaf in the log stood for. That it
was there, and when, stays; the log still verifies. What names it stays hidden. Backups, exports and copies that others keep
are not reached: docs/notices.md says what to do about them.

Example:
  $ onrecord erase SOHR-0312-1383 --class legal --author "An editor" --reason "A court decided so" --yes`

/** `onrecord erase <entry>`: takes an entry out for good. */
export const eraseCommand = (): Command =>
  askForNotice(new Command('erase'))
    .summary('take an entry out for good')
    .description('Erases an entry. It cannot be taken back; to hide something for now there is "onrecord withhold".')
    .argument('<entry>', 'its id, or the name it had where it came from')
    .addOption(classOption())
    .option('--yes', 'do it; without this it only says what it would erase')
    .addHelpText('after', AFTER)
    .action((given: string, options: Options) =>
      withRecord(options.folder, async (store) => {
        const entry = await findEntry(store, given)
        const { length } = await store.revisions(entry.id, { hidden: true })
        say(`${nameOf(entry)}: ${length} ${length === 1 ? 'revision' : 'revisions'}.`)
        if (!options.yes) {
          remark('onrecord: nothing was erased. Add --yes to erase it; it cannot be taken back.')
          process.exitCode = 1
          return
        }
        const { author, reason, class: reasonClass } = options
        const done = await store.erase({ id: entry.id, author, reason, ...(reasonClass && { reasonClass }) })
        say(`Erased, by changeset ${done.position}.`)
        if (done.alsoHidden.length === 0) return
        say('Hidden with it, because they name it or only it led to them; erase those too that tell what it said:')
        for (const id of done.alsoHidden) say(`  ${id}`)
      }),
    )

const nameOf = ({ type, id, refs }: AnyEntry): string =>
  `${type} ${id}${refs[0] === undefined ? '' : ` (${refs[0].scheme}:${refs[0].value})`}`
