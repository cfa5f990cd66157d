import { expect, test } from 'vitest'
import { type Client, ClientError, createClient } from '../src/index.ts'

const drain = async (items: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of items);
}

/** A client of an API that answers everything with a body. */
const clientOf = (body: () => string | ReadableStream, asked: string[] = []): Client =>
  createClient({
    baseUrl: 'http://api.test/',
    key: 'a key',
    fetch: async (url) => {
      asked.push(new URL(String(url)).pathname)
      return new Response(body())
    },
  })

test.each<{ note: string; ask: (client: Client) => Promise<unknown>; within: string }>([
  { note: 'the claims of an event', ask: (it) => drain(it.lines.eventClaims('..')), within: '/v1/events/' },
  { note: 'a feed', ask: (it) => it.feeds.json({ event: '..' }), within: '/v1/events/' },
  { note: 'a collection', ask: (it) => it.maps.features('..'), within: '/ogc/collections/' },
  { note: 'a thing on the map', ask: (it) => it.maps.feature('events', '.'), within: '/ogc/collections/events/items/' },
  { note: 'a tile', ask: (it) => it.log.tile('../checkpoint'), within: '/log/tile/' },
  { note: 'a file', ask: (it) => it.file('..', 'claims.csv'), within: '/v1/versions/' },
  { note: 'a file in a folder', ask: (it) => it.file('latest', '../../claims'), within: '/v1/versions/latest/' },
  { note: 'a code', ask: (it) => it.service.problem('..'), within: '/errors/' },
  { note: 'a draft', ask: (it) => it.writing.accept('..'), within: '/v1/drafts/' },
  { note: 'a webhook', ask: (it) => it.writing.removeWebhook('..'), within: '/v1/webhooks/' },
])('no name leads elsewhere: $note', async ({ ask, within }) => {
  const asked: string[] = []
  await ask(clientOf(() => '{}', asked)).catch(() => undefined)
  expect(asked).toHaveLength(1)
  expect(asked[0]?.slice(0, within.length)).toBe(within)
  expect(asked[0]?.length).toBeGreaterThan(within.length)
})

const breaking = () =>
  new ReadableStream({
    pull: (controller) => controller.error(new TypeError('terminated')),
  })

test.each<{ note: string; ask: (client: Client, signal?: AbortSignal) => Promise<unknown> }>([
  { note: 'lines', ask: (it, signal) => drain(it.lines.claims({ signal })) },
  { note: 'a tile', ask: (it, signal) => it.log.tile('0/000', signal) },
])('an answer that breaks off while it is read is told as any failure: $note', async ({ ask }) => {
  await expect(ask(clientOf(breaking))).rejects.toMatchObject({ constructor: ClientError, code: 'unreadable' })
  const given = new AbortController()
  const giving = () =>
    new ReadableStream({
      pull: (controller) => {
        given.abort('enough')
        controller.error('aborted')
      },
    })
  await expect(ask(clientOf(giving), given.signal)).rejects.toBe('enough')
})
