import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { SourceList, withoutHeldWords } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerList } from '../../forms/answer-list.ts'
import { ItemLines, SourcesCsv } from '../../forms/schemas.ts'
import { sourcesTable } from '../../forms/tables/sources.ts'
import { refuse } from '../../http/refuse.ts'
import { readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'

const { outlet, claimant, event, publishedIn, saidBy, recordedBy, wording, limit, cursor, fields } = parameters
const Query = z.strictObject({
  publisher: outlet,
  claimant: claimant.describe('Only publications that carry what this party said: its id.'),
  event: event.describe('Only publications that carry claims about this event and its parts: its id or slug.'),
  lang: publishedIn.describe('Only publications in this language (BCP 47; its script or country is of no account).'),
  ...{ saidBy, recordedBy, wording, limit, cursor, fields },
})

const reasons = {
  recordedBy: 'No publication was on this record by then.',
  saidBy: 'No publication here carries anything that had been said by then.',
  publisher: 'That party published nothing here.',
  claimant: 'No publication here carries anything that party said.',
  event: 'No event has this id or slug, or no publication here carries a claim about it.',
  lang: 'No publication here is in that language.',
}

/** The publications that were read. */
export const listSources = ({ store, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/sources',
      operationId: 'listSources',
      tags: ['sources'],
      summary: 'The publications that were read',
      description:
        'In the order they came on the record. With `saidBy` those that carry something that had been said by then, whenever they ' +
        'were published themselves. JSON comes in pages, CSV and NDJSON whole.',
      middleware: conditional,
      request: { query: Query },
      responses: readForms(
        { 'application/json': SourceList, 'text/csv': SourcesCsv, 'application/x-ndjson': ItemLines },
        'A page of publications.',
      ),
    }),
    (c) => {
      const { publisher, claimant, event, lang, saidBy, recordedBy, wording, limit, cursor, fields } =
        c.req.valid('query')
      return answerList(c, {
        ...{ store, at: c.var.version, clocks: { saidBy, recordedBy }, wording, fields, name: 'sources' },
        listing: () => ({
          ...{ list: 'sources' as const, read: store.listSources, reasons, see: '/v1/sources' },
          ...{
            request: { publisher, claimant, event, lang, limit, cursor },
            typed: { publisher, claimant, event, lang },
          },
        }),
        publish: (items) => items.map(withoutHeldWords),
        table: sourcesTable,
      })
    },
    refuse(Query),
  )
