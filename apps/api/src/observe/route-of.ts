import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** The address a request came in at, as it is written in the documents: `/v1/events/:event`. Says nothing of who asked for what. */
export const routeOf = (c: Context): string =>
  matchedRoutes(c)
    .map(({ path }) => path)
    .filter((path) => !path.endsWith('*'))
    .at(-1) ?? 'none'
