import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OgcConformance } from '@onrecord/model'
import { fixed } from '../../http/fixed.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'

const Query = z.strictObject({})
const conformsTo = ['core', 'oas30', 'geojson'].map(
  (part) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`,
)

/** Which parts of OGC API – Features are kept to. */
export const getOgcConformance = () =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/ogc/conformance',
      operationId: 'getOgcConformance',
      tags: ['maps'],
      summary: 'Which parts of OGC API – Features are kept to',
      middleware: fixed,
      request: { query: Query },
      responses: readResponses(OgcConformance, 'The parts.'),
    }),
    (c) => c.json({ conformsTo }, 200),
    refuse(Query),
  )
