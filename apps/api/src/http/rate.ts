import { createMiddleware } from 'hono/factory'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { splitForm } from '../forms/forms.ts'
import { Problem } from '../problems/problem.ts'
import { callerOf, nameOf } from './caller.ts'

/** How much one caller may ask. */
export interface Rate {
  /** Points a minute. */
  readonly perMinute: number
  /** How many proxies of one's own stand before the API. */
  readonly proxies: number
}

/** What most servers need: ten ordinary requests a second from each address, for as long as it likes. */
export const usualRate: Rate = { perMinute: 600, proxies: 0 }

const SECONDS = 60

/** What a request costs, in points: a search works more than a read, and what comes whole is as many pages as it has. */
export const costOf = (path: string): number => {
  if (path.startsWith('/v1/search') || path === '/mcp') return 5
  const { form } = splitForm(path)
  return form === 'ndjson' || form === 'csv' ? 10 : 1
}

/** Refuses a caller who asks more than its share; what it has left is told with each answer. */
export const limitRate = ({ perMinute, proxies }: Rate) => {
  const counter = new RateLimiterMemory({ points: perMinute, duration: SECONDS })
  const quota = `"reader";q=${perMinute};w=${SECONDS}`
  const left = (points: number, milliseconds: number): string =>
    `"reader";r=${Math.max(0, points)};t=${Math.ceil(milliseconds / 1000)}`
  return createMiddleware(async (c, next) => {
    const caller = callerOf(c, proxies)
    if (caller === null || c.req.method === 'OPTIONS') return next()
    const spent = await counter
      .consume(nameOf(caller), costOf(new URL(c.req.url).pathname))
      .catch((refused: unknown) => {
        if (!(refused instanceof RateLimiterRes)) throw refused
        const seconds = Math.ceil(refused.msBeforeNext / 1000)
        throw new Problem(
          'too-many-requests',
          `This address has asked more than its share; ask again in ${seconds} seconds.`,
          {
            valid: [
              `${perMinute} points a minute: a read costs 1, a search or what an assistant asks 5, a whole table 10`,
            ],
            see: ['/v1/versions'],
          },
          {
            'Retry-After': String(seconds),
            'RateLimit-Policy': quota,
            RateLimit: left(0, refused.msBeforeNext),
          },
        )
      })
    await next()
    c.res.headers.set('RateLimit-Policy', quota)
    c.res.headers.set('RateLimit', left(spent.remainingPoints, spent.msBeforeNext))
  })
}
