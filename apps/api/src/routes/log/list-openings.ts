import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { LogOpenings } from '@onrecord/model'
import { TILE_WIDTH } from '@onrecord/store'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { Problem } from '../../problems/problem.ts'

const Query = z.strictObject({})

/** What opens the leaves of one bundle of the log. */
export const listOpenings = ({ store, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/log/openings/{bundle}',
      operationId: 'listLogOpenings',
      tags: ['log'],
      summary: 'What opens the leaves of one bundle of the log',
      description:
        'The entries behind 256 leaves, with their salts. What readers may not be told of is left out, as is what was erased.',
      middleware: conditional,
      request: {
        params: z.object({ bundle: z.string().describe('Which bundle of 256 leaves: 0 is the first.') }),
        query: Query,
      },
      responses: { ...readResponses(LogOpenings, 'The openings.'), ...notFound('The log has not grown so far.') },
    }),
    async (c) => {
      const { bundle } = c.req.valid('param')
      const start = /^\d{1,12}$/.test(bundle) ? Number(bundle) * TILE_WIDTH : Number.NaN
      if (!(start < (await store.log.size())))
        throw new Problem('tile-not-found', 'There is no such bundle, or the log has not grown so far.', {
          see: ['/log/checkpoint'],
        })
      return c.json({ items: await store.log.openings(start, start + TILE_WIDTH) }, 200)
    },
    refuse(Query),
  )
