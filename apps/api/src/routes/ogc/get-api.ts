import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OgcApi } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { fixed } from '../../http/fixed.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { inOpenApi30 } from '../../ogc/older-document.ts'

const OPENAPI = 'application/vnd.oai.openapi+json'
const Query = z.strictObject({})

/** The addresses for programs that read maps, as an OpenAPI 3.0 document; `described` are the routes it is made of. */
export const getOgcApi = ({ base }: Deps, described: () => OpenAPIHono) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/ogc/api',
      operationId: 'getOgcApi',
      tags: ['maps'],
      summary: 'The addresses for programs that read maps, as an OpenAPI 3.0 document',
      middleware: fixed,
      request: { query: Query },
      responses: readResponses(OgcApi, 'The document.', OPENAPI),
    }),
    (c) => {
      const document = described().getOpenAPIDocument({
        openapi: '3.0.3',
        info: {
          title: 'On Record: OGC API – Features',
          version: '1.0.0',
          license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
        },
        security: [],
        tags: [{ name: 'maps', description: 'The record for programs that read maps.' }],
        servers: [{ url: base(c) }],
      })
      return c.body(JSON.stringify(inOpenApi30(document)), 200, { 'Content-Type': `${OPENAPI};version=3.0` }) as never
    },
    refuse(Query),
  )
