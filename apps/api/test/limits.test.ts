import { trace } from '@opentelemetry/api'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createApp } from '../src/app.ts'
import type { LogEntry } from '../src/deps.ts'
import { nameOf } from '../src/http/caller.ts'
import { costOf } from '../src/http/rate.ts'
import { createMetrics } from '../src/observe/metrics.ts'
import { metricsApp } from '../src/observe/metrics-app.ts'
import { serve } from '../src/serve.ts'
import { emptyStore } from './database.ts'
import { changeset, harbourRecord } from './record.ts'

let store: Awaited<ReturnType<typeof emptyStore>>

beforeAll(async () => {
  store = await emptyStore()
  await store.append(changeset(...harbourRecord))
})

const from = (...addresses: string[]) => ({ headers: { 'X-Forwarded-For': addresses.join(', ') } })

describe('an address that asks more than its share', () => {
  test('is refused with the time to ask again, and another is not', async () => {
    const app = createApp({ store, rate: { perMinute: 3, proxies: 1 } })
    const statuses = []
    for (let n = 0; n < 4; n += 1) statuses.push((await app.request('/v1/lenses', from('198.51.100.7'))).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await app.request('/v1/lenses', from('198.51.100.7'))
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 })
    expect((await app.request('/v1/lenses', from('198.51.100.8'))).status).toBe(200)
  })

  test('cannot pass for another by what it writes into the header itself', async () => {
    const app = createApp({ store, rate: { perMinute: 2, proxies: 1 } })
    const statuses = []
    for (let n = 0; n < 3; n += 1)
      statuses.push((await app.request('/v1/lenses', from(`203.0.113.${n}`, '198.51.100.7'))).status)
    expect(statuses).toEqual([200, 200, 429])
  })

  test('is told with every answer what it has left', async () => {
    const app = createApp({ store, rate: { perMinute: 50, proxies: 1 } })
    const { headers } = await app.request('/v1/events/harbour.csv', from('198.51.100.7'))
    expect(headers.get('RateLimit-Policy')).toBe('"reader";q=50;w=60')
    expect(headers.get('RateLimit')).toMatch(/^"reader";r=40;t=\d+$/)
  })

  test('is not this machine itself, such as the site beside the API', async () => {
    const serving = await serve(createApp({ store, rate: { perMinute: 1, proxies: 0 } }), {
      port: 0,
      host: '127.0.0.1',
    })
    onTestFinished(() => serving.close())
    for (let n = 0; n < 3; n += 1) expect((await fetch(`${serving.url}/v1/lenses`)).status).toBe(200)
  })

  test.each([
    { address: '2001:db8:1:2:3:4:5:6', name: '2001:db8:1:2' },
    { address: '198.51.100.7', name: '198.51.100.7' },
    { address: '::ffff:198.51.100.7', name: '::ffff:198.51.100.7' },
  ])('is $name for $address', ({ address, name }) => expect(nameOf(address)).toBe(name))

  test.each([
    { path: '/v1/events', cost: 1 },
    { path: '/v1/search', cost: 5 },
    { path: '/v1/events/x/claims.ndjson', cost: 10 },
  ])('pays $cost for $path', ({ path, cost }) => expect(costOf(path)).toBe(cost))
})

describe('what is told of requests', () => {
  test('is their route, never who asked or what for', async () => {
    const told: LogEntry[] = []
    const app = createApp({ store, tellRequests: true, log: (entry) => told.push(entry) })
    await app.request('/v1/claims?ref=a-secret-wish', from('198.51.100.7'))
    await app.request('/v1/events/harbour')
    expect(told.map(({ path }) => path)).toEqual(['/v1/claims', '/v1/events/:event'])
    expect(told[0]).toMatchObject({ level: 'info', status: 200, requestId: expect.stringMatching(/./) })
    expect(JSON.stringify(told)).not.toMatch(/secret|198\.51|harbour/)
  })

  test('is counted by route and status for Prometheus, apart from readers', async () => {
    const metrics = createMetrics({ position: async () => (await store.version()).position })
    const app = createApp({ store, metrics })
    await app.request('/v1/events/harbour')
    await app.request('/v1/events/nowhere')
    const text = await (await metricsApp(metrics).request('/metrics')).text()
    expect(text).toContain('onrecord_requests_total{method="GET",route="/v1/events/:event",status="404"} 1')
    expect(text).toMatch(/onrecord_request_seconds_count\{route="\/v1\/events\/:event"\} 2/)
    expect(text).toContain('onrecord_record_position 1')
    expect((await app.request('/metrics')).status).toBe(404)
  })

  test('is a span each, once an OpenTelemetry SDK is loaded', async () => {
    const spans = new InMemorySpanExporter()
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }))
    onTestFinished(() => trace.disable())
    await createApp({ store }).request('/v1/events/harbour')
    expect(spans.getFinishedSpans().map(({ attributes }) => attributes['http.route'])).toEqual(['/v1/events/:event'])
  })
})
