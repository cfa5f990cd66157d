import { parseArgs } from 'node:util'
import { evaluate } from './evaluate.ts'

const options = {
  gold: { type: 'string' },
  cases: { type: 'string' },
  quiet: { type: 'boolean', default: false },
} as const

try {
  const { gold, cases, quiet } = parseArgs({ options }).values
  process.stdout.write(`${evaluate({ gold, cases, failures: !quiet })}\n`)
} catch (cause) {
  process.stderr.write(`${(cause as Error).message}\nThere are: --gold FILE, --cases FILE, --quiet.\n`)
  process.exitCode = 2
}
