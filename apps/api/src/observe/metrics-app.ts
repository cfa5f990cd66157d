import { Hono } from 'hono'
import type { Metrics } from './metrics.ts'

/** What Prometheus asks: `/metrics`, served apart from readers. */
export const metricsApp = (metrics: Metrics): Hono =>
  new Hono().get('/metrics', async (c) => c.text(await metrics.text(), 200, { 'Content-Type': metrics.type }))
