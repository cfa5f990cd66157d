import { execFile, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'

const run = promisify(execFile)
const baseUrl = inject('api')
const folder = join(import.meta.dirname, '../examples')

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

const examples = [
  {
    file: 'follow-the-changes.ts',
    program: process.execPath,
    install: 'node',
    given: [],
    says: /^\d+ entries, up to step 2\n$/,
  },
  {
    file: 'keep-every-figure.ts',
    program: process.execPath,
    install: 'node',
    given: ['harbour'],
    says: /(.*Harbour Monitor said.*\n){2}/,
  },
  {
    file: 'cite-a-claim.ts',
    program: process.execPath,
    install: 'node',
    given: ['MON-1'],
    says: /Harbour Monitor said.*On Record, claim-/,
  },
  {
    file: 'figures-of-an-event.py',
    program: 'python3',
    install: 'python3',
    given: ['harbour'],
    says: /(.*Harbour Monitor said.*\n){2}/,
  },
  {
    file: 'figures-of-an-event.R',
    program: 'Rscript',
    install: 'r-base-core',
    given: ['harbour'],
    says: /Harbour Monitor said/,
  },
  {
    file: 'figures-of-an-event.sh',
    program: 'sh',
    install: 'curl',
    given: ['harbour'],
    says: /^id,ref,event,kind,claimant/,
  },
]

for (const { file, program, install, given, says } of examples) {
  const isMissing = !has(program === 'sh' ? 'curl' : program) && process.env.ONRECORD_REQUIRE !== 'all'
  test.skipIf(isMissing)(`the example ${file} runs as it stands (needs ${install})`, async () => {
    const { stdout } = await run(program, [join(folder, file), baseUrl, ...given])
    expect(stdout).toMatch(says)
  })
}
