// Starts the real thing for the tests: database, bundled record, API and site, as `onrecord serve` does, in a folder of
// its own that goes when it ends; a second site whose API nobody answers; and a third that reads through a test.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { api, between, cutOff, relayed, site } from './places.ts'

const web = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const port = (address: string): string => new URL(address).port
const folder = await mkdtemp(join(tmpdir(), 'onrecord-e2e-'))

const run = (args: readonly string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, args, { cwd: web, stdio: 'inherit', env: { ...process.env, ...env } })

const record = run([
  resolve(web, '../cli/src/main.ts'),
  ...['serve', '--port-api', port(api), '--port-site', port(site), '--folder', join(folder, 'record')],
])
const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
const reading = (at: string, from: string) =>
  run([next, 'start', '--hostname', '127.0.0.1', '--port', port(at)], {
    ONRECORD_API: from,
    NEXT_TELEMETRY_DISABLED: '1',
  })
const alone = reading(cutOff, 'http://127.0.0.1:9')
const afar = reading(relayed, between)

let ending = false
const end = async (code: number): Promise<void> => {
  if (ending) return
  ending = true
  for (const child of [alone, afar, record])
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  await rm(folder, { recursive: true, force: true })
  process.exit(code)
}

process.once('SIGTERM', () => void end(0))
process.once('SIGINT', () => void end(0))
record.once('exit', (code) => void end(code ?? 1))
