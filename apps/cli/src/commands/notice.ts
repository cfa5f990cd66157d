import { idOf, type Notice } from '@onrecord/model'
import { Argument, Command } from 'commander'
import { type Asked, askForNotice } from '../notices/asked.ts'
import { findEntry } from '../notices/find-entry.ts'
import { withRecord } from '../notices/with-record.ts'
import { say } from '../terminal.ts'

type Options = Asked & { into?: string }
type Kind = Extract<Notice['notice'], 'correction' | 'retraction' | 'merge' | 'withdrawal'>

const kinds: readonly Kind[] = ['correction', 'retraction', 'merge', 'withdrawal']

const AFTER = `
  correction   we misread it
  retraction   whoever said it took it back
  merge        it is the same as another, which stays (--into): who asks for the one is led to the other
  withdrawal   where it came from, it was taken away

What it is about stays as it is. Readers see the notice with its reason.

Examples:
  $ onrecord notice correction SOHR-0312-1383 --author "An editor" --reason "The page says 1,383, not 1,338"
  $ onrecord notice merge event-… --into event-… --author "An editor" --reason "Two names of one event"`

/** `onrecord notice <kind> <entry>`: says something of an entry that readers see. */
export const noticeCommand = (): Command =>
  askForNotice(new Command('notice'))
    .summary('say of an entry that it was corrected, retracted, merged or withdrawn')
    .description('Puts a notice about an entry on the record.')
    .addArgument(new Argument('<kind>', 'what there is to say').choices(kinds))
    .argument('<entry>', 'its id, or the name it had where it came from')
    .option('--into <entry>', 'for a merge: the entry that stays')
    .addHelpText('after', AFTER)
    .action((kind: Kind, given: string, options: Options) =>
      withRecord(options.folder, async (store) => {
        const { id: about } = await findEntry(store, given)
        const into = options.into === undefined ? null : (await findEntry(store, options.into)).id
        const notice: Notice = {
          type: 'notice',
          id: idOf('notice', kind, about, into ?? '', options.reason),
          refs: [],
          about,
          event: null,
          notice: kind,
          into,
          reason: { [options.lang]: options.reason },
        }
        const { author, reason } = options
        const { appended } = await store.append({ author, reason, entries: [notice] })
        say(appended === 0 ? `It is on the record already, as ${notice.id}.` : `On the record: ${notice.id}.`)
      }),
    )
