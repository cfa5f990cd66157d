import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createLogKey, growTree, type Log, leafHash, openSigner, readBundle, rotateLogKey } from '@onrecord/store'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { hashOf, manifestNote } from '../src/export/manifest.ts'
import { firstKey } from '../src/log/key-place.ts'
import { verify } from '../src/log/verify.ts'
import { claim, lines, writeDossier } from './dossier.ts'
import { makeFolder, run, start } from './machine.ts'

/** What an API answered, path by path. */
type World = Map<string, { status: number; type: string; body: Buffer }>

/** Reads all an API says of its log. */
const recorded = async (url: string): Promise<World> => {
  const world: World = new Map()
  const read = async (path: string): Promise<Buffer> => {
    const response = await fetch(`${url}${path}`)
    const body = Buffer.from(await response.arrayBuffer())
    world.set(path, { status: response.status, type: response.headers.get('Content-Type') ?? '', body })
    return body
  }
  const size = Number(String(await read('/log/checkpoint')).split('\n')[1])
  for (let less = 1; less <= size; less++) await read(`/log/tile/0/000.p/${less}`)
  await read('/log/key')
  await read(`/log/tile/entries/000.p/${size}`)
  await read('/log/openings/0')
  const id = claim('C-1').id
  for (const path of [`/v1/entries/${id}`, `/v1/entries/${id}/proof`]) await read(path)
  return world
}

const served = async (folder: string, home: string) => {
  const serving = start(['serve', '--no-site', '--no-bundled', '--port-api', '0', '--folder', folder], {
    env: { HOME: home },
  })
  const [, url = ''] = await serving.saying(/to program +(http:\S+)/)
  const stop = async () => {
    serving.signal('SIGINT')
    await serving.ended
  }
  return { url, stop, said: serving.said }
}

/** The leaves of a log, as an API sent them. */
const bundleOf = (world: World): Buffer[] =>
  readBundle([...world].find(([path]) => path.startsWith('/log/tile/entries'))?.[1].body ?? Buffer.of()) ?? []

/** Answers as an API did, with some answers changed. */
const faked = async (
  world: World,
  changed: Readonly<Record<string, (body: string) => string | Buffer>> = {},
): Promise<string> => {
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const { status, type, body } = world.get(path) ?? { status: 404, type: 'application/problem+json', body: '{}' }
    const change = Object.entries(changed).find(([name]) => path.startsWith(name))?.[1]
    response.writeHead(status, { 'Content-Type': type }).end(change ? change(String(body)) : body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => new Promise<void>((done) => void server.close(() => done())))
  onTestFinished(() => server.closeAllConnections())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

const worlds: { secret: string; before: World; after: World; rotated: World; forked: World } = {
  secret: '',
  before: new Map(),
  after: new Map(),
  rotated: new Map(),
  forked: new Map(),
}

beforeEach(async () => {
  vi.stubEnv('XDG_STATE_HOME', await makeFolder())
})

const refusal = async (work: Promise<unknown>): Promise<{ code: string; message: string; said: string }> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  const { code, message, said } = Object(error) as { code: string; message: string; said?: readonly string[] }
  return { code, message, said: (said ?? []).join('\n') }
}
const check = (where: string, more: { keys?: string[]; entry?: string } = {}) => verify({ where, keys: [], ...more })
const text = (lines: readonly string[]): string => lines.join('\n')

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
  worlds.secret = secret
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

