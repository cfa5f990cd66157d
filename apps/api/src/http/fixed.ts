import type { MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'

const keep = createMiddleware(async (c, next) => {
  await next()
  if (c.res.status === 200) c.res.headers.set('Cache-Control', 'public, max-age=300')
})

/** For what is of the program and not of the record: named by its own bytes, and kept for five minutes by whoever likes. */
export const fixed: [MiddlewareHandler, MiddlewareHandler] = [etag(), keep]
