import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { emptyDatabase } from './database.ts'

const server = join(import.meta.dirname, '../src/server.ts')

/** Runs the server with these settings and nothing else of ours. */
const run = (settings: Record<string, string>) => {
  const { ONRECORD_DATA, ONRECORD_FOLDER, PORT, HOST, ...env } = process.env
  const child: ChildProcess = spawn(process.execPath, [server], { env: { ...env, ...settings } })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }))
  const listening = async (): Promise<string> => {
    while (!said.out.includes('\n'))
      await Promise.race([sleep(20), ended.then(({ err }) => Promise.reject(new Error(err)))])
    return said.out.match(/http:\S+/)?.[0] ?? ''
  }
  return { child, ended, listening }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'prints one line when it listens, answers, and ends in order on %s',
  async (signal) => {
    const { child, ended, listening } = run({ ONRECORD_DATA: await emptyDatabase(), PORT: '0' })
    const url = await listening()
    expect(await (await fetch(`${url}/ready`)).json()).toMatchObject({ status: 'ready' })
    const head = await fetch(`${url}/v1/events`, { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('etag')]).toMatchObject([200, '', expect.any(String)])
    child.kill(signal)
    expect(await ended).toEqual({ code: 0, out: `On Record API: ${url}\n`, err: '' })
  },
)

test('a port in use is one sentence and exit code 1', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  onTestFinished(() => void taken.close())
  const { port } = taken.address() as AddressInfo
  const { ended } = run({ ONRECORD_DATA: await emptyDatabase(), PORT: String(port) })
  expect(await ended).toEqual({
    code: 1,
    out: '',
    err: `onrecord api: Port ${port} on 127.0.0.1 is in use; stop what uses it, or set PORT to another.\n`,
  })
})

test.each([
  { note: 'no record named', settings: {}, says: /^onrecord api: Set ONRECORD_DATA .* or ONRECORD_FOLDER .*\n$/ },
  { note: 'a port that is none', settings: { ONRECORD_FOLDER: 'x', PORT: '99999' }, says: /PORT is "99999"; .*\n$/ },
  {
    note: 'an address that is none',
    settings: { ONRECORD_DATA: 'mysql://x' },
    says: /is not the address of a Postg.*\n$/,
  },
  {
    note: 'a database that does not answer',
    settings: { ONRECORD_DATA: 'postgres://someone:secret@127.0.0.1:9/x' },
    says: /^onrecord api: The database does not answer (?!.*secret).*\n$/,
  },
])('$note is one line and exit code 1', async ({ settings, says }) => {
  const { code, out, err } = await run(settings).ended
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(says)
})
