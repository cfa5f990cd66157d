import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ClaimList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerIn } from '../../forms/answer-in.ts'
import { csvOf } from '../../forms/csv.ts'
import { ndjsonOf } from '../../forms/ndjson.ts'
import { ClaimsCsv, EntryLines } from '../../forms/schemas.ts'
import { pageOf } from '../../http/list.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { readAt } from '../../reading/moment.ts'
import { readOneEvent } from '../../reading/one-event.ts'

const { lang, saidBy, recordedBy, limit, cursor, fields } = parameters
const Query = z.strictObject({ lang, saidBy, recordedBy, limit, cursor, fields })

/** The claims of an event and its parts: in pages, or whole as a table for spreadsheets or one a line. */
export const listEventClaims = ({ store, reader, conditionalOn }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/events/{event}/claims',
      operationId: 'listEventClaims',
      tags: ['events'],
      summary: 'The claims of an event',
      description:
        'By date, undated ones last. JSON comes in pages; CSV and NDJSON come whole, and the name of the file has the ' +
        'record’s version. `lang` is the language of the table.',
      middleware: conditionalOn('event'),
      request: {
        params: z.object({ event: z.string().describe('The event’s id or slug.') }),
        query: Query,
      },
      responses: {
        ...readForms(
          { 'application/json': ClaimList, 'text/csv': ClaimsCsv, 'application/x-ndjson': EntryLines },
          'The claims.',
        ),
        ...notFound('There is no such event, or readers may not see it.'),
      },
    }),
    async (c) => {
      const { event } = c.req.valid('param')
      const { lang, limit, cursor, fields, ...clocks } = c.req.valid('query')
      const { dossier, published } = await readAt(store, c.var.version, clocks, (moment) =>
        readOneEvent(reader, event, moment),
      )
      const claims = [...published.claims, ...published.unknownClaims]
      const { version } = published
      c.header('Content-Language', lang)
      return answerIn(
        c,
        {
          json: () => ({ ...pageOf(claims, { limit, cursor }), atLeast: false, emptiedBy: null, version }),
          csv: () => csvOf(dossier, lang),
          ndjson: () => ndjsonOf(claims),
        },
        { fields, name: `${dossier.event.slug}-claims-${lang}-version-${version.position}` },
      )
    },
    refuse(Query),
  )
