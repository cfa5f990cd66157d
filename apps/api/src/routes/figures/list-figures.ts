import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { FiguresAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { pageBy } from '../../http/list.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { emptiedByFilter } from '../../reading/emptied-by-filter.ts'
import { type FigureFilters, readFigures, rowOf } from '../../reading/figures.ts'
import { readAt } from '../../reading/moment.ts'
import { described, lensOf, throughLens } from '../../reading/through-lens.ts'

const { event, lens, outcome, population, saidBy, recordedBy, limit, cursor } = parameters
const Query = z.strictObject({ event, lens, outcome, population, saidBy, recordedBy, limit, cursor })

const reasons = {
  recordedBy: 'Nothing was on this record by then.',
  saidBy: 'No figure had been given by then.',
  event: 'No event has this id or slug at that moment, or no figure had been given of it.',
  outcome: 'No figure here is of that outcome.',
  population: 'No figure here is of these people, as far as claimants say whom they count.',
}

/** The claims that give numbers, as rows, and what a lens makes of them. */
export const listFigures = ({ store, reader, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/figures',
      operationId: 'listFigures',
      tags: ['figures'],
      summary: 'The numbers claimants give, and what a lens makes of them',
      description:
        'Casualties and tallies by date, event by event, those of its parts among its own. No number is computed unless a `lens` is named; it then looks at ' +
        'the casualties of all pages, and its trace names every claim it used or dropped, and why.',
      middleware: conditional,
      request: { query: Query },
      responses: readResponses(FiguresAnswer, 'A page of figures.'),
    }),
    async (c) => {
      const { event, outcome, population, lens: name, ...query } = c.req.valid('query')
      const filters: FigureFilters = { event, outcome, population }
      const lens = lensOf(name)
      const answer = await readAt(store, c.var.version, query, async (moment) => {
        const found = await readFigures(store, reader, moment, filters)
        const { items, ...page } = pageBy(found, ({ claim }) => claim.id, query)
        return {
          items: items.map(rowOf),
          ...page,
          emptiedBy:
            found.length === 0
              ? await emptiedByFilter(
                  moment,
                  filters,
                  { reasons, see: ['/v1/figures'] },
                  async (at, some) => (await readFigures(store, reader, at, some)).length,
                )
              : null,
          lens: lens && described(lens),
          readings: lens === null ? [] : throughLens(lens, found),
          version: moment.version,
        }
      })
      return c.json(answer, 200)
    },
    refuse(Query),
  )
