import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { IndexAnswer } from '@onrecord/model'
import { fixed } from '../../http/fixed.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'

const Query = z.strictObject({})

/** What is where; `addresses` is asked for when the request comes, because this route is one of them. */
export const getRoot = (addresses: () => { path: string; summary: string }[]) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/',
      operationId: 'getRoot',
      tags: ['service'],
      summary: 'What is where',
      middleware: fixed,
      request: { query: Query },
      responses: readResponses(IndexAnswer, 'The addresses there are.'),
    }),
    (c) =>
      c.json(
        {
          name: 'On Record',
          about: 'A public record of contested events: who said what, when, through whom, in which words.',
          addresses: addresses(),
        },
        200,
      ),
    refuse(Query),
  )
