import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ReportList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { pageOf } from '../../http/list.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { readByRef } from '../../reading/by-ref.ts'
import { emptiedByRef } from '../../reading/emptied.ts'
import { readAt } from '../../reading/moment.ts'
import { saidByThen } from '../../reading/said.ts'

const { ref, saidBy, recordedBy, limit, cursor } = parameters
const Query = z.strictObject({ ref, saidBy, recordedBy, limit, cursor })

/** The reports that go by a name from outside; a copy that altered a claim is a report of it. */
export const listReports = ({ store, reader, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/reports',
      operationId: 'listReports',
      tags: ['reports'],
      summary: 'Reports by the name they had where they came from',
      description: 'A copy that altered a claim is a report of that claim; `asPrinted` holds what it made of it.',
      middleware: conditional,
      request: { query: Query },
      responses: readResponses(ReportList, 'A page of reports.'),
    }),
    async (c) => {
      const query = c.req.valid('query')
      const list = await readAt(store, c.var.version, query, async (moment) => {
        const others = await readByRef(store, reader, query.ref, moment)
        const reports = others.filter((entry) => entry.type === 'report')
        const found = await saidByThen(reader, reports, moment)
        return {
          ...pageOf(found, query),
          emptiedBy:
            found.length === 0
              ? await emptiedByRef({ store, reader }, { ref: query.ref, type: 'report', others }, moment)
              : null,
          version: moment.version,
        }
      })
      return c.json(list, 200)
    },
    refuse(Query),
  )
