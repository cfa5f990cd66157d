import { type Key, type KeyScope, keyScopes, type Store } from '@onrecord/store'
import { Command, Option } from 'commander'
import { withRecord } from '../notices/with-record.ts'
import { say } from '../terminal.ts'

interface Options {
  folder?: string
  name: string
  scope: KeyScope[]
}

const AFTER = `
Reading the API needs no key. A key is for writing: "draft" proposes entries that wait for somebody, "publish" puts
entries on the record and says what became of them, "administer" withholds, and tells other machines of changes.
The name of a key is the author of what is written with it.

Examples:
  $ onrecord keys create --name "A. Researcher" --scope draft
  $ onrecord keys list
  $ onrecord keys revoke key-2f6c…`

/** `onrecord keys create | list | revoke`: who may write over the API. */
export const keysCommand = (): Command =>
  new Command('keys')
    .summary('make, list or revoke the keys others write with')
    .description('The keys with which people and programs write over the API.')
    .addHelpText('after', AFTER)
    .addCommand(
      part('create', 'make a key; it is shown this once')
        .requiredOption('--name <who>', 'who writes with it')
        .addOption(
          new Option('--scope <scopes...>', 'what it may be used for').choices([...keyScopes]).makeOptionMandatory(),
        )
        .addHelpText('after', '\nExample:\n  $ onrecord keys create --name "A. Researcher" --scope draft publish')
        .action((options: Options) => withRecord(options.folder, (store) => create(store, options))),
    )
    .addCommand(
      part('list', 'list every key there ever was')
        .addHelpText('after', '\nExample:\n  $ onrecord keys list')
        .action((options: Options) =>
          withRecord(options.folder, async (store) => {
            const keys = await store.keys.list()
            for (const key of keys) say(line(key))
            if (keys.length === 0) say('There are no keys.')
          }),
        ),
    )
    .addCommand(
      part('revoke', 'make a key none, from now on')
        .argument('<key>', 'its id, as "onrecord keys list" tells it')
        .addHelpText('after', '\nExample:\n  $ onrecord keys revoke key-2f6c…')
        .action((id: string, options: Options) =>
          withRecord(options.folder, async (store) => say(line(await store.keys.revoke(id)))),
        ),
    )

const part = (name: string, summary: string): Command =>
  new Command(name)
    .summary(summary)
    .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')

const create = async (store: Store, { name, scope }: Options): Promise<void> => {
  const { key, secret } = await store.keys.create({ name, scopes: scope })
  say(line(key))
  say('')
  // Past the filter that keeps secrets off the screen: this is the one time it is shown.
  process.stdout.write(`  ${secret}\n`)
  say('')
  say('It is shown this once and kept nowhere: put it where only whoever writes with it can read it.')
}

const line = ({ id, name, scopes, madeAt, lastUsedAt, revokedAt }: Key): string =>
  [
    id,
    name,
    scopes.join(' '),
    `made ${madeAt}`,
    lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`,
    ...(revokedAt === null ? [] : [`revoked ${revokedAt}`]),
  ].join('  ')
