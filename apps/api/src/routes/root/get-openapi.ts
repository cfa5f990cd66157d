import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OpenApiDocument } from '@onrecord/model'
import { fixed } from '../../http/fixed.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'

const Query = z.strictObject({})

/** This API as an OpenAPI document, made when it is first asked for. */
export const getOpenApi = (make: () => OpenApiDocument) => {
  let document: OpenApiDocument | null = null
  return new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/openapi.json',
      operationId: 'getOpenApi',
      tags: ['service'],
      summary: 'This API as an OpenAPI document',
      middleware: fixed,
      request: { query: Query },
      responses: readResponses(OpenApiDocument, 'The document.'),
    }),
    (c) => {
      document ??= make()
      return c.json(document, 200)
    },
    refuse(Query),
  )
}
