import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ProposalList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { parameters, validValues } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { authorised } from '../../writing/authorised.ts'
import { lookForDraft } from '../../writing/find-draft.ts'
import { answered } from './post-draft.ts'
import { keyResponses, security } from './responses.ts'

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
      responses: keyResponses(ProposalList, 'The drafts that wait.'),
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid('query')
      if (cursor !== undefined && (await lookForDraft(store, cursor)) === null)
        throw new Problem('parameter-invalid', '"cursor" leads nowhere: start again without it.', {
          parameter: 'cursor',
          valid: [...(validValues.cursor ?? [])],
        })
      const found = await store.proposals.waiting({ after: cursor, limit: limit + 1 })
      const items = found.slice(0, limit).map(answered)
      return c.json({ items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }, 200)
    },
    refuse(Query),
  )
