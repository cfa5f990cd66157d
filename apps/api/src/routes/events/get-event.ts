import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  dossierFeatures,
  dossierLinkedData,
  FeatureCollection,
  LinkedData,
  PublicDossier,
  profiles,
} from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerIn } from '../../forms/answer-in.ts'
import { csvOf, profileCsvOf } from '../../forms/csv.ts'
import { entriesOf } from '../../forms/entries.ts'
import { ndjsonOf } from '../../forms/ndjson.ts'
import { ClaimsCsv, EntryLines } from '../../forms/schemas.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { readAt } from '../../reading/moment.ts'
import { readOneEvent } from '../../reading/one-event.ts'

const { saidBy, recordedBy, lang, profile, fields } = parameters
const Query = z.strictObject({ saidBy, recordedBy, lang, profile, fields })

/** One event's dossier: everything a reader may see of it. */
export const getEvent = ({ store, reader, conditionalOn, addresses }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/events/{event}',
      operationId: 'getEvent',
      tags: ['events'],
      summary: 'One event with everything said of it',
      description:
        'Its questions, claims, reports, links, and the parties, places and sources they name. As a table, its claims in ' +
        'the language `lang`, or its events in the shape of another dataset (`profile`), which names the lens it was got with.',
      middleware: conditionalOn('event'),
      request: {
        params: z.object({ event: z.string().describe('The event’s id or slug.') }),
        query: Query,
      },
      responses: {
        ...readForms(
          {
            'application/json': PublicDossier,
            'application/ld+json': LinkedData,
            'application/geo+json': FeatureCollection,
            'application/x-ndjson': EntryLines,
            'text/csv': ClaimsCsv,
          },
          'The event’s dossier.',
        ),
        ...notFound('There is no such event, or readers may not see it.'),
      },
    }),
    async (c) => {
      const { event } = c.req.valid('param')
      const { lang, profile: shape, fields, ...clocks } = c.req.valid('query')
      const { dossier, published } = await readAt(store, c.var.version, clocks, (moment) =>
        readOneEvent(reader, event, moment),
      )
      const profile = profiles.find(({ name }) => name === shape)
      return answerIn(
        c,
        {
          json: () => published,
          jsonld: () => dossierLinkedData(published, addresses(c)),
          geojson: () => dossierFeatures(published),
          ndjson: () => ndjsonOf(entriesOf(published)),
          csv: () => (profile ? profileCsvOf(profile, dossier) : csvOf(dossier, lang)),
        },
        { fields, name: `${dossier.event.slug}-version-${published.version.position}` },
      )
    },
    refuse(Query),
  )
