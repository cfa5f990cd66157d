import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { claimLinkedData, idType, LinkedData, PublicClaim, toPublicClaim } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerIn } from '../../forms/answer-in.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { readAt } from '../../reading/moment.ts'

const { saidBy, recordedBy, fields } = parameters
const Query = z.strictObject({ saidBy, recordedBy, fields })

/** One claim with what is needed to read and check it. */
export const getClaim = ({ store, reader, conditionalOn, addresses }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/claims/{claim}',
      operationId: 'getClaim',
      tags: ['claims'],
      summary: 'One claim with what is needed to read and check it',
      description: 'The question it answers, every source we read that carries it, and the claims it is linked to.',
      middleware: conditionalOn('claim'),
      request: {
        params: z.object({ claim: z.string().describe('The claim’s id.') }),
        query: Query,
      },
      responses: {
        ...readForms({ 'application/json': PublicClaim, 'application/ld+json': LinkedData }, 'The claim.'),
        ...notFound('There is no such claim, readers may not see it, or its kind is too new for this release.'),
      },
    }),
    async (c) => {
      const { claim: id } = c.req.valid('param')
      const { fields, ...clocks } = c.req.valid('query')
      const claim = await readAt(store, c.var.version, clocks, async (moment) => {
        const around = idType(id) === 'claim' ? await reader.aroundClaim(id, moment) : null
        const unknown = around?.dossier.unknownClaims.find((other) => other.id === id)
        if (unknown !== undefined)
          throw new Problem('claim-kind-unknown', `It is of the kind "${unknown.kind}"; its words can still be read.`, {
            see: [`/v1/entries/${id}`],
          })
        const found = around && toPublicClaim(around.dossier, id, moment.version, addresses(c))
        if (found === null)
          throw new Problem('claim-not-found', 'No claim has this id at the moment that was asked for.', {
            see: ['/v1/claims?ref='],
          })
        return found
      })
      return answerIn(
        c,
        { json: () => claim, jsonld: () => claimLinkedData(claim, addresses(c)) },
        { fields, name: `${id}-version-${claim.version.position}` },
      )
    },
    refuse(Query),
  )
