import { parseArgs } from 'node:util'
import { evaluate } from './evaluate.ts'

const { values } = parseArgs({
  options: { gold: { type: 'string' }, cases: { type: 'string' }, quiet: { type: 'boolean', default: false } },
})
try {
  process.stdout.write(`${evaluate({ gold: values.gold, cases: values.cases, failures: !values.quiet })}\n`)
} catch (cause) {
  process.stderr.write(`${(cause as Error).message}\n`)
  process.exitCode = 2
}
