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

// docs/adding-a-feed.md, followed to the letter in a copy of what it touches.
const root = fileURLToPath(new URL('../../../', import.meta.url))
const page = readFileSync(join(root, 'docs/adding-a-feed.md'), 'utf8')
const packages = ['packages/ingest', 'packages/model', 'packages/store', 'packages/records', 'apps/cli']

/** The files the page has somebody write, each with the block of code that follows its name. */
const written = [...page.matchAll(/^`(packages\/[\w/.-]+)`:\n\n```(?:ts|csv)\n([\s\S]*?)```/gm)].map(
  ([, file = '', text = '']) => ({ file, text }),
)

let copy = ''
const run = (cwd: string, program: string, ...args: string[]): string => {
  try {
    return execFileSync(program, args, {
      cwd: join(copy, cwd),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    })
  } catch (error) {
    throw new Error(String((error as { stdout?: string }).stdout) + String((error as { stderr?: string }).stderr))
  }
}

const linkModules = (name: string): void => {
  const [from, to] = [join(root, name, 'node_modules'), join(copy, name, 'node_modules')]
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from)) {
    if (entry !== '@onrecord') symlinkSync(join(from, entry), join(to, entry))
    else
      for (const own of readdirSync(join(from, entry))) {
        mkdirSync(join(to, entry), { recursive: true })
        symlinkSync(join(copy, packages.find((place) => place.endsWith(`/${own}`)) ?? ''), join(to, entry, own))
      }
  }
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'onrecord-feed-'))
  const tracked = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '--', ...packages, 'tsconfig.base.json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  for (const file of tracked.split('\n').filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file))
  }
  for (const name of packages) linkModules(name)
  for (const { file, text } of written) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), text)
  }
  const [, imported = '', listed = ''] =
    /## 2\.[\s\S]*?```ts\n([\s\S]*?)```[\s\S]*?```ts\n([\s\S]*?)```/.exec(page) ?? []
  const list = join(copy, 'packages/ingest/src/feeds/index.ts')
  const before = readFileSync(list, 'utf8')
  expect(before).toContain('\n]')
  writeFileSync(list, imported + before.replace('\n]', `\n${listed.trimEnd()}`))
}, 60_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('a feed added in the steps of the page', () => {
  test('is one folder and one line', () => {
    const folder = 'packages/ingest/src/feeds/harbour-log'
    expect(written.map(({ file }) => file.replace(`${folder}/`, ''))).toEqual([
      'manifest.ts',
      'corrections.csv',
      'map.ts',
      'index.ts',
      'sample.csv',
      'harbour-log.test.ts',
    ])
  })

  test('passes the test it brings', () => {
    const vitest = join(root, 'packages/ingest/node_modules/vitest/vitest.mjs')
    expect(run('packages/ingest', process.execPath, vitest, 'run', 'harbour-log')).toMatch(/1 passed/)
  }, 60_000)

  test('type-checks', () => {
    const config = { extends: '../../tsconfig.base.json', include: ['src/feeds/harbour-log', 'src/feeds/index.ts'] }
    writeFileSync(join(copy, 'packages/ingest/tsconfig.feed.json'), JSON.stringify(config))
    const tsc = join(root, 'packages/ingest/node_modules/.bin/tsc')
    expect(run('packages/ingest', tsc, '--noEmit', '-p', 'tsconfig.feed.json')).toBe('')
  }, 60_000)

  test('is offered by the command, with its licence, and imports', () => {
    const [line = ''] = /^pnpm onrecord import .*$/m.exec(page) ?? []
    const args = (line.match(/"[^"]*"|\S+/g) ?? []).slice(2).map((word) => word.replace(/^"|"$/g, ''))
    expect(run('.', process.execPath, 'apps/cli/src/main.ts', 'import', 'harbour-log', '--help')).toContain('CC0-1.0')
    const said = run('.', process.execPath, 'apps/cli/src/main.ts', ...args, '--folder', join(copy, 'nowhere'))
    expect(said).toContain('read 3, appended 2, unchanged 0, revised 0, set aside 1')
    expect(said).toContain('set aside because: date-invalid 1')
  }, 60_000)
})
