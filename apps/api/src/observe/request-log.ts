import type { MiddlewareHandler } from 'hono'
import type { Log } from '../deps.ts'
import { routeOf } from './route-of.ts'

/** Tells of each request: its route, status and time. Who asked, what for and with which program is not told. */
export const logRequests =
  (log: Log): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now()
    await next()
    log({
      level: 'info',
      requestId: c.get('requestId'),
      method: c.req.method,
      path: routeOf(c),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - began),
    })
  }
