import { createHash } from 'node:crypto'
import { ContestedEvent, idType, type RecordVersion } from '@onrecord/model'
import type { Store, Version } from '@onrecord/store'
import type { Context, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { parameters } from '../parameters.ts'
import { Problem } from '../problems/problem.ts'
import { createCache } from '../reading/cache.ts'
import { answersFrom, isSame, versionMade } from '../reading/moment.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { heldAs, tagsIn } from './tags.ts'

/** What this middleware leaves for the route. */
export interface ReadEnv {
  Variables: { version: Version }
}

/**
 * A reader's own cache asks each time; one that many share may give an answer for ten seconds, and an old one for a minute
 * more while it asks. So long can something withheld be seen behind such a cache, and no longer.
 */
const CACHEABLE = 'public, max-age=0, s-maxage=10, stale-while-revalidate=60'

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

/** What a middleware is made with. */
interface Made {
  /** What words the answers, beside the record: the program and its settings. Whoever has the same words them alike. */
  readonly wording: readonly (string | null)[]
  /** Where the caller of a request reaches this API: answers have addresses in them. */
  readonly base: (c: Context) => string
  readonly now: () => Date
  /** Answers that were made before. */
  readonly kept: KeptAnswers
}

/** Something an answer depends on that is not on the record, and is asked for each time. */
type Beside = () => Promise<string | null>

const KEPT = 2000

/** Whether something on the record can be called so; the database is asked for nothing else. */
const isName = (text: string): boolean => idType(text) !== null || ContestedEvent.shape.slug.safeParse(text).success

/** What an answer depends on: the last steps of the record that can have changed it. */
type Depends = readonly RecordVersion[]

/**
 * Answers 304 to a caller who has the answer already, before any of it is made. An answer is named by its address, what words
 * it and the last step of the record that touched what it is made of: with `of`, the thing of that name in the address;
 * without, the record. With `recordedBy` in the past that is the state asked about, and what was hidden since. A step is its
 * position and its instant: after an older backup is restored, another step may come to stand at a position.
 *
 * So every process over one record names an answer alike, before it is started anew and after, and what was made before under a
 * name is given again: nothing else ever has that name. Everything is read from one server, and an answer is named by what it
 * was made of in the end. One that was made while the record moved, and is of no one position, gets no name.
 */
export const conditional = (store: Store, { wording, base, now, kept }: Made) => {
  const start = now().getTime()
  const touched = createCache<RecordVersion | null>(KEPT)

  const dependsOn = async (c: Context, at: Version, name: string | undefined): Promise<Depends> => {
    const then = parameters.recordedBy.safeParse(c.req.query('recordedBy'))
    const past = then.success && then.data !== undefined && at.recordedAt !== null && then.data < at.recordedAt
    // A list takes from other entries what these are now, so it is of the record as it stands whatever it is asked about.
    if (name === undefined) return [at]
    if (!past) return [(await touchedBy(at, name)) ?? at]
    const [state, disclosed] = await Promise.all([store.position(then.data ?? ''), store.disclosed()])
    return disclosed === null ? [state] : [state, disclosed]
  }

  const touchedBy = (at: Version, name: string): Promise<RecordVersion | null> =>
    touched.get(JSON.stringify([at.position, at.server ?? null, name]), () => store.touched(name))

  const tagOf = (c: Context, depends: Depends, beside: string | null): string => {
    const { pathname, search } = new URL(c.req.url)
    const steps = depends.map(({ position, recordedAt }) => [position, recordedAt])
    const name = JSON.stringify([wording, base(c), steps, beside, pathname, search, c.req.header('Accept') ?? ''])
    return `"${createHash('sha256').update(name).digest('base64url').slice(0, 27)}"`
  }

  // Not before this process began, for it may word things anew: only the name of an answer is the same for all processes.
  /** The second an answer was last changed in; null until that second is over, for it may be changed in it again. */
  const modifiedAt = (depends: Depends): number | null => {
    const last = Math.max(start, ...depends.map(({ recordedAt }) => (recordedAt === null ? 0 : Date.parse(recordedAt))))
    const second = Math.ceil(last / 1000) * 1000
    return second < now().getTime() ? second : null
  }

  const isHeld = (c: Context, tag: string, modified: number | null): boolean => {
    const tags = c.req.header('If-None-Match')
    if (tags !== undefined) return tags.trim() === '*' || tagsIn(tags).includes(tag)
    const since = Date.parse(c.req.header('If-Modified-Since') ?? '')
    return modified !== null && !Number.isNaN(since) && modified <= since
  }

  return (of?: string, beside: Beside = async () => null): MiddlewareHandler<ReadEnv> =>
    createMiddleware<ReadEnv>((c, next) =>
      store.steadily(askedPosition(c.req.header(POSITION)), async () => {
        c.header('Vary', POSITION, { append: true })
        const version = await store.version()
        const given = of === undefined ? '' : ((c.req.param() as Readonly<Record<string, string>>)[of] ?? '')
        const name = isName(given) ? given : undefined
        const depends = await dependsOn(c, version, name)
        const [tag, modified] = [tagOf(c, depends, await beside()), modifiedAt(depends)]
        c.header(POSITION, String(version.position))
        if (isHeld(c, tag, modified)) {
          c.header('Vary', 'Accept', { append: true })
          return c.body(null, 304, { ETag: heldAs(c, tag), 'Cache-Control': CACHEABLE, ...lastModified(modified) })
        }
        const before = kept.give(c, tag, { ETag: tag, 'Cache-Control': CACHEABLE, ...lastModified(modified) })
        if (before !== null) return before
        c.set('version', version)
        if (name !== undefined) answersFrom(version, (at) => touchedBy(at, name))
        await next()
        if (c.res.status !== 200) return
        let made = versionMade(version)
        if (made === undefined) made = isSame(version, await store.version()) ? version : null
        c.res.headers.set('Cache-Control', made ? CACHEABLE : 'no-store')
        if (!made) return
        const last = made === version ? depends : await dependsOn(c, made, name)
        const lastTag = tagOf(c, last, await beside())
        await kept.keep(c, lastTag)
        c.res.headers.set('ETag', lastTag)
        for (const [header, value] of Object.entries(lastModified(modifiedAt(last)))) c.res.headers.set(header, value)
        c.res.headers.set(POSITION, String(made.position))
      }),
    )
}

const lastModified = (at: number | null): Readonly<Record<string, string>> =>
  at === null ? {} : { 'Last-Modified': new Date(at).toUTCString() }
