import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Readiness } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { responses } from '../../http/responses.ts'

const Query = z.strictObject({})

/** Whether the record can be read, and where it stands. */
export const getReady = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/ready',
      operationId: 'getReady',
      tags: ['service'],
      summary: 'Whether the record can be read, and where it stands',
      request: { query: Query },
      responses: responses(Readiness, 'It can be read.'),
    }),
    async (c) => {
      const { position, recordedAt } = await store.version()
      const ready = { status: 'ready' as const, version: { position, recordedAt } }
      return c.json(ready, 200, { 'Cache-Control': 'no-store' })
    },
    refuse(Query),
  )
