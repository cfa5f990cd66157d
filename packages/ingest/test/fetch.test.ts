import { once } from 'node:events'
import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Fetching, fetchPage } from '../src/fetch/fetch-page.ts'
import { makePace } from '../src/fetch/pace.ts'
import { isPublicAddress } from '../src/fetch/public-address.ts'
import type { Resolver } from '../src/fetch/reach.ts'
import { guardConnection } from '../src/fetch/request.ts'
import { html, redirect, startSite } from './site.ts'

const noPause = makePace({ now: () => 0, wait: async () => undefined })
const here: Fetching = { loopback: true, pace: noPause }
const resolvesTo =
  (...addresses: string[]): Resolver =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

const refusal = (address: string, fetching: Fetching) =>
  fetchPage(address, fetching).then(
    () => expect.unreachable('it was fetched'),
    ({ code, message, place, advice }) => ({ code, message, place, advice }),
  )

test('a page is fetched with its type, its final address and the moment it came', async () => {
  const site = await startSite({ '/old': redirect('/new'), '/new': html('<p>words</p>') })
  const page = await fetchPage(site.at('/old'), { ...here, now: () => new Date('2025-03-10T12:00:00Z') })
  expect(page).toMatchObject({
    asked: site.at('/old'),
    url: site.at('/new'),
    contentType: 'text/html; charset=utf-8',
    retrievedAt: '2025-03-10T12:00:00.000Z',
  })
  expect(Buffer.from(page.bytes).toString()).toBe('<p>words</p>')
  expect(site.asked).toEqual(['/robots.txt', '/old', '/new'])
})

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.1',
  '198.18.0.1',
  '240.0.0.1',
  '::1',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'not an address',
])('%s is not of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['93.184.215.14', '2606:4700::1111', '::ffff:93.184.215.14'])('%s is of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  'http://127.0.0.1/',
  'http://localhost/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://169.254.169.254/latest/meta-data/',
])('%s is refused without being asked', async (address) => {
  expect(await refusal(address, { pace: noPause })).toMatchObject({ code: 'address-private' })
})

test('a name that resolves to this network is refused, and nothing reaches the machine there', async () => {
  const site = await startSite({ '/': html('secret') })
  const { port } = new URL(site.at('/'))
  for (const addresses of [['127.0.0.1'], ['::ffff:127.0.0.1'], ['192.168.0.7', '10.0.0.1']])
    expect(
      await refusal(`http://news.example:${port}/`, {
        pace: noPause,
        ports: [Number(port)],
        resolver: resolvesTo(...addresses),
      }),
    ).toMatchObject({ code: 'address-private', advice: expect.stringContaining('give the file') })
  expect(site.asked).toEqual([])
})

test('a redirect into this network is refused, by address and by name', async () => {
  const site = await startSite({
    '/by-address': redirect('http://192.168.1.1/admin'),
    '/by-name': redirect('http://router.example/admin'),
    '/to-file': redirect('file:///etc/passwd'),
  })
  const asks = { ...here, resolver: resolvesTo('10.0.0.1') }
  expect(await refusal(site.at('/by-address'), asks)).toMatchObject({ code: 'address-private' })
  expect(await refusal(site.at('/by-name'), asks)).toMatchObject({ code: 'address-private' })
  expect(await refusal(site.at('/to-file'), asks)).toMatchObject({ code: 'address-invalid' })
})

test('a name that answers otherwise the second time is judged by the address it is connected to', async () => {
  const site = await startSite({ '/': html('secret') })
  const { port } = new URL(site.at('/'))
  let asked = 0
  const rebinding: Resolver = async () => {
    asked += 1
    return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
  }
  // The first look-up (for robots.txt) is let through by the allowance of tests, the second must not be.
  const outcome = await refusal(`http://news.example:${port}/`, { ...here, resolver: rebinding })
  expect(outcome).toMatchObject({ code: 'address-private', message: expect.stringContaining('10.0.0.1') })
  expect(site.asked).toEqual(['/robots.txt'])
})

test('a connection that was made to this network in any other way is ended', async () => {
  const site = await startSite({ '/': html('secret') })
  const asked = request(site.at('/')) // looks names up by itself, unguarded
  guardConnection(asked, new URL(site.at('/')), {})
  asked.end()
  await expect(once(asked, 'response')).rejects.toMatchObject({ code: 'address-private' })
})

