import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fetchFile } from '../src/index.ts'
import { redirect, startSite } from './site.ts'

const words = Buffer.from('id,day\n'.repeat(40_000))

const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'onrecord-files-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

/** A file that breaks off so often in the middle, and afterwards can be asked for in parts. */
const breaking = (times: number, ranges: (string | undefined)[], tag = '"one"'): RequestListener => {
  let left = times
  return ({ headers }, response) => {
    ranges.push(headers.range)
    const from = headers['if-range'] === tag ? Number(/\d+/.exec(headers.range ?? '')?.[0] ?? 0) : 0
    const rest = words.subarray(from)
    response.writeHead(from > 0 ? 206 : 200, {
      etag: tag,
      'content-length': rest.length,
      ...(from > 0 && { 'content-range': `bytes ${from}-${words.length - 1}/${words.length}` }),
    })
    left -= 1
    if (left < 0) response.end(rest)
    else response.write(rest.subarray(0, 40_000), () => setTimeout(() => response.destroy(), 200))
  }
}

const fetchIt = async (address: string, more = {}) =>
  fetchFile(address, { folder: await folder(), loopback: true, stall: 2000, ...more })

test('a file comes as it is, under its own name, with its SHA-256', async () => {
  const site = await startSite({ '/data/ged231.csv': breaking(0, []), '/d': redirect('/data/ged231.csv') })
  const got = await fetchIt(site.at('/d'))
  expect(got.path).toMatch(/\/ged231\.csv$/)
  expect((await readFile(got.path)).equals(words)).toBe(true)
  expect(got).toMatchObject({ bytes: words.length, sha256: createHash('sha256').update(words).digest('hex') })
  expect(site.asked).toEqual(['/robots.txt', '/d', '/robots.txt', '/data/ged231.csv'])
})

test('what breaks off goes on where it stopped', async () => {
  const ranges: (string | undefined)[] = []
  const site = await startSite({ '/a.csv': breaking(2, ranges) })
  const got = await fetchIt(site.at('/a.csv'))
  expect((await readFile(got.path)).equals(words)).toBe(true)
  expect(ranges).toEqual([undefined, 'bytes=40000-', 'bytes=80000-'])
})

test('the next call goes on too, and begins anew when the file is another one', async () => {
  const into = await folder()
  const site = await startSite({ '/a.csv': breaking(9, []) })
  const server = site.at('/a.csv')
  await expect(fetchIt(server, { folder: into })).rejects.toMatchObject({
    code: 'page-unreachable',
    advice: expect.stringContaining('MB are kept'),
  })
  const ranges: (string | undefined)[] = []
  site.server.removeAllListeners('request')
  site.server.on('request', breaking(0, ranges, '"two"'))
  // robots.txt is answered by it too, with words that allow everything.
  const got = await fetchIt(server, { folder: into })
  expect((await readFile(got.path)).equals(words)).toBe(true)
  expect(ranges.at(-1)).toMatch(/^bytes=\d+-$/)
})

test('a network that stalls is given up in words, and what came is kept', async () => {
  const into = await folder()
  const site = await startSite({
    '/a.csv': (_, response) => response.writeHead(200, { etag: '"one"' }).write(words.subarray(0, 5000)),
  })
  await expect(fetchIt(site.at('/a.csv'), { folder: into, stall: 200 })).rejects.toMatchObject({
    code: 'page-too-slow',
    message: 'Nothing, or next to nothing, came for 0.2 seconds.',
    advice: expect.stringContaining('0.0 MB are kept'),
  })
  expect(await readdir(join(into, (await readdir(into))[0] ?? ''))).toEqual(['part', 'part.json'])
})

test('a network from which it comes in drops is given up, too', async () => {
  const site = await startSite({
    '/a.csv': (_, response) => {
      response.writeHead(200, { etag: '"one"' })
      const drops = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drops))
    },
  })
  await expect(fetchIt(site.at('/a.csv'), { stall: 300 })).rejects.toMatchObject({ code: 'page-too-slow' })
})

const refusals = [
  { note: 'a file larger than allowed', path: '/a.csv', more: { most: 1000 }, code: 'page-too-large' },
  { note: 'what is not there', path: '/none.csv', more: {}, code: 'page-refused' },
  { note: 'this machine', path: '/a.csv', more: { loopback: false }, code: 'address-private' },
  { note: 'what robots.txt keeps from programs', path: '/closed/a.csv', more: {}, code: 'robots-refused' },
]

test.each(refusals)('refuses $note', async ({ path, more, code }) => {
  const site = await startSite({
    '/a.csv': breaking(0, []),
    '/closed/a.csv': breaking(0, []),
    '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /closed/'),
  })
  const address = 'loopback' in more ? site.at(path).replace(/:\d+/, '') : site.at(path)
  await expect(fetchIt(address, more)).rejects.toMatchObject({ code })
})
