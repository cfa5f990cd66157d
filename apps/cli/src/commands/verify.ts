import { Command } from 'commander'
import { verify } from '../log/verify.ts'
import { say } from '../terminal.ts'

interface Options {
  key: string[]
  entry?: string
}

const AFTER = `
It checks the signature of the log's checkpoint, reads every leaf and works out the root again, checks that the log
begins with what this account saw of it the last time, and that everything readers are shown is what the log holds.
The first time, the key is taken as the server gives it unless --key names it; from then on it is remembered.
docs/the-log.md says what this proves, and how to check by hand.

Examples:
  $ onrecord verify http://127.0.0.1:8787
  $ onrecord verify http://127.0.0.1:8787 --entry claim-0123456789abcdefghjkmnpqrs
  $ onrecord verify ./export-2026-11-22 --key record.example.org/log+1a2b3c4d+AR...`

/** `onrecord verify <url or folder>`: checks that a record was not changed behind its readers' backs. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .summary('check that a record was not changed behind its readers’ backs')
    .description('Checks the tamper-evident log of a record: one that an API serves, or that of an export.')
    .argument('<url or folder>', 'the address of the API, or the folder of the export')
    .option('--key <vkey>', 'a public key to trust, name+id+base64; may be given again', collect, [])
    .option('--entry <id>', 'only this entry: its place in the signed log, and that readers are shown the same')
    .addHelpText('after', AFTER)
    .action(async (where: string, { key, entry }: Options) => {
      for (const line of await verify({ where, keys: key, entry })) say(line)
    })

const collect = (value: string, before: string[]): string[] => [...before, value]
