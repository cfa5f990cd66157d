import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type Question, QuestionList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerIn } from '../../forms/answer-in.ts'
import { answerWhole } from '../../forms/answer-list.ts'
import { ItemLines, QuestionsCsv } from '../../forms/schemas.ts'
import { questionsTable } from '../../forms/tables/questions.ts'
import { wantedForm } from '../../forms/wanted-form.ts'
import { linkNext } from '../../http/link-next.ts'
import { pageOf } from '../../http/list.ts'
import { refuse } from '../../http/refuse.ts'
import { readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { emptiedByFilter } from '../../reading/emptied-by-filter.ts'
import { type Moment, readAt } from '../../reading/moment.ts'
import { type QuestionFilters, questionsByEvent, readQuestionPage, readQuestions } from '../../reading/questions.ts'

const { event, kind, claimant, state, saidBy, recordedBy, wording, limit, cursor, fields } = parameters
const Query = z.strictObject({
  ...{ event, kind },
  claimant: claimant.describe('Only questions this party answers: its id.'),
  ...{ state, saidBy, recordedBy, wording, limit, cursor, fields },
})

const reasons = {
  recordedBy: 'Nothing was on this record by then.',
  saidBy: 'Nothing had been said by then.',
  event: 'No event has this id or slug at that moment, or nothing had been said of it.',
  kind: 'No claim of this kind answers a question here.',
  claimant: 'That party answers no question here.',
  state: 'No question here stands so.',
}

/** The questions claims answer, with how each stands. */
export const listQuestions = ({ store, reader, conditional }: Deps) => {
  const deps = { store, reader }

  const read = async (
    moment: Moment,
    filters: QuestionFilters,
    turning: { limit: number; cursor?: string | undefined },
  ) => {
    if (filters.event === undefined) return readQuestionPage(deps, moment, filters, turning)
    return { ...pageOf(await readQuestions(deps, filters.event, moment, filters), turning), atLeast: false }
  }

  async function* parts(moment: Moment, filters: QuestionFilters): AsyncGenerator<Question[]> {
    if (filters.event !== undefined) yield await readQuestions(deps, filters.event, moment, filters)
    else for await (const { questions } of questionsByEvent(deps, moment, filters)) yield questions
  }

  return new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/questions',
      operationId: 'listQuestions',
      tags: ['questions'],
      summary: 'The questions claims answer, and how each stands',
      description:
        'By event in the order they came on the record; of one `event`, its own questions before those of its parts. Questions ' +
        'are computed from the claims at the moment asked for, and keep their ids. How they stand is computed too: with `state` ' +
        'and without `event` a page may hold fewer than `limit`, and `total` is what was found so far. CSV and NDJSON come whole.',
      middleware: conditional,
      request: { query: Query },
      responses: readForms(
        { 'application/json': QuestionList, 'text/csv': QuestionsCsv, 'application/x-ndjson': ItemLines },
        'A page of questions.',
      ),
    }),
    async (c) => {
      const { event, kind, claimant, state, wording, limit, cursor, fields, ...clocks } = c.req.valid('query')
      const filters: QuestionFilters = { event, kind, claimant, state }
      const form = wantedForm(c, ['json', 'csv', 'ndjson'])
      if (form !== 'json')
        return answerWhole(c, {
          ...{ store, at: c.var.version, clocks, wording, name: 'questions', table: questionsTable },
          publish: (items) => [...items],
          parts: async (moment) => parts(moment, filters),
        })
      const list = await readAt(store, c.var.version, clocks, async (moment) => {
        const page = await read(moment, filters, { limit, cursor })
        const nothing = page.total === 0 && !page.atLeast
        return {
          ...page,
          emptiedBy: nothing
            ? await emptiedByFilter(
                moment,
                filters,
                { reasons, see: ['/v1/questions'] },
                async (at, some) => (await read(at, some, { limit: 1 })).total,
              )
            : null,
          version: moment.version,
        }
      })
      linkNext(c, list.next)
      return answerIn(c, { json: () => list, csv: () => '', ndjson: () => '' }, { fields, name: 'questions' })
    },
    refuse(Query),
  )
}
