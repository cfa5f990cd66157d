import { existsSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeDossier } from './dossier.ts'
import { makeFolder, type Running, run, start, takenPort, until } from './machine.ts'
import { familyOf } from './processes.ts'

const api = ['serve', '--no-site', '--port-api', '0']

/** Where it says the API is. */
const addressOf = async (serving: Running): Promise<string> => {
  const [, address = ''] = await serving.saying(/to program +(http:\S+)/)
  await serving.saying(/Ctrl-C stops it/)
  return address
}

/** A record with a dossier on it. */
const prepare = async (): Promise<string> => {
  const home = await makeFolder()
  const data = join(home, 'data')
  const { code } = await run(['import', 'dossier', await writeDossier(join(home, 'dossier')), '--folder', data])
  expect(code).toBe(0)
  return data
}

const slugsAt = async (address: string): Promise<string> => (await fetch(`${address}/v1/events`)).text()

test.each([
  { how: 'Ctrl-C', signal: 'SIGINT', to: 'its group' },
  { how: 'SIGTERM', signal: 'SIGTERM', to: 'it' },
  { how: 'the end of its terminal', signal: 'SIGHUP', to: 'its group' },
] as const)('$how stops every process it started, in order, and nothing is lost', async ({ signal, to }) => {
  const data = await prepare()
  const first = start([...api, '--no-bundled', '--folder', data])
  expect(await slugsAt(await addressOf(first))).toContain('"fire"')
  first.signal(signal, to)
  expect(await first.ended).toBe(0)
  await first.gone()
  const second = start([...api, '--no-bundled', '--folder', data])
  expect(await slugsAt(await addressOf(second))).toContain('"fire"')
})

test('killed without a chance to clean up, it leaves no process, and the record opens again', async () => {
  const data = await prepare()
  const first = start([...api, '--no-bundled', '--folder', data])
  await addressOf(first)
  first.signal('SIGKILL')
  expect(await first.ended).toBe('SIGKILL')
  await first.gone()
  const second = start([...api, '--no-bundled', '--folder', data])
  expect(await slugsAt(await addressOf(second))).toContain('"fire"')
})

test('when only the program that ran it is ended, it stops by itself', async () => {
  const home = await makeFolder()
  const npx = join(home, 'npx') // stands for npm's: ends at once when told to, and tells nobody
  await writeFile(npx, '#!/bin/sh\n"$@"\nexit $?\n')
  await chmod(npx, 0o755)
  const serving = start([...api, '--no-bundled', '--folder', join(home, 'data')], { through: [npx] })
  await addressOf(serving)
  serving.signal('SIGTERM')
  expect(await serving.ended).toBe('SIGTERM')
  await serving.gone()
  expect(serving.said()).toContain('what started this is gone')
  expect(serving.said()).toContain('Stopped.')
})

test('the bundled records are loaded once; starting again finds nothing new', async () => {
  const folder = join(await makeFolder(), 'data')
  const first = start([...api, '--folder', folder])
  await addressOf(first)
  expect(first.said()).toMatch(/coast-2025: read \d+, appended \d+, unchanged 0/)
  const [, lines, claims, altered, aside] = (
    /(\d+) lines of the original = (\d+) claims \+ (\d+) reports \(altered copies\) \+ (\d+) set aside/.exec(
      first.said(),
    ) ?? []
  ).map(Number)
  expect(lines).toBe(283)
  expect((claims ?? 0) + (altered ?? 0) + (aside ?? 0)).toBe(283)
  first.signal('SIGTERM')
  expect(await first.ended).toBe(0)
  const second = start([...api, '--folder', folder])
  await addressOf(second)
  expect(second.said()).toMatch(/coast-2025: nothing new/)
  expect(second.said()).not.toMatch(/appended [1-9]/)
})

test('a port that is in use is named before anything is started', async () => {
  const folder = join(await makeFolder(), 'data')
  const port = await takenPort()
  const refused = await run(['serve', '--no-site', '--port-api', String(port), '--folder', folder])
  expect(refused.code).toBe(1)
  expect(refused.said).toContain(`Port ${port}, wanted for the API, is in use`)
  expect(refused.said).toContain('--port-api')
  if (process.platform === 'linux') expect(refused.said).toContain(`(process ${process.pid})`)
  expect(existsSync(folder)).toBe(false)
})

test('one port for two things is refused', async () => {
  const refused = await run(['serve', '--port-api', '8799', '--port-site', '8799', '--folder', await makeFolder()])
  expect(refused.code).toBe(1)
  expect(refused.said).toContain('[same-port]')
})

test('a second one on the same folder is refused, and the first goes on', async () => {
  const folder = join(await makeFolder(), 'data')
  const first = start([...api, '--no-bundled', '--folder', folder])
  const address = await addressOf(first)
  const second = await run([...api, '--no-bundled', '--folder', folder])
  expect(second.code).toBe(1)
  expect(second.said).toContain('[data-in-use]')
  expect((await fetch(`${address}/ready`)).status).toBe(200)
})

test('when the API dies, it says so, stops the rest and fails', async () => {
  const folder = join(await makeFolder(), 'data')
  const serving = start([...api, '--no-bundled', '--folder', folder])
  await addressOf(serving)
  const server = await until(() => familyOf(serving.pid).find(({ command }) => command.includes('apps/api/')) ?? null)
  process.kill(server.pid, 'SIGKILL')
  expect(await serving.ended).toBe(1)
  await serving.gone()
  expect(serving.said()).toContain('The API ended by itself (signal SIGKILL)')
})