const size = 4
const forgeries: { note: string; path: string; change: (body: string) => string | Buffer; says: string | RegExp }[] = [
  {
    note: 'another size under the signature',
    path: '/log/checkpoint',
    change: (body) => body.replace('\n4\n', '\n5\n'),
    says: /signature under the checkpoint is false/,
  },
  {
    note: 'no signature',
    path: '/log/checkpoint',
    change: (body) => body.split('— ')[0] ?? '',
    says: /cannot be read/,
  },
  {
    note: 'another leaf',
    path: '/log/tile/entries',
    change: () =>
      Buffer.concat(
        (readBundle(worlds.before.get(`/log/tile/entries/000.p/${size}`)?.body ?? Buffer.of()) ?? []).map(
          (leaf, at) => {
            const text = String(leaf).replace('"revision":1', at === 2 ? '"revision":2' : '"revision":1')
            const length = Buffer.alloc(2)
            length.writeUInt16BE(text.length)
            return Buffer.concat([length, Buffer.from(text)])
          },
        ),
      ),
    says: /they have another root[\s\S]*leaf 2 .*revision is 1, and 2 in the log/,
  },
  {
    note: 'a bundle cut off',
    path: '/log/tile/entries',
    change: () => (worlds.before.get(`/log/tile/entries/000.p/${size}`)?.body ?? Buffer.of()).subarray(0, -1),
    says: /Bundle 0 does not hold 4 whole leaves/,
  },
  {
    note: 'another hash in a tile',
    path: '/log/tile/0',
    change: () => Buffer.alloc(size * 32),
    says: /tile of hashes from leaf 0 on is not that of the leaves/,
  },
  {
    note: 'another word in an entry',
    path: '/log/openings',
    change: (body) => body.replace('There was a fire.', 'There was no fire.'),
    says: /leaf 2 \(claim-\w+\): the entry is not the one in the log/,
  },
  {
    note: 'another author',
    path: '/log/openings',
    change: (body) => body.replace('"author":"a tester"', '"author":"another"'),
    says: /leaf 0 \(party-\w+\): the changeset’s id, author or reason is not the one in the log/,
  },
  {
    note: 'another time',
    path: '/log/openings',
    change: (body) => body.replace(/"recordedAt":"\d{4}/, '"recordedAt":"1999'),
    says: /recordedAt is 1999/,
  },
  {
    note: 'an opening under another leaf',
    path: '/log/openings',
    change: (body) => body.replace('"index":3', '"index":2'),
    says: /leaf 2 .* is not the one in the log/,
  },
  {
    note: 'an end there was not',
    path: '/log/openings',
    change: (body) => body.replace('"supersededAt":null', '"supersededAt":"2000-01-01T00:00:00.000Z"'),
    says: /is shown to have ended at 2000.*nothing comes after/,
  },
  {
    note: 'an opening of a leaf that is not there',
    path: '/log/openings',
    change: (body) => body.replace('"index":0', '"index":-1'),
    says: /does not understand/,
  },
]

test.each(forgeries)(
  'an API that shows $note is refused, and what differs is named',
  async ({ path, change, says }) => {
    const found = await refusal(check(await faked(worlds.before, { [path]: change })))
    expect(found.code).toMatch(/^log-(refused|unreadable)$/)
    expect(`${found.message}\n${found.said}`).toMatch(says)
    // and nothing of it is remembered
    expect(await readdir(process.env.XDG_STATE_HOME ?? '')).toEqual([])
  },
)

test.each([
  {
    note: 'another word',
    path: `/v1/entries/${claim('C-1').id}`,
    change: (body: string) => body.replaceAll('There was a fire.', 'There was no fire.'),
    says: /statement|the entry is not the one in the log/,
  },
  {
    note: 'a proof with another path',
    path: `/v1/entries/${claim('C-1').id}/proof`,
    change: (body: string) => body.replace(/"path":\["./, '"path":["!').replace('"!', '"B'),
    says: /is not leaf 2 of the signed log/,
  },
  {
    note: 'the proof of another entry',
    path: `/v1/entries/${claim('C-1').id}/proof`,
    change: (body: string) => body.replaceAll(claim('C-1').id, claim('C-2').id),
    says: /the entry is not the one in the log/,
  },
])('an entry shown with $note is refused', async ({ path, change, says }) => {
  const url = await faked(worlds.before, { [path]: change })
  const found = await refusal(check(url, { entry: claim('C-1').id }))
  expect(`${found.code} ${found.message}\n${found.said}`).toMatch(/^log-refused/)
  expect(found.said).toMatch(says)
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

/** An export as docs/the-log.md describes it, of what an API showed. */
const exported = async (world: World): Promise<string> => {
  const folder = await makeFolder()
  await mkdir(join(folder, 'log'))
  const leaves = bundleOf(world)
  const { items } = JSON.parse(String(world.get('/log/openings/0')?.body)) as {
    items: { index: number; entry: unknown }[]
  }
  const openings = leaves.map((_, index) => items.find((item) => item.index === index) ?? null)
  await writeFile(join(folder, 'log', 'checkpoint'), world.get('/log/checkpoint')?.body ?? '')
  await writeFile(join(folder, 'log', 'keys.json'), world.get('/log/key')?.body ?? '')
  await writeFile(
    join(folder, 'log', 'leaves.ndjson'),
    lines(...leaves.map((leaf, index) => ({ leaf: String(leaf), opening: openings[index] }))),
  )
  await writeFile(join(folder, 'entries.ndjson'), lines(...items.map(({ entry }) => entry)))
  await manifest(folder)
  return folder
}

const manifest = async (folder: string): Promise<void> => {
  const paths = ['log/checkpoint', 'log/keys.json', 'log/leaves.ndjson', 'entries.ndjson']
  const files = await Promise.all(
    paths.map(async (path) => ({
      path,
      sha256: createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest('hex'),
    })),
  )
  const text = JSON.stringify({ name: 'a test', files })
  await writeFile(join(folder, 'manifest.json'), text)
  const key = join(await makeFolder(), 'log-key')
  await writeFile(key, `${worlds.secret}\n`, { mode: 0o600 })
  const origin = worlds.secret.slice('PRIVATE+KEY+'.length).split('+')[0] ?? ''
  const note = manifestNote({ origin, name: 'a test', sha256: hashOf(text) })
  await writeFile(join(folder, 'manifest.note'), await openSigner({ file: key }).note(note))
}

test('an export is verified without its server, also against what was seen there', async () => {
  await check(await faked(worlds.after))
  const said = text(await check(await exported(worlds.before)))
  expect(said).toMatch(/of 4 leaves.*4 files are as the manifest says/)
  expect(said).not.toContain('on trust')
  // an older export does not make what is remembered any older
  expect(await refusal(check(await faked(worlds.before)))).toMatchObject({ message: expect.stringContaining('had 5') })
})

test('a changed byte anywhere in an export is found, also when its manifest was made anew', async () => {
  const keys = await keysOf(worlds.before)
  const folder = await exported(worlds.before)
  for (const path of ['log/checkpoint', 'log/leaves.ndjson', 'entries.ndjson', 'log/keys.json']) {
    const whole = await readFile(join(folder, path))
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      await writeFile(join(folder, path), changed)
      const found = await refusal(check(folder, { keys }))
      expect([found.code, found.said], `byte ${at}`).toEqual(['log-refused', `${path} has another SHA-256`])
      await manifest(folder)
      // the list of keys is there for who has none: it is in no signature
      if (path !== 'log/keys.json')
        expect((await refusal(check(folder, { keys }))).code, `${path}, byte ${at}`).toMatch(/^log-/)
      await writeFile(join(folder, path), whole)
      await manifest(folder)
    }
  }
  expect(text(await check(folder, { keys }))).toContain('Proved')
})

test('a file that is missing from an export, or more than its manifest lists, is named', async () => {
  const folder = await exported(worlds.before)
  await writeFile(join(folder, 'more.csv'), 'a,b')
  expect((await refusal(check(folder))).said).toBe('more.csv is not listed')
  await rm(join(folder, 'more.csv'))
  await rm(join(folder, 'entries.ndjson'))
  expect((await refusal(check(folder))).said).toBe('entries.ndjson is missing')
})

const keysOf = async (world: World): Promise<string[]> =>
  (JSON.parse(String(world.get('/log/key')?.body)) as { keys: { vkey: string }[] }).keys.map(({ vkey }) => vkey)

test.each([
  {
    note: 'an entry changed',
    change: (text: string) => text.replace('There was a fire.', 'There was no fire.'),
    says: /has another claim-\w+ than the log/,
  },
  { note: 'an entry left out', change: (text: string) => text.split('\n').slice(1).join('\n'), says: /lacks party-/ },
  {
    note: 'an entry made up',
    change: (text: string) => `${text}{"id":"claim-x"}\n`,
    says: /claim-x, which the log does not show/,
  },
])('an export with $note is refused, though its manifest was made anew', async ({ change, says }) => {
  const folder = await exported(worlds.before)
  const file = join(folder, 'entries.ndjson')
  await writeFile(file, change(await readFile(file, 'utf8')))
  await manifest(folder)
  expect((await refusal(check(folder))).said).toMatch(says)
})

test.each([
  { note: 'no API', where: 'http://127.0.0.1:9' },
  { note: 'no folder', where: './there-is-none' },
])('where there is $note, it says so and exits with 1', async ({ where }) => {
  const { code, said } = await run(['verify', where], { env: { HOME: await makeFolder() } })
  expect(code).toBe(1)
  expect(said).toContain('[log-unreadable]')
})

test('a key is made for a record of our own alone, and once', async () => {
  const folder = await makeFolder()
  const elsewhere = { ONRECORD_DATA: 'postgres://host/x', ONRECORD_LOG_KEY: join(folder, 'log-key') }
  for (const env of [{ ONRECORD_DATA: 'postgres://host/x' }, elsewhere])
    expect(await firstKey(folder, env)).toContain('not signed on this machine')
  expect(await readdir(folder)).toEqual([])
  expect(await firstKey(folder, { ONRECORD_LOG_ORIGIN: 'record.example.org/log' })).toContain('record.example.org/log')
  expect(await firstKey(folder, {})).toBeNull()
  expect(await firstKey(folder, elsewhere)).toBeNull()
})

test('a database elsewhere needs a place for the key, and a key that is typed in its stead is not repeated', async () => {
  const env = { HOME: await makeFolder(), ONRECORD_DATA: 'postgres://nobody@127.0.0.1:9/x' }
  expect(await run(['log-key', 'create'], { env })).toMatchObject({
    code: 1,
    said: expect.stringContaining('[no-key-place]'),
  })
  const key = 'PRIVATE+KEY+x+00000000+c2VjcmV0c2VjcmV0'
  const { code, said } = await run(['log-key', 'show'], { env: { ...env, ONRECORD_LOG_KEY: key, ONRECORD_DEBUG: '1' } })
  expect(code).toBe(1)
  expect(said).not.toContain('c2VjcmV0')
})
