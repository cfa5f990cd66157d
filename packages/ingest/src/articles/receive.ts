import { open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { fileError, IngestError, notAFile } from '../errors.ts'
import type { Fetching } from '../fetch/fetch-page.ts'
import type { Article } from './article.ts'
import { readArticle } from './read-article.ts'

/** Where an article may come from and what is known of it already. */
export interface Receiving {
  /** Where relative paths start. */
  readonly folder?: string
  /** What `-` reads. */
  readonly stdin?: Readable
  readonly fetching?: Fetching
  /** The address of a file that was saved from the web. */
  readonly url?: string | null
  readonly published?: string | null
  readonly language?: string | null
}

// An article of this size would be a library; it is also what is ever held of a file or of standard input.
const MOST_BYTES = 16_000_000

/** Gets an article: a page by its address, a saved file by its path, or `-` for what is handed over on standard input. */
export const receiveArticle = async (from: string, receiving: Receiving = {}): Promise<Article> => {
  const { url = null, published = null, language = null, folder = '.' } = receiving
  const known = { url, published, language }
  if (url !== null && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    throw new IngestError('address-invalid', `"${url}" is not an address of the web.`, {
      place: url,
      advice: 'Write it as https://example.org/page.',
    })
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(from)) {
    const { fetchPage } = await import('../fetch/fetch-page.ts')
    const page = await fetchPage(from, receiving.fetching)
    return readArticle({ from, ...known, ...page, url: url ?? page.url })
  }
  const bytes = from === '-' ? await ofStream(receiving.stdin ?? process.stdin) : await ofFile(resolve(folder, from))
  return readArticle({ from, bytes, ...known })
}

const ofFile = async (path: string): Promise<Uint8Array> => {
  try {
    // Looked at before it is opened: opening a pipe would wait for whoever writes to it.
    if (!(await stat(path)).isFile()) throw notAFile(path)
    const file = await open(path)
    try {
      const { size } = await file.stat()
      if (size > MOST_BYTES) throw tooLarge(path)
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw fileError(error, path)
  }
}

const ofStream = async (stream: Readable): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk
    size += bytes.length
    if (size > MOST_BYTES) throw tooLarge('-')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (place: string): IngestError =>
  new IngestError('too-large', `The article is larger than ${MOST_BYTES / 1e6} MB.`, {
    place,
    advice: 'Save the part that matters as a text file and give that.',
  })
