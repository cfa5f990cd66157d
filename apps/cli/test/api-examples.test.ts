import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder, run as runCommand, start } from './machine.ts'

// The examples in the documents of the API, taken from the page as a reader copies them and run against the bundled record.

const run = promisify(execFile)

interface Runner {
  readonly name: string
  /** The program it takes, and what Debian calls it. */
  readonly needs: readonly [program: string, install: string]
  readonly run: (program: string, folder: string, env: NodeJS.ProcessEnv) => Promise<string>
}

const runners: readonly Runner[] = [
  {
    name: 'curl',
    needs: ['curl', 'curl'],
    run: async (program, _, env) => (await run('sh', ['-c', program], { env })).stdout,
  },
  {
    name: 'TypeScript',
    needs: [process.execPath, 'node'],
    run: async (program, folder, env) => {
      const file = join(folder, 'example.ts')
      await writeFile(file, program)
      return (await run(process.execPath, [file], { env })).stdout
    },
  },
  {
    name: 'Python',
    needs: ['python3', 'python3'],
    run: async (program, _, env) => (await run('python3', ['-c', program], { env })).stdout,
  },
  {
    name: 'R',
    needs: ['Rscript', 'r-base-core r-cran-curl'],
    run: async (program, _, env) => (await run('Rscript', ['-e', program], { env })).stdout,
  },
]

const unescaped = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The programs of one language on the page, by operation. */
const programsOn = (page: string, language: string): { operation: string; program: string }[] =>
  page
    .split('<section id="')
    .slice(1)
    .map((part) => ({
      operation: part.slice(0, part.indexOf('"')),
      program: unescaped(new RegExp(`aria-label="${language}"><code>([^<]*)</code>`).exec(part)?.[1] ?? ''),
    }))

const proposal = (name: string) => ({
  reason: 'For an example',
  entries: [
    {
      type: 'party',
      id: `party-${name.padStart(26, '0')}`,
      refs: [],
      name: { en: `Proposed outlet ${name}` },
      shortName: null,
      aliases: [],
      kind: 'media',
      description: null,
      partOf: null,
      affiliations: [],
      website: null,
    },
  ],
})

/** What only whoever writes can know: a key, drafts that wait, and webhooks. */
const environmentOf = async (address: string, key: string): Promise<NodeJS.ProcessEnv> => {
  const post = async (path: string, body: object): Promise<{ id?: string; webhook?: { id: string } }> => {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
    return (await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json() as never
  }
  const webhook = async () => (await post('/v1/webhooks', { url: 'https://example.org/hook' })).webhook?.id
  return {
    ...process.env,
    ONRECORD_KEY: key,
    DRAFT: (await post('/v1/drafts', proposal('8'))).id,
    OTHER_DRAFT: (await post('/v1/drafts', proposal('9'))).id,
    WEBHOOK: await webhook(),
    OTHER_WEBHOOK: await webhook(),
  }
}

const present = ([program]: Runner['needs']): boolean => spawnSync(program, ['--version']).error === undefined

for (const { name, needs, run: runProgram } of runners) {
  const promise = `every example in the documents of the API runs as it stands, in ${name}`
  if (!present(needs) && process.env.ONRECORD_REQUIRE !== 'all')
    test.skip(`${promise} (${needs[0]} is missing: apt-get install ${needs[1]})`)
  else
    test(promise, async () => {
      const data = join(await makeFolder(), 'data')
      const scopes = ['draft', 'publish', 'administer']
      const made = await runCommand(['keys', 'create', '--name', 'An example', '--folder', data, '--scope', ...scopes])
      const [key = ''] = /onrecord_\S+/.exec(made.said) ?? []
      const serving = start(['serve', '--no-site', '--port-api', '0', '--folder', data], {
        env: { ONRECORD_PUBLIC_SITE: 'https://onrecord.example' },
      })
      const [, address = ''] = await serving.saying(/to program +(http:\S+)/)
      await serving.saying(/Made files of version/)
      const page = await (await fetch(`${address}/docs`)).text()
      // Beside this file, so that a program finds the client as it would in a project that depends on it.
      const folder = await mkdtemp(join(import.meta.dirname, '.examples-'))
      onTestFinished(() => rm(folder, { recursive: true, force: true }))

      const env = await environmentOf(address, key)
      const programs = programsOn(page, name)
      expect(programs.length).toBeGreaterThan(15)
      for (const { operation, program } of programs) {
        expect(program, operation).toContain(address)
        const said = await runProgram(program, folder, env).catch((error: Error) => `FAILED ${error.message}`)
        expect(said, `${operation} in ${name}:\n${program}`).not.toMatch(/^FAILED|^\{"type":"\/errors\/[\w-]+","title"/)
        expect(said.trim(), operation).not.toBe('')
      }
    })
}
