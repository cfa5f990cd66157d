import { parseArgs } from 'node:util'
import { evaluate } from './evaluate.ts'

const { values } = parseArgs({ options: { gold: { type: 'string' }, quiet: { type: 'boolean', default: false } } })
process.stdout.write(`${evaluate({ gold: values.gold ?? null, failures: !values.quiet })}\n`)
