import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { idType, LinkedData, QuestionDetail, questionLinkedData } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerIn } from '../../forms/answer-in.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { readAt } from '../../reading/moment.ts'
import { questionDetailOf } from '../../reading/question-detail.ts'

const { saidBy, recordedBy, fields } = parameters
const Query = z.strictObject({ saidBy, recordedBy, fields })

/** One question with everything said in answer to it. */
export const getQuestion = ({ store, reader, conditionalOn, addresses }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/questions/{question}',
      operationId: 'getQuestion',
      tags: ['questions'],
      summary: 'One question with everything said in answer to it',
      description:
        'How it stands, its positions and origins, the claims that answer it and the reports that carry them.',
      middleware: conditionalOn('question'),
      request: {
        params: z.object({ question: z.string().describe('The question’s id.') }),
        query: Query,
      },
      responses: {
        ...readForms({ 'application/json': QuestionDetail, 'application/ld+json': LinkedData }, 'The question.'),
        ...notFound('There is no such question, or readers may not see what asks it.'),
      },
    }),
    async (c) => {
      const { question: id } = c.req.valid('param')
      const { fields, ...clocks } = c.req.valid('query')
      const detail = await readAt(store, c.var.version, clocks, async (moment) => {
        const around = idType(id) === 'question' ? await reader.aroundQuestion(id, moment) : null
        const found = around && questionDetailOf(around, id)
        if (found === null)
          throw new Problem('question-not-found', 'No question has this id at the moment that was asked for.', {
            see: ['/v1/questions'],
          })
        return found
      })
      return answerIn(
        c,
        { json: () => detail, jsonld: () => questionLinkedData(detail, addresses(c)) },
        { fields, name: `${id}-version-${detail.version.position}` },
      )
    },
    refuse(Query),
  )
