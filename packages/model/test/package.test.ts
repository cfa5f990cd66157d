import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// The package as a stranger would get it: built, packed, unpacked into a project of its own.
const model = fileURLToPath(new URL('../', import.meta.url))
const bin = (name: string) => join(model, 'node_modules/.bin', name)
const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

let place = ''
let tarball = ''

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'onrecord-model-'))
  // Built in a copy, so that nothing here runs into another build of the same folder.
  const copy = join(place, 'model')
  cpSync(model, copy, {
    recursive: true,
    filter: (path) => !/(node_modules|dist|schema|test-results|\.turbo)$/.test(path),
  })
  symlinkSync(join(model, 'node_modules'), join(copy, 'node_modules'))
  const base = fileURLToPath(new URL('../../../tsconfig.base.json', import.meta.url))
  cpSync(base, join(place, 'tsconfig.base.json'))
  for (const name of ['tsconfig.json', 'tsconfig.build.json']) {
    const text = readFileSync(join(copy, name), 'utf8').replace('../../tsconfig.base.json', '../tsconfig.base.json')
    writeFileSync(join(copy, name), text)
  }
  run(bin('tsc'), ['-p', 'tsconfig.build.json'], copy)
  run('node', ['scripts/schema.ts'], copy)
  // What `pnpm publish` puts in place of the workspace's own: the exports, and versions for the catalog's names.
  const manifest = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'))
  const versionOf = (name: string): string =>
    JSON.parse(readFileSync(join(model, 'node_modules', name, 'package.json'), 'utf8')).version
  const dependencies = Object.fromEntries(Object.keys(manifest.dependencies).map((name) => [name, versionOf(name)]))
  const { devDependencies: _dev, scripts: _scripts, publishConfig, ...rest } = manifest
  writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...rest, exports: publishConfig.exports, dependencies }))
  tarball = join(place, run('npm', ['pack', '--silent', '--pack-destination', place], copy).trim())
}, 120_000)

afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('the package, packed', () => {
  test('is found in order by publint', () => {
    expect(run(bin('publint'), ['run', tarball, '--strict'], place)).toContain('All good')
  }, 60_000)

  test('resolves its types wherever ES modules do', () => {
    const options = [
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './package.json',
      '--no-emoji',
      '-f',
      'table-flipped',
    ]
    // Exits with an error, and so throws, when a way of resolving fails.
    expect(run(bin('attw'), [tarball, ...options], place)).toContain('OK (ESM)')
  }, 60_000)

  test('holds its JSON Schemas, its cases and its sources', () => {
    const names = run('tar', ['-tzf', tarball], place).split('\n')
    for (const name of [
      'dist/index.js',
      'dist/index.d.ts',
      'schema/Claim.json',
      'cases/entries-invalid.json',
      'cases/claims-valid.json',
      'src/index.ts',
      'surface.md',
    ])
      expect(names).toContain(`package/${name}`)
    expect(names.filter((name) => name.includes('.test.'))).toEqual([])
  })

  test('type-checks and runs in a stranger’s project', () => {
    const project = join(place, 'stranger')
    const installed = join(project, 'node_modules/@onrecord/model')
    mkdirSync(installed, { recursive: true })
    run('tar', ['-xzf', tarball, '-C', installed, '--strip-components', '1'], place)
    for (const name of ['zod', 'edtf', 'canonicalize'])
      symlinkSync(join(model, 'node_modules', name), join(project, 'node_modules', name))
    mkdirSync(join(project, 'node_modules/@noble'))
    symlinkSync(join(model, 'node_modules/@noble/hashes'), join(project, 'node_modules/@noble/hashes'))
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'stranger', type: 'module' }))
    writeFileSync(
      join(project, 'index.ts'),
      `import { type Claim, compare, emptyWorld, idOf, parseEntry } from '@onrecord/model'
const id: string = idOf('claim', 'mine', '1')
const kind: Claim['kind'] = 'casualties'
let refused = false
try { parseEntry({ type: 'claim', id, kind }) } catch { refused = true }
const outcome: string = typeof compare
console.log(id.length, refused, outcome, emptyWorld.isLoose('x'))
`,
    )
    const strict = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--lib',
      'es2024,dom',
      '--types',
      '',
      '--skipLibCheck',
      'false',
      'index.ts',
    ]
    expect(run(bin('tsc'), strict, project)).toBe('')
    expect(run('node', ['index.ts'], project)).toBe('32 true function false\n')
  }, 60_000)

  test('holds one schema for each kind of claim', () => {
    const schemas = readdirSync(join(place, 'model/schema'))
    expect(schemas).toEqual(
      expect.arrayContaining(['CasualtiesClaim.json', 'SilenceClaim.json', 'Entry.json', 'Dossier.json']),
    )
  })
})
