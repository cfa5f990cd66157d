import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { EventList, eventFeature, FeatureCollection } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerList } from '../../forms/answer-list.ts'
import { EventsCsv, ItemLines } from '../../forms/schemas.ts'
import { eventsTable } from '../../forms/tables/events.ts'
import { inOrder } from '../../http/in-order.ts'
import { refuse } from '../../http/refuse.ts'
import { readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { reasonsForEvents } from '../../reading/listed-events.ts'
import { placesIn } from '../../reading/publish.ts'

const { saidBy, recordedBy, partOf, country, bbox, place, claimant, kind, happenedFrom, happenedTo } = parameters
const { wording, limit, cursor, fields } = parameters
const Query = z.strictObject({
  ...{ saidBy, recordedBy, partOf, country, bbox, place },
  claimant: claimant.describe('Only events this party says something of, or of a part of them: its id.'),
  kind: kind.describe('Only events of which, or of a part of which, a claim of this kind is made.'),
  from: happenedFrom,
  to: happenedTo,
  ...{ wording, limit, cursor, fields },
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
        'only those something had been said of. JSON and GeoJSON come in pages, CSV and NDJSON whole. Where a place lies is as the record has it now, whatever `recordedBy` says.',
      middleware: conditional,
      request: { query: Query },
      responses: readForms(
        {
          'application/json': EventList,
          'application/geo+json': FeatureCollection,
          'text/csv': EventsCsv,
          'application/x-ndjson': ItemLines,
        },
        'A page of events.',
      ),
    }),
    (c) => {
      const { partOf, saidBy, recordedBy, wording, limit, cursor, fields, ...filters } = c.req.valid('query')
      inOrder(filters.from, filters.to)
      return answerList(c, {
        ...{ store, at: c.var.version, clocks: { saidBy, recordedBy }, wording, fields, name: 'events' },
        listing: () => ({
          ...{ list: 'events' as const, read: store.listEvents, reasons: reasonsForEvents, see: '/v1/events' },
          request: { partOf: partOf === 'none' ? null : partOf, ...filters, limit, cursor },
          typed: { partOf, ...filters, bbox: c.req.query('bbox') },
        }),
        publish: (items) => items.map(({ event, counts }) => ({ ...event, counts })),
        paged: async ({ items }, moment) => {
          const places = await placesIn(store, items, moment)
          return {
            geojson: () => ({ type: 'FeatureCollection', features: items.map((event) => eventFeature(event, places)) }),
          }
        },
        table: eventsTable,
      })
    },
    refuse(Query),
  )
