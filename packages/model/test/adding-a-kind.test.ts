import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// docs/adding-a-claim-kind.md, followed to the letter in a copy of the project.
const root = fileURLToPath(new URL('../../../', import.meta.url))
const packages = ['packages/model', 'packages/store', 'packages/ingest', 'packages/client', 'apps/api', 'apps/web']
const page = readFileSync(join(root, 'docs/adding-a-claim-kind.md'), 'utf8')

/** The files of the project the page names, and its blocks of code in order. */
const named = [...new Set([...page.matchAll(/`(packages\/[\w/.-]+\.ts)`/g)].map((match) => match[1] ?? ''))]
const followed = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')

// A test the copy of the site is given: its claim page, rendered for a claim of the new kind.
const rendering = `
import { assemble, idOf, parseEntry, toPublicClaim } from '@onrecord/model'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { event, party, report, source } from '../../../packages/model/test/written.ts'
import { ClaimPage } from './claim/claim-page.tsx'
import { now } from './page/moment.ts'

const main = event('coast')
const by = party('north')
const from = source('one')
const value = { matter: { key: 'shelling', label: { en: 'the shelling', ar: 'القصف' } }, to: null, extent: 'in-part' }
const claim = parseEntry({
  type: 'claim', id: idOf('claim', 'added'), refs: [], event: main.id, claimant: by.id, role: null, statedAt: '2025-03-12',
  hedge: 'asserted', basis: { type: 'unstated', from: [] }, statement: { en: 'Paraphrase.' }, asStated: null, cautions: [],
  kind: 'apology', value,
})
const entries = [main, by, party('paper', 'media'), from, claim, report(claim as never, from)]
const dossier = assemble(entries, main.id)
const detail = dossier && toPublicClaim(dossier, claim.id, { position: 1, recordedAt: null })

test.each([['en', 'NORTH apologised in part for the shelling'], ['ar', 'الاعتذار جزئياً عن القصف']] as const)('%s', (language, words) => {
  const page = renderToStaticMarkup(<ClaimPage detail={detail!} question={{ ...detail!, claims: [detail!.claim] }} proof={null} history={null} read="2026-01-01" language={language} moment={now} />)
  expect(page.replace(/<[^>]+>/g, '').replace(/\\s+/g, ' ')).toContain(words)
})
`

let copy = ''
const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, {
    cwd: join(copy, cwd),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
const tsc = join(root, 'packages/model/node_modules/.bin/tsc')

/** A package's node_modules, with the workspace's own packages taken from the copy. */
const linkModules = (name: string): void => {
  const from = join(root, name, 'node_modules')
  const to = join(copy, name, 'node_modules')
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from)) {
    if (entry !== '@onrecord') symlinkSync(join(from, entry), join(to, entry))
    else
      for (const own of readdirSync(join(from, entry))) {
        const place = packages.find((other) => other.endsWith(`/${own}`))
        mkdirSync(join(to, entry), { recursive: true })
        symlinkSync(place === undefined ? join(from, entry, own) : join(copy, place), join(to, entry, own))
      }
  }
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'onrecord-kind-'))
  const tracked = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '--', ...packages, 'docs', 'tsconfig.base.json', 'package.json'],
    { cwd: root, encoding: 'utf8' },
  )
  for (const file of tracked.split('\n').filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file))
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const name of packages) linkModules(name)

  // Step 1: the file. Step 2: its import and its name in the list. Step 3: the made pages.
  const [file = '', imported = '', listed = ''] = followed
  writeFileSync(join(copy, named[0] ?? ''), file)
  const union = join(copy, 'packages/model/src/entries/claim.ts')
  const before = readFileSync(union, 'utf8')
  const ended = before.replace('] as const', listed.trimEnd())
  writeFileSync(union, `${imported}${ended}`)
  const { scripts } = JSON.parse(readFileSync(join(root, 'packages/model/package.json'), 'utf8'))
  for (const step of scripts.semantics.split(' && ')) run('node', [step.replace('node ', '')], 'packages/model')
}, 120_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('a kind of claim added in the three steps of the page', () => {
  test('touches one new file and the union, nothing else', () => {
    expect(named).toEqual(['packages/model/src/claims/apology.ts', 'packages/model/src/entries/claim.ts'])
    expect(page.match(/^## \d\./gm)).toHaveLength(3)
  })

  test('type-checks in the model and in everything that reads it', () => {
    for (const name of packages.filter((one) => one !== 'packages/store')) expect(run(tsc, ['--noEmit'], name)).toBe('')
  }, 120_000)

  test('passes the tests every kind must pass', () => {
    const result = run(
      'node',
      [
        join(root, 'packages/model/node_modules/vitest/vitest.mjs'),
        'run',
        '--reporter=verbose',
        'test/kinds.test.ts',
        'test/compare.test.ts',
        'test/documents.test.ts',
        '-t',
        'apology|comparison|says what the code does|names every export|valid cases',
      ],
      'packages/model',
    )
    expect(result.match(/✓ .*> apology >/g)?.length).toBeGreaterThan(5)
  }, 120_000)

  test('is in the JSON Schemas, the semantics page and the columns', () => {
    run('node', ['scripts/schema.ts'], 'packages/model')
    expect(readdirSync(join(copy, 'packages/model/schema'))).toContain('ApologyClaim.json')
    expect(readFileSync(join(copy, 'docs/semantics.md'), 'utf8')).toContain('### Apology (`apology`)')
    const columns = run(
      'node',
      [
        '--input-type=module',
        '-e',
        `import { flatColumns } from './src/index.ts'; console.log(flatColumns.map((column) => column.name).join())`,
      ],
      'packages/model',
    )
    expect(columns).toContain('apology_extent')
  })

  test('is in the API’s OpenAPI document', () => {
    const document = run(
      'node',
      [
        '--input-type=module',
        '-e',
        `import { createApp } from './src/app.ts'; console.log(await (await createApp({ store: {}, log: ({ error }) => console.log(error) }).request('/openapi.json')).text())`,
      ],
      'apps/api',
    )
    expect(document).toContain('PublishedApologyClaim')
  })

  test('is shown on the site’s claim page, in both languages', () => {
    writeFileSync(join(copy, 'apps/web/src/added.test.tsx'), rendering)
    const result = run(
      'node',
      [join(root, 'apps/web/node_modules/vitest/vitest.mjs'), 'run', 'src/added.test.tsx'],
      'apps/web',
    )
    expect(result).toMatch(/2 passed/)
  }, 120_000)
})
