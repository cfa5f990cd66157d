import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { idType, OgcFeature } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { collectionCalled } from '../../ogc/called.ts'
import { link } from '../../ogc/links.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { readAt } from '../../reading/moment.ts'

const { saidBy, recordedBy } = parameters
const Query = z.strictObject({ saidBy, recordedBy })

/** One thing of a collection, on the map. */
export const getOgcItem = ({ store, conditional, base, addresses }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/ogc/collections/{collection}/items/{feature}',
      operationId: 'getOgcItem',
      tags: ['maps'],
      summary: 'One thing of a collection, as GeoJSON',
      description:
        'With `saidBy` a claim that had not been said by then is not there; events and places have no such day.',
      middleware: conditional,
      request: {
        params: z.object({
          collection: z.string().describe('events, claims or places.'),
          feature: z.string().describe('The id of the event, claim or place.'),
        }),
        query: Query,
      },
      responses: {
        ...readResponses(OgcFeature, 'The thing.', 'application/geo+json'),
        ...notFound('There is no such collection, or nothing of this id in it.'),
      },
    }),
    async (c) => {
      const { collection: name, feature: id } = c.req.valid('param')
      const collection = collectionCalled(name)
      const found = await readAt(store, c.var.version, c.req.valid('query'), (moment) =>
        idType(id) === null ? Promise.resolve(null) : collection.one({ store }, moment, id),
      )
      if (found === null)
        throw new Problem('entry-not-found', 'Nothing in this collection has this id.', {
          see: [`/ogc/collections/${collection.id}/items`],
        })
      const at = `${base(c)}/ogc/collections/${collection.id}`
      const { search } = new URL(c.req.url)
      const links = [
        link('self', `${at}/items/${id}${search}`, undefined, 'application/geo+json'),
        link('collection', at),
        link('canonical', addresses(c)(id)),
      ]
      return c.body(JSON.stringify({ ...found, links }), 200, { 'Content-Type': 'application/geo+json' })
    },
    refuse(Query),
  )
