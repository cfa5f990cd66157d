import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OgcCollections } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { collections } from '../../ogc/collections.ts'
import { extentIn, extentsOf } from '../../ogc/extent.ts'
import { describe, link } from '../../ogc/links.ts'

const Query = z.strictObject({})

/** Every collection of things on the map. */
export const listOgcCollections = ({ store, conditional, base }: Deps) => {
  const extents = extentsOf(store)
  return new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/ogc/collections',
      operationId: 'listOgcCollections',
      tags: ['maps'],
      summary: 'Every collection of things on the map',
      middleware: conditional,
      request: { query: Query },
      responses: readResponses(OgcCollections, 'The collections.'),
    }),
    async (c) => {
      const extent = await extents(c.var.version)
      return c.json(
        {
          collections: collections.map((collection) => describe(collection, base(c), extentIn(extent, collection))),
          links: [link('self', `${base(c)}/ogc/collections`)],
        },
        200,
      )
    },
    refuse(Query),
  )
}
