import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { LogKeyList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, responses } from '../../http/responses.ts'
import { notSigned, orProblem } from '../../reading/checkpoint.ts'

const Query = z.strictObject({})

/** The public keys of the log. */
export const getKeys = ({ signer }: Pick<Deps, 'signer'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/log/key',
      operationId: 'getLogKeys',
      tags: ['log'],
      summary: 'The public keys of the log, and when each signed',
      request: { query: Query },
      responses: {
        ...responses(LogKeyList, 'The keys.'),
        ...notFound('This server has no key to sign with.'),
      },
    }),
    async (c) => {
      if (signer === null) throw notSigned()
      const [origin, keys] = await orProblem(Promise.all([signer.origin(), signer.publicKeys()]))
      return c.json({ origin, keys }, 200, { 'Cache-Control': 'no-cache' })
    },
    refuse(Query),
  )
