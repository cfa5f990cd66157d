import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Readiness } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { responses } from '../../http/responses.ts'

const Query = z.strictObject({})

/** Whether the record can be read, where it stands, and how its servers are. */
export const getReady = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/ready',
      operationId: 'getReady',
      tags: ['service'],
      summary: 'Whether the record can be read, where it stands, and how its servers are',
      request: { query: Query },
      responses: responses(Readiness, 'It can be read.'),
    }),
    async (c) => {
      const [{ position, recordedAt }, { writes, primary, replicas }] = await Promise.all([
        store.version(),
        store.health(),
      ])
      const servers = [
        { role: 'primary' as const, ...primary },
        ...replicas.map((replica) => ({ role: 'replica' as const, ...replica })),
      ]
      const ready = { status: 'ready' as const, version: { position, recordedAt }, writes, servers }
      return c.json(ready, 200, { 'Cache-Control': 'no-store' })
    },
    refuse(Query),
  )
