import { idOf, type Notice } from '@onrecord/model'
import { Command } from 'commander'
import { type Asked, askForNotice, classOption } from '../notices/asked.ts'
import { findEntry } from '../notices/find-entry.ts'
import { countTold, withRecord } from '../notices/with-record.ts'
import { say } from '../terminal.ts'

type Options = Asked & { class: NonNullable<Notice['reasonClass']> }

const AFTER = `
It is gone from every answer at once, also from those about the past, with whatever names it and whoever only that led to.
Nothing is deleted: "onrecord lift" gives it back. Readers who keep a copy are told its id, the class and the time.
docs/notices.md says more.

Example:
  $ onrecord withhold SOHR-0312-1383 --class safety --author "An editor" --reason "The family asked for it"`

/** `onrecord withhold <entry>`: keeps an entry from readers. */
export const withholdCommand = (): Command =>
  askForNotice(new Command('withhold'))
    .summary('keep an entry from readers')
    .description('Keeps an entry from readers, with all that names it.')
    .argument('<entry>', 'its id, or the name it had where it came from')
    .addOption(classOption().makeOptionMandatory())
    .addHelpText('after', AFTER)
    .action((given: string, options: Options) =>
      withRecord(options.folder, async (store) => {
        const { id: about } = await findEntry(store, given)
        const notices = await store.noticesAbout(about)
        const earlier = notices.filter(({ notice }) => notice === 'withholding')
        for (const { id } of earlier)
          if (!(await store.noticesAbout(id)).some(({ notice }) => notice === 'restoration'))
            return say(`${about} is withheld already, by ${id}.`)
        const notice: Notice = {
          type: 'notice',
          id: idOf('notice', 'withholding', about, String(earlier.length + 1)),
          refs: [],
          about,
          event: null,
          notice: 'withholding',
          into: null,
          reason: { [options.lang]: options.reason },
          reasonClass: options.class,
        }
        const { author, reason } = options
        const { position } = await store.append({ author, reason, entries: [notice], expected: { [notice.id]: 0 } })
        const count = await countTold(store, position, 'withheld')
        say(`Withheld: ${about} and what goes with it, ${count} in all that readers had.`)
        say(`They are told the ids, "${options.class}" and the time. The notice is ${notice.id}.`)
      }),
    )
