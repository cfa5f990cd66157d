import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { JsonFeed } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerFeed, FeedQuery } from '../../feeds/answer-feed.ts'
import { AtomFeed } from '../../feeds/schemas.ts'
import { refuse } from '../../http/refuse.ts'
import { readForms } from '../../http/responses.ts'

/** What came on the record last. */
export const getFeed = (deps: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/feed',
      operationId: 'getFeed',
      tags: ['feeds'],
      summary: 'What came on the record last, as a feed',
      description:
        'The fifty that came on the record last, each titled with the sentence that names its speaker: new claims, claims in ' +
        'which something that matters was revised (`class`), and what this record says of claims. With `recordedBy` it is the feed of ' +
        'that instant, with `saidBy` of what had been said by a day. Atom unless asked for `.feed`.',
      middleware: deps.conditional,
      request: { query: FeedQuery },
      responses: readForms({ 'application/atom+xml': AtomFeed, 'application/feed+json': JsonFeed }, 'The feed.'),
    }),
    (c) => {
      return answerFeed(c, deps, {
        at: c.var.version,
        ...c.req.valid('query'),
        scope: async () => ({ title: null, of: {} }),
      })
    },
    refuse(FeedQuery),
  )
