import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { JsonFeed, textIn } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerFeed, FeedQuery } from '../../feeds/answer-feed.ts'
import { AtomFeed } from '../../feeds/schemas.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readForms } from '../../http/responses.ts'
import { readOneEvent } from '../../reading/one-event.ts'

/** What came on the record last of an event and its parts. */
export const getEventFeed = (deps: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/events/{event}/feed',
      operationId: 'getEventFeed',
      tags: ['feeds'],
      summary: 'What came on the record last of an event, as a feed',
      description:
        'The fifty that came on the record last, each titled with the sentence that names its speaker: new claims, claims in ' +
        'which something that matters was revised (`class`), and what this record says of claims. With `recordedBy` it is the feed of ' +
        'that instant, with `saidBy` of what had been said by a day. Atom unless asked for `.feed`.',
      middleware: deps.conditionalOn('event'),
      request: { params: z.object({ event: z.string().describe('The event’s id or slug.') }), query: FeedQuery },
      responses: {
        ...readForms({ 'application/atom+xml': AtomFeed, 'application/feed+json': JsonFeed }, 'The feed.'),
        ...notFound('There is no such event, or readers may not see it.'),
      },
    }),
    (c) => {
      const { event: name } = c.req.valid('param')
      const { lang } = c.req.valid('query')
      return answerFeed(c, deps, {
        at: c.var.version,
        ...c.req.valid('query'),
        scope: async (moment) => {
          const { event } = (await readOneEvent(deps.reader, name, moment)).dossier
          return { title: textIn(event.title, lang).text, of: { event: event.id } }
        },
      })
    },
    refuse(FeedQuery),
  )
