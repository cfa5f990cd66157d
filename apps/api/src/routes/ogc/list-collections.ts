import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { responses } from '../../http/responses.ts'
import { collections } from '../../ogc/collections.ts'
import { describe, link } from '../../ogc/links.ts'
import { OgcCollections } from '../../ogc/schemas.ts'

const Query = z.strictObject({})

/** Every collection of things on the map. */
export const listOgcCollections = ({ base }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/ogc/collections',
      operationId: 'listOgcCollections',
      tags: ['maps'],
      summary: 'Every collection of things on the map',
      request: { query: Query },
      responses: responses(OgcCollections, 'The collections.'),
    }),
    (c) =>
      c.json(
        {
          collections: collections.map((collection) => describe(collection, base(c))),
          links: [link('self', `${base(c)}/ogc/collections`)],
        },
        200,
      ),
    refuse(Query),
  )
