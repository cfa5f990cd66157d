import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, responses } from '../../http/responses.ts'
import { collectionCalled } from '../../ogc/called.ts'
import { describe } from '../../ogc/links.ts'
import { OgcCollection } from '../../ogc/schemas.ts'

const Query = z.strictObject({})

/** One collection of things on the map. */
export const getOgcCollection = ({ base }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/ogc/collections/{collection}',
      operationId: 'getOgcCollection',
      tags: ['maps'],
      summary: 'One collection of things on the map',
      request: {
        params: z.object({ collection: z.string().describe('events, claims or places.') }),
        query: Query,
      },
      responses: { ...responses(OgcCollection, 'The collection.'), ...notFound('There is no such collection.') },
    }),
    (c) => c.json(describe(collectionCalled(c.req.valid('param').collection), base(c)), 200),
    refuse(Query),
  )
