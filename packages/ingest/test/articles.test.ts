import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { copiesFolder, keepCopies, readCopy } from '../src/articles/copies.ts'
import { readPublished } from '../src/articles/published.ts'
import { type Received, readArticle } from '../src/articles/read-article.ts'
import { receiveArticle } from '../src/articles/receive.ts'
import { sha256Of } from '../src/articles/sha256.ts'
import { html, redirect, startSite } from './site.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const read = (text: string | Uint8Array, more: Partial<Received> = {}) =>
  readArticle({ from: 'a.html', bytes: typeof text === 'string' ? bytes(text) : text, ...more })
const refusal = (text: string | Uint8Array, more: Partial<Received> = {}) =>
  read(text, more).then(
    () => expect.unreachable('it was read'),
    ({ code, message, advice }) => ({ code, message, advice }),
  )

const long = (opening: string): string =>
  `<p>${opening}</p>${'<p>The ministry said, in a statement on Monday, that the road was open again, and that buses would run, as before, from the square to the port.</p>'.repeat(6)}`

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head><title>Road opens - The Harbour Post</title>${head}</head>
   <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Road opens</h1>${body}</article>
   <footer>All rights reserved</footer></body></html>`

test('an article on a page is read without the page around it, and its scripts and styles are no part of it', async () => {
  const { text, head } = await read(
    page(
      `<script>document.write('written by a script')</script><style>p{color:red}</style>
       ${long('Twelve  people\n were <b>hurt</b>, the clinic said.')}<noscript>turn scripts on</noscript>`,
      `<script>globalThis.wasRun = true</script>`,
    ),
  )
  expect(text).toMatch(/^Road opens\n\nTwelve people were hurt, the clinic said\.\n\nThe ministry said/)
  expect(text).not.toMatch(/script|color|Sport|rights/)
  expect(globalThis).not.toHaveProperty('wasRun')
  expect(head).toMatchObject({ title: 'Road opens', language: 'en-GB', media: 'text/html', charset: 'utf-8' })
})

test.each([
  {
    note: 'within a sentence is none',
    html: 'at least 12 people<br>were killed',
    text: 'at least 12 people were killed',
  },
  { note: 'after a sentence is one', html: 'It rained.<br/>nobody went', text: 'It rained.\n\nnobody went' },
  { note: 'before a capital is one', html: 'The mayor<br>The army', text: 'The mayor\n\nThe army' },
  { note: 'twice is one', html: 'at least 12<br> <br>people', text: 'at least 12\n\npeople' },
  { note: 'in Arabic is one', html: 'وزارة الدفاع<br>قالت', text: 'وزارة الدفاع\n\nقالت' },
  { note: 'before other blocks is one', html: 'at least 12<br><p>people</p>', text: 'at least 12\n\npeople' },
])('a line broken by hand $note', async ({ html, text }) => {
  expect((await read(`<html><body><div>${html}</div></body></html>`)).text).toBe(text)
})

test('title, author, site, own address and day are read from where pages say them', async () => {
  const { head } = await read(
    page(
      long('It opened.'),
      `<link rel="canonical" href="/2025/road"><meta property="og:site_name" content="The Harbour Post">
       <meta name="author" content="The newsroom"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",
       "datePublished":"2025-03-10T23:30:00-05:00"}]}</script>`,
    ),
    { url: 'https://post.example/amp/road' },
  )
  expect(head).toMatchObject({
    byline: 'The newsroom',
    siteName: 'The Harbour Post',
    canonicalUrl: 'https://post.example/2025/road',
    published: {
      date: '2025-03-10', // the day of the place, not of UTC
      printed: '2025-03-10T23:30:00-05:00',
      basis: 'on the page (datePublished)',
    },
  })
})

test.each([
  ['2025-03-10', '2025-03-10'],
  ['20250310', '2025-03-10'],
  ['2025-03', '2025-03'],
  ['Mon, 10 Mar 2025 09:00:00 GMT', '2025-03-10'],
  ['March 9th, 2025', '2025-03-09'],
  ['9 Sept. 2025', '2025-09-09'],
  ['03/10/2025', null],
  ['yesterday', null],
  ['2025-13-45', null],
])('the date "%s" is read as %s', (printed, date) => {
  expect(readPublished(printed, 'there')).toEqual({ date, printed, basis: 'there' })
})

test('the day in an address counts when the page has none, and the one given by hand before all', async () => {
  const url = 'https://post.example/2025/03/08/road'
  expect((await read(page(long('It opened.')), { url })).head.published).toMatchObject({
    date: '2025-03-08',
    basis: 'in its address',
  })
  expect((await read(page(long('It opened.')), { url, published: '2025-03-07' })).head.published).toMatchObject({
    date: '2025-03-07',
    basis: 'given by hand',
  })
  expect(await refusal(page(long('x')), { published: 'last week' })).toMatchObject({ code: 'date-unread' })
})

test('a plain text is kept as it is, letter for letter', async () => {
  const words = '  The mayor said “no”.\r\n\r\n\tTwo lines,  two spaces.\n'
  const { text, head } = await read(words, { from: 'a.txt' })
  expect(text).toBe(words)
  expect(head).toMatchObject({ media: 'text/plain', sha256: sha256Of(bytes(words)), textSha256: sha256Of(words) })
})

// "قال" in windows-1256
const arabic1256 = Buffer.from([0xde, 0xc7, 0xe1])

test.each([
  { note: 'by what the site says', given: arabic1256, more: { contentType: 'text/plain; charset=windows-1256' } },
  {
    note: 'by what the page says',
    given: Buffer.concat([Buffer.from('<html><head><meta charset="windows-1256"></head><body><p>'), arabic1256]),
    more: {},
  },
  {
    note: 'by its language where an Arabic page does not say',
    given: Buffer.concat([Buffer.from('<html dir="rtl" lang="ar"><body><p>'), arabic1256]),
    more: {},
  },
  { note: 'by its byte order mark', given: Buffer.from('\uFEFFقال', 'utf16le'), more: {} },
  { note: 'as UTF-8 when nothing says', given: Buffer.from('قال'), more: {} },
])('letters are read $note', async ({ given, more }) => {
  const { text, head } = await read(given, more)
  expect(text).toBe('قال')
  expect(head.language).toBe('ar')
})

test.each([
  { note: 'begins in the middle of one', given: '<div class="story"><p>The ministry said so.</p></div>', from: 'part' },
  { note: 'is called one', given: '<blockquote>The ministry said so.</blockquote>', from: 'part.html' },
])('what $note is read as a page, and its mark-up is no part of the words', async ({ given, from }) => {
  const { text, head } = await read(given, { from })
  expect(text).toBe('The ministry said so.')
  expect(head.media).toBe('text/html')
})

test('a text that begins with a sign of less is a text', async () => {
  expect((await read('<5 people were killed, it said.', { from: 'a.txt' })).head.media).toBe('text/plain')
})

test('a text in an unknown way of writing is refused, a page that breaks its own word is told', async () => {
  expect(await refusal(arabic1256, { from: 'a.txt' })).toMatchObject({ code: 'charset-unknown' })
  expect(await refusal('x', { contentType: 'text/plain; charset=x-user-defined-2' }).catch(() => null)).toBeNull()
  const { text, head } = await read(Buffer.concat([Buffer.from('It said: '), arabic1256]), {
    contentType: 'text/plain; charset=utf-8',
  })
  expect(text).toContain('\uFFFD')
  expect(head.notes).toContainEqual(expect.objectContaining({ code: 'encoding-broken' }))
})

test.each([
  { note: 'a PDF', given: '%PDF-1.7\n…', says: 'a PDF' },
  { note: 'an office document', given: 'PK\u0003\u0004rest', says: 'a ZIP archive' },
  { note: 'an RTF document', given: '{\\rtf1\\ansi', says: 'an RTF document' },
  { note: 'a web archive', given: 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n', says: 'MHTML' },
  { note: 'bytes that are no text', given: 'a\0b', says: 'not a text' },
  { note: 'a text with a NUL far into it', given: `${'word '.repeat(2000)}\0`, says: 'NUL' },
])('$note is refused by name', async ({ given, says }) => {
  const { code, message, advice } = await refusal(given)
  expect(code).toBe('article-not-text')
  expect(message).toContain(says)
  expect(advice).toContain('.txt')
})

test.each([
  { note: 'no bytes', given: '' },
  { note: 'white space', given: ' \n\n ' },
  {
    note: 'a page that only a script would fill',
    given: '<!doctype html><html><body><div id=app></div><script>fill()</script></body></html>',
  },
])('an article of $note is said to be empty', async ({ given }) => {
  expect(await refusal(given)).toMatchObject({
    code: 'article-empty',
    advice: expect.stringContaining('save the page'),
  })
})

test.each([
  {
    note: 'a page for subscribers',
    given: page(`<p>The mayor spoke.</p><p>Subscribe now to continue reading.</p>`),
    code: 'paywall',
  },
  {
    note: 'a page that says it is paid for',
    given: page(long('It opened.'), '<script type="application/ld+json">{"isAccessibleForFree":"False"}</script>'),
    code: 'paywall',
  },
  { note: 'a very short page', given: page('<p>The mayor spoke.</p>'), code: 'short' },
  { note: 'a page without a day', given: page(long('It opened.')), code: 'date-missing' },
])('$note is read and told', async ({ given, code }) => {
  const { head } = await read(given)
  expect(head.notes.map((note) => note.code)).toContain(code)
})

test('a page nested without end is refused in a sentence', async () => {
  expect(await refusal(`<html><body>${'<div>'.repeat(200_000)}word`)).toMatchObject({ code: 'article-not-text' })
})

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-copies-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('an article is received from an address with where and when, from a file, and from standard input', async () => {
  const site = await startSite({
    '/old': redirect('/2025/03/09/road'),
    '/2025/03/09/road': html(page(long('It opened.'))),
  })
  const fetching = { loopback: true, now: () => new Date('2025-03-11T08:00:00Z') }
  const fetched = await receiveArticle(site.at('/old'), { fetching })
  expect(fetched.head).toMatchObject({
    from: site.at('/old'),
    url: site.at('/2025/03/09/road'),
    retrievedAt: '2025-03-11T08:00:00.000Z',
    published: { date: '2025-03-09', basis: 'in its address' },
  })
  const folder = await makeFolder()
  await writeFile(join(folder, 'a.html'), fetched.bytes)
  const saved = await receiveArticle('a.html', { folder, url: 'https://post.example/road' })
  expect(saved.head).toMatchObject({ url: 'https://post.example/road', retrievedAt: null, sha256: fetched.head.sha256 })
  expect(saved.text).toBe(fetched.text)
  const piped = await receiveArticle('-', {
    stdin: Readable.from([Buffer.from('The mayor '), Buffer.from('said no.')]),
  })
  expect(piped.text).toBe('The mayor said no.')
})

test.each([
  { note: 'a file that is not there', from: 'none.txt', code: 'folder-missing' },
  { note: 'a folder', from: '.', code: 'not-a-file' },
  { note: 'a device', from: '/dev/zero', code: 'not-a-file' },
  { note: 'another protocol', from: 'gopher://post.example/', code: 'address-invalid' },
])('$note is refused in a sentence', async ({ from, code }) => {
  await expect(receiveArticle(from, { folder: await makeFolder() })).rejects.toMatchObject({ code })
})

test('an article is kept twice: the bytes that came and the text that is quoted, each under its SHA-256', async () => {
  const folder = await makeFolder()
  const article = await read(page(long('It opened.')))
  await keepCopies(folder, article)
  await keepCopies(folder, article)
  expect((await readdir(copiesFolder(folder))).sort()).toEqual([article.head.sha256, article.head.textSha256].sort())
  expect(await readFile(join(copiesFolder(folder), article.head.sha256))).toEqual(Buffer.from(article.bytes))
  expect((await readCopy(folder, article.head.textSha256)).toString('utf8')).toBe(article.text)
})

test('a kept copy that is gone or was changed is never read as if it were whole', async () => {
  const folder = await makeFolder()
  const article = await read(page(long('It opened.')))
  await expect(readCopy(folder, article.head.textSha256)).rejects.toMatchObject({ code: 'copy-missing' })
  await keepCopies(folder, article)
  await writeFile(join(copiesFolder(folder), article.head.textSha256), 'other words')
  await expect(readCopy(folder, article.head.textSha256)).rejects.toMatchObject({ code: 'copy-changed' })
  await expect(keepCopies(folder, article)).rejects.toMatchObject({ code: 'copy-changed' })
})
