import { ContestedEvent, idType } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { createMiddleware } from 'hono/factory'
import { parameters } from '../parameters.ts'

const named = /^(\/v1\/(?:events|claims|entries|parties|places|sources)\/)([^/.]+)(.*)$/

const canBeMerged = (name: string): boolean =>
  idType(name) !== null || ContestedEvent.shape.slug.safeParse(name).success

/**
 * Leads whoever asks for an entry that was merged into another to the one that stays: ids are never reused, and links to them
 * have been printed. What is hidden and what never was take the same question, and the same time.
 */
export const redirectMerged = (store: Store) =>
  createMiddleware(async (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    const [, folder, name, rest] = named.exec(pathname) ?? []
    if (folder === undefined || name === undefined || !canBeMerged(name)) return next()
    const clock = parameters.recordedBy.safeParse(c.req.query('recordedBy'))
    if (!clock.success) return next()
    const into = await store.mergedInto(name, { recordedBy: clock.data })
    if (into === null) return next()
    return c.body(null, 308, {
      Location: `${folder}${into}${rest}${search}`,
      'Cache-Control': 'public, max-age=0, must-revalidate',
    })
  })
