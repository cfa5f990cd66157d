import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Health } from '@onrecord/model'
import { refuse } from '../../http/refuse.ts'
import { responses } from '../../http/responses.ts'

const Query = z.strictObject({})

/** Whether the program runs; it touches nothing. */
export const getHealth = () =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/health',
      operationId: 'getHealth',
      tags: ['service'],
      summary: 'Whether the program runs',
      request: { query: Query },
      responses: responses(Health, 'It runs.'),
    }),
    (c) => c.json({ status: 'alive' as const }, 200, { 'Cache-Control': 'no-store' }),
    refuse(Query),
  )
