import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { fixed } from '../../http/fixed.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'

const Query = z.strictObject({})
const OpenApi = z
  .looseObject({ openapi: z.string() })
  .meta({ id: 'OpenApi', description: 'This API as an OpenAPI 3.1 document.' })

/** This API as an OpenAPI document, made when it is first asked for. */
export const getOpenApi = (make: () => z.infer<typeof OpenApi>) => {
  let document: z.infer<typeof OpenApi> | null = null
  return new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/openapi.json',
      operationId: 'getOpenApi',
      tags: ['service'],
      summary: 'This API as an OpenAPI document',
      middleware: fixed,
      request: { query: Query },
      responses: readResponses(OpenApi, 'The document.'),
    }),
    (c) => {
      document ??= make()
      return c.json(document, 200)
    },
    refuse(Query),
  )
}
