import type { MiddlewareHandler } from 'hono'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { routeOf } from './route-of.ts'

/** What is counted while the API runs, for Prometheus. */
export interface Metrics {
  /** Counts each request by route and status, and how long it took. */
  readonly middleware: MiddlewareHandler
  /** Everything counted so far, in the text format of Prometheus. */
  text(): Promise<string>
  readonly type: string
}

interface Options {
  /** Where the record stands. */
  readonly position: () => Promise<number>
  /** Counts what the process uses, too. */
  readonly process?: boolean
}

/** Starts to count. */
export const createMetrics = ({ position, process = false }: Options): Metrics => {
  const registry = new Registry()
  if (process) collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'onrecord_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'onrecord_request_seconds',
    help: 'How long an answer took, in seconds.',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  new Gauge({
    name: 'onrecord_record_position',
    help: 'How many changesets the record holds.',
    registers: [registry],
    async collect() {
      // A record that cannot be read has no position; the other numbers are wanted most just then.
      this.set(await position().catch(() => Number.NaN))
    },
  })
  return {
    middleware: async (c, next) => {
      const began = performance.now()
      await next()
      const route = routeOf(c)
      requests.inc({ method: c.req.method, route, status: c.res.status })
      seconds.observe({ route }, (performance.now() - began) / 1000)
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  }
}
