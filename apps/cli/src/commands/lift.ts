import { idOf, type Notice } from '@onrecord/model'
import { Command } from 'commander'
import { type Asked, askForNotice } from '../notices/asked.ts'
import { findEntry } from '../notices/find-entry.ts'
import { countTold, withRecord } from '../notices/with-record.ts'
import { say } from '../terminal.ts'

const AFTER = `
What hides it for another reason, such as a withholding of something it names, goes on hiding it.

Example:
  $ onrecord lift SOHR-0312-1383 --author "An editor" --reason "It names nobody"`

/** `onrecord lift <entry>`: lifts what keeps an entry from readers. */
export const liftCommand = (): Command =>
  askForNotice(new Command('lift'))
    .summary('show readers again what was withheld')
    .description('Lifts every withholding of an entry.')
    .argument('<entry>', 'its id, or the name it had where it came from')
    .addHelpText('after', AFTER)
    .action((given: string, options: Asked) =>
      withRecord(options.folder, async (store) => {
        const { id: about } = await findEntry(store, given)
        const entries: Notice[] = []
        for (const { id, notice } of await store.noticesAbout(about)) {
          if (notice !== 'withholding') continue
          if ((await store.noticesAbout(id)).some((other) => other.notice === 'restoration')) continue
          entries.push({
            type: 'notice',
            id: idOf('notice', 'restoration', id),
            refs: [],
            about: id,
            event: null,
            notice: 'restoration',
            into: null,
            reason: { [options.lang]: options.reason },
          })
        }
        if (entries.length === 0) return say(`Nothing withholds ${about} itself.`)
        const { author, reason } = options
        const { position } = await store.append({ author, reason, entries })
        say(`Lifted: ${await countTold(store, position, 'restored')} entries that readers did not have.`)
        if ((await store.entry(about)) === null) say(`${about} is still hidden, by a notice about something else.`)
      }),
    )
