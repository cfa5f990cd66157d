import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ReportList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerList } from '../../forms/answer-list.ts'
import { ItemLines, ReportsCsv } from '../../forms/schemas.ts'
import { reportsTable } from '../../forms/tables/reports.ts'
import { refuse } from '../../http/refuse.ts'
import { readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { called } from '../../reading/called.ts'
import { publishReports } from '../../reading/publish.ts'

const { ref, event, claimId, source, claimant, outlet, publishedIn } = parameters
const { saidBy, recordedBy, wording, limit, cursor, fields } = parameters
const Query = z.strictObject({
  ref: ref.optional(),
  event: event.describe('Only reports of claims about this event and its parts: its id or slug.'),
  claim: claimId,
  source: source.describe('Only reports in this publication: its id.'),
  claimant: claimant.describe('Only reports of what this party said: its id.'),
  outlet: outlet.describe('Only reports in what this party published: its id.'),
  lang: publishedIn,
  ...{ saidBy, recordedBy, wording, limit, cursor, fields },
})

const reasons = {
  recordedBy: 'No report was on this record by then.',
  saidBy: 'Nothing reported here had been said by then, or on a day that is known.',
  ref: 'No report here goes by that name.',
  event: 'No event has this id or slug, or nothing said of it is reported here.',
  claim: 'No report here carries that claim.',
  source: 'No report here is in that publication.',
  claimant: 'Nothing that party said is reported here.',
  outlet: 'That party published none of these.',
  lang: 'No publication in that language is among these.',
}

/** The reports on the record: which publication carries which claim. */
export const listReports = ({ store, reader, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/reports',
      operationId: 'listReports',
      tags: ['reports'],
      summary: 'Reports: which publication carries which claim',
      description:
        'In the order they came on the record. A copy that altered a claim is a report of that claim; `asPrinted` holds what it ' +
        'made of it, `drift` what it changed. JSON comes in pages, CSV and NDJSON whole.',
      middleware: conditional,
      request: { query: Query },
      responses: readForms(
        { 'application/json': ReportList, 'text/csv': ReportsCsv, 'application/x-ndjson': ItemLines },
        'A page of reports.',
      ),
    }),
    (c) => {
      const { ref, saidBy, recordedBy, wording, limit, cursor, fields, ...filters } = c.req.valid('query')
      const name = called({ store, reader }, ref, 'report')
      return answerList(c, {
        ...{ store, at: c.var.version, clocks: { saidBy, recordedBy }, wording, fields, name: 'reports' },
        listing: async (moment) => ({
          ...{ list: 'reports' as const, read: store.listReports, reasons, see: '/v1/reports' },
          request: { ids: await name.ids(moment), ...filters, limit, cursor },
          typed: { ref, ...filters },
        }),
        publish: async (items, moment) => (await publishReports(store, items, moment)).map(({ report }) => report),
        table: reportsTable,
        emptied: name.emptied,
      })
    },
    refuse(Query),
  )
