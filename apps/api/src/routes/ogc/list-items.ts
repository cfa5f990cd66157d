import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OgcFeatures } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { nextAddress } from '../../http/link-next.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { collectionCalled } from '../../ogc/called.ts'
import { daysWithin } from '../../ogc/datetime.ts'
import { link } from '../../ogc/links.ts'
import { parameters } from '../../parameters.ts'
import { orRefuseCursor } from '../../reading/listing.ts'
import { readAt } from '../../reading/moment.ts'

// What is asked for beyond this is no mistake: it is given in pages of this size, as the standard has it.
const MOST = 200

const Query = z.strictObject({
  bbox: parameters.bbox
    .unwrap()
    .openapi({
      ...{ type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 },
      param: { style: 'form', explode: false },
    })
    .describe(
      'Only what has its middle in this box: west,south,east,north in degrees (WGS 84), west of east or across the 180th ' +
        'meridian. Heights may stand behind south and north; they are of no account.',
    )
    .optional(),
  datetime: z
    .string()
    .max(100)
    .refine((text) => daysWithin(text) !== null, 'neither an instant nor two with a slash between them')
    .transform((text) => daysWithin(text) ?? {})
    .describe(
      'Only what is of this instant, or between two: 2025-03-06T00:00:00Z/2025-03-10T00:00:00Z, either of them `..`.',
    )
    .optional(),
  limit: z.coerce
    .number('not a number')
    .int('not a whole number')
    .min(1, 'less than 1')
    .transform((limit) => Math.min(limit, MOST))
    .openapi({ type: 'integer', minimum: 1, maximum: MOST, default: 100 })
    .default(100)
    .describe(`How many a page holds: 1 to ${MOST}, 100 unless told; whoever asks for more gets ${MOST}.`),
  cursor: parameters.cursor,
  saidBy: parameters.saidBy,
  recordedBy: parameters.recordedBy,
})

/** A page of a collection, as things on the map. */
export const listOgcItems = ({ store, conditional, base }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/ogc/collections/{collection}/items',
      operationId: 'listOgcItems',
      tags: ['maps'],
      summary: 'A page of a collection, as GeoJSON',
      description:
        'What has no place on the map is in none. Follow the link `next` for more. A place is a point only where it is known to within a kilometre, else the circle it lies in.',
      middleware: conditional,
      request: {
        params: z.object({ collection: z.string().describe('events, claims or places.') }),
        query: Query,
      },
      responses: {
        ...readResponses(OgcFeatures, 'The things.', 'application/geo+json'),
        ...notFound('There is no such collection.'),
      },
    }),
    async (c) => {
      const collection = collectionCalled(c.req.valid('param').collection)
      const { bbox, datetime = {}, limit, cursor, ...clocks } = c.req.valid('query')
      const asked = { bbox, days: datetime, limit, cursor }
      const { found, version } = await readAt(store, c.var.version, clocks, async (moment) => ({
        found: await orRefuseCursor(collection.page({ store }, moment, asked)),
        version: moment.version,
      }))
      const { pathname, search } = new URL(c.req.url)
      const self = link('self', `${base(c)}${pathname}${search}`, undefined, 'application/geo+json')
      const next =
        found.next === null
          ? []
          : [link('next', `${base(c)}${nextAddress(c, found.next)}`, undefined, 'application/geo+json')]
      const answer = {
        type: 'FeatureCollection' as const,
        features: found.features,
        links: [self, ...next, link('collection', `${base(c)}/ogc/collections/${collection.id}`)],
        // Not `timeStamp`: that is when an answer was made, and equal answers are equal to the byte.
        version,
        ...(!found.total.atLeast && { numberMatched: found.total.value }),
        numberReturned: found.features.length,
      }
      return c.body(JSON.stringify(answer), 200, { 'Content-Type': 'application/geo+json' })
    },
    refuse(Query),
  )
