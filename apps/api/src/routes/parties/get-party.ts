import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { idType, LinkedData, PartyDetail, partyLinkedData } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerIn } from '../../forms/answer-in.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { readAt } from '../../reading/moment.ts'
import { readPartyDetail } from '../../reading/party-detail.ts'

const { saidBy, recordedBy, fields } = parameters
const Query = z.strictObject({ saidBy, recordedBy, fields })

/** One party with those around it and the events it has to do with. */
export const getParty = ({ store, conditionalOn, addresses }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/parties/{party}',
      operationId: 'getParty',
      tags: ['parties'],
      summary: 'One party, those around it, and the events it has to do with',
      description:
        'What it is part of, who is part of it or held a post in it and when, and the events it spoke of or is spoken of in. ' +
        '`/v1/claims?claimant=` has what it said, `/v1/claims?about=` what others said that names it.',
      middleware: conditionalOn('party'),
      request: {
        params: z.object({ party: z.string().describe('The party’s id.') }),
        query: Query,
      },
      responses: {
        ...readForms({ 'application/json': PartyDetail, 'application/ld+json': LinkedData }, 'The party.'),
        ...notFound('There is no such party, or readers may not see it.'),
      },
    }),
    async (c) => {
      const { party: id } = c.req.valid('param')
      const { fields, ...clocks } = c.req.valid('query')
      const detail = await readAt(store, c.var.version, clocks, async (moment) => {
        const found = idType(id) === 'party' ? await readPartyDetail(store, id, moment) : null
        if (found === null)
          throw new Problem('party-not-found', 'No party has this id at the moment that was asked for.', {
            see: ['/v1/parties'],
          })
        return found
      })
      return answerIn(
        c,
        { json: () => detail, jsonld: () => partyLinkedData(detail, addresses(c)) },
        { fields, name: `${id}-version-${detail.version.position}` },
      )
    },
    refuse(Query),
  )
