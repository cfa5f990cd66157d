import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { idOf } from '@onrecord/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { daysWithin } from '../src/ogc/datetime.ts'
import { type Serving, serve } from '../src/serve.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { bridgeRecord, changeset, event, first, harbourRecord, killed, monitor, town } from './record.ts'

const run = promisify(execFile)

const hasGdal = (): boolean => {
  try {
    return execFileSync('ogrinfo', ['--formats'], { encoding: 'utf8' }).includes('OAPIF')
  } catch {
    return false
  }
}

const quay = {
  ...town,
  id: idOf('place', 'harbour', 'L-QUAY'),
  refs: [{ scheme: 'harbour', value: 'L-QUAY' }],
  name: { en: 'The Quay' },
  within: [town.id],
  point: { latitude: 35.5, longitude: 35.8, radius: 300, basis: { en: 'A map.' } },
}
const landing = event('landing', 'the landing', null, [quay.id])
const there = killed('MON-QUAY', landing.id, monitor.id, '2031-03-20', 12)
const atQuay = {
  ...there,
  value: { ...there.value, scope: { ...there.value.scope, area: { places: [quay.id] } } },
}
const someTime = { ...atQuay, ...killed('MON-SOME-TIME', landing.id, monitor.id, null, 3), value: atQuay.value }
const undated = { ...event('undated', 'some day', null, [quay.id]), window: null }
const many = Array.from({ length: 250 }, (_, index) => event(`many-${index}`, `number ${index}`, null, [quay.id]))

let api: Contract
let serving: Serving

beforeAll(async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord, ...bridgeRecord, quay, landing, atQuay, someTime, undated, ...many))
  const app = createApp({ store })
  api = await contractOf(app)
  serving = await serve(app, { port: 0, host: '127.0.0.1' })
})

afterAll(() => serving.close())

interface Page {
  features: { id: string; geometry: object | null; properties: Record<string, unknown> }[]
  links: { rel: string; href: string }[]
  numberMatched: number
  numberReturned: number
}

