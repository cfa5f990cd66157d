import { idOf } from '@onrecord/model'
import { parseFeed } from '@rowanmanning/feed-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import {
  agency,
  bridged,
  bridgeRecord,
  changeset,
  denial,
  first,
  harbourRecord,
  later,
  monitor,
  seen,
  withholding,
} from './record.ts'

const clock = { now: new Date('2031-05-01T00:00:00Z') }
const remark = {
  type: 'notice',
  id: idOf('notice', 'harbour', 'remark'),
  refs: [],
  about: denial.id,
  event: null,
  notice: 'retraction',
  into: null,
  reason: { en: 'The ministry took it back.', ar: 'تراجعت الوزارة.' },
}

let api: Contract

beforeAll(async () => {
  const store = await emptyStore(() => clock.now)
  const steps = [
    harbourRecord,
    bridgeRecord,
    [{ ...later, value: { ...later.value, count: { ...later.value.count, min: 1400, max: 1400, point: 1400 } } }],
    [{ ...first, statement: { en: 'Only worded otherwise.' } }],
    [remark],
    [withholding(seen.id)],
  ]
  for (const [index, step] of steps.entries()) {
    clock.now = new Date(Date.UTC(2031, 4, index + 1))
    await store.append(changeset(...step))
  }
  api = await contractOf(createApp({ store, address: 'https://api.example.org' }))
})

const atom = async (path: string) => {
  const response = await api.get(path)
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  const text = await response.text()
  return { text, feed: parseFeed(text) }
}

describe('a feed', () => {
  test('in which nothing has come yet has no items, and says so', async () => {
    expect(await api.json('/v1/events/harbour-market/feed.feed')).toMatchObject({ items: [] })
    expect((await atom('/v1/events/harbour-market/feed')).feed.items).toEqual([])
  })

  test('is read by a parser that is not its writer', async () => {
    const { feed, text } = await atom('/v1/feed.atom')
    expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' })
    expect(feed.self).toBe('https://api.example.org/v1/feed.atom')
    expect(feed.updated?.toISOString()).toBe('2031-05-05T00:00:00.000Z')
    expect(text).toContain('xml:lang="en"')
    const [notice, revised] = feed.items
    expect(notice).toMatchObject({
      id: `tag:api.example.org,2026:${remark.id}`,
      title: expect.stringMatching(/^Retracted: .*Ministry of Ports/),
      url: `https://api.example.org/v1/claims/${denial.id}`,
    })
    expect(revised).toMatchObject({
      id: `tag:api.example.org,2026:${later.id}`,
      title: expect.stringMatching(/Harbour Monitor .*1,?4?3?8?3?/),
      authors: [{ name: 'Harbour Monitor' }],
    })
    expect(revised?.published?.toISOString()).toBe('2031-05-01T00:00:00.000Z')
    expect(revised?.updated?.toISOString()).toBe('2031-05-03T00:00:00.000Z')
  })

  test('tells of a change in words only to whoever asks for it', async () => {
    const updated = async (path: string) =>
      (await atom(path)).feed.items.find(({ id }) => id?.endsWith(first.id))?.updated?.toISOString()
    expect(await updated('/v1/feed.atom')).toBe('2031-05-01T00:00:00.000Z')
    expect(await updated('/v1/feed.atom?class=wording')).toBe('2031-05-04T00:00:00.000Z')
  })

  test('has nothing of what is withheld', async () => {
    const { text } = await atom('/v1/feed.atom')
    expect(text).not.toContain(seen.id)
    expect(text).not.toContain('Private Witness')
  })

  test.each([
    { path: '/v1/events/bridge/feed.atom', ids: [bridged.id] },
    { path: '/v1/events/harbour/feed.atom', ids: [remark.id, later.id, first.id, denial.id] },
    { path: `/v1/parties/${monitor.id}/feed.atom`, ids: [later.id, bridged.id, first.id] },
    { path: `/v1/parties/${agency.id}/feed.atom`, ids: [] },
  ])('is of what its address names ($path)', async ({ path, ids }) => {
    const { feed } = await atom(path)
    expect(feed.items.map(({ id }) => id?.split(':').at(-1)).sort()).toEqual([...ids].sort())
  })

  test('of a question has the claims that answer it', async () => {
    const { items } = await api.json<{ items: { id: string; claims: string[] }[] }>('/v1/questions?event=bridge')
    const { feed } = await atom(`/v1/questions/${items[0]?.id}/feed.atom`)
    expect(feed.items.map(({ id }) => id?.split(':').at(-1))).toEqual([bridged.id])
  })

  test('is given as JSON Feed too, by its address or by what is accepted', async () => {
    for (const [path, Accept] of [
      ['/v1/feed.feed', '*/*'],
      ['/v1/feed', 'application/feed+json'],
    ] as const) {
      const response = await api.get(path, { headers: { Accept } })
      expect(response.headers.get('Content-Type')).toBe('application/feed+json')
      const feed = (await response.json()) as { version: string; items: object[] }
      expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
      expect(feed.items[0]).toMatchObject({ language: 'en', authors: [{ name: 'Ministry of Ports' }] })
    }
  })

  test('is in Arabic for whoever asks', async () => {
    const { feed, text } = await atom('/v1/feed.atom?lang=ar')
    expect(text).toContain('xml:lang="ar"')
    expect(feed.items[0]?.title).toMatch(/^تراجع: /)
  })

  test.each(['/v1/events/nowhere/feed', `/v1/parties/${bridged.id}/feed`, '/v1/questions/x/feed'])(
    'of nothing there is is refused (%s)',
    async (path) => expect((await api.get(path)).status).toBe(404),
  )

  test('of an empty record is a feed', async () => {
    const empty = await contractOf(createApp({ store: await emptyStore() }))
    expect(parseFeed(await (await empty.get('/v1/feed.atom')).text()).items).toEqual([])
  })
})
