import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ComparisonAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { comparisonOf } from '../../reading/comparison.ts'
import { readAt } from '../../reading/moment.ts'
import { readOneClaim } from '../../reading/one-claim.ts'

const { claim, saidBy, recordedBy } = parameters
const Query = z.strictObject({ a: claim, b: claim, saidBy, recordedBy })

/** Two claims set side by side, seen from the first. */
export const getComparison = ({ store, reader, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/compare',
      operationId: 'getComparison',
      tags: ['questions'],
      summary: 'Two claims set side by side, and why they differ',
      description:
        'Seen from `a`; asked the other way round, what contains is within. Any two claims of any events, or a claim and ' +
        'itself. No outcome says which of the two is right.',
      middleware: conditional,
      request: { query: Query },
      responses: {
        ...readResponses(ComparisonAnswer, 'The two claims and what they come to.'),
        ...notFound('One of the two is not there, or is no claim; the problem says which and where to look.'),
      },
    }),
    async (c) => {
      const { a, b, ...clocks } = c.req.valid('query')
      const answer = await readAt(store, c.var.version, clocks, async (moment) =>
        comparisonOf(
          await readOneClaim({ store, reader }, 'a', a, moment),
          await readOneClaim({ store, reader }, 'b', b, moment),
        ),
      )
      return c.json(answer, 200)
    },
    refuse(Query),
  )
