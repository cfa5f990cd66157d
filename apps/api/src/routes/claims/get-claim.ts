import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { idType, PublicClaim, toPublicClaim } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { readAt } from '../../reading/moment.ts'

const Query = z.strictObject({ saidBy: parameters.saidBy, recordedBy: parameters.recordedBy })

/** One claim with what is needed to read and check it. */
export const getClaim = ({ store, reader, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/claims/{claim}',
      operationId: 'getClaim',
      tags: ['claims'],
      summary: 'One claim with what is needed to read and check it',
      description: 'The question it answers, every source we read that carries it, and the claims it is linked to.',
      middleware: conditional,
      request: {
        params: z.object({ claim: z.string().describe('The claim’s id.') }),
        query: Query,
      },
      responses: {
        ...readResponses(PublicClaim, 'The claim.'),
        ...notFound('There is no such claim, readers may not see it, or its kind is too new for this release.'),
      },
    }),
    async (c) => {
      const { claim: id } = c.req.valid('param')
      const claim = await readAt(store, c.var.version, c.req.valid('query'), async (moment) => {
        const around = idType(id) === 'claim' ? await reader.aroundClaim(id, moment) : null
        const unknown = around?.dossier.unknownClaims.find((other) => other.id === id)
        if (unknown !== undefined)
          throw new Problem('claim-kind-unknown', `It is of the kind "${unknown.kind}"; its words can still be read.`, {
            see: [`/v1/entries/${id}`],
          })
        const found = around && toPublicClaim(around.dossier, id, moment.version)
        if (found === null)
          throw new Problem('claim-not-found', 'No claim has this id at the moment that was asked for.', {
            see: ['/v1/claims?ref='],
          })
        return found
      })
      return c.json(claim, 200)
    },
    refuse(Query),
  )
