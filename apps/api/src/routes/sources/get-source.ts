import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { idType, LinkedData, SourceDetail, sourceLinkedData } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerIn } from '../../forms/answer-in.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { orRefuseCursor } from '../../reading/listing.ts'
import { readAt } from '../../reading/moment.ts'
import { readSourceDetail } from '../../reading/source-detail.ts'

const { saidBy, recordedBy, cursor, fields } = parameters
const limit = parameters.limit
  .unwrap()
  .default(100)
  .describe('How many of its claims are listed: 1 to 100, 100 unless told.')
const Query = z.strictObject({ saidBy, recordedBy, limit, cursor, fields })

/** One publication with every claim it carries. */
export const getSource = ({ store, conditionalOn, addresses }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/sources/{source}',
      operationId: 'getSource',
      tags: ['sources'],
      summary: 'One publication with every claim it carries',
      description:
        'Each claim with its sentence and with how it is reported there, a page at a time; `next` is the address of the following one.',
      middleware: conditionalOn('source'),
      request: {
        params: z.object({ source: z.string().describe('The source’s id.') }),
        query: Query,
      },
      responses: {
        ...readForms({ 'application/json': SourceDetail, 'application/ld+json': LinkedData }, 'The source.'),
        ...notFound('There is no such source, or readers may not see it.'),
      },
    }),
    async (c) => {
      const { source: id } = c.req.valid('param')
      const { fields, limit, cursor, ...clocks } = c.req.valid('query')
      const detail = await readAt(store, c.var.version, clocks, async (moment) => {
        const found =
          idType(id) === 'source' ? await orRefuseCursor(readSourceDetail(store, id, { limit, cursor }, moment)) : null
        if (found === null)
          throw new Problem('source-not-found', 'No source has this id at the moment that was asked for.', {
            see: ['/v1/sources'],
          })
        return found
      })
      return answerIn(
        c,
        { json: () => detail, jsonld: () => sourceLinkedData(detail, addresses(c)) },
        { fields, name: `${id}-version-${detail.version.position}` },
      )
    },
    refuse(Query),
  )
