import { createLogKey, type LogKeys, readLogKeys, readPublicKeys, rotateLogKey, StoreError } from '@onrecord/store'
import { Command } from 'commander'
import { needKeyPlace } from '../log/key-place.ts'
import { dataFolder } from '../places.ts'
import { say } from '../terminal.ts'

interface Options {
  folder?: string
  dropOld?: true
}

const AFTER = `
The key is the file log-key in the data folder, or the one that ONRECORD_LOG_KEY names; it is for the account's eyes
alone and is never shown. The public keys stand beside it (log-key.pub) and are served as /log/key.

Examples:
  $ onrecord log-key show
  $ ONRECORD_LOG_ORIGIN=record.example.org/log onrecord log-key create
  $ onrecord log-key rotate               the old key signs beside the new one until the next rotation
  $ onrecord log-key rotate --drop-old    at once, because the old one fell into other hands`

/** `onrecord log-key show | create | rotate`: the key that signs the log of a record. */
export const logKeyCommand = (): Command =>
  new Command('log-key')
    .summary('show, make or change the key that signs the log')
    .description('The key that signs the tamper-evident log of a record.')
    .addHelpText('after', AFTER)
    .addCommand(part('show', 'the name of the log and its public keys', show))
    .addCommand(part('create', 'make the first key', create))
    .addCommand(
      part('rotate', 'sign with a new key from now on', rotate).option('--drop-old', 'the old key signs no more'),
    )

const part = (name: string, summary: string, run: (file: string, options: Options) => Promise<void>): Command =>
  new Command(name)
    .summary(summary)
    .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
    .option('--folder <path>', 'the data folder (default: $ONRECORD_FOLDER, else ~/.local/share/onrecord)')
    .addHelpText('after', `\nExample:\n  $ onrecord log-key ${name}`)
    .action((options: Options) => run(needKeyPlace(dataFolder(options.folder)), options))

const show = async (file: string): Promise<void> => {
  const keys = await readLogKeys(file)
  if (keys === null)
    throw new StoreError('log-key-missing', 'There is no key of the log in this place.', {
      place: file,
      advice: 'Make one: onrecord log-key create.',
    })
  await tell(file, keys)
}

const create = async (file: string): Promise<void> => {
  const origin = process.env.ONRECORD_LOG_ORIGIN || undefined
  await tell(file, await createLogKey(file, { origin, now: new Date() }))
  say('Keep a copy of the file somewhere safe: without it nobody can sign for this log again.')
}

const rotate = async (file: string, { dropOld = undefined }: Options): Promise<void> => {
  await tell(file, await rotateLogKey(file, { drop: dropOld === true, now: new Date() }))
  if (dropOld) say('Whoever remembers the old key must be told of the new one by another way.')
}

const tell = async (file: string, { origin, signers }: LogKeys): Promise<void> => {
  say(`log   ${origin}`)
  say(`file  ${file}`)
  const signing = new Set(signers.map(({ verifier }) => verifier.vkey))
  for (const { vkey, from, until } of await readPublicKeys(file))
    say(
      `key   ${vkey}  ${until === null ? `signs since ${from}` : `signed from ${from} to ${until}`}${until === null && !signing.has(vkey) ? ' (elsewhere)' : ''}`,
    )
}
