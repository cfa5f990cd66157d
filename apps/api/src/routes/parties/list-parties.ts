import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { PartyList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerList } from '../../forms/answer-list.ts'
import { ItemLines, PartiesCsv } from '../../forms/schemas.ts'
import { partiesTable } from '../../forms/tables/parties.ts'
import { refuse } from '../../http/refuse.ts'
import { readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'

const { partyKind, saidBy, recordedBy, wording, limit, cursor, fields } = parameters
const Query = z.strictObject({ kind: partyKind, saidBy, recordedBy, wording, limit, cursor, fields })

const reasons = {
  recordedBy: 'No party was on this record by then.',
  saidBy: 'No party here had said anything by then, or been named.',
  kind: 'No party here is of this kind.',
}

/** The parties on the record. */
export const listParties = ({ store, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/parties',
      operationId: 'listParties',
      tags: ['parties'],
      summary: 'Who speaks or is spoken of',
      description:
        'In the order they came on the record. `/v1/search?type=party` finds them by name. With `saidBy` those that had said, ' +
        'printed or passed on something by then, or been named in it. JSON comes in pages, CSV and NDJSON whole.',
      middleware: conditional,
      request: { query: Query },
      responses: readForms(
        { 'application/json': PartyList, 'text/csv': PartiesCsv, 'application/x-ndjson': ItemLines },
        'A page of parties.',
      ),
    }),
    (c) => {
      const { kind, saidBy, recordedBy, wording, limit, cursor, fields } = c.req.valid('query')
      return answerList(c, {
        ...{ store, at: c.var.version, clocks: { saidBy, recordedBy }, wording, fields, name: 'parties' },
        listing: () => ({
          ...{ list: 'parties' as const, read: store.listParties, reasons, see: '/v1/parties' },
          ...{ request: { kind, limit, cursor }, typed: { kind } },
        }),
        publish: (items) => [...items],
        table: partiesTable,
      })
    },
    refuse(Query),
  )