describe('the addresses for programs that read maps', () => {
  test('lead from one to the other', async () => {
    const { links } = await api.json<Page>('/ogc')
    for (const { rel, href } of links) {
      const { pathname } = new URL(href)
      expect([rel, (await api.get(pathname, { undocumented: rel === 'service-doc' })).status]).toEqual([rel, 200])
    }
    expect(await api.json('/ogc/conformance')).toMatchObject({
      conformsTo: expect.arrayContaining([expect.stringMatching(/conf\/oas30$/)]),
    })
    const { collections } = await api.json<{ collections: { id: string; links: Page['links'] }[] }>('/ogc/collections')
    expect(collections.map(({ id }) => id)).toEqual(['events', 'claims', 'places'])
  })

  test('describe themselves in OpenAPI 3.0', async () => {
    const document = await api.json<{
      openapi: string
      paths: Record<string, { get: { parameters?: { name: string }[] } }>
    }>('/ogc/api')
    expect(document.openapi).toBe('3.0.3')
    const answer = await api.get('/ogc/api')
    const { links } = await api.json<{ links: { rel: string; type: string }[] }>('/ogc')
    expect(answer.headers.get('Content-Type')).toBe(links.find(({ rel }) => rel === 'service-desc')?.type)
    const parameter = (name: string) =>
      (document.paths['/ogc/collections/{collection}/items']?.get.parameters ?? []).find((one) => one.name === name)
    expect(parameter('bbox')).toMatchObject({
      ...{ in: 'query', required: false, style: 'form', explode: false },
      schema: { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } },
    })
    expect(parameter('limit')).toMatchObject({ schema: { type: 'integer', minimum: 1, maximum: 200, default: 100 } })
    expect(parameter('datetime')).toMatchObject({ schema: { type: 'string' } })
    expect(Object.keys(document.paths)).toContain('/ogc/collections/{collection}/items')
    expect(JSON.stringify(document)).not.toMatch(/"type":\[/)
  })

  test('give pages that links turn over, without doubling or dropping anything', async () => {
    const found: string[] = []
    for (let path: string | undefined = '/ogc/collections/events/items?limit=100'; path !== undefined; ) {
      const { features, links, numberMatched, numberReturned }: Page = await api.json<Page>(path)
      expect([numberMatched, numberReturned]).toEqual([252, features.length])
      found.push(...features.map(({ id }) => id))
      const next: string | undefined = links.find(({ rel }) => rel === 'next')?.href
      path = next?.slice(new URL(next).origin.length)
    }
    expect([found.length, new Set(found).size]).toEqual([252, 252])
  })

  test.each([
    // A place that is on the map, and what is of it; nothing of the harbour, whose place nobody has put there.
    { path: 'events/items', matched: 252, at: landing.id },
    { path: 'claims/items', matched: 2, at: atQuay.id },
    { path: 'places/items', matched: 1, at: quay.id },
    { path: 'events/items?bbox=35,35,36,36&limit=10000', matched: 252, at: landing.id },
    { path: 'claims/items?bbox=35,35,36,36', matched: 2, at: atQuay.id },
    { path: 'places/items?bbox=35,35,36,36', matched: 1, at: quay.id },
    { path: 'places/items?bbox=35,35,-100,36,36,9000', matched: 1, at: quay.id },
    { path: 'places/items?bbox=3.5e1,3.5e1,36.,36', matched: 1, at: quay.id },
    { path: 'places/items?bbox=170,-90,-170,90', matched: 0, at: null },
    { path: 'places/items?bbox=35,-90,-170,90', matched: 1, at: quay.id },
    { path: 'claims/items?datetime=2031-03-20T10:00:00Z', matched: 2, at: atQuay.id },
    { path: 'claims/items?datetime=2031-03-20/..', matched: 2, at: atQuay.id },
    // What has no day is not ruled out by one, and places have none.
    { path: 'claims/items?datetime=2031-03-21/', matched: 1, at: someTime.id },
    { path: 'claims/items?datetime=../2031-03-19t00:00:00z', matched: 1, at: someTime.id },
    { path: 'events/items?datetime=../2031-03-05', matched: 1, at: undated.id },
    { path: 'events/items?datetime=../2031-03-06', matched: 252, at: landing.id },
    { path: 'places/items?datetime=1900-01-01', matched: 1, at: quay.id },
    { path: 'events/items?bbox=0,0,1,1', matched: 0, at: null },
  ])('can be narrowed ($path)', async ({ path, matched, at }) => {
    const { features, numberMatched } = await api.json<Page>(`/ogc/collections/${path}`)
    expect(numberMatched).toBe(matched)
    expect(features.some(({ id }) => id === at)).toBe(at !== null)
  })

  test('give no more than was asked for, and what is most where more was', async () => {
    const returned = async (limit: number) =>
      (await api.json<Page>(`/ogc/collections/events/items?limit=${limit}`)).numberReturned
    expect([await returned(3), await returned(200), await returned(1_000_000)]).toEqual([3, 200, 200])
  })

  test('say how far a collection reaches, and everything in it lies within', async () => {
    interface Described {
      id: string
      extent: { spatial: { bbox: [number, number, number, number][] }; temporal?: { interval: (string | null)[][] } }
    }
    const { collections } = await api.json<{ collections: Described[] }>('/ogc/collections')
    for (const collection of collections) {
      expect(await api.json(`/ogc/collections/${collection.id}`)).toEqual(collection)
      const [[west, south, east, north] = []] = collection.extent.spatial.bbox
      // 300 m around the quay
      expect([west, south, east, north]).toEqual([35.79668, 35.4973, 35.80332, 35.5027])
    }
    expect(collections.map(({ extent }) => extent.temporal?.interval)).toEqual([
      [['2031-03-06T00:00:00Z', '2031-03-10T23:59:59Z']],
      [['2031-03-07T00:00:00Z', '2031-04-01T23:59:59Z']],
      undefined,
    ])
  })

  test.each([
    { note: 'far in the north', latitude: 60, longitude: 20, radius: 2_000_000 },
    { note: 'near a pole', latitude: -85, longitude: 20, radius: 400_000 },
    { note: 'around a pole', latitude: 89, longitude: 20, radius: 400_000 },
    { note: 'across the 180th meridian', latitude: 10, longitude: -179.9, radius: 90_000 },
  ])('say how far a place reaches as it is drawn: $note', async ({ note, ...point }) => {
    const store = await emptyStore()
    await store.append(changeset(town, { ...quay, point: { ...point, basis: { en: note } } }))
    const drawn = await contractOf(createApp({ store }))
    const { extent } = await drawn.json<{ extent: { spatial: { bbox: number[][] } } }>('/ogc/collections/places')
    const [[west = 0, south = 0, east = 0, north = 0] = []] = extent.spatial.bbox
    const { features } = await drawn.json<Page>('/ogc/collections/places/items')
    const numbers = JSON.stringify(features[0]?.geometry).match(/-?\d+(\.\d+)?,-?\d+(\.\d+)?(?=\])/g) ?? []
    expect(numbers.length).toBeGreaterThan(40)
    for (const [longitude = 0, latitude = 0] of numbers.map((pair) => pair.split(',').map(Number))) {
      expect([longitude >= west, longitude <= east]).toEqual([true, true])
      expect([latitude >= south, latitude <= north]).toEqual([true, true])
    }
  })

  test('name the state of the record they are of', async () => {
    const page = await api.json<object>('/ogc/collections/places/items')
    expect(page).toMatchObject({ version: { position: 1 } })
    // When an answer was made is not in it: equal answers are equal to the byte.
    expect(page).not.toHaveProperty('timeStamp')
  })

  test('of an empty record are empty', async () => {
    const empty = await contractOf(createApp({ store: await emptyStore() }))
    for (const id of ['events', 'claims', 'places']) {
      expect(await empty.json(`/ogc/collections/${id}`)).not.toHaveProperty('extent')
      expect(await empty.json(`/ogc/collections/${id}/items`)).toMatchObject({ features: [], numberMatched: 0 })
    }
  })

  test('give one thing, whose words are properties of their own', async () => {
    expect(await api.json(`/ogc/collections/claims/items/${atQuay.id}`)).toMatchObject({
      geometry: { type: 'Point', coordinates: [35.8, 35.5] },
      properties: { sentence_en: expect.stringMatching(/Harbour Monitor/), sentence_ar: expect.any(String) },
    })
  })

  test.each([
    { path: '/ogc/collections/lakes', status: 404 },
    { path: '/ogc/collections/lakes/items', status: 404 },
    { path: `/ogc/collections/events/items/${first.id}`, status: 404 },
    { path: '/ogc/collections/events/items/x', status: 404 },
    { path: '/ogc/collections/events/items?bbox=1', status: 400 },
    { path: '/ogc/collections/events/items?bbox=1,2,3,4,5', status: 400 },
    { path: '/ogc/collections/events/items?bbox=-200,0,10,10', status: 400 },
    { path: '/ogc/collections?f=html', status: 400 },
    { path: '/ogc/collections/events/items?datetime=soon', status: 400 },
    { path: '/ogc/collections/events/items?datetime=2031-02-30', status: 400 },
    { path: '/ogc/collections/claims/items?datetime=../2031-04-31', status: 400 },
    { path: '/ogc/collections/events/items?limit=0', status: 400 },
    { path: '/ogc/collections/events/items?colour=red', status: 400 },
    { path: '/ogc/collections/events/items?cursor=x', status: 400 },
  ])('refuse what is not there or cannot be ($path)', async ({ path, status }) => {
    expect((await api.get(path)).status).toBe(status)
  })

  test('refuse a time that is none with times that are', async () => {
    const { valid } = await api.json<{ valid: string[] }>('/ogc/collections/events/items?datetime=soon')
    expect(valid.map(daysWithin)).not.toContain(null)
    expect(valid).not.toEqual([])
  })

  test.each([
    { text: '2031-03-06', days: { from: '2031-03-06', to: '2031-03-06' } },
    { text: '2031-03-06T10:00:00Z/2031-03-10T00:00:00Z', days: { from: '2031-03-06', to: '2031-03-10' } },
    { text: '2031-03-06/', days: { from: '2031-03-06' } },
    { text: '../..', days: {} },
    { text: '2031-03-10/2031-03-06', days: null },
    { text: '2031-13-01', days: null },
    { text: '2031-02-30', days: null },
    { text: '2031-02-30T10:00:00Z/..', days: null },
    { text: '..', days: null },
    { text: 'a/b/c', days: null },
  ])('read $text', ({ text, days }) => expect(daysWithin(text)).toEqual(days))
})

describe.skipIf(!hasGdal())('GDAL (apt-get install gdal-bin)', () => {
  test('reads every collection, every page of it', async () => {
    const { stdout } = await run('ogrinfo', ['-ro', '-so', '-al', `OAPIF:${serving.url}/ogc`])
    expect(stdout).toMatch(/Layer name: events[\s\S]*Feature Count: 252/)
    expect(stdout).toMatch(/Layer name: claims[\s\S]*Feature Count: 2/)
    expect(stdout).toMatch(/Layer name: places[\s\S]*Feature Count: 1/)
  })

  test('makes another file of what lies in a box', async () => {
    const box = ['-spat', '35', '35', '36', '36']
    const { stdout } = await run('ogr2ogr', [...box, '-f', 'CSV', '/vsistdout/', `OAPIF:${serving.url}/ogc`, 'claims'])
    const lines = stdout.trim().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain('Harbour Monitor said')
  })

  test('reads the events with their titles', async () => {
    const { stdout } = await run('ogrinfo', [
      '-ro',
      '-q',
      `OAPIF:${serving.url}/ogc`,
      'events',
      '-where',
      `slug='${landing.slug}'`,
    ])
    expect(stdout).toMatch(/title_en \(String\) = the landing/)
  })
})
