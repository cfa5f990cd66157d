import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OgcCollection } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { collectionCalled } from '../../ogc/called.ts'
import { extentIn, extentsOf } from '../../ogc/extent.ts'
import { describe } from '../../ogc/links.ts'

const Query = z.strictObject({})

/** One collection of things on the map. */
export const getOgcCollection = ({ store, conditional, base }: Deps) => {
  const extents = extentsOf(store)
  return new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/ogc/collections/{collection}',
      operationId: 'getOgcCollection',
      tags: ['maps'],
      summary: 'One collection of things on the map',
      middleware: conditional,
      request: {
        params: z.object({ collection: z.string().describe('events, claims or places.') }),
        query: Query,
      },
      responses: { ...readResponses(OgcCollection, 'The collection.'), ...notFound('There is no such collection.') },
    }),
    async (c) => {
      const collection = collectionCalled(c.req.valid('param').collection)
      const extent = extentIn(await extents(c.var.version), collection)
      return c.json(describe(collection, base(c), extent), 200)
    },
    refuse(Query),
  )
}