test.each([
  { note: 'a file', address: 'file:///etc/passwd', code: 'address-invalid' },
  { note: 'another protocol', address: 'ftp://example.org/', code: 'address-invalid' },
  { note: 'an account in it', address: 'http://me:secret@example.org/', code: 'address-invalid' },
  { note: 'an odd port', address: 'http://example.org:8080/', code: 'address-invalid' },
  { note: 'no address', address: 'not an address', code: 'address-invalid' },
])('refuses $note, and never repeats a password', async ({ address, code }) => {
  const refused = await refusal(address, { pace: noPause, resolver: resolvesTo('93.184.215.14') })
  expect(refused.code).toBe(code)
  expect(JSON.stringify(refused)).not.toContain('secret')
})

test('what robots.txt disallows is left alone', async () => {
  const site = await startSite({
    '/robots.txt': html('User-agent: *\nDisallow: /closed\n', 'text/plain'),
    '/closed': html('no'),
    '/open': html('yes'),
    '/way-in': redirect('/closed'),
  })
  expect(await refusal(site.at('/closed'), here)).toMatchObject({ code: 'robots-refused' })
  expect(await refusal(site.at('/way-in'), here)).toMatchObject({ code: 'robots-refused' })
  expect((await fetchPage(site.at('/open'), here)).bytes.length).toBe(3)
  expect(site.asked).not.toContain('/closed')
})

test('a robots.txt that fails is taken for a no', async () => {
  const site = await startSite({ '/robots.txt': (_, response) => response.writeHead(500).end(), '/': html('x') })
  expect(await refusal(site.at('/'), here)).toMatchObject({ code: 'robots-refused' })
  expect(site.asked).not.toContain('/')
})

test('two pages of one host lie a pause apart, and a longer one when the site asks for it', async () => {
  const site = await startSite({
    '/robots.txt': html('User-agent: *\nCrawl-delay: 7\n', 'text/plain'),
    '/a': html('a'),
    '/b': html('b'),
  })
  const waits: number[] = []
  const pace = makePace({ now: () => 1000, wait: async (milliseconds) => waits.push(milliseconds) })
  await fetchPage(site.at('/a'), { loopback: true, pace })
  await fetchPage(site.at('/b'), { loopback: true, pace })
  expect(waits).toEqual([7000])
})

test.each([
  { note: 'a page too large', code: 'page-too-large', page: html('x'.repeat(2000)) },
  {
    note: 'a small page that unpacks to a huge one',
    code: 'page-too-large',
    page: (_: unknown, response: import('node:http').ServerResponse) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
  },
  {
    note: 'a page that breaks off',
    code: 'page-unreachable',
    page: (_: unknown, response: import('node:http').ServerResponse) => {
      response.writeHead(200, { 'content-length': '900', 'content-type': 'text/html' }).write('half')
      setTimeout(() => response.destroy(), 50)
    },
  },
  {
    note: 'a page packed wrongly',
    code: 'page-unreachable',
    page: (_: unknown, response: import('node:http').ServerResponse) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip'),
  },
  { note: 'a page that never comes', code: 'page-too-slow', page: () => undefined },
  {
    note: 'a page that stalls',
    code: 'page-too-slow',
    page: (_: unknown, response: import('node:http').ServerResponse) =>
      response.writeHead(200, { 'content-type': 'text/html' }).write('half'),
  },
  { note: 'a PDF', code: 'page-type', page: html('%PDF-1.7', 'application/pdf') },
  { note: 'a page that is gone', code: 'page-refused', page: undefined },
  { note: 'a page that leads to itself', code: 'too-many-redirects', page: redirect('/page') },
])('$note is refused with what to do instead', async ({ code, page }) => {
  const site = await startSite(page ? { '/page': page } : {})
  const refused = await refusal(site.at('/page'), { ...here, limits: { bytes: 1000, time: 700 } })
  expect(refused.code).toBe(code)
  expect(refused.advice).toMatch(/file/)
  expect(refused.place).toContain(site.at('/page'))
})

test('a site nobody answers at, and a name that is nobody’s, are told apart', async () => {
  const site = await startSite({})
  site.server.close()
  expect((await refusal(site.at('/'), here)).message).toContain('nobody answers there')
  const nowhere = await refusal('http://nowhere.example/', { pace: noPause, resolver: async () => [] })
  expect(nowhere.message).toContain('no machine goes by that name')
})

test('we introduce ourselves with the contact that is set', async () => {
  let agent = ''
  const site = await startSite({
    '/': ({ headers }, response) => {
      agent = headers['user-agent'] ?? ''
      response.end('x')
    },
  })
  await fetchPage(site.at('/'), { ...here, contact: 'desk@example.org\r\nX-Evil: 1' })
  expect(agent).toBe('OnRecord/0.1 (reads single pages for a public record; desk@example.orgX-Evil: 1)')
})
