import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { idType, LogProof } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { proofOf } from '../../reading/checkpoint.ts'

const Query = z.strictObject({ revision: parameters.revision })

/** That an entry is in the tamper-evident log. */
export const getProof = ({ store, conditionalOn, signer }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/entries/{entry}/proof',
      operationId: 'getProof',
      tags: ['entries'],
      summary: 'That an entry is in the tamper-evident log',
      description:
        'Its leaf, what opens it, and the hashes that lead from there to a signed root: docs/the-log.md says how to check it.',
      // A key may be changed while the record stands where it stood, so the signature is part of the name.
      middleware: conditionalOn(undefined, async () => (await signer?.checkpoint(store.log).catch(() => null)) ?? null),
      request: {
        params: z.object({ entry: z.string().describe('The entry’s id.') }),
        query: Query,
      },
      responses: {
        ...readResponses(LogProof, 'The proof.'),
        ...notFound('There is no such entry or revision, or readers may not see it.'),
      },
    }),
    async (c) => {
      const { entry: id } = c.req.valid('param')
      const proof = idType(id) === null ? null : await proofOf(store, signer, id, c.req.valid('query').revision)
      if (proof === null)
        throw new Problem('entry-not-found', 'No entry has this id at the moment that was asked for.', {
          see: ['/v1/entries?ref='],
        })
      return c.json(proof, 200)
    },
    refuse(Query),
  )
