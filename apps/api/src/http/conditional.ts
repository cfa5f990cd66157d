import { createHash } from 'node:crypto'
import type { Store, Version } from '@onrecord/store'
import { createMiddleware } from 'hono/factory'
import { Problem } from '../problems/problem.ts'
import { isSame, versionMade } from '../reading/moment.ts'

/** What this middleware leaves for the route. */
export interface ReadEnv {
  Variables: { version: Version }
}

const CACHEABLE = 'public, max-age=0, must-revalidate'

/**
 * Where the record stands, in both directions. An answer says the position it is of; an append says the one it made. Whoever
 * sends one back is answered from a server that has got so far, whatever replica readers are sent to otherwise.
 */
export const POSITION = 'X-On-Record-Position'

const askedPosition = (given: string | undefined): number => {
  if (given === undefined) return 0
  if (/^\d{1,15}$/.test(given)) return Number(given)
  throw new Problem('parameter-invalid', `"${POSITION}" is not a position of the record.`, {
    parameter: POSITION,
    given: given.slice(0, 200),
    valid: ['what an answer gave under this name'],
  })
}

/**
 * Answers 304 to a caller who has the answer already, before anything is read but the record's position. An answer is
 * named by its address, the position of the record and the run of this program: a new release may word things anew.
 *
 * Everything is read from one server, and an answer is named by the position it was made at in the end. One that was made
 * while the record moved, and is of no one position, gets no name.
 */
export const conditional = (store: Store, run: string) =>
  createMiddleware<ReadEnv>((c, next) =>
    store.steadily(askedPosition(c.req.header(POSITION)), async () => {
      c.header('Vary', POSITION, { append: true })
      const version = await store.version()
      const { pathname, search } = new URL(c.req.url)
      const tagOf = ({ position }: Version): string => {
        const name = JSON.stringify([run, position, pathname, search, c.req.header('Accept') ?? ''])
        return `"${createHash('sha256').update(name).digest('base64url').slice(0, 27)}"`
      }
      const tag = tagOf(version)
      const held: readonly string[] = c.req.header('If-None-Match')?.match(/"[^"]*"/g) ?? []
      c.header(POSITION, String(version.position))
      if (held.includes(tag)) return c.body(null, 304, { ETag: tag, 'Cache-Control': CACHEABLE })
      c.set('version', version)
      await next()
      if (c.res.status !== 200) return
      let made = versionMade(version)
      if (made === undefined) made = isSame(version, await store.version()) ? version : null
      c.res.headers.set('Cache-Control', made ? CACHEABLE : 'no-store')
      if (!made) return
      c.res.headers.set('ETag', tagOf(made))
      c.res.headers.set(POSITION, String(made.position))
    }),
  )
