import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createLogKey, growTree, type Log, leafHash, openSigner, rotateLogKey } from '@onrecord/store'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { claim, lines, writeDossier } from './dossier.ts'
import { makeFolder, run } from './machine.ts'
import { bundleOf, check, faked, recorded, refusal, served, text, type World } from './served-log.ts'

// What the first promise found is what the others are told again, changed.
const worlds: { before: World; after: World; rotated: World; forked: World } = {
  before: new Map(),
  after: new Map(),
  rotated: new Map(),
  forked: new Map(),
}

beforeEach(async () => {
  vi.stubEnv('XDG_STATE_HOME', await makeFolder())
})

test('a record that is served can be verified, again after it grew, and by its key after that changed', async () => {
  const [root, home] = [await makeFolder(), await makeFolder()]
  const folder = join(root, 'data')
  const env = { HOME: home }
  expect(
    await run(['import', 'dossier', await writeDossier(join(root, 'one')), '--folder', folder], { env }),
  ).toMatchObject({ code: 0 })

  const first = await served(folder, home)
  expect(first.said()).toContain('Made the key of the log onrecord.local/')
  const secret = (await readFile(join(folder, 'log-key'), 'utf8')).trim()
  expect((await stat(join(folder, 'log-key'))).mode & 0o777).toBe(0o600)
  expect(first.said()).not.toContain(secret.slice(-44))
  const once = await run(['verify', first.url], { env })
  expect(once.said).toMatch(
    /Proved: this is the log onrecord\.local\/\w+ of 4 leaves, signed by the key \w{8}: every leaf was read/,
  )
  expect(once.said).toContain('taken on trust')
  expect(once.code).toBe(0)
  const again = await run(['verify', first.url, '--entry', claim('C-1').id], { env })
  expect(again).toMatchObject({
    code: 0,
    said: expect.stringContaining(`Proved: ${claim('C-1').id} is, as readers are shown it`),
  })
  expect(again.said).not.toContain('on trust')
  worlds.before = await recorded(first.url)
  await first.stop()

  const more = await writeDossier(join(root, 'two'), {
    'claims.jsonl': lines(claim('C-1'), claim('C-2'), claim('C-3')),
  })
  expect(await run(['import', 'dossier', more, '--folder', folder], { env })).toMatchObject({ code: 0 })
  const second = await served(folder, home)
  expect(second.said()).not.toContain('Made the key')
  expect(text((await run(['verify', second.url], { env })).said.split('\n'))).toMatch(
    /of 5 leaves.*which begins with the 4 that were there on/,
  )
  worlds.after = await recorded(second.url)

  await rotateLogKey(join(folder, 'log-key'), { drop: false, now: new Date() })
  const followed = await run(['verify', second.url], { env })
  expect(followed).toMatchObject({
    code: 0,
    said: expect.stringContaining('has a new key, and the one trusted so far signed beside it'),
  })
  worlds.rotated = await recorded(second.url)
  const shown = await run(['log-key', 'show', '--folder', folder], { env })
  expect(shown.said.match(/^key {3}/gm)?.length).toBe(2)
  expect(shown.said).not.toContain('PRIVATE')
  await second.stop()

  // a log that looks alike, by another name
  const forged = join(root, 'another-key')
  const { origin, signers } = await createLogKey(forged, { now: new Date() })
  const tree = growTree()
  for (const leaf of bundleOf(worlds.after)) tree.add(leafHash(leaf))
  const head = { size: tree.size(), root: tree.root(), earlier: null }
  const note = await openSigner({ file: forged }).checkpoint({ head: async () => head } as unknown as Log)
  const [signer] = signers
  const keys = [{ vkey: signer.verifier.vkey, from: new Date().toISOString(), until: null }]
  worlds.forked = new Map(worlds.after)
  worlds.forked.set('/log/checkpoint', { status: 200, type: 'text/plain', body: Buffer.from(note) })
  worlds.forked.set('/log/key', {
    status: 200,
    type: 'application/json',
    body: Buffer.from(JSON.stringify({ origin, keys })),
  })
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['log-key', 'log-key.pub', 'log-key.signed']))
})

test('a log that is met again and has grown is found to begin with what was seen', async () => {
  const current = new Map(worlds.before)
  const url = await faked(current)
  expect(text(await check(url))).toContain('taken on trust')
  expect(text(await check(url))).toContain(', which is what was there on ')
  for (const [path, answer] of worlds.after) current.set(path, answer)
  expect(text(await check(url))).toContain(', which begins with the 4 that were there on ')
})

