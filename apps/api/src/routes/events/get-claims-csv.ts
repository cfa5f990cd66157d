import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { flatColumns } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { csvOf } from '../../reading/csv.ts'
import { readAt } from '../../reading/moment.ts'
import { readOneEvent } from '../../reading/one-event.ts'

const { lang, saidBy, recordedBy } = parameters
const Query = z.strictObject({ lang, saidBy, recordedBy })

const ClaimsCsv = z.string().meta({
  id: 'ClaimsCsv',
  description: [
    'One row a claim, in the order of the dossier; claims of kinds this release does not know come last. Text that a',
    'spreadsheet would take for a formula opens with an apostrophe. The columns are, in this order:\n',
    ...flatColumns.map(({ name, description }) => `- \`${name}\`: ${description}`),
  ].join('\n'),
})

/** The claims of an event as a table for spreadsheets. */
export const getClaimsCsv = ({ store, reader, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/events/{event}/claims.csv',
      operationId: 'getClaimsCsv',
      tags: ['events'],
      summary: 'The claims of an event as a table',
      description:
        'CSV (RFC 4180) in UTF-8 with a header, one row a claim; the name of the file has the record’s version.',
      middleware: conditional,
      request: {
        params: z.object({ event: z.string().describe('The event’s id or slug.') }),
        query: Query,
      },
      responses: {
        ...readResponses(ClaimsCsv, 'The table.', 'text/csv'),
        ...notFound('There is no such event, or readers may not see it.'),
      },
    }),
    async (c) => {
      const { event } = c.req.valid('param')
      const { lang, ...clocks } = c.req.valid('query')
      const { dossier, version } = await readAt(store, c.var.version, clocks, async (moment) => ({
        ...(await readOneEvent(reader, event, moment)),
        version: moment.version,
      }))
      const name = `${dossier.event.slug}-claims-${lang}-version-${version.position}.csv`
      return c.body(csvOf(dossier, lang), 200, {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Content-Language': lang,
      })
    },
    refuse(Query),
  )
