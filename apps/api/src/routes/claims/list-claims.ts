import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ClaimList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerList } from '../../forms/answer-list.ts'
import { ClaimsCsv, ItemLines } from '../../forms/schemas.ts'
import { claimsTable } from '../../forms/tables/claims.ts'
import { inOrder } from '../../http/in-order.ts'
import { refuse } from '../../http/refuse.ts'
import { readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { called } from '../../reading/called.ts'
import { publishClaims } from '../../reading/publish.ts'

const { ref, event, question, claimant, about, outlet, outcome, population, saidFrom, saidTo, country } = parameters
const { place, publishedIn, saidBy, recordedBy, wording, limit, cursor, fields } = parameters
const Query = z.strictObject({
  ref: ref.optional(),
  ...{ event, question, claimant, about, outlet },
  kind: parameters.kind.describe('Only claims of this kind.'),
  ...{ outcome, population, saidFrom, saidTo, country, place },
  lang: publishedIn.describe('Only claims a publication in this language carries (BCP 47).'),
  ...{ saidBy, recordedBy, wording, limit, cursor, fields },
})

const reasons = {
  recordedBy: 'No claim was on this record by then.',
  saidBy: 'Nothing here had been said by then, or on a day that is known.',
  ref: 'No claim here goes by that name.',
  event: 'No event has this id or slug, or nothing is said of it.',
  question: 'No claim here answers that question.',
  claimant: 'That party says nothing here.',
  about: 'No claim of others here names that party.',
  outlet: 'That party published no claim here.',
  kind: 'No claim here is of this kind.',
  outcome: 'No figure here is of that outcome.',
  population: 'No figure here is of these people, as far as claimants say whom they count.',
  saidFrom: 'Nothing here was said then or later.',
  saidTo: 'Nothing here was said then or earlier.',
  country: 'Nothing here is said of a place in that country.',
  place: 'Nothing here is said of that place, or of an event there.',
  lang: 'No publication in that language carries any of these.',
}

/** The claims on the record, narrowed as somebody asks. */
export const listClaims = ({ store, reader, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/claims',
      operationId: 'listClaims',
      tags: ['claims'],
      summary: 'Claims: by whom, of what, when, where, through whom',
      description:
        'In the order they came on the record, each with its sentence, its question and its position. All filters given ' +
        'must hold. JSON comes in pages; CSV and NDJSON come whole, and the name of the file has the record’s version.',
      middleware: conditional,
      request: { query: Query },
      responses: readForms(
        { 'application/json': ClaimList, 'text/csv': ClaimsCsv, 'application/x-ndjson': ItemLines },
        'A page of claims.',
      ),
    }),
    (c) => {
      const { ref, saidBy, recordedBy, wording, limit, cursor, fields, ...filters } = c.req.valid('query')
      inOrder(filters.saidFrom, filters.saidTo, ['saidFrom', 'saidTo'])
      const name = called({ store, reader }, ref, 'claim')
      return answerList(c, {
        ...{ store, at: c.var.version, clocks: { saidBy, recordedBy }, wording, fields, name: 'claims' },
        listing: async (moment) => ({
          ...{ list: 'claims' as const, read: store.listClaims, reasons, see: '/v1/claims' },
          request: { ids: await name.ids(moment), ...filters, limit, cursor },
          typed: { ref, ...filters },
        }),
        publish: (items, moment) => publishClaims(store, items, moment),
        table: claimsTable,
        emptied: name.emptied,
      })
    },
    refuse(Query),
  )