test('the key that is given is the one that counts', async () => {
  const { keys } = JSON.parse(String(worlds.before.get('/log/key')?.body)) as { keys: { vkey: string }[] }
  const other = JSON.parse(String(worlds.forked.get('/log/key')?.body)) as { keys: { vkey: string }[] }
  const url = await faked(worlds.before)
  expect(text(await check(url, { keys: [keys[0]?.vkey ?? ''] }))).not.toContain('on trust')
  expect(await refusal(check(url, { keys: [other.keys[0]?.vkey ?? ''] }))).toMatchObject({
    code: 'log-refused',
    message: expect.stringContaining('the key that is trusted is of'),
  })
  expect(await refusal(check(url, { keys: ['nonsense'] }))).toMatchObject({ code: 'log-unreadable' })
})

test('a server that asks to come again is asked again', async () => {
  let asked = 0
  const busy = createServer((request, response) => {
    asked += 1
    if (asked === 2) response.writeHead(429, { 'Retry-After': '0' }).end('{}')
    else response.writeHead(200).end(worlds.before.get(request.url ?? '')?.body)
  }).listen(0, '127.0.0.1')
  await once(busy, 'listening')
  onTestFinished(() => void busy.close())
  const address = busy.address()
  const port = typeof address === 'object' && address ? address.port : 0
  expect(text(await check(`http://127.0.0.1:${port}`))).toContain('Proved')
  expect(asked).toBeGreaterThan(4)
})

test.each([
  { note: 'is older than what was seen', from: 'after', to: 'before', says: /has 4 leaves, and had 5/ },
  {
    note: 'goes by another name where it was read before',
    from: 'before',
    to: 'forked',
    says: /This was the log .* and now it is/,
  },
] as const)('a log that $note is refused', async ({ from, to, says }) => {
  const current = new Map(worlds[from])
  const url = await faked(current)
  await check(url)
  for (const [path, answer] of worlds[to]) current.set(path, answer)
  const found = await refusal(check(url))
  expect(found).toMatchObject({ code: 'log-refused', message: expect.stringMatching(says) })
})

test('a log whose past was changed is refused, by a check of everything and by that of one entry', async () => {
  const url = await faked(worlds.after)
  await check(url)
  const [name = ''] = await readdir(join(process.env.XDG_STATE_HOME ?? '', 'onrecord', 'logs'))
  const file = join(process.env.XDG_STATE_HOME ?? '', 'onrecord', 'logs', name)
  const remembered = JSON.parse(await readFile(file, 'utf8')) as object
  const root = createHash('sha256').update('another past').digest('base64')
  await writeFile(file, JSON.stringify({ ...remembered, size: 3, root }))
  expect(await refusal(check(url))).toMatchObject({ message: expect.stringMatching(/first 3 leaves are not those/) })
  expect(await refusal(check(url, { entry: claim('C-1').id }))).toMatchObject({
    message: expect.stringMatching(/does not begin with the 3 leaves/),
  })
})

test('a new key is not followed when the one that is remembered does not sign beside it', async () => {
  const current = new Map(worlds.after)
  const url = await faked(current)
  await check(url)
  const both = String(worlds.rotated.get('/log/checkpoint')?.body)
  const [body = '', signatures = ''] = both.split('\n\n')
  const alone = `${body}\n\n${signatures.split('\n')[0]}\n`
  current.set('/log/key', worlds.rotated.get('/log/key') ?? { status: 404, type: '', body: Buffer.of() })
  current.set('/log/checkpoint', { status: 200, type: 'text/plain', body: Buffer.from(alone) })
  expect(await refusal(check(url))).toMatchObject({
    message: expect.stringMatching(/not signed by a key that is trusted/),
  })
  current.set('/log/checkpoint', { status: 200, type: 'text/plain', body: Buffer.from(both) })
  expect(text(await check(url))).toContain('has a new key')
  current.set('/log/checkpoint', { status: 200, type: 'text/plain', body: Buffer.from(alone) })
  expect(text(await check(url))).not.toContain('on trust')
})

test.each([
  { note: 'no API', where: 'http://127.0.0.1:9' },
  { note: 'no folder', where: './there-is-none' },
])('where there is $note, it says so and exits with 1', async ({ where }) => {
  const { code, said } = await run(['verify', where], { env: { HOME: await makeFolder() } })
  expect(code).toBe(1)
  expect(said).toContain('[log-unreadable]')
})
