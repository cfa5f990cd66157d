import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { EventList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { pageOf } from '../../http/list.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { emptiedByFilter } from '../../reading/emptied-by-filter.ts'
import { readEvents } from '../../reading/events.ts'
import { readAt } from '../../reading/moment.ts'

const { saidBy, recordedBy, partOf, limit, cursor } = parameters
const Query = z.strictObject({ saidBy, recordedBy, partOf, limit, cursor })

const reasons = {
  recordedBy: 'No event was on this record by then.',
  saidBy: 'Nothing had been said of any event by then.',
  partOf: 'No event here is part of that one.',
}

/** The events on the record, in the order they came on it. */
export const listEvents = ({ store, reader, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/events',
      operationId: 'listEvents',
      tags: ['events'],
      summary: 'The events on the record',
      description:
        'In the order they came on the record, which never changes. With `saidBy`, only those something had been said of.',
      middleware: conditional,
      request: { query: Query },
      responses: readResponses(EventList, 'A page of events.'),
    }),
    async (c) => {
      const query = c.req.valid('query')
      const list = await readAt(store, c.var.version, query, async (moment) => {
        const found = await readEvents(store, reader, moment, query.partOf)
        return {
          ...pageOf(found, query),
          emptiedBy:
            found.length === 0
              ? await emptiedByFilter(
                  moment,
                  { partOf: query.partOf },
                  { reasons, see: ['/v1/events'] },
                  async (at, { partOf }) => (await readEvents(store, reader, at, partOf)).length,
                )
              : null,
          version: moment.version,
        }
      })
      return c.json(list, 200)
    },
    refuse(Query),
  )
