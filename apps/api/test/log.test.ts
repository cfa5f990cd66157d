import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { LogKeyList, LogOpening, LogOpenings, LogProof } from '@onrecord/model'
import { createLogKey, openSigner, rotateLogKey, type Store } from '@onrecord/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import type { LogEntry } from '../src/deps.ts'
import { serve } from '../src/serve.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { bridgeRecord, changeset, first, harbourRecord, later, party, seen, withholding, witness } from './record.ts'

// The log as a stranger reads it: over HTTP, with nothing of ours but the formats.
const hash = (...parts: (Uint8Array | string)[]): Buffer => {
  const sha256 = createHash('sha256')
  for (const part of parts) sha256.update(part)
  return sha256.digest()
}
const leafHash = (leaf: Uint8Array | string) => hash(Uint8Array.of(0), leaf)
const MTH = (hashes: readonly Uint8Array[]): Uint8Array => {
  if (hashes.length <= 1) return hashes[0] ?? hash('')
  let split = 1
  while (split * 2 < hashes.length) split *= 2
  return hash(Uint8Array.of(1), MTH(hashes.slice(0, split)), MTH(hashes.slice(split)))
}
/** Sorted keys and no space: enough of RFC 8785 for what stands in this record. */
const canonical = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(canonical).join(',')}]`
    : typeof value === 'object' && value !== null
      ? `{${Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
          .join(',')}}`
      : JSON.stringify(value)

let store: Store
let folder: string
let url: string
let api: Contract
let close: () => Promise<void>
const logged: LogEntry[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-api-log-'))
  const file = join(folder, 'log-key')
  await createLogKey(file, { origin: 'record.example.org/log', now: new Date('2031-01-01T00:00:00Z') })
  store = await emptyStore()
  await store.append(changeset(...harbourRecord, ...bridgeRecord))
  await store.append(changeset(...Array.from({ length: 500 }, (_, index) => party(`P-${index}`, `Party ${index}`))))
  await store.append(changeset({ ...later, statement: { en: 'reworded' } }))
  await store.append(changeset(withholding(witness.id)))
  const app = createApp({ store, signer: openSigner({ file }), log: (entry) => logged.push(entry) })
  api = await contractOf(app)
  ;({ url, close } = await serve(app, { port: 0, host: '127.0.0.1' }))
})

afterAll(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

const get = async (path: string): Promise<Response> => fetch(`${url}${path}`)
const bytes = async (path: string): Promise<Buffer> => {
  const response = await get(path)
  expect(response.status, path).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}
const cut = (tile: Buffer): Buffer[] =>
  Array.from({ length: tile.length / 32 }, (_, index) => tile.subarray(index * 32, index * 32 + 32))
const checkpoint = async () => {
  const note = await (await get('/log/checkpoint')).text()
  const [origin, size, root] = note.split('\n')
  return { note, origin, size: Number(size), root }
}
/** Paths of the tiles over a log of this size, for one level. */
const paths = (level: string, count: number): string[] =>
  Array.from({ length: Math.ceil(count / 256) }, (_, index) => {
    const width = Math.min(256, count - index * 256)
    return `/log/tile/${level}/${String(index).padStart(3, '0')}${width < 256 ? `.p/${width}` : ''}`
  })
const leaves = async (size: number): Promise<Buffer[]> => {
  const found: Buffer[] = []
  for (const path of paths('entries', size)) {
    const bundle = await bytes(path)
    for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at))
      found.push(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)))
  }
  return found
}

describe('over HTTP, a second implementation', () => {
  test('finds the signed root in the hash tiles, and again in the leaves', async () => {
    const { origin, size, root } = await checkpoint()
    expect([origin, size]).toEqual(['record.example.org/log', harbourRecord.length + bridgeRecord.length + 502])
    const hashes = (await Promise.all(paths('0', size).map(bytes))).flatMap(cut)
    expect(Buffer.from(MTH(hashes)).toString('base64')).toBe(root)
    expect((await leaves(size)).map(leafHash)).toEqual(hashes)
    const above = cut(await bytes(paths('1', Math.floor(size / 256))[0] ?? ''))
    expect(above).toEqual(above.map((_, index) => MTH(hashes.slice(index * 256, index * 256 + 256))))
  })

  test('finds the signature right with openssl, for the key that is published', async () => {
    const { note } = await checkpoint()
    const { origin, keys } = (await (await get('/log/key')).json()) as LogKeyList
    const [text = '', signature = ''] = note.split('\n\n')
    const base64 = signature.trim().split(' ')[2] ?? ''
    const vkey = keys[0]?.vkey ?? ''
    expect(vkey.startsWith(`${origin}+`)).toBe(true)
    const key = Buffer.from(vkey.slice(origin.length + 10), 'base64').subarray(1)
    await writeFile(join(folder, 'key.der'), Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]))
    await writeFile(join(folder, 'text'), `${text}\n`)
    await writeFile(join(folder, 'signature'), Buffer.from(base64, 'base64').subarray(4))
    const { stdout } = await promisify(execFile)(
      'openssl',
      [
        'pkeyutl',
        '-verify',
        '-pubin',
        '-keyform',
        'DER',
        '-inkey',
        'key.der',
        '-rawin',
        '-in',
        'text',
        '-sigfile',
        'signature',
      ],
      { cwd: folder },
    )
    expect(stdout).toContain('Signature Verified Successfully')
  })

  test('opens every leaf but those of which readers may not be told', async () => {
    const { size } = await checkpoint()
    const all = (await leaves(size)).map((leaf) => JSON.parse(String(leaf)) as Record<string, unknown>)
    const openings: LogOpening[] = []
    for (let bundle = 0; bundle < size / 256; bundle++)
      openings.push(...((await (await get(`/log/openings/${bundle}`)).json()) as LogOpenings).items)
    for (const { index, salt, entry, revision, recordedAt, appending } of openings) {
      const secret = Buffer.from(salt, 'hex')
      expect(hash(secret, canonical(entry)).toString('hex')).toBe(all[index]?.bodyHash)
      if (appending !== null) expect(hash(secret, canonical(appending)).toString('hex')).toBe(all[index]?.changesetHash)
      expect({ revision, recordedAt }).toEqual({ revision: all[index]?.revision, recordedAt: all[index]?.recordedAt })
    }
    // the witness, what they said, and the notice
    expect(size - openings.length).toBe(3)
    expect(JSON.stringify(openings)).not.toMatch(new RegExp(`${witness.id}|${seen.id}|Private Witness`))
    expect(String(Buffer.concat(await leaves(size)))).not.toMatch(/party-|claim-|Witness/)
  })

  test('follows the path of a claim to the signed root', async () => {
    const { note, root, size } = await checkpoint()
    const proof = await api.json<LogProof>(`/v1/entries/${later.id}/proof`)
    expect(proof).toMatchObject({
      checkpoint: note,
      size,
      root,
      opening: { revision: 2, entry: { statement: { en: 'reworded' } } },
    })
    // RFC 9162, 2.1.3.2
    let [at, last, here] = [proof.opening.index, size - 1, leafHash(proof.leaf)]
    for (const step of proof.path.map((text) => Buffer.from(text, 'base64'))) {
      if (at % 2 === 1 || at === last) {
        here = hash(Uint8Array.of(1), step, here)
        while (at % 2 === 0 && at > 0) [at, last] = [at >> 1, last >> 1]
      } else here = hash(Uint8Array.of(1), here, step)
      ;[at, last] = [at >> 1, last >> 1]
    }
    expect([here.toString('base64'), last]).toEqual([root, 0])
    const before = await api.json<LogProof>(`/v1/entries/${later.id}/proof?revision=1`)
    expect(before.opening).toMatchObject({ revision: 1, entry: later })
    expect(before.opening.supersededAt).toBe(proof.opening.recordedAt)
  })
})

test('tiles are bytes that may be kept for ever, checkpoints are text that may not', async () => {
  const tile = await get('/log/tile/0/000')
  expect([tile.headers.get('Content-Type'), tile.headers.get('Cache-Control')]).toEqual([
    'application/octet-stream',
    'public, max-age=31536000, immutable',
  ])
  expect((await tile.arrayBuffer()).byteLength).toBe(256 * 32)
  const signed = await api.get('/log/checkpoint')
  expect(signed.headers.get('Content-Type')).toMatch(/^text\/plain; charset=utf-8$/i)
  expect(signed.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
  expect(await bytes('/log/tile/0/000.p/7')).toEqual((await bytes('/log/tile/0/000')).subarray(0, 7 * 32))
})

test('a checkpoint that was fetched before is spared, until the key changes', async () => {
  const file = join(folder, 'changing-key')
  await createLogKey(file, { now: new Date() })
  const other = await contractOf(createApp({ store, signer: openSigner({ file }) }))
  const first = await other.get('/log/checkpoint')
  const held = { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } }
  expect((await other.get('/log/checkpoint', held)).status).toBe(304)
  await rotateLogKey(file, { drop: false, now: new Date() })
  const changed = await other.get('/log/checkpoint', held)
  expect(changed.status).toBe(200)
  expect((await changed.text()).split('\n').length).toBe((await first.text()).split('\n').length + 1)
})

test.each([
  '/log/tile/0/999',
  '/log/tile/0/0',
  '/log/tile/8/000',
  '/log/tile/0/002.p/255',
  '/log/tile/0',
  '/log/tile/entries/x',
])('a tile that is not there is a problem (%s)', async (path) => {
  const response = await get(path)
  expect([response.status, await response.json()]).toMatchObject([404, { code: 'tile-not-found' }])
  expect(response.headers.get('Cache-Control')).toBe('no-store')
})

test.each(['9', '-1', 'x', '1e3', '999999999999'])('a bundle that is not there is a problem (%s)', async (bundle) => {
  const response = await api.get(`/log/openings/${bundle}`)
  expect([response.status, await response.json()]).toMatchObject([404, { code: 'tile-not-found' }])
})

test.each([
  { note: 'an entry that is withheld', id: witness.id, query: '' },
  { note: 'what only they said', id: seen.id, query: '' },
  { note: 'a revision there is not', id: first.id, query: '?revision=9' },
])('the proof of $note answers as of one that never was', async ({ id, query }) => {
  const [hidden, missing] = [
    await api.get(`/v1/entries/${id}/proof${query}`),
    await api.get(`/v1/entries/${id.slice(0, -4)}0000/proof`),
  ]
  const telling = async (answer: Response) => ({ ...((await answer.json()) as object), instance: '…' })
  expect([hidden.status, await telling(hidden)]).toEqual([404, await telling(missing)])
})

test('a revision that cannot be is refused', async () => {
  const response = await api.get(`/v1/entries/${first.id}/proof?revision=0`)
  expect([response.status, await response.json()]).toMatchObject([400, { parameter: 'revision' }])
})

describe('a server', () => {
  test('without a key says so, and serves tiles and proofs', async () => {
    for (const signer of [null, openSigner({ file: join(folder, 'none') })]) {
      const other = await contractOf(createApp({ store, signer }))
      for (const path of ['/log/checkpoint', '/log/key']) {
        const response = await other.get(path)
        expect([response.status, await response.json()]).toMatchObject([404, { code: 'log-not-signed' }])
      }
      expect((await other.get('/log/tile/0/000', { undocumented: true })).status).toBe(200)
      expect(await other.json(`/v1/entries/${first.id}/proof`)).toMatchObject({ checkpoint: null })
    }
  })

  test('whose record went back signs nothing, says so, and tells nobody where its key is', async () => {
    const file = join(folder, 'another-key')
    await createLogKey(file, { now: new Date() })
    await writeFile(`${file}.signed`, `${await openSigner({ file }).origin()}\n100000\n${'A'.repeat(43)}=\n`)
    const other = await contractOf(createApp({ store, signer: openSigner({ file }) }))
    const response = await other.get('/log/checkpoint')
    const text = await response.text()
    expect([response.status, JSON.parse(text)]).toMatchObject([503, { code: 'log-halted' }])
    expect(text).not.toContain(folder)
  })

  test('has nothing of the private key in its log', async () => {
    const file = join(folder, 'broken-key')
    const secret = 'PRIVATE+KEY+record.example.org/log+00000000+c2VjcmV0'
    await writeFile(file, secret, { mode: 0o600 })
    const told: LogEntry[] = []
    const app = createApp({ store, signer: openSigner({ file }), log: (entry) => told.push(entry) })
    expect((await app.request('/log/checkpoint')).status).toBe(500)
    const errors = told.flatMap((entry) => (entry.level === 'error' ? [entry.error] : []))
    const text = errors.map((error) => `${JSON.stringify(error)} ${error} ${(error as Error).stack}`).join()
    expect(text).toContain('cannot be understood')
    expect(text).not.toContain('c2VjcmV0')
    expect(logged).toEqual([])
  })
})
