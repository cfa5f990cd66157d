import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Context } from 'hono'

/** A file that is sent as it is. */
export interface SentFile {
  readonly path: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
}

// Whoever keeps it asks again before using it: an entry that is withheld must be gone from here, too. "no-transform", because
// the lengths and hashes are those of the bytes as they are.
const CACHE = 'public, max-age=0, must-revalidate, no-transform'

/** Sends a file, or the part of it that is asked for (RFC 9110, section 14); null when it is not there as it should be. */
export const sendFile = async (c: Context, { path, type, bytes, sha256 }: SentFile): Promise<Response | null> => {
  const tag = `"${sha256}"`
  const headers = { ETag: tag, 'Cache-Control': CACHE, 'Accept-Ranges': 'bytes' }
  const held: readonly string[] = c.req.header('If-None-Match')?.match(/"[^"]*"/g) ?? []
  if (held.includes(tag)) return c.body(null, 304, headers)
  const ifRange = c.req.header('If-Range')
  const range = ifRange === undefined || ifRange === tag ? rangeOf(c.req.header('Range'), bytes) : null
  if (range === 'none') return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${bytes}` })
  const handle = await open(path).catch(() => null)
  if (handle === null) return null
  if ((await handle.stat()).size !== bytes) {
    await handle.close()
    return null
  }
  const { start, end } = range ?? { start: 0, end: bytes - 1 }
  const length = end - start + 1
  const all = { ...headers, 'Content-Type': type, 'Content-Length': String(length) }
  const shown = range === null ? all : { ...all, 'Content-Range': `bytes ${start}-${end}/${bytes}` }
  if (c.req.method === 'HEAD' || length === 0) {
    await handle.close()
    return c.body(null, range === null ? 200 : 206, shown)
  }
  const stream = Readable.toWeb(handle.createReadStream({ start, end })) as ReadableStream<Uint8Array>
  return c.body(stream, range === null ? 200 : 206, shown)
}

interface Range {
  readonly start: number
  readonly end: number
}

/** The part that is asked for; null for all of it (also where several parts are asked for), "none" for one that is not there. */
export const rangeOf = (header: string | undefined, bytes: number): Range | 'none' | null => {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), bytes)
    return length === 0 ? 'none' : { start: bytes - length, end: bytes - 1 }
  }
  const start = Number(first)
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (last !== '' && Number(last) < start) return null
  return start >= bytes ? 'none' : { start, end }
}
