import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { FeatureCollection, PlaceList, placeFeature } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerList } from '../../forms/answer-list.ts'
import { ItemLines, PlacesCsv } from '../../forms/schemas.ts'
import { placesTable } from '../../forms/tables/places.ts'
import { refuse } from '../../http/refuse.ts'
import { readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'

const { place, country, bbox, saidBy, recordedBy, wording, limit, cursor, fields } = parameters
const Query = z.strictObject({
  within: place.describe('Only places that lie in this one, at any depth: its id.'),
  country: country.describe('Only places in this country (ISO 3166-1 alpha-3, such as SYR).'),
  bbox: bbox.describe('Only places with a point in this box: west,south,east,north in degrees (WGS 84).'),
  ...{ saidBy, recordedBy, wording, limit, cursor, fields },
})

const reasons = {
  recordedBy: 'No place was on this record by then.',
  saidBy: 'Nothing had been said of any place here by then.',
  within: 'No place here lies in that one.',
  country: 'No place here is in that country.',
  bbox: 'No place here has a point in that box.',
}

/** The places on the record. */
export const listPlaces = ({ store, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/places',
      operationId: 'listPlaces',
      tags: ['places'],
      summary: 'Where things are said to have happened',
      description:
        'In the order they came on the record. With `saidBy` those at which, or in which, something had been said to have happened by ' +
        'then. JSON and GeoJSON come in pages, CSV and NDJSON whole. Where a place lies is as the record has it now, whatever ' +
        '`recordedBy` says.',
      middleware: conditional,
      request: { query: Query },
      responses: readForms(
        {
          'application/json': PlaceList,
          'application/geo+json': FeatureCollection,
          'text/csv': PlacesCsv,
          'application/x-ndjson': ItemLines,
        },
        'A page of places.',
      ),
    }),
    (c) => {
      const { within, country, bbox, saidBy, recordedBy, wording, limit, cursor, fields } = c.req.valid('query')
      return answerList(c, {
        ...{ store, at: c.var.version, clocks: { saidBy, recordedBy }, wording, fields, name: 'places' },
        listing: () => ({
          ...{ list: 'places' as const, read: store.listPlaces, reasons, see: '/v1/places' },
          request: { within, country, bbox, limit, cursor },
          typed: { within, country, bbox: c.req.query('bbox') },
        }),
        publish: (items) => [...items],
        paged: ({ items }) => ({ geojson: () => ({ type: 'FeatureCollection', features: items.map(placeFeature) }) }),
        table: placesTable,
      })
    },
    refuse(Query),
  )
