import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { LensList, lenses } from '@onrecord/model'
import { fixed } from '../../http/fixed.ts'
import { refuse } from '../../http/refuse.ts'
import { formProblem, readResponses } from '../../http/responses.ts'
import { described } from '../../reading/through-lens.ts'

const Query = z.strictObject({})

/** The named ways to get one number or grade out of claims; they belong to the program, not to the record. */
export const listLenses = () =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/lenses',
      operationId: 'listLenses',
      tags: ['figures'],
      summary: 'The named ways to get one number out of claims',
      description: 'What `lens` can be for `/v1/figures`, with what each does, in every language.',
      middleware: fixed,
      request: { query: Query },
      responses: { ...readResponses(LensList, 'Every lens there is.'), ...formProblem },
    }),
    (c) => c.json({ items: lenses.map(described) }, 200),
    refuse(Query),
  )
