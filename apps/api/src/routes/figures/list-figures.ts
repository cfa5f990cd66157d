import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { FiguresAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerIn } from '../../forms/answer-in.ts'
import { answerWhole } from '../../forms/answer-list.ts'
import { FiguresCsv, ItemLines } from '../../forms/schemas.ts'
import { claimsTable } from '../../forms/tables/claims.ts'
import { wantedForm } from '../../forms/wanted-form.ts'
import { inOrder } from '../../http/in-order.ts'
import { linkNext } from '../../http/link-next.ts'
import { pageBy } from '../../http/list.ts'
import { refuse } from '../../http/refuse.ts'
import { readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { emptiedByFilter } from '../../reading/emptied-by-filter.ts'
import { type FigureFilters, figureKinds, isFigure, readFigures, rowOf } from '../../reading/figures.ts'
import { everyPart, readListing } from '../../reading/listing.ts'
import { type Moment, readAt } from '../../reading/moment.ts'
import { publishClaims } from '../../reading/publish.ts'
import { described, lensOf, throughLens } from '../../reading/through-lens.ts'

const { event, lens, claimant, outcome, population, saidFrom, saidTo, country } = parameters
const { saidBy, recordedBy, wording, limit, cursor, fields } = parameters
const Query = z.strictObject({
  ...{ event, lens },
  claimant: claimant.describe('Only figures this party gives: its id.'),
  ...{ outcome, population, saidFrom, saidTo, country },
  ...{ saidBy, recordedBy, wording, limit, cursor, fields },
})

const reasons = {
  recordedBy: 'Nothing was on this record by then.',
  saidBy: 'No figure had been given by then.',
  event: 'No event has this id or slug at that moment, or no figure had been given of it.',
  claimant: 'That party gives no figure here.',
  outcome: 'No figure here is of that outcome.',
  population: 'No figure here is of these people, as far as claimants say whom they count.',
  saidFrom: 'No figure here was given then or later.',
  saidTo: 'No figure here was given then or earlier.',
  country: 'No figure here is of a place in that country.',
}

const MOST_EVENTS = 100

/** The claims that give numbers, as rows, and what a lens makes of them. */
export const listFigures = ({ store, reader, conditional }: Deps) => {
  const listing = (filters: FigureFilters, turning: { limit?: number; cursor?: string | undefined } = {}) => ({
    ...{ list: 'claims' as const, read: store.listClaims, reasons, see: '/v1/figures' },
    ...{ request: { ...filters, kind: figureKinds, ...turning }, typed: filters },
  })

  const publish = async (claims: Parameters<typeof publishClaims>[1], moment: Moment) =>
    (await publishClaims(store, claims, moment)).filter(isFigure).map(rowOf)

  /** A lens looks at all of the figures, so there must not be too many events of them. */
  const refuseTooMany = async ({ saidBy, recordedBy }: Moment, { claimant, country }: FigureFilters): Promise<void> => {
    const asked = { partOf: null, kind: figureKinds, claimant, country, saidBy, recordedBy }
    const { total } = await store.listEvents({ ...asked, limit: 1, countTo: MOST_EVENTS })
    if (!total.atLeast) return
    throw new Problem(
      'parameter-missing',
      `A lens looks at every figure there is: with those of more than ${MOST_EVENTS} events, name one as "event".`,
      { parameter: 'event', see: ['/v1/events'] },
    )
  }

  return new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/figures',
      operationId: 'listFigures',
      tags: ['figures'],
      summary: 'The numbers claimants give, and what a lens makes of them',
      description:
        'Casualties and tallies: of one `event` or through a `lens` by date, else in the order they came on the record. No number is ' +
        'computed unless a `lens` is named; it then looks at the casualties of all pages, and its trace names every claim it used ' +
        `or dropped, and why. It takes the figures of at most ${MOST_EVENTS} events. CSV and NDJSON come whole.`,
      middleware: conditional,
      request: { query: Query },
      responses: readForms(
        { 'application/json': FiguresAnswer, 'text/csv': FiguresCsv, 'application/x-ndjson': ItemLines },
        'A page of figures.',
      ),
    }),
    async (c) => {
      const { lens: name, saidBy, recordedBy, wording, limit, cursor, fields, ...filters } = c.req.valid('query')
      inOrder(filters.saidFrom, filters.saidTo, ['saidFrom', 'saidTo'])
      const clocks = { saidBy, recordedBy }
      const lens = lensOf(name)
      const form = wantedForm(c, ['json', 'csv', 'ndjson'])
      if (form !== 'json')
        return answerWhole(c, {
          ...{ store, at: c.var.version, clocks, wording, name: 'figures', table: claimsTable, publish },
          parts: async (moment) => everyPart(store, moment, listing(filters)),
        })
      const answer = await readAt(store, c.var.version, clocks, async (moment) => {
        const end = { lens: lens && described(lens), version: moment.version }
        if (lens === null && filters.event === undefined) {
          const page = await readListing(store, moment, listing(filters, { limit, cursor }))
          return { ...page, items: await publish(page.items, moment), readings: [], ...end }
        }
        if (filters.event === undefined) await refuseTooMany(moment, filters)
        const found = await readFigures(store, reader, moment, filters)
        const { items, ...page } = pageBy(found, ({ claim }) => claim.id, { limit, cursor })
        const emptied = () =>
          emptiedByFilter(
            moment,
            filters,
            { reasons, see: ['/v1/figures'] },
            async (at, some: FigureFilters) =>
              (await readListing(store, at, { ...listing(some, { limit: 1 }), typed: {} })).total,
          )
        return {
          ...page,
          items: items.map(({ claim }) => rowOf(claim)),
          atLeast: false,
          emptiedBy: found.length === 0 ? await emptied() : null,
          readings: lens === null ? [] : throughLens(lens, found),
          ...end,
        }
      })
      linkNext(c, answer.next)
      return answerIn(c, { json: () => answer, csv: () => '', ndjson: () => '' }, { fields, name: 'figures' })
    },
    refuse(Query),
  )
}
