import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ProposalList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { parameters } from '../../parameters.ts'
import { authorised } from '../../writing/authorised.ts'
import { answered } from './post-draft.ts'
import { security, writeResponses } from './responses.ts'

const Query = z.strictObject({ limit: parameters.limit, cursor: parameters.cursor })

/** What waits for somebody who may publish. */
export const listDrafts = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/drafts',
      operationId: 'listDrafts',
      tags: ['writing'],
      summary: 'What waits for somebody who may publish',
      description: 'Needs a key for `publish`. The oldest first.',
      security,
      middleware: authorised(store, 'publish'),
      request: { query: Query },
      responses: writeResponses(ProposalList, 'The drafts that wait.'),
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid('query')
      const found = await store.proposals.waiting({ after: cursor, limit: limit + 1 })
      const items = found.slice(0, limit).map(answered)
      return c.json({ items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }, 200)
    },
    refuse(Query),
  )
