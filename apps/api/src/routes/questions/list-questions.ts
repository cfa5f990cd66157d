import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { QuestionList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { pageOf } from '../../http/list.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { emptiedByFilter } from '../../reading/emptied-by-filter.ts'
import { readAt } from '../../reading/moment.ts'
import { type QuestionFilters, readQuestions } from '../../reading/questions.ts'

const { event, kind, state, saidBy, recordedBy, limit, cursor } = parameters
const Query = z.strictObject({ event, kind, state, saidBy, recordedBy, limit, cursor })

const reasons = {
  recordedBy: 'Nothing was on this record by then.',
  saidBy: 'Nothing had been said by then.',
  event: 'No event has this id or slug at that moment, or nothing had been said of it.',
  kind: 'No claim of this kind answers a question here.',
  state: 'No question here stands so.',
}

/** The questions claims answer, with how each stands. */
export const listQuestions = ({ store, reader, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/questions',
      operationId: 'listQuestions',
      tags: ['questions'],
      summary: 'The questions claims answer, and how each stands',
      description:
        'By event in the order they came on the record, an event’s own questions before those of its parts. Questions are ' +
        'computed from the claims at the moment asked for, and keep their ids.',
      middleware: conditional,
      request: { query: Query },
      responses: readResponses(QuestionList, 'A page of questions.'),
    }),
    async (c) => {
      const { event, kind, state, ...query } = c.req.valid('query')
      const filters: QuestionFilters = { event, kind, state }
      const list = await readAt(store, c.var.version, query, async (moment) => {
        const found = await readQuestions(store, reader, moment, filters)
        return {
          ...pageOf(found, query),
          emptiedBy:
            found.length === 0
              ? await emptiedByFilter(
                  moment,
                  filters,
                  { reasons, see: ['/v1/questions'] },
                  async (at, some) => (await readQuestions(store, reader, at, some)).length,
                )
              : null,
          version: moment.version,
        }
      })
      return c.json(list, 200)
    },
    refuse(Query),
  )
