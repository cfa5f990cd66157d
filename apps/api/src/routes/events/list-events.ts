import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ContestedEvent } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import type { Deps } from '../../deps.ts'
import { type EmptiedBy, listOf, pageOf } from '../../http/list.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { readEvents } from '../../reading/events.ts'
import { type Moment, readAt } from '../../reading/moment.ts'
import type { Reader } from '../../reading/reader.ts'

const { saidBy, recordedBy, partOf, limit, cursor } = parameters
const Query = z.strictObject({ saidBy, recordedBy, partOf, limit, cursor })

const EventList = listOf(ContestedEvent, 'EventList', 'A page of the list of events.')

/** The first filter, in the order they are applied, that leaves no event over. */
const emptiedBy = async (store: Store, reader: Reader, moment: Moment, part?: string): Promise<EmptiedBy | null> => {
  const { head } = moment
  const now: Moment = { head, version: head }
  if ((await readEvents(store, reader, now, undefined)).length === 0) return null
  const see = ['/v1/events']
  if (moment.recordedBy && (await readEvents(store, reader, { ...moment, saidBy: undefined }, undefined)).length === 0)
    return {
      parameter: 'recordedBy',
      given: moment.recordedBy,
      because: 'No event was on this record by then.',
      see,
    }
  if (moment.saidBy && (await readEvents(store, reader, moment, undefined)).length === 0)
    return { parameter: 'saidBy', given: moment.saidBy, because: 'Nothing had been said of any event by then.', see }
  return { parameter: 'partOf', given: part ?? '', because: 'No event here is part of that one.', see }
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
          emptiedBy: found.length === 0 ? await emptiedBy(store, reader, moment, query.partOf) : null,
          version: moment.version,
        }
      })
      return c.json(list, 200)
    },
    refuse(Query),
  )
