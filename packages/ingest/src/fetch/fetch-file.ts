import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { IngestError } from '../errors.ts'
import { type Fetching, follow, refused, toUrl } from './fetch-page.ts'
import { type FileAnswer, openFile } from './open-file.ts'
import { refuseOdd } from './reach.ts'
import { askOnce } from './request.ts'
import { disallowed, readRobots } from './robots.ts'
import { userAgentOf } from './user-agent.ts'

/** A file as it came. */
export interface FetchedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  /** The address that answered, after all redirects. */
  readonly url: string
}

/** How to fetch a file, and where to. */
export interface FileFetching extends Fetching {
  readonly folder: string
  /** The largest file, in bytes. */
  readonly most?: number
  /** How long nothing may come, in milliseconds. */
  readonly stall?: number
  readonly onProgress?: (bytes: number, of: number | null) => void
}

/** The largest file that is fetched unless the caller says otherwise: twice the largest dataset we know. */
export const LARGEST_FILE = 4_000_000_000

const ROBOTS_BYTES = 512_000
const TRIES = 4

/**
 * Fetches a dataset into a folder by the rules pages are fetched by: only public addresses, robots.txt kept, redirects bounded. What
 * broke off goes on where it stopped, now or with the next call, if the site can tell that the file is still the same.
 */
export const fetchFile = async (address: string, fetching: FileFetching): Promise<FetchedFile> => {
  const { folder, most = LARGEST_FILE, stall = 30_000, onProgress, limits, contact = null } = fetching
  const asked = toUrl(address)
  const own = join(folder, createHash('sha256').update(asked.href).digest('hex').slice(0, 16))
  const part = join(own, 'part')
  const redirects = limits?.redirects ?? 5
  const userAgent = userAgentOf(contact)
  await mkdir(own, { recursive: true, mode: 0o700 })

  const askRobots = async (page: URL): Promise<void> => {
    const place = new URL('/robots.txt', page)
    const signal = AbortSignal.timeout(stall)
    const { status, bytes } = await follow(place, redirects, (url) =>
      askOnce(url, { userAgent, reach: fetching, most: ROBOTS_BYTES, signal }),
    )
    if (!readRobots(place, status, bytes.toString('utf8'), page).allowed) throw disallowed(page)
  }
  for (let tried = 1; ; tried += 1) {
    const have = await begun(part)
    try {
      const answer = await follow(asked, redirects, async (url): Promise<FileAnswer> => {
        refuseOdd(url, fetching)
        await askRobots(url)
        return openFile(url, { userAgent, reach: fetching, stall, have })
      })
      await receive(answer, part, have, { most, onProgress })
      const path = join(own, nameOf(answer.url))
      await rename(part, path)
      await rm(`${part}.json`, { force: true })
      const { size } = await stat(path)
      return { path, bytes: size, sha256: await sha256Of(path), url: answer.url.href }
    } catch (error) {
      const more = (await begun(part)).bytes > have.bytes
      if (!(error instanceof IngestError) || !passing.includes(error.code) || tried === TRIES || !more)
        throw await withKept(error, part)
    }
  }
}

// What may be gone a moment later.
const passing: readonly string[] = ['page-unreachable', 'page-too-slow']

/** What is there of a file already, and by what the site can tell whether it is still the same. */
export interface Begun {
  readonly bytes: number
  readonly tag: string | null
}

const begun = async (part: string): Promise<Begun> => {
  try {
    const tag: unknown = JSON.parse(await readFile(`${part}.json`, 'utf8')).tag
    const { size } = await stat(part)
    return typeof tag === 'string' ? { bytes: size, tag } : { bytes: 0, tag: null }
  } catch {
    return { bytes: 0, tag: null }
  }
}

const receive = async (
  { status, headers, body, url }: FileAnswer & { url: URL },
  part: string,
  have: Begun,
  { most, onProgress }: { most: number; onProgress: FileFetching['onProgress'] | undefined },
): Promise<void> => {
  const goesOn = status === 206 && headers['content-range']?.startsWith(`bytes ${have.bytes}-`) === true
  if (status !== 200 && !goesOn) {
    if (status === 416 || status === 206) await rm(`${part}.json`, { force: true })
    body.destroy()
    throw refused(status, url)
  }
  let size = goesOn ? have.bytes : 0
  const told = Number(headers['content-length'])
  const of = Number.isFinite(told) && told > 0 ? size + told : null
  const tag = headers.etag?.startsWith('"') ? headers.etag : (headers['last-modified'] ?? null)
  await writeFile(`${part}.json`, JSON.stringify({ url: url.href, tag }), { mode: 0o600 })
  const file = await open(part, goesOn ? 'a' : 'w', 0o600)
  try {
    if (of !== null && of > most) throw tooLarge(most, url)
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most) throw tooLarge(most, url)
      await file.writeFile(chunk)
      onProgress?.(size, of)
    }
  } finally {
    body.destroy()
    await file.close()
  }
}

const tooLarge = (most: number, { href }: URL): IngestError =>
  new IngestError('page-too-large', `The file is larger than ${most / 1e6} MB.`, {
    place: href,
    advice: 'Download it yourself, take the part that matters, and name the file.',
  })

// Whoever reads it should know that nothing is lost.
const withKept = async (error: unknown, part: string): Promise<unknown> => {
  const { bytes } = await begun(part)
  if (!(error instanceof IngestError) || !passing.includes(error.code) || bytes === 0) return error
  return new IngestError(error.code, error.message, {
    place: error.place,
    advice: `${(bytes / 1e6).toFixed(1)} MB are kept: the same command goes on from there. Or download it yourself and name the file.`,
    cause: error,
  })
}

// Feeds may tell a release by the name of its file.
const nameOf = (url: URL): string => {
  const name = basename(decoded(url.pathname))
    .replace(/[^\w.-]+/g, '_')
    .replace(/^\.+/, '')
    .slice(0, 120)
  return name === '' || /^part(\.json)?$/.test(name) ? 'file' : name
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex')
}
