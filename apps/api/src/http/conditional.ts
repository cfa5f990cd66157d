import { createHash } from 'node:crypto'
import type { Store, Version } from '@onrecord/store'
import { createMiddleware } from 'hono/factory'

/** What this middleware leaves for the route. */
export interface ReadEnv {
  Variables: { version: Version }
}

const CACHEABLE = 'public, max-age=0, must-revalidate'

/**
 * Answers 304 to a caller who has the answer already, before anything is read but the record's position. An answer is
 * named by its address, the position of the record and the run of this program: a new release may word things anew.
 */
export const conditional = (store: Store, run: string) =>
  createMiddleware<ReadEnv>(async (c, next) => {
    const version = await store.version()
    const { pathname, search } = new URL(c.req.url)
    const name = JSON.stringify([run, version.position, pathname, search, c.req.header('Accept') ?? ''])
    const tag = `"${createHash('sha256').update(name).digest('base64url').slice(0, 27)}"`
    const held: readonly string[] = c.req.header('If-None-Match')?.match(/"[^"]*"/g) ?? []
    if (held.includes(tag)) return c.body(null, 304, { ETag: tag, 'Cache-Control': CACHEABLE })
    c.set('version', version)
    await next()
    if (c.res.status === 200) {
      c.res.headers.set('ETag', tag)
      c.res.headers.set('Cache-Control', CACHEABLE)
    }
  })
