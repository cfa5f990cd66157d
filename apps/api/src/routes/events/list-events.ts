import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { EventList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { inOrder } from '../../http/in-order.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { readListedEvents } from '../../reading/listed-events.ts'
import { readAt } from '../../reading/moment.ts'

const { saidBy, recordedBy, partOf, country, bbox, happenedFrom, happenedTo, limit, cursor } = parameters
const Query = z.strictObject({
  saidBy,
  recordedBy,
  partOf,
  country,
  bbox,
  from: happenedFrom,
  to: happenedTo,
  limit,
  cursor,
})

/** The events on the record, in the order they came on it. */
export const listEvents = ({ store, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/events',
      operationId: 'listEvents',
      tags: ['events'],
      summary: 'The events on the record',
      description:
        'In the order they came on the record, which never changes, each with how much has been said of it. With `saidBy`, ' +
        'only those something had been said of. Where a place lies is as the record has it now, whatever `recordedBy` says.',
      middleware: conditional,
      request: { query: Query },
      responses: readResponses(EventList, 'A page of events.'),
    }),
    async (c) => {
      const { partOf, country, bbox, from, to, limit, cursor, ...clocks } = c.req.valid('query')
      inOrder(from, to)
      const query = {
        request: { partOf: partOf === 'none' ? null : partOf, country, bbox, from, to, limit, cursor },
        typed: { partOf, country, bbox: c.req.query('bbox'), from, to },
      }
      const list = await readAt(store, c.var.version, clocks, async (moment) => ({
        ...(await readListedEvents(store, moment, query)),
        version: moment.version,
      }))
      return c.json(list, 200)
    },
    refuse(Query),
  )
