import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { readBundle } from '@onrecord/store'
import { onTestFinished } from 'vitest'
import { verify } from '../src/log/verify.ts'
import { claim, lines, writeDossier } from './dossier.ts'
import { makeFolder, run, start } from './machine.ts'

/** What an API answered, path by path. */
export type World = Map<string, { status: number; type: string; body: Buffer }>

/** Reads all an API says of its log. */
export const recorded = async (url: string): Promise<World> => {
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

/** Serves a record. */
export const served = async (folder: string, home: string) => {
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
export const bundleOf = (world: World): Buffer[] =>
  readBundle([...world].find(([path]) => path.startsWith('/log/tile/entries'))?.[1].body ?? Buffer.of()) ?? []

/** Makes of an answer, as text and as it came, another one. */
export type Change = (body: string, bytes: Buffer) => string | Buffer

/** Answers as an API did, with some answers changed. */
export const faked = async (world: World, changed: Readonly<Record<string, Change>> = {}): Promise<string> => {
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const { status, type, body } = world.get(path) ?? { status: 404, type: 'application/problem+json', body: '{}' }
    const change = Object.entries(changed).find(([name]) => path.startsWith(name))?.[1]
    response.writeHead(status, { 'Content-Type': type }).end(change ? change(String(body), Buffer.from(body)) : body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => new Promise<void>((done) => void server.close(() => done())))
  onTestFinished(() => server.closeAllConnections())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

/** What is refused, and how. */
export const refusal = async (work: Promise<unknown>): Promise<{ code: string; message: string; said: string }> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  const { code, message, said } = Object(error) as { code: string; message: string; said?: readonly string[] }
  return { code, message, said: (said ?? []).join('\n') }
}

/** Verifies a log. */
export const check = (where: string, more: { keys?: string[]; entry?: string } = {}) =>
  verify({ where, keys: [], ...more })

/** Lines as one text. */
export const text = (lines: readonly string[]): string => lines.join('\n')

/** What an API said of the log of a small record, and again after that grew; with the secret of its key. */
export interface Grown {
  secret: string
  before: World
  after: World
}

let known: Promise<Grown> | null = null

/** Imports a small record, serves it, lets it grow and serves it again; once, in the first test of a file that asks. */
export const grown = (): Promise<Grown> => {
  known ??= recordGrown()
  return known
}

const recordGrown = async (): Promise<Grown> => {
  const [root, home] = [await makeFolder(), await makeFolder()]
  const folder = join(root, 'data')
  const imported = async (name: string, more?: Record<string, string>): Promise<World> => {
    const dossier = await writeDossier(join(root, name), more)
    const { code, said } = await run(['import', 'dossier', dossier, '--folder', folder], { env: { HOME: home } })
    if (code !== 0) throw new Error(said)
    const { url, stop } = await served(folder, home)
    const world = await recorded(url)
    await stop()
    return world
  }
  const before = await imported('one')
  const after = await imported('two', { 'claims.jsonl': lines(claim('C-1'), claim('C-2'), claim('C-3')) })
  return { secret: (await readFile(join(folder, 'log-key'), 'utf8')).trim(), before, after }
}
