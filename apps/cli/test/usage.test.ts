import { feeds } from '@onrecord/ingest'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { run } from './machine.ts'

test('help teaches every command by example, and names the exit codes', async () => {
  const { code, said } = await run(['--help'])
  expect(code).toBe(0)
  for (const words of [
    'serve',
    'import',
    '$ onrecord serve',
    '$ onrecord import dossier',
    'ONRECORD_DATA',
    'Exit codes: 0',
  ])
    expect(said).toContain(words)
})

test.each([
  'serve',
  'import',
  'source-rows',
  'notice',
  'withhold',
  'lift',
  'export',
  'backup',
  'restore',
  'erase',
  'rebuild',
  'verify',
  'log-key',
  'log-key show',
  'log-key create',
  'log-key rotate',
  'keys',
  'keys create',
  'keys list',
  'keys revoke',
  'import article',
  'import export',
  'draft',
  'admit',
  'drafts',
  'drafts accept',
  'check',
  ...feeds.map((feed) => `import ${feed.manifest.name}`),
])('the help of "%s" has an example', async (command) => {
  const { code, said } = await run([...command.split(' '), '--help'])
  expect(code).toBe(0)
  expect(said).toContain(`$ onrecord ${command}`)
})

test('it says its version', async () => {
  expect(await run(['--version'])).toEqual({ code: 0, said: `${manifest.version}\n` })
})

test.each([
  { note: 'no command', args: [], says: 'Usage: onrecord' },
  { note: 'an unknown command', args: ['sreve'], says: 'Did you mean serve?' },
  {
    note: 'an unknown feed',
    args: ['import', 'gdelt', 'x'],
    says: 'There are: dossier, ucdp-ged, acled, claimreview,',
  },
  {
    note: 'rows of a feed that keeps none',
    args: ['source-rows', 'x', '1'],
    says: 'Allowed choices are ucdp-ged, acled',
  },
  { note: 'a missing folder', args: ['import', 'dossier'], says: "missing required argument 'folder'" },
  { note: 'a word too many', args: ['import', 'dossier', 'a', 'b'], says: 'too many arguments' },
  { note: 'an unknown option', args: ['serve', '--prot'], says: "unknown option '--prot'" },
  { note: 'a port that is none', args: ['serve', '--port-api', '99999'], says: 'A port is a whole number' },
  { note: 'an option without its value', args: ['serve', '--folder'], says: 'argument missing' },
])('typed wrongly ($note), it says how and exits with 2', async ({ args, says }) => {
  const { code, said } = await run(args)
  expect(said).toContain(says)
  expect(code).toBe(2)
})
