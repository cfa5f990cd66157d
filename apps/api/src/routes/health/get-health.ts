import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { refuse } from '../../http/refuse.ts'
import { responses } from '../../http/responses.ts'

const Query = z.strictObject({})
const Health = z
  .object({ status: z.literal('alive') })
  .meta({ id: 'Health', description: 'The program runs. It says nothing of the record.' })

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
