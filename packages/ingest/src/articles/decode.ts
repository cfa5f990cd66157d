/// <reference path="../html-encoding-sniffer.d.ts" />
import sniffEncoding from 'html-encoding-sniffer'
import { IngestError } from '../errors.ts'
import type { ArticleNote } from './article.ts'

/** Bytes as letters, and how they were read. */
export interface Decoded {
  readonly text: string
  readonly charset: string
  readonly notes: readonly ArticleNote[]
}

/** Reads bytes as letters: by byte order mark, then by what the site says, then by what an HTML page says, else as UTF-8. */
export const decode = (
  bytes: Uint8Array,
  media: 'text/html' | 'text/plain',
  contentType: string | null,
  place: string,
): Decoded => {
  const label = /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '')?.[1]
  const stated = statedEncoding(bytes, media, label)
  if (stated === null) return guess(bytes, media, place)
  const decoder = decoderFor(stated, place)
  const text = decoder.decode(bytes)
  if (!text.includes('\uFFFD') || bytesHold(bytes, text)) return { text, charset: stated, notes: [] }
  const sentence = `The page says it is ${stated}, but some of its letters are not: they stand as \uFFFD.`
  return { text, charset: stated, notes: [{ code: 'encoding-broken', sentence }] }
}

// The sniffer follows the HTML standard; asked with a default nobody uses, it tells us when the page says nothing.
const NOTHING = 'x-user-defined'

const statedEncoding = (bytes: Uint8Array, media: string, label: string | undefined): string | null => {
  const found = sniffEncoding(bytes, {
    defaultEncoding: NOTHING,
    xml: media !== 'text/html',
    ...(label !== undefined && { transportLayerEncodingLabel: label }),
  })
  return found === null || found === NOTHING ? null : found.toLowerCase()
}

const guess = (bytes: Uint8Array, media: string, place: string): Decoded => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8', notes: [] }
  } catch (cause) {
    if (media === 'text/html') {
      const charset = usualFor(bytes)
      const sentence = `The page does not say how its letters are written; they were read as ${charset}, as browsers do.`
      return { text: new TextDecoder(charset).decode(bytes), charset, notes: [{ code: 'encoding-guessed', sentence }] }
    }
    throw new IngestError('charset-unknown', 'The text is not UTF-8, and nothing says what else it is.', {
      place,
      advice: 'Save it again as UTF-8 and give that file.',
      cause,
    })
  }
}

// What the HTML standard has browsers take where a page says nothing goes by the language of its reader; here by its own.
const usual: Readonly<Record<string, string>> = {
  ar: 'windows-1256',
  fa: 'windows-1256',
  ur: 'windows-1256',
  he: 'windows-1255',
  ku: 'windows-1254',
  tr: 'windows-1254',
  ru: 'windows-1251',
  uk: 'windows-1251',
}

const usualFor = (bytes: Uint8Array): string => {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const language = /<html\b[^>]*\blang\s*=\s*["']?([a-z]{2})\b/i.exec(start)?.[1] ?? ''
  return usual[language.toLowerCase()] ?? 'windows-1252'
}

const decoderFor = (charset: string, place: string): TextDecoder => {
  try {
    return new TextDecoder(charset)
  } catch (cause) {
    throw new IngestError('charset-unknown', `The page says it is written in ${charset}, which we cannot read.`, {
      place,
      advice: 'Save it again as UTF-8 and give that file.',
      cause,
    })
  }
}

// A page may hold the replacement character itself.
const bytesHold = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(text, 'utf8').equals(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
