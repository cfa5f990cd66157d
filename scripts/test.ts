// `pnpm test`: checks and tests everything, and closes with one line: how many tests passed, failed and were skipped.
import { availableParallelism } from 'node:os'
import { readResults, removeResults } from './testing/results.ts'
import { interrupted, type Ran, runStage } from './testing/stage.ts'
import { closingLine, report } from './testing/summary.ts'

const ci = Boolean(process.env.CI)
// Each package's tests use several processes already (workers, databases, browsers).
const abreast = availableParallelism() >= 8 ? 2 : 1
const turbo = ['turbo', 'run', '--output-logs=errors-only', '--continue']
const node = process.execPath

await removeResults()

const ran: Ran[] = []
const stage = async (name: string, ...commands: string[][]): Promise<void> => {
  if (!interrupted()) ran.push(await runStage(name, commands))
}

// With a stale lockfile pnpm only warns before it runs a script; where it matters, that must fail.
if (ci) await stage('install', ['pnpm', 'install', '--frozen-lockfile', '--reporter=silent'])
await stage('lint', ['biome', 'ci', '.'], ['turbo', 'boundaries'], ['knip'])
await stage('lockfile and texts', [node, 'scripts/check-lockfile.ts'], [node, 'scripts/check-text.ts'])
await stage('types', [...turbo, 'typecheck'], ['tsc', '--noEmit', '-p', 'scripts'])
// --force: these tests touch the machine (databases, browsers), and what was true of it yesterday may not be today.
await stage(
  'tests',
  [
    'vitest',
    'run',
    '--root',
    'scripts',
    '--silent',
    '--reporter=dot',
    '--reporter=json',
    '--outputFile.json=test-results/unit.json',
  ],
  [...turbo, 'test', '--force', `--concurrency=${abreast}`],
)
await stage('build', [...turbo, 'build'])
await stage('end to end, in a browser', [...turbo, 'e2e', '--force', '--only', '--concurrency=1'])

const results = await readResults()
const strict = process.env.ONRECORD_REQUIRE === 'all'
for (const line of report(ran, results, strict)) console.log(line)
const { line, ok } = closingLine(ran, results, strict)
console.log(line)
process.exitCode = interrupted() ? 130 : ok ? 0 : 1
