import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { idType, JsonFeed, textIn } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerFeed, FeedQuery } from '../../feeds/answer-feed.ts'
import { AtomFeed } from '../../feeds/schemas.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readForms } from '../../http/responses.ts'
import { Problem } from '../../problems/problem.ts'

/** What came on the record last in answer to a question. */
export const getQuestionFeed = (deps: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/questions/{question}/feed',
      operationId: 'getQuestionFeed',
      tags: ['feeds'],
      summary: 'What came on the record last in answer to a question, as a feed',
      description:
        'The fifty that came on the record last, each titled with the sentence that names its speaker: new claims, claims in ' +
        'which something that matters was revised (`class`), and what this record says of claims. With `recordedBy` it is the feed of ' +
        'that instant, with `saidBy` of what had been said by a day. Atom unless asked for `.feed`.',
      middleware: deps.conditionalOn('question'),
      request: { params: z.object({ question: z.string().describe('The question’s id.') }), query: FeedQuery },
      responses: {
        ...readForms({ 'application/atom+xml': AtomFeed, 'application/feed+json': JsonFeed }, 'The feed.'),
        ...notFound('There is no such question, or readers may not see what asks it.'),
      },
    }),
    (c) => {
      const { question: id } = c.req.valid('param')
      const { lang } = c.req.valid('query')
      return answerFeed(c, deps, {
        at: c.var.version,
        ...c.req.valid('query'),
        scope: async (moment) => {
          const around = idType(id) === 'question' ? await deps.reader.aroundQuestion(id, moment) : null
          const question = around?.published.questions.find((other) => other.id === id)
          if (question === undefined)
            throw new Problem('question-not-found', 'No question has this id at the moment that was asked for.', {
              see: ['/v1/questions'],
            })
          return { title: textIn(question.wording, lang).text, of: { question: id } }
        },
      })
    },
    refuse(FeedQuery),
  )
