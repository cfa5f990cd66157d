import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { RecordChanges } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { readAt } from '../../reading/moment.ts'
import { published } from './published.ts'
import { HistoryQuery } from './query.ts'

/** What this record says about its own entries, and what it took from readers. */
export const listNotices = ({ store, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/notices',
      operationId: 'listNotices',
      tags: ['history'],
      summary: 'What was corrected, retracted, merged, withdrawn, withheld, restored or erased',
      description:
        'The steps of `/v1/changes` that are notices, in the same order. What is withheld or erased tells its id, the class of ' +
        'the reason and the time, and no more.',
      middleware: conditional,
      request: { query: HistoryQuery },
      responses: readResponses(RecordChanges, 'A page of notices.'),
    }),
    async (c) => {
      const query = c.req.valid('query')
      const answer = await readAt(store, c.var.version, query, async ({ version }) =>
        published(await store.changes({ ...query, notices: true }), version),
      )
      return c.json(answer, 200)
    },
    refuse(HistoryQuery),
  )
