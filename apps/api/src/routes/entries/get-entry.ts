import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { EntryDetail, idType } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { readAt } from '../../reading/moment.ts'
import { heardByThen } from '../../reading/said.ts'

const { saidBy, recordedBy } = parameters
const Query = z.strictObject({ saidBy, recordedBy })

/** One entry of any type by its id. */
export const getEntry = ({ store, reader, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/entries/{entry}',
      operationId: 'getEntry',
      tags: ['entries'],
      summary: 'One entry of any type by its id',
      middleware: conditional,
      request: {
        params: z.object({ entry: z.string().describe('The entry’s id.') }),
        query: Query,
      },
      responses: {
        ...readResponses(EntryDetail, 'The entry.'),
        ...notFound('There is no such entry, or readers may not see it.'),
      },
    }),
    async (c) => {
      const { entry: id } = c.req.valid('param')
      const detail = await readAt(store, c.var.version, c.req.valid('query'), async (moment) => {
        const found = idType(id) === null ? null : await reader.entry(id, moment)
        const [entry] = await heardByThen(reader, found ? [found] : [], moment)
        if (entry === undefined)
          throw new Problem('entry-not-found', 'No entry has this id at the moment that was asked for.', {
            see: ['/v1/entries?ref='],
          })
        return { entry, version: moment.version }
      })
      return c.json(detail, 200)
    },
    refuse(Query),
  )
