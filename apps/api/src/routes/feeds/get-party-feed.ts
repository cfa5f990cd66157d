import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { idType, JsonFeed, textIn } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerFeed, FeedQuery } from '../../feeds/answer-feed.ts'
import { AtomFeed } from '../../feeds/schemas.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readForms } from '../../http/responses.ts'
import { Problem } from '../../problems/problem.ts'

/** What came on the record last of what a party says, and of what names it. */
export const getPartyFeed = (deps: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/parties/{party}/feed',
      operationId: 'getPartyFeed',
      tags: ['feeds'],
      summary: 'What a party says and what names it, the last to come on the record, as a feed',
      description:
        'The fifty that came on the record last, each titled with the sentence that names its speaker: new claims, claims in ' +
        'which something that matters was revised (`class`), and what this record says of claims. With `recordedBy` it is the feed of ' +
        'that instant, with `saidBy` of what had been said by a day. Atom unless asked for `.feed`.',
      middleware: deps.conditionalOn('party'),
      request: { params: z.object({ party: z.string().describe('The party’s id.') }), query: FeedQuery },
      responses: {
        ...readForms({ 'application/atom+xml': AtomFeed, 'application/feed+json': JsonFeed }, 'The feed.'),
        ...notFound('There is no such party, or readers may not see it.'),
      },
    }),
    (c) => {
      const { party: id } = c.req.valid('param')
      const { lang } = c.req.valid('query')
      return answerFeed(c, deps, {
        at: c.var.version,
        ...c.req.valid('query'),
        scope: async ({ recordedBy }) => {
          const party = idType(id) === 'party' ? await deps.store.entry(id, { recordedBy }) : null
          if (party?.type !== 'party')
            throw new Problem('party-not-found', 'No party has this id at the moment that was asked for.', {
              see: ['/v1/parties'],
            })
          return { title: textIn(party.shortName ?? party.name, lang).text, of: { party: id } }
        },
      })
    },
    refuse(FeedQuery),
  )
