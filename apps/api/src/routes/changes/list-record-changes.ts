import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { RecordChanges } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { readAt } from '../../reading/moment.ts'
import { published } from './published.ts'
import { HistoryQuery } from './query.ts'

/** The history of the record, for whoever keeps a copy of it. */
export const listRecordChanges = ({ store, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/changes',
      operationId: 'listRecordChanges',
      tags: ['history'],
      summary: 'What came of each entry, in order, for whoever keeps a copy',
      description:
        'Keep each `entry` under its `id`, and forget an `id` whose `entry` is null: whoever does so from the beginning has ' +
        'what a fresh read of everything gives. Then ask again with the `since` of the last page. Entries are as they were ' +
        'appended, without the sentences that are made from them. It never shows what is hidden now: an entry that was withheld or ' +
        'erased leaves its id, the class of the reason and the time.',
      middleware: conditional,
      request: { query: HistoryQuery },
      responses: readResponses(RecordChanges, 'A page of the history.'),
    }),
    async (c) => {
      const query = c.req.valid('query')
      const answer = await readAt(store, c.var.version, query, async ({ version }) =>
        published(await store.changes(query), version),
      )
      return c.json(answer, 200)
    },
    refuse(HistoryQuery),
  )
