import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ProposalAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { Problem } from '../../problems/problem.ts'
import { authorised } from '../../writing/authorised.ts'
import { answered } from './post-draft.ts'
import { security, writeResponses } from './responses.ts'

/** One draft, and what became of it: for whoever may publish, and for whoever proposed it. */
export const getDraft = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/drafts/{draft}',
      operationId: 'getDraft',
      tags: ['writing'],
      summary: 'One draft, and what became of it',
      description: 'Needs a key for `publish`, or the name of the key it was proposed with.',
      security,
      middleware: authorised(store, 'publish', 'draft'),
      request: { params: z.object({ draft: z.string().describe('The draft’s id.') }) },
      responses: writeResponses(ProposalAnswer, 'The draft.'),
    }),
    async (c) => {
      const { key } = c.var
      const proposal = await store.proposals.find(c.req.valid('param').draft)
      const own = key.scopes.includes('publish') || proposal?.author === key.name
      if (proposal === null || !own) throw new Problem('draft-not-found', 'No draft of yours has this id.')
      return c.json(answered(proposal), 200)
    },
  )
