import { setTimeout as sleep } from 'node:timers/promises'
import { LogKeyList, LogOpenings, LogProof } from '@onrecord/model'
import { readBundle, type TileName, tilePath, tilesOf } from '@onrecord/store'
import { refused, unreadable } from './refused.ts'
import type { Chunk, LogSource } from './source.ts'

/** A log that is read from an API. */
export interface HttpSource extends LogSource {
  /** What the API says is the proof of an entry; null when it shows no such entry. */
  proof(id: string): Promise<LogProof | null>
  /** The entry as readers get it; null as above. */
  entry(id: string): Promise<Readonly<Record<string, unknown>> | null>
}

const PATIENCE_MS = 60_000
const ATTEMPTS = 4
const PAUSE_MS = 250
const MOST_WAIT_S = 120
const MOST_WAITS = 5

/** Reads a log from the API at an address. */
export const httpSource = (address: string): HttpSource => {
  const base = address.endsWith('/') ? address : `${address}/`
  const get = async (path: string): Promise<Response> => {
    const url = new URL(path, base).href
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch((cause: unknown) => {
        throw unreadable(`${url} does not answer.`, url, cause)
      })
      // A server may ask a caller to come again later: a large log is many requests.
      const wait = Number(response.headers.get('Retry-After') ?? Number.NaN)
      if (![429, 503].includes(response.status) || !(wait <= MOST_WAIT_S) || attempt === MOST_WAITS) return response
      await response.body?.cancel()
      await sleep(Math.max(wait, 0) * 1000)
    }
  }
  const found = async (path: string): Promise<Response> => {
    const response = await get(path)
    if (response.status === 200) return response
    throw unreadable(`${response.url} answers ${response.status}: ${await detailOf(response)}`, response.url)
  }
  const orNull = async (path: string): Promise<Response | null> => {
    const response = await get(path)
    if (response.status !== 404) return response.status === 200 ? response : found(path)
    await response.body?.cancel()
    return null
  }
  /** A replica may be a moment behind the server that signed: what is not there yet is asked for again. */
  const soon = async (path: string): Promise<Response> => {
    for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
      const response = await orNull(path)
      if (response !== null) return response
      await sleep(PAUSE_MS * attempt)
    }
    return found(path)
  }
  const bytes = async (name: TileName): Promise<Buffer> =>
    Buffer.from(await (await soon(`log/tile/${tilePath(name)}`)).arrayBuffer())
  return {
    place: base,
    checkpoint: async () => (await found('log/checkpoint')).text(),
    vkeys: async () => {
      const { keys } = await parsed(await found('log/key'), LogKeyList)
      return keys.filter(({ until }) => until === null).map(({ vkey }) => vkey)
    },
    chunks: (size) =>
      chunksOf(base, size, bytes, async (bundle) => parsed(await soon(`log/openings/${bundle}`), LogOpenings)),
    tile: bytes,
    proof: async (id) => {
      const response = await orNull(`v1/entries/${encodeURIComponent(id)}/proof`)
      return response && parsed(response, LogProof)
    },
    entry: async (id) => {
      const response = await orNull(`v1/entries/${encodeURIComponent(id)}`)
      const body = response && ((await response.json()) as { entry?: Record<string, unknown> })
      return body?.entry ?? null
    },
  }
}

const chunksOf = async function* (
  place: string,
  size: number,
  bytes: (name: TileName) => Promise<Buffer>,
  openings: (bundle: number) => Promise<LogOpenings>,
): AsyncIterable<Chunk> {
  for (const name of tilesOf('entries', size)) {
    const [bundle, { items }] = await Promise.all([bytes(name), openings(name.index)])
    const end = name.index * 256 + name.width
    const leaves = readBundle(bundle)
    if (leaves?.length !== name.width)
      throw refused(`Bundle ${name.index} does not hold ${name.width} whole leaves.`, place)
    yield { leaves, openings: items.filter(({ index }) => index < end) }
  }
}

interface Schema<Answer> {
  safeParse(value: unknown): { success: true; data: Answer } | { success: false; error: unknown }
}

const parsed = async <Answer>(response: Response, schema: Schema<Answer>): Promise<Answer> => {
  const body: unknown = await response.json().catch(() => null)
  const read = schema.safeParse(body)
  if (read.success) return read.data
  throw unreadable(`${response.url} answers with something this release does not understand.`, response.url, read.error)
}

const detailOf = async (response: Response): Promise<string> => {
  const body: unknown = await response.json().catch(() => null)
  const detail = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : null
  return typeof detail === 'string' ? detail : 'it is no log of On Record.'
}
