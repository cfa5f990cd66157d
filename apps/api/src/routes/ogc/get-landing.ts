import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OgcLanding } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { fixed } from '../../http/fixed.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { link } from '../../ogc/links.ts'

const Query = z.strictObject({})

/** What is where, for programs that read maps. */
export const getOgcLanding = ({ base }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/ogc',
      operationId: 'getOgcLanding',
      tags: ['maps'],
      summary: 'What is where, for programs that read maps',
      description: 'OGC API – Features: QGIS, GDAL and their like are given this address.',
      middleware: fixed,
      request: { query: Query },
      responses: readResponses(OgcLanding, 'The addresses there are.'),
    }),
    (c) => {
      const at = `${base(c)}/ogc`
      return c.json(
        {
          title: 'On Record',
          description: 'A public record of contested events: who said what, when, through whom, in which words.',
          links: [
            link('self', at),
            link('service-desc', `${at}/api`, 'These addresses', 'application/vnd.oai.openapi+json;version=3.0'),
            link('service-doc', `${base(c)}/docs`, 'The documents of this API', 'text/html'),
            link('conformance', `${at}/conformance`),
            link('data', `${at}/collections`),
          ],
        },
        200,
      )
    },
    refuse(Query),
  )
