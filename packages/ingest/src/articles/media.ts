import { IngestError } from '../errors.ts'

const letters = (...codes: number[]): string => String.fromCharCode(...codes)

const signs: readonly { readonly starts: RegExp | string; readonly is: string }[] = [
  { starts: /^\s*%PDF-/, is: 'a PDF' },
  { starts: letters(0x50, 0x4b, 3, 4), is: 'a ZIP archive or an office document' },
  { starts: letters(0x1f, 0x8b), is: 'a gzip file' },
  { starts: letters(0xd0, 0xcf, 0x11, 0xe0), is: 'an old office document' },
  { starts: /^\{\\rtf/, is: 'an RTF document' },
  { starts: /^(.PNG\r|GIF8|\u00FF\u00D8\u00FF)/, is: 'a picture' },
  { starts: /^bplist/, is: 'a web archive of Safari' },
  { starts: /^[\s\S]{0,2000}?^Content-Type:\s*multipart\/related/im, is: 'a web archive (MHTML)' },
]

/** What the bytes are, by what they start with; refuses what holds no plain words, and says what it is. */
export const mediaOf = (bytes: Uint8Array, contentType: string | null, place: string): 'text/html' | 'text/plain' => {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const sign = signs.find(({ starts }) => (typeof starts === 'string' ? start.startsWith(starts) : starts.test(start)))
  if (sign) throw notText(sign.is, place)
  const wide = /^(\u00FF\u00FE|\u00FE\u00FF)/.test(start)
  if (!wide && start.includes('\0')) throw notText('not a text', place)
  if (contentType !== null && /html/i.test(contentType)) return 'text/html'
  const plain = start.replaceAll('\0', '').replace(/^[^<\w]*/, '')
  // Saved parts of pages begin with any element; a name that ends in .html says what they are.
  if (/^<[a-z!?]/i.test(plain) && /\.x?html?$/i.test(place)) return 'text/html'
  return page.test(plain) ? 'text/html' : 'text/plain'
}

const page =
  /^<(!doctype\s+html|!--|\?xml[^>]*\?>\s*<(!doctype\s+html|html)|(html|head|body|meta|title|link|script|style|article|main|section|header|div|p|h1|h2|span|table|ul)[\s/>])/i

/** The refusal of bytes that hold no words to quote. */
export const notText = (what: string, place: string): IngestError =>
  new IngestError('article-not-text', `This is ${what}; articles are read from HTML and plain text.`, {
    place,
    advice: 'Copy its words into a .txt file in UTF-8, or save the page as "web page, HTML only", and give that.',
  })
